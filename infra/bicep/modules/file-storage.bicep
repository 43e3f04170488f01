// The files of the cases. Uploads arrive in `uploads`; what a step refers to is kept in `files` for good: a blob can be
// made there, and cannot be overwritten, changed or deleted before its retention has passed.
param name string
param location string
param tags object
param sku string
param privateNetwork bool
param workspaceId string

@description('Origin of the portal, whose pages send blocks straight to this store.')
param portalOrigin string

@description('Days during which a file can be neither changed nor deleted.')
@minValue(1)
@maxValue(146000)
param retentionDays int

@description('Days after which an upload that no step took is deleted.')
param uploadDays int = 7

resource account 'Microsoft.Storage/storageAccounts@2024-01-01' = {
  name: name
  location: location
  tags: tags
  kind: 'StorageV2'
  sku: { name: sku }
  properties: {
    allowBlobPublicAccess: false
    allowCrossTenantReplication: false
    allowSharedKeyAccess: false
    defaultToOAuthAuthentication: true
    minimumTlsVersion: 'TLS1_2'
    publicNetworkAccess: privateNetwork ? 'Disabled' : 'Enabled'
    supportsHttpsTrafficOnly: true
    networkAcls: { bypass: 'None', defaultAction: privateNetwork ? 'Deny' : 'Allow' }
    sasPolicy: { sasExpirationPeriod: '01.00:00:00', expirationAction: 'Log' }
  }
}

resource blobs 'Microsoft.Storage/storageAccounts/blobServices@2024-01-01' = {
  parent: account
  name: 'default'
  properties: {
    isVersioningEnabled: true
    deleteRetentionPolicy: { enabled: true, days: 30 }
    containerDeleteRetentionPolicy: { enabled: true, days: 30 }
    cors: {
      corsRules: [
        {
          // Put Block and Put Block List with a signed address; nothing is read across origins.
          allowedOrigins: [portalOrigin]
          allowedMethods: ['PUT', 'OPTIONS']
          allowedHeaders: ['content-type']
          exposedHeaders: ['x-ms-error-code']
          maxAgeInSeconds: 3600
        }
      ]
    }
  }
}

resource files 'Microsoft.Storage/storageAccounts/blobServices/containers@2024-01-01' = {
  parent: blobs
  name: 'files'
  properties: { publicAccess: 'None' }

  // Unlocked: docs/operations.md says how to lock it, which cannot be undone.
  resource retention 'immutabilityPolicies' = {
    name: 'default'
    properties: {
      immutabilityPeriodSinceCreationInDays: retentionDays
      allowProtectedAppendWrites: false
    }
  }
}

resource uploads 'Microsoft.Storage/storageAccounts/blobServices/containers@2024-01-01' = {
  parent: blobs
  name: 'uploads'
  properties: { publicAccess: 'None' }
}

// Small things that the program must remember between two runs, and the region's own parameters of the law.
resource notes 'Microsoft.Storage/storageAccounts/blobServices/containers@2024-01-01' = {
  parent: blobs
  name: 'notes'
  properties: { publicAccess: 'None' }
}

resource lifecycle 'Microsoft.Storage/storageAccounts/managementPolicies@2024-01-01' = {
  parent: account
  name: 'default'
  dependsOn: [uploads]
  properties: {
    policy: {
      rules: [
        {
          name: 'unused-uploads'
          enabled: true
          type: 'Lifecycle'
          definition: {
            filters: { blobTypes: ['blockBlob'], prefixMatch: ['uploads/'] }
            actions: {
              baseBlob: { delete: { daysAfterModificationGreaterThan: uploadDays } }
              version: { delete: { daysAfterCreationGreaterThan: uploadDays } }
            }
          }
        }
      ]
    }
  }
}

resource diagnostics 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'logs'
  scope: blobs
  properties: {
    workspaceId: workspaceId
    logs: [{ categoryGroup: 'allLogs', enabled: true }]
    metrics: [{ category: 'Transaction', enabled: true }]
  }
}

output id string = account.id
output name string = account.name
output endpoint string = account.properties.primaryEndpoints.blob
