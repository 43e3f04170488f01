// The program, under the Functions host on Flex Consumption, or on an App Service plan where there is none. It is
// reached through Front Door only.
param name string
param planName string
param location string
param tags object
param identityId string
param identityClientId string
param hostStorageName string
param packagesUrl string
param workspaceId string
param subnetId string
param frontDoorId string

@description('Settings of the program. The host\'s own are added here.')
param settings object

@allowed(['dotnet-isolated', 'custom'])
param runtime string

@allowed(['flexConsumption', 'appService'])
param plan string

@description('Size of an App Service plan.')
param planSku string

param alwaysReady array
param maximumInstances int
param instanceMemory int

var credential = {
  credential: 'managedidentity'
  clientId: identityClientId
}

var flex = plan == 'flexConsumption'

// Each connection of the host and of its bindings signs in as the identity.
var hostSettings = {
  APPLICATIONINSIGHTS_AUTHENTICATION_STRING: 'ClientId=${identityClientId};Authorization=AAD'
  AzureWebJobsStorage__accountName: hostStorageName
  AzureWebJobsStorage__clientId: credential.clientId
  AzureWebJobsStorage__credential: credential.credential
  COSMOS__clientId: credential.clientId
  COSMOS__credential: credential.credential
  SERVICEBUS__clientId: credential.clientId
  SERVICEBUS__credential: credential.credential
}

// Flex Consumption takes these from functionAppConfig, and refuses them as settings.
var planSettings = flex
  ? {}
  : {
      FUNCTIONS_EXTENSION_VERSION: '~4'
      FUNCTIONS_WORKER_RUNTIME: 'custom'
      WEBSITE_RUN_FROM_PACKAGE: '1'
    }

var siteConfig = {
  ftpsState: 'Disabled'
  http20Enabled: true
  minTlsVersion: '1.2'
  scmMinTlsVersion: '1.2'
  scmIpSecurityRestrictionsUseMain: false
  ipSecurityRestrictionsDefaultAction: 'Deny'
  ipSecurityRestrictions: [
    {
      name: 'front-door'
      action: 'Allow'
      priority: 100
      tag: 'ServiceTag'
      ipAddress: 'AzureFrontDoor.Backend'
      headers: { 'x-azure-fdid': [frontDoorId] }
    }
  ]
}

resource farm 'Microsoft.Web/serverfarms@2024-04-01' = {
  name: planName
  location: location
  tags: tags
  kind: flex ? 'functionapp' : 'linux'
  sku: flex ? { name: 'FC1', tier: 'FlexConsumption' } : { name: planSku }
  properties: { reserved: true }
}

resource app 'Microsoft.Web/sites@2024-04-01' = {
  name: name
  location: location
  tags: union(tags, { 'azd-service-name': 'api' })
  kind: 'functionapp,linux'
  identity: { type: 'UserAssigned', userAssignedIdentities: { '${identityId}': {} } }
  properties: {
    serverFarmId: farm.id
    httpsOnly: true
    publicNetworkAccess: 'Enabled'
    virtualNetworkSubnetId: empty(subnetId) ? null : subnetId
    vnetRouteAllEnabled: !empty(subnetId)
    functionAppConfig: flex
      ? {
          deployment: {
            storage: {
              type: 'blobContainer'
              value: packagesUrl
              authentication: { type: 'UserAssignedIdentity', userAssignedIdentityResourceId: identityId }
            }
          }
          runtime: { name: runtime, version: runtime == 'custom' ? '1.0' : '10.0' }
          scaleAndConcurrency: {
            alwaysReady: alwaysReady
            instanceMemoryMB: instanceMemory
            maximumInstanceCount: maximumInstances
          }
        }
      : null
    siteConfig: flex
      ? siteConfig
      : union(siteConfig, { alwaysOn: true, linuxFxVersion: runtime == 'custom' ? '' : 'DOTNET-ISOLATED|10.0' })
  }

  resource appSettings 'config' = {
    name: 'appsettings'
    properties: union(hostSettings, planSettings, settings)
  }

  resource ftp 'basicPublishingCredentialsPolicies' = {
    name: 'ftp'
    properties: { allow: false }
  }

  resource scm 'basicPublishingCredentialsPolicies' = {
    name: 'scm'
    properties: { allow: false }
  }
}

resource diagnostics 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'logs'
  scope: app
  properties: {
    workspaceId: workspaceId
    logs: [{ categoryGroup: 'allLogs', enabled: true }]
    metrics: [{ category: 'AllMetrics', enabled: true }]
  }
}

output name string = app.name
output host string = app.properties.defaultHostName
