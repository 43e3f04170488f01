// Every right that anyone is given, each on the one resource that it is for.
@description('Object id of the program\'s identity.')
param programId string

@description('Object id of whoever deploys, or empty. Uploads the pages where they are kept in Blob Storage.')
param operatorId string

@allowed(['User', 'ServicePrincipal', 'Group'])
param operatorType string

param hostStorageName string
param fileStorageName string
param cosmosName string
param cosmosDatabaseName string
param serviceBusName string
param queueName string
param searchName string
param insightsName string

@description('The storage account of the sites, or empty.')
param siteStorageName string

var roles = {
  blobDataContributor: 'ba92f5b4-2d11-453d-a403-e96b0029c9fe'
  blobDataOwner: 'b7e6dc6d-f1e8-4753-8033-0f276bb0955b'
  blobDelegator: 'db58b8e5-c6ad-4a2a-8342-4190687cbf4a'
  metricsPublisher: '3913510d-42f4-4e42-8a64-420c390055eb'
  searchIndexDataContributor: '8ebe5a00-799e-43f5-93ac-243d3dce84a7'
  searchServiceContributor: '7ca78c08-252a-4471-8644-bb5ff32d4ba0'
  serviceBusDataReceiver: '4f6d3b9b-027b-4f4c-9142-0e5a2a2247e0'
  serviceBusDataSender: '69a216fc-b8fb-44d8-bc22-1f3c2cd27a39'
}

resource hostStorage 'Microsoft.Storage/storageAccounts@2024-01-01' existing = {
  name: hostStorageName
}

resource fileStorage 'Microsoft.Storage/storageAccounts@2024-01-01' existing = {
  name: fileStorageName

  resource blobs 'blobServices' existing = {
    name: 'default'

    resource files 'containers' existing = { name: 'files' }
    resource uploads 'containers' existing = { name: 'uploads' }
    resource notes 'containers' existing = { name: 'notes' }
  }
}

resource cosmos 'Microsoft.DocumentDB/databaseAccounts@2024-11-15' existing = {
  name: cosmosName

  resource dataContributor 'sqlRoleDefinitions' existing = { name: '00000000-0000-0000-0000-000000000002' }
}

resource serviceBus 'Microsoft.ServiceBus/namespaces@2024-01-01' existing = {
  name: serviceBusName

  resource queue 'queues' existing = { name: queueName }
}

resource search 'Microsoft.Search/searchServices@2025-05-01' existing = {
  name: searchName
}

resource insights 'Microsoft.Insights/components@2020-02-02' existing = {
  name: insightsName
}

resource siteStorage 'Microsoft.Storage/storageAccounts@2024-01-01' existing = if (!empty(siteStorageName)) {
  name: empty(siteStorageName) ? hostStorageName : siteStorageName
}

// The host reads packages and keeps leases in containers that it makes itself.
resource hostOwnsItsStorage 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(hostStorage.id, programId, roles.blobDataOwner)
  scope: hostStorage
  properties: {
    principalId: programId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', roles.blobDataOwner)
  }
}

// Signs addresses for uploads. The right to sign is given on an account only; it allows no read or write by itself.
resource programSignsAddresses 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(fileStorage.id, programId, roles.blobDelegator)
  scope: fileStorage
  properties: {
    principalId: programId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', roles.blobDelegator)
  }
}

resource programKeepsFiles 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(fileStorage::blobs::files.id, programId, roles.blobDataContributor)
  scope: fileStorage::blobs::files
  properties: {
    principalId: programId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', roles.blobDataContributor)
  }
}

resource programTakesUploads 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(fileStorage::blobs::uploads.id, programId, roles.blobDataContributor)
  scope: fileStorage::blobs::uploads
  properties: {
    principalId: programId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', roles.blobDataContributor)
  }
}

resource programKeepsNotes 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(fileStorage::blobs::notes.id, programId, roles.blobDataContributor)
  scope: fileStorage::blobs::notes
  properties: {
    principalId: programId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', roles.blobDataContributor)
  }
}

// Cosmos DB has roles of its own for data. This one reads and writes items; it cannot make or drop a container.
resource programWritesLogs 'Microsoft.DocumentDB/databaseAccounts/sqlRoleAssignments@2024-11-15' = {
  parent: cosmos
  name: guid(cosmos.id, cosmosDatabaseName, programId)
  properties: {
    principalId: programId
    roleDefinitionId: cosmos::dataContributor.id
    scope: '${cosmos.id}/dbs/${cosmosDatabaseName}'
  }
}

resource programSendsUpward 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(serviceBus::queue.id, programId, roles.serviceBusDataSender)
  scope: serviceBus::queue
  properties: {
    principalId: programId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', roles.serviceBusDataSender)
  }
}

resource programReceives 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(serviceBus::queue.id, programId, roles.serviceBusDataReceiver)
  scope: serviceBus::queue
  properties: {
    principalId: programId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', roles.serviceBusDataReceiver)
  }
}

resource programWritesIndex 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(search.id, programId, roles.searchIndexDataContributor)
  scope: search
  properties: {
    principalId: programId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId(
      'Microsoft.Authorization/roleDefinitions',
      roles.searchIndexDataContributor
    )
  }
}

// The program makes its index from its own definition when it starts.
resource programDefinesIndex 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(search.id, programId, roles.searchServiceContributor)
  scope: search
  properties: {
    principalId: programId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', roles.searchServiceContributor)
  }
}

resource programReports 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(insights.id, programId, roles.metricsPublisher)
  scope: insights
  properties: {
    principalId: programId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', roles.metricsPublisher)
  }
}

resource operatorUploadsPages 'Microsoft.Authorization/roleAssignments@2022-04-01' = if (!empty(siteStorageName) && !empty(operatorId)) {
  name: guid(siteStorage.id, operatorId, roles.blobDataContributor)
  scope: siteStorage
  properties: {
    principalId: operatorId
    principalType: operatorType
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', roles.blobDataContributor)
  }
}
