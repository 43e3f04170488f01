// The network of the program: its own subnet, a subnet of private endpoints, and the names under which they are found.
param name string
param securityGroupName string
param location string
param tags object

@description('Private DNS zones, by the group of the endpoint.')
param zones object

@description('The service that the program\'s subnet is given to.')
param delegation string

resource group 'Microsoft.Network/networkSecurityGroups@2024-05-01' = {
  name: securityGroupName
  location: location
  tags: tags
}

resource network 'Microsoft.Network/virtualNetworks@2024-05-01' = {
  name: name
  location: location
  tags: tags
  properties: {
    addressSpace: { addressPrefixes: ['10.60.0.0/16'] }
    subnets: [
      {
        name: 'program'
        properties: {
          addressPrefix: '10.60.0.0/24'
          networkSecurityGroup: { id: group.id }
          delegations: [{ name: 'functions', properties: { serviceName: delegation } }]
        }
      }
      {
        name: 'endpoints'
        properties: {
          addressPrefix: '10.60.1.0/24'
          networkSecurityGroup: { id: group.id }
          privateEndpointNetworkPolicies: 'Enabled'
        }
      }
    ]
  }

  resource program 'subnets' existing = { name: 'program' }
  resource endpoints 'subnets' existing = { name: 'endpoints' }
}

resource zone 'Microsoft.Network/privateDnsZones@2024-06-01' = [
  for item in items(zones): {
    name: item.value
    location: 'global'
    tags: tags
  }
]

resource link 'Microsoft.Network/privateDnsZones/virtualNetworkLinks@2024-06-01' = [
  for (item, index) in items(zones): {
    parent: zone[index]
    name: name
    location: 'global'
    properties: { registrationEnabled: false, virtualNetwork: { id: network.id } }
  }
]

output programSubnetId string = network::program.id
output endpointSubnetId string = network::endpoints.id
