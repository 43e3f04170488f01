# After deploying: uploads the pages where they are kept in Blob Storage, and waits until the portal answers. Run by azd.
$ErrorActionPreference = 'Stop'
$PSNativeCommandUseErrorActionPreference = $true
Set-Location (Join-Path $PSScriptRoot '../..')

if ($env:SITE_STORAGE_ACCOUNT) {
    az storage blob service-properties update --account-name "$env:SITE_STORAGE_ACCOUNT" --auth-mode login --static-website true --index-document index.html --404-document index.html --output none
    # The files that pages refer to come before the pages.
    az storage blob upload-batch --account-name "$env:SITE_STORAGE_ACCOUNT" --auth-mode login --source .build/azure/web/assets --destination "`$web/assets" --content-cache-control "public, max-age=31536000, immutable" --overwrite --output none
    az storage blob upload-batch --account-name "$env:SITE_STORAGE_ACCOUNT" --auth-mode login --source .build/azure/web/office --destination "`$web/office" --content-cache-control no-cache --overwrite --output none
    az storage blob upload --account-name "$env:SITE_STORAGE_ACCOUNT" --auth-mode login --container-name "`$web" --file .build/azure/web/favicon.svg --name favicon.svg --content-cache-control no-cache --overwrite --output none
    az storage blob upload --account-name "$env:SITE_STORAGE_ACCOUNT" --auth-mode login --container-name "`$web" --file .build/azure/web/index.html --name index.html --content-cache-control no-cache --overwrite --output none
}

Invoke-WebRequest "$env:LEGALOVERSIGHT_PORTAL_ORIGIN/api/office/settings" -MaximumRetryCount 30 -RetryIntervalSec 10 | Out-Null
Write-Output "The portal answers at $env:LEGALOVERSIGHT_PORTAL_ORIGIN/office/"
