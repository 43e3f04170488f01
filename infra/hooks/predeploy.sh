#!/usr/bin/env bash
# Before deploying: publishes the program to .build/azure/api and builds the pages to .build/azure/web. Run by azd.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

contained=false
if [[ $LEGALOVERSIGHT_RUNTIME == custom ]]; then contained=true; fi

rm -rf .build/azure
dotnet publish functions/LegalOversight.Functions --configuration Release --runtime linux-x64 --self-contained $contained -p:PublishReadyToRun=true --output .build/azure/api

# The runtime `custom` brings no dotnet: there the program starts by itself.
if [[ $contained == true ]]; then
  sed -i.bak -e 's|"defaultExecutablePath": "dotnet"|"defaultExecutablePath": "LegalOversight.Functions"|' -e 's|"LegalOversight.Functions.dll"||' .build/azure/api/host.json
  rm .build/azure/api/host.json.bak
fi

# Flex Consumption takes no package for dotnet-isolated without this folder (Azure/azure-functions-core-tools#4642).
mkdir -p .build/azure/api/.azurefunctions
printf 'custom handler\n' >.build/azure/api/.azurefunctions/readme.txt

npm ci --prefix static-web
npm run build --prefix static-web
cp -R static-web/dist .build/azure/web
sed -e "s|{files}|$LEGALOVERSIGHT_FILES_ORIGIN|g" -e "s|{authority}|$LEGALOVERSIGHT_AUTHORITY_ORIGIN|g" -e "s|{portal}|$LEGALOVERSIGHT_PORTAL_HOST|g" -e "s|{frontDoor}|$LEGALOVERSIGHT_FRONT_DOOR_ID|g" static-web/staticwebapp.config.json >.build/azure/web/staticwebapp.config.json
