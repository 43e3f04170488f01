// The logs of the cases and what is derived from them. ../cosmos-containers.json is the program's own table of
// containers; a test compares.
param name string
param location string
param tags object
param databaseName string
param privateNetwork bool
param workspaceId string

@description('Request units a second that all containers share at most; a tenth of it is paid when idle.')
@minValue(1000)
param maxThroughput int

var containers = items(loadJsonContent('../cosmos-containers.json'))

resource account 'Microsoft.DocumentDB/databaseAccounts@2024-11-15' = {
  name: name
  location: location
  tags: tags
  kind: 'GlobalDocumentDB'
  properties: {
    databaseAccountOfferType: 'Standard'
    locations: [{ locationName: location, failoverPriority: 0, isZoneRedundant: false }]
    // Instances of the program share no session: what one has acknowledged, the next must read. Reads cost twice for it.
    consistencyPolicy: { defaultConsistencyLevel: 'Strong' }
    backupPolicy: { type: 'Continuous', continuousModeProperties: { tier: 'Continuous30Days' } }
    disableLocalAuth: true
    disableKeyBasedMetadataWriteAccess: true
    minimalTlsVersion: 'Tls12'
    publicNetworkAccess: privateNetwork ? 'Disabled' : 'Enabled'
  }
}

resource database 'Microsoft.DocumentDB/databaseAccounts/sqlDatabases@2024-11-15' = {
  parent: account
  name: databaseName
  properties: {
    resource: { id: databaseName }
    options: { autoscaleSettings: { maxThroughput: maxThroughput } }
  }
}

resource container 'Microsoft.DocumentDB/databaseAccounts/sqlDatabases/containers@2024-11-15' = [
  for item in containers: {
    parent: database
    name: item.key
    properties: {
      resource: {
        id: item.key
        partitionKey: { paths: [item.value.partitionKey], kind: 'Hash', version: 2 }
        uniqueKeyPolicy: {
          uniqueKeys: [for path in item.value.uniqueKeys: { paths: [path] }]
        }
        indexingPolicy: {
          indexingMode: 'consistent'
          automatic: true
          includedPaths: [for path in item.value.indexed: { path: path }]
          excludedPaths: [for path in item.value.notIndexed: { path: path }]
          compositeIndexes: item.value.composite
        }
      }
    }
  }
]

resource diagnostics 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'logs'
  scope: account
  properties: {
    workspaceId: workspaceId
    logAnalyticsDestinationType: 'Dedicated'
    logs: [
      { category: 'ControlPlaneRequests', enabled: true }
      { category: 'DataPlaneRequests', enabled: true }
      { category: 'PartitionKeyRUConsumption', enabled: true }
    ]
    metrics: [{ category: 'Requests', enabled: true }]
  }
}

output id string = account.id
output name string = account.name
output databaseName string = database.name
output endpoint string = account.properties.documentEndpoint
