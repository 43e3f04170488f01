#!/usr/bin/env bash
# After deploying: uploads the pages where they are kept in Blob Storage, and waits until the portal answers. Run by azd.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

if [[ -n ${SITE_STORAGE_ACCOUNT-} ]]; then
  az storage blob service-properties update --account-name "$SITE_STORAGE_ACCOUNT" --auth-mode login --static-website true --index-document index.html --404-document index.html --output none
  # The files that pages refer to come before the pages.
  az storage blob upload-batch --account-name "$SITE_STORAGE_ACCOUNT" --auth-mode login --source .build/azure/web/assets --destination "\$web/assets" --content-cache-control "public, max-age=31536000, immutable" --overwrite --output none
  az storage blob upload-batch --account-name "$SITE_STORAGE_ACCOUNT" --auth-mode login --source .build/azure/web/office --destination "\$web/office" --content-cache-control no-cache --overwrite --output none
  az storage blob upload --account-name "$SITE_STORAGE_ACCOUNT" --auth-mode login --container-name "\$web" --file .build/azure/web/favicon.svg --name favicon.svg --content-cache-control no-cache --overwrite --output none
  az storage blob upload --account-name "$SITE_STORAGE_ACCOUNT" --auth-mode login --container-name "\$web" --file .build/azure/web/index.html --name index.html --content-cache-control no-cache --overwrite --output none
fi

curl --fail --silent --show-error --retry 30 --retry-delay 10 --retry-all-errors --output /dev/null "$LEGALOVERSIGHT_PORTAL_ORIGIN/api/office/settings"
printf 'The portal answers at %s/office/\n' "$LEGALOVERSIGHT_PORTAL_ORIGIN"
