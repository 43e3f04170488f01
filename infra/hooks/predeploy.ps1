# Before deploying: publishes the program to .build/azure/api and builds the pages to .build/azure/web. Run by azd.
$ErrorActionPreference = 'Stop'
$PSNativeCommandUseErrorActionPreference = $true
Set-Location (Join-Path $PSScriptRoot '../..')

$contained = if ($env:LEGALOVERSIGHT_RUNTIME -eq 'custom') { 'true' } else { 'false' }

if (Test-Path .build/azure) { Remove-Item .build/azure -Recurse -Force }
dotnet publish functions/LegalOversight.Functions --configuration Release --runtime linux-x64 --self-contained $contained "-p:PublishReadyToRun=true" --output .build/azure/api

# The runtime `custom` brings no dotnet: there the program starts by itself.
if ($contained -eq 'true') {
    (Get-Content .build/azure/api/host.json -Raw).Replace('"defaultExecutablePath": "dotnet"', '"defaultExecutablePath": "LegalOversight.Functions"').Replace('"LegalOversight.Functions.dll"', '') | Set-Content .build/azure/api/host.json
}

# Flex Consumption takes no package for dotnet-isolated without this folder (Azure/azure-functions-core-tools#4642).
New-Item .build/azure/api/.azurefunctions -ItemType Directory -Force | Out-Null
Set-Content .build/azure/api/.azurefunctions/readme.txt 'custom handler'

npm ci --prefix static-web
npm run build --prefix static-web
Copy-Item static-web/dist .build/azure/web -Recurse
(Get-Content static-web/staticwebapp.config.json -Raw).Replace('{files}', $env:LEGALOVERSIGHT_FILES_ORIGIN).Replace('{authority}', $env:LEGALOVERSIGHT_AUTHORITY_ORIGIN).Replace('{portal}', $env:LEGALOVERSIGHT_PORTAL_HOST).Replace('{frontDoor}', $env:LEGALOVERSIGHT_FRONT_DOOR_ID) | Set-Content .build/azure/web/staticwebapp.config.json
