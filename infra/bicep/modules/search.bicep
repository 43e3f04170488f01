// Full text of what is public, and the offices' directory of cases. Identities only; the service has no keys.
param name string
param location string
param tags object
param sku string
param replicas int
param partitions int
param privateNetwork bool
param workspaceId string

resource service 'Microsoft.Search/searchServices@2025-05-01' = {
  name: name
  location: location
  tags: tags
  sku: { name: sku }
  properties: {
    disableLocalAuth: true
    hostingMode: 'Default'
    partitionCount: partitions
    publicNetworkAccess: privateNetwork ? 'Disabled' : 'Enabled'
    replicaCount: replicas
    semanticSearch: 'disabled'
  }
}

resource diagnostics 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'logs'
  scope: service
  properties: {
    workspaceId: workspaceId
    logs: [{ categoryGroup: 'allLogs', enabled: true }]
    metrics: [{ category: 'AllMetrics', enabled: true }]
  }
}

output id string = service.id
output name string = service.name
output endpoint string = service.properties.endpoint
