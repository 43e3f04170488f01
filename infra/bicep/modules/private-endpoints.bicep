// The addresses of the services inside the network.
@description('Start and end of the endpoints\' names.')
param prefix string
param token string
param location string
param tags object
param subnetId string
param hostStorageName string
param fileStorageName string
param cosmosName string
param serviceBusName string
param searchName string

@description('Private DNS zones, by the group of the endpoint.')
param zones object

resource hostStorage 'Microsoft.Storage/storageAccounts@2024-01-01' existing = {
  name: hostStorageName
}

resource fileStorage 'Microsoft.Storage/storageAccounts@2024-01-01' existing = {
  name: fileStorageName
}

resource cosmos 'Microsoft.DocumentDB/databaseAccounts@2024-11-15' existing = {
  name: cosmosName
}

resource serviceBus 'Microsoft.ServiceBus/namespaces@2024-01-01' existing = {
  name: serviceBusName
}

resource search 'Microsoft.Search/searchServices@2025-05-01' existing = {
  name: searchName
}

var services = [
  { name: 'host', groupId: 'blob', id: hostStorage.id }
  { name: 'files', groupId: 'blob', id: fileStorage.id }
  { name: 'cosmos', groupId: 'Sql', id: cosmos.id }
  { name: 'queue', groupId: 'namespace', id: serviceBus.id }
  { name: 'search', groupId: 'searchService', id: search.id }
]

module endpoint 'private-endpoint.bicep' = [
  for service in services: {
    name: 'private-endpoint-${service.name}'
    params: {
      name: '${prefix}${service.name}-${token}'
      location: location
      tags: tags
      subnetId: subnetId
      serviceId: service.id
      groupId: service.groupId
      zoneName: zones[service.groupId]
    }
  }
]
