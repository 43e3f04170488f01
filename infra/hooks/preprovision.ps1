# Before provisioning: what the template cannot make itself. Run by azd; every step may be repeated.
$ErrorActionPreference = 'Stop'
$PSNativeCommandUseErrorActionPreference = $true
Set-Location (Join-Path $PSScriptRoot '../..')

# Flex Consumption runs on this provider; a new subscription does not know it yet.
az provider register --namespace Microsoft.App --subscription "$env:AZURE_SUBSCRIPTION_ID" --wait --output none

# A budget's first month cannot be changed later, so it is remembered.
if (-not $env:BUDGET_START) {
    azd env set BUDGET_START ((Get-Date).ToUniversalTime().ToString('yyyy-MM-01'))
}

# The application registration at which officers sign in. Its tokens are the only ones that the program accepts.
if (-not $env:ENTRA_CLIENT_ID) {
    $env:ENTRA_CLIENT_ID = az ad app create --display-name "LegalOversight $env:AZURE_ENV_NAME" --sign-in-audience AzureADMyOrg --query appId --output tsv
    azd env set ENTRA_CLIENT_ID "$env:ENTRA_CLIENT_ID"
    az ad sp create --id "$env:ENTRA_CLIENT_ID" --output none
}

$graph = (az cloud show --query endpoints.microsoftGraphResourceId --output tsv).TrimEnd('/')
# A file, because Windows takes the quotes off an argument.
$body = New-TemporaryFile
try {
    (Get-Content infra/hooks/entra-application.json -Raw).Replace('{clientId}', $env:ENTRA_CLIENT_ID) | Set-Content $body
    az rest --method PATCH --uri "$graph/v1.0/applications(appId='$env:ENTRA_CLIENT_ID')" --headers Content-Type=application/json --body "@$body" --output none
}
finally {
    Remove-Item $body
}
