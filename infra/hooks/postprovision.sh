#!/usr/bin/env bash
# After provisioning: tells the application registration where the portal is: where a sign-in and where a sign-out lead back to. Run by azd; may be repeated.
set -euo pipefail

graph=$(az cloud show --query endpoints.microsoftGraphResourceId --output tsv)
body="{\"spa\":{\"redirectUris\":[\"$LEGALOVERSIGHT_PORTAL_ORIGIN/office/callback\",\"$LEGALOVERSIGHT_PORTAL_ORIGIN/office/\"]}}"
az rest --method PATCH --uri "${graph%/}/v1.0/applications(appId='$ENTRA_CLIENT_ID')" --headers Content-Type=application/json --body "$body" --output none
