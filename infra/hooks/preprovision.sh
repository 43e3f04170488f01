#!/usr/bin/env bash
# Before provisioning: what the template cannot make itself. Run by azd; every step may be repeated.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

# Flex Consumption runs on this provider; a new subscription does not know it yet.
az provider register --namespace Microsoft.App --subscription "$AZURE_SUBSCRIPTION_ID" --wait --output none

# A budget's first month cannot be changed later, so it is remembered.
if [[ -z ${BUDGET_START-} ]]; then
  azd env set BUDGET_START "$(date -u +%Y-%m-01)"
fi

# The application registration at which officers sign in. Its tokens are the only ones that the program accepts.
if [[ -z ${ENTRA_CLIENT_ID-} ]]; then
  ENTRA_CLIENT_ID=$(az ad app create --display-name "LegalOversight $AZURE_ENV_NAME" --sign-in-audience AzureADMyOrg --query appId --output tsv)
  azd env set ENTRA_CLIENT_ID "$ENTRA_CLIENT_ID"
  az ad sp create --id "$ENTRA_CLIENT_ID" --output none
fi

graph=$(az cloud show --query endpoints.microsoftGraphResourceId --output tsv)
body=$(sed "s|{clientId}|$ENTRA_CLIENT_ID|g" infra/hooks/entra-application.json)
az rest --method PATCH --uri "${graph%/}/v1.0/applications(appId='$ENTRA_CLIENT_ID')" --headers Content-Type=application/json --body "$body" --output none
