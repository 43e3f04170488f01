// Everything that LegalOversight needs on Azure, in one resource group. Run by azd (azure.yaml); docs/operations.md
// says how. No service here accepts a key: every caller is an identity with the rights of modules/roles.bicep.
targetScope = 'subscription'

@description('Name of the azd environment; part of every name.')
@minLength(1)
@maxLength(40)
param environmentName string

@description('Region of everything that has one.')
param location string

@description('What the Functions host takes the program for. With `custom` it loads the extension bundle, and needs the self-contained package that the hooks build for it; with `dotnet-isolated` it loads no bundle on Flex Consumption, as far as its sources say.')
@allowed(['dotnet-isolated', 'custom'])
param runtime string = 'custom'

@description('What the program runs on: Flex Consumption is not in every cloud.')
@allowed(['flexConsumption', 'appService'])
param plan string = 'flexConsumption'

@description('Size of an App Service plan; Flex Consumption has none.')
param planSku string = 'P1v3'

@description('Where the two sites are kept: Static Web Apps are not in every cloud.')
@allowed(['staticWebApp', 'storage'])
param site string = 'staticWebApp'

@description('Region of the Static Web App, which are in few.')
param staticWebAppLocation string = location

@description('Closes the public endpoints of storage, Cosmos DB, Service Bus and AI Search. Officers\' browsers then need a way into the network to send files.')
param privateNetwork bool = false

@description('The portal\'s own domain, or empty for the name that Front Door gives.')
param portalDomain string = ''

@description('Client id of the application registration whose tokens are accepted.')
param entraClientId string

@description('Audience of those tokens; the client id unless said otherwise.')
param entraAudience string = entraClientId

@description('Object id, in the tenant, of who is enrolled as administrator while the register has none; empty for nobody.')
param firstAdministrator string = ''

@description('Object id of whoever deploys, who uploads the pages where they are kept in storage.')
param principalId string = ''

@allowed(['User', 'ServicePrincipal', 'Group'])
param principalType string = 'User'

@description('Instances that never stop, by kind of trigger: `http`, or `function:NAME`.')
param alwaysReady array = [{ name: 'http', instanceCount: 1 }]

@minValue(1)
@maxValue(1000)
param maximumInstances int = 100

@allowed([512, 2048, 4096])
param instanceMemory int = 2048

@description('The Cosmos DB account to use, where it is not the one named after the environment: one that was restored.')
param cosmosAccountName string = ''

@description('Request units a second that the database may use at most.')
@minValue(1000)
param cosmosMaxThroughput int = 4000

@allowed(['basic', 'standard', 'standard2', 'standard3'])
param searchSku string = 'basic'

param searchReplicas int = 1
param searchPartitions int = 1

@description('Redundancy of the storage accounts.')
@allowed(['Standard_LRS', 'Standard_ZRS', 'Standard_GRS', 'Standard_GZRS'])
param storageSku string = 'Standard_ZRS'

@description('Days during which a file of a case can be neither changed nor deleted.')
param fileRetentionDays int = 3650

@description('Days that logs are kept. 网络安全法 Art. 21 (3): at least six months.')
@minValue(180)
param logRetentionDays int = 180

@description('Addresses that alerts and the budget tell, parted by commas.')
param alertEmails string = ''

@description('Seconds that a follower may be behind the log before an operator is told.')
param feedLagSeconds int = 300

@description('Cost of a month, in the currency of the subscription, past which operators are told; 0 for none.')
param monthlyBudget int = 0

@description('First day of the budget\'s first month, as yyyy-MM-01. The hook before provisioning sets it once.')
param budgetStart string = ''

var abbreviations = loadJsonContent('abbreviations.json')
var token = toLower(uniqueString(subscription().id, environmentName, location))
var tags = { 'azd-env-name': environmentName }
var emails = filter(map(split(alertEmails, ','), email => trim(email)), email => !empty(email))
var databaseName = 'legaloversight'
var searchIndex = 'legaloversight'

// Each cloud has its own names for the same zones.
var dnsSuffixes = {
  AzureCloud: { cosmos: 'documents.azure.com', serviceBus: 'servicebus.windows.net', search: 'search.windows.net' }
  AzureChinaCloud: {
    cosmos: 'documents.azure.cn'
    serviceBus: 'servicebus.chinacloudapi.cn'
    search: 'search.azure.cn'
  }
  AzureUSGovernment: {
    cosmos: 'documents.azure.us'
    serviceBus: 'servicebus.usgovcloudapi.net'
    search: 'search.azure.us'
  }
}
var suffixes = dnsSuffixes[environment().name]
var zones = {
  blob: 'privatelink.blob.${environment().suffixes.storage}'
  Sql: 'privatelink.${suffixes.cosmos}'
  namespace: 'privatelink.${suffixes.serviceBus}'
  searchService: 'privatelink.${suffixes.search}'
}

resource group 'Microsoft.Resources/resourceGroups@2024-03-01' = {
  name: '${abbreviations.resourceGroup}${environmentName}'
  location: location
  tags: tags
}

module identity 'modules/identity.bicep' = {
  name: 'identity'
  scope: group
  params: {
    name: '${abbreviations.identity}${token}'
    location: location
    tags: tags
  }
}

module monitoring 'modules/monitoring.bicep' = {
  name: 'monitoring'
  scope: group
  params: {
    workspaceName: '${abbreviations.logAnalytics}${token}'
    insightsName: '${abbreviations.applicationInsights}${token}'
    location: location
    tags: tags
    retentionDays: logRetentionDays
  }
}

module edge 'modules/edge.bicep' = {
  name: 'edge'
  scope: group
  params: {
    name: '${abbreviations.frontDoor}${token}'
    endpointName: 'legaloversight-${token}'
    tags: tags
    workspaceId: monitoring.outputs.workspaceId
    domain: portalDomain
  }
}

var portalOrigin = 'https://${edge.outputs.portalHost}'

module hostStorage 'modules/host-storage.bicep' = {
  name: 'host-storage'
  scope: group
  params: {
    name: '${abbreviations.storage}host${token}'
    location: location
    tags: tags
    sku: storageSku
    privateNetwork: privateNetwork
    workspaceId: monitoring.outputs.workspaceId
  }
}

module fileStorage 'modules/file-storage.bicep' = {
  name: 'file-storage'
  scope: group
  params: {
    name: '${abbreviations.storage}file${token}'
    location: location
    tags: tags
    sku: storageSku
    privateNetwork: privateNetwork
    workspaceId: monitoring.outputs.workspaceId
    portalOrigin: portalOrigin
    retentionDays: fileRetentionDays
  }
}

module cosmos 'modules/cosmos.bicep' = {
  name: 'cosmos'
  scope: group
  params: {
    name: empty(cosmosAccountName) ? '${abbreviations.cosmosAccount}${token}' : cosmosAccountName
    location: location
    tags: tags
    databaseName: databaseName
    privateNetwork: privateNetwork
    workspaceId: monitoring.outputs.workspaceId
    maxThroughput: cosmosMaxThroughput
  }
}

module serviceBus 'modules/service-bus.bicep' = {
  name: 'service-bus'
  scope: group
  params: {
    name: '${abbreviations.serviceBus}${token}'
    location: location
    tags: tags
    privateNetwork: privateNetwork
    workspaceId: monitoring.outputs.workspaceId
  }
}

module search 'modules/search.bicep' = {
  name: 'search'
  scope: group
  params: {
    name: '${abbreviations.search}${token}'
    location: location
    tags: tags
    sku: searchSku
    replicas: searchReplicas
    partitions: searchPartitions
    privateNetwork: privateNetwork
    workspaceId: monitoring.outputs.workspaceId
  }
}

module network 'modules/network.bicep' = if (privateNetwork) {
  name: 'network'
  scope: group
  params: {
    name: '${abbreviations.virtualNetwork}${token}'
    securityGroupName: '${abbreviations.networkSecurityGroup}${token}'
    location: location
    tags: tags
    zones: zones
    delegation: plan == 'flexConsumption' ? 'Microsoft.App/environments' : 'Microsoft.Web/serverFarms'
  }
}

module privateEndpoints 'modules/private-endpoints.bicep' = if (privateNetwork) {
  name: 'private-endpoints'
  scope: group
  params: {
    prefix: abbreviations.privateEndpoint
    token: token
    location: location
    tags: tags
    subnetId: network.?outputs.endpointSubnetId ?? ''
    hostStorageName: hostStorage.outputs.name
    fileStorageName: fileStorage.outputs.name
    cosmosName: cosmos.outputs.name
    serviceBusName: serviceBus.outputs.name
    searchName: search.outputs.name
    zones: zones
  }
}

module functions 'modules/functions.bicep' = {
  name: 'functions'
  scope: group
  // Without its rights the program cannot start.
  dependsOn: [roles, privateEndpoints]
  params: {
    name: '${abbreviations.functionApp}${token}'
    planName: '${abbreviations.functionPlan}${token}'
    location: location
    tags: tags
    identityId: identity.outputs.id
    identityClientId: identity.outputs.clientId
    hostStorageName: hostStorage.outputs.name
    packagesUrl: hostStorage.outputs.packagesUrl
    workspaceId: monitoring.outputs.workspaceId
    subnetId: network.?outputs.programSubnetId ?? ''
    frontDoorId: edge.outputs.frontDoorId
    runtime: runtime
    plan: plan
    planSku: planSku
    alwaysReady: alwaysReady
    maximumInstances: maximumInstances
    instanceMemory: instanceMemory
    settings: {
      APPLICATIONINSIGHTS_CONNECTION_STRING: monitoring.outputs.connectionString
      AZURE_CLIENT_ID: identity.outputs.clientId
      BLOB_ENDPOINT: fileStorage.outputs.endpoint
      COSMOS_DATABASE: databaseName
      COSMOS_ENDPOINT: cosmos.outputs.endpoint
      COSMOS__accountEndpoint: cosmos.outputs.endpoint
      ENTRA_AUDIENCE: entraAudience
      ENTRA_AUTHORITY_HOST: authorityOrigin
      ENTRA_CLIENT_ID: entraClientId
      ENTRA_SCOPE: 'openid profile offline_access api://${entraClientId}/office'
      ENTRA_TENANT_ID: tenant().tenantId
      LEGALOVERSIGHT_FIRST_ADMINISTRATOR: firstAdministrator
      LEGALOVERSIGHT_HOSTING: 'azure'
      LEGALOVERSIGHT_PORTAL_ORIGIN: portalOrigin
      SEARCH_ENDPOINT: search.outputs.endpoint
      SEARCH_INDEX: searchIndex
      SERVICEBUS__fullyQualifiedNamespace: serviceBus.outputs.host
    }
  }
}

module siteStaticWebApp 'modules/site-static-web-app.bicep' = if (site == 'staticWebApp') {
  name: 'site-static-web-app'
  scope: group
  params: {
    name: '${abbreviations.staticWebApp}${token}'
    location: staticWebAppLocation
    tags: tags
  }
}

module siteStorage 'modules/site-storage.bicep' = if (site == 'storage') {
  name: 'site-storage'
  scope: group
  params: {
    name: '${abbreviations.storage}site${token}'
    location: location
    tags: tags
    sku: storageSku
    workspaceId: monitoring.outputs.workspaceId
  }
}

var filesOrigin = 'https://${split(fileStorage.outputs.endpoint, '/')[2]}'
// The cloud in China names an older host here than the one at which people sign in.
var authorityOrigin = environment().name == 'AzureChinaCloud'
  ? 'https://login.partner.microsoftonline.cn'
  : 'https://${split(environment().authentication.loginEndpoint, '/')[2]}'

module routes 'modules/edge-routes.bicep' = {
  name: 'edge-routes'
  scope: group
  params: {
    profileName: edge.outputs.profileName
    endpointName: edge.outputs.endpointName
    domain: portalDomain
    apiHost: functions.outputs.host
    siteHost: siteStaticWebApp.?outputs.host ?? siteStorage.?outputs.host ?? ''
    siteIsStorage: site == 'storage'
    files: filesOrigin
    authority: authorityOrigin
  }
}

module roles 'modules/roles.bicep' = {
  name: 'roles'
  scope: group
  params: {
    programId: identity.outputs.principalId
    operatorId: principalId
    operatorType: principalType
    hostStorageName: hostStorage.outputs.name
    fileStorageName: fileStorage.outputs.name
    cosmosName: cosmos.outputs.name
    cosmosDatabaseName: cosmos.outputs.databaseName
    serviceBusName: serviceBus.outputs.name
    queueName: serviceBus.outputs.queueName
    searchName: search.outputs.name
    insightsName: monitoring.outputs.insightsName
    siteStorageName: siteStorage.?outputs.name ?? ''
  }
}

module alerts 'modules/alerts.bicep' = {
  name: 'alerts'
  scope: group
  params: {
    actionGroupName: '${abbreviations.actionGroup}${token}'
    location: location
    tags: tags
    workspaceId: monitoring.outputs.workspaceId
    serviceBusId: serviceBus.outputs.id
    emails: emails
    feedLagSeconds: feedLagSeconds
  }
}

module budget 'modules/budget.bicep' = if (monthlyBudget > 0 && !empty(emails)) {
  name: 'budget'
  scope: group
  params: {
    amount: monthlyBudget
    emails: emails
    start: budgetStart
  }
}

// azd keeps these in its environment, where the hooks read them.
output AZURE_RESOURCE_GROUP string = group.name
output AZURE_TENANT_ID string = tenant().tenantId
output SERVICE_API_NAME string = functions.outputs.name
output COSMOS_ACCOUNT string = cosmos.outputs.name
output SERVICEBUS_NAMESPACE string = serviceBus.outputs.name
output FILE_STORAGE_ACCOUNT string = fileStorage.outputs.name
output SITE_IS_STATIC_WEB_APP bool = site == 'staticWebApp'
output SITE_STORAGE_ACCOUNT string = siteStorage.?outputs.name ?? ''
output LEGALOVERSIGHT_PORTAL_ORIGIN string = portalOrigin
output LEGALOVERSIGHT_PORTAL_HOST string = edge.outputs.portalHost
output LEGALOVERSIGHT_FILES_ORIGIN string = filesOrigin
output LEGALOVERSIGHT_AUTHORITY_ORIGIN string = authorityOrigin
output LEGALOVERSIGHT_FRONT_DOOR_ID string = edge.outputs.frontDoorId
output LEGALOVERSIGHT_RUNTIME string = runtime
