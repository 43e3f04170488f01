// What Front Door does with a request: /api/ goes to the program, everything else to the sites.
param profileName string
param endpointName string
param apiHost string
param siteHost string

@description('The portal\'s own domain, or empty.')
param domain string

@description('Whether the sites\' host only keeps files: the page of an address and the headers are then set here.')
param siteIsStorage bool

@description('Origin of the store of files, for the content security policy.')
param files string

@description('Origin of the issuer of tokens, for the content security policy.')
param authority string

var headers = items(loadJsonContent('../../../static-web/security-headers.json'))

resource profile 'Microsoft.Cdn/profiles@2024-09-01' existing = {
  name: profileName

  resource endpoint 'afdEndpoints' existing = { name: endpointName }
  resource customDomain 'customDomains' existing = if (!empty(domain)) {
    name: replace(empty(domain) ? 'none' : domain, '.', '-')
  }
}

resource group 'Microsoft.Cdn/profiles/originGroups@2024-09-01' = [
  for name in ['api', 'site']: {
    parent: profile
    name: name
    properties: {
      loadBalancingSettings: { sampleSize: 4, successfulSamplesRequired: 3 }
      sessionAffinityState: 'Disabled'
    }
  }
]

resource origin 'Microsoft.Cdn/profiles/originGroups/origins@2024-09-01' = [
  for (host, index) in [apiHost, siteHost]: {
    parent: group[index]
    name: index == 0 ? 'api' : 'site'
    properties: {
      hostName: host
      originHostHeader: host
      httpsPort: 443
      enforceCertificateNameCheck: true
    }
  }
]

resource pages 'Microsoft.Cdn/profiles/ruleSets@2024-09-01' = if (siteIsStorage) {
  parent: profile
  name: 'pages'
}

// Every page of a site is its one entry; what has a dot in its name is a file.
@batchSize(1)
resource entry 'Microsoft.Cdn/profiles/ruleSets/rules@2024-09-01' = [
  for (entry, index) in [
    { name: 'office', isOffice: true, page: '/office/index.html' }
    { name: 'public', isOffice: false, page: '/index.html' }
  ]: if (siteIsStorage) {
    parent: pages
    name: entry.name
    properties: {
      order: index + 1
      matchProcessingBehavior: 'Continue'
      conditions: [
        {
          name: 'UrlPath'
          parameters: {
            typeName: 'DeliveryRuleUrlPathMatchConditionParameters'
            operator: 'Contains'
            negateCondition: true
            matchValues: ['.']
          }
        }
        {
          name: 'UrlPath'
          parameters: {
            typeName: 'DeliveryRuleUrlPathMatchConditionParameters'
            operator: 'BeginsWith'
            negateCondition: !entry.isOffice
            matchValues: ['office', '/office']
          }
        }
      ]
      actions: [
        {
          name: 'UrlRewrite'
          parameters: {
            typeName: 'DeliveryRuleUrlRewriteActionParameters'
            sourcePattern: '/'
            destination: entry.page
            preserveUnmatchedPath: false
          }
        }
      ]
    }
  }
]

@batchSize(1)
resource header 'Microsoft.Cdn/profiles/ruleSets/rules@2024-09-01' = [
  for (header, index) in headers: if (siteIsStorage) {
    parent: pages
    name: replace(header.key, '-', '')
    dependsOn: [entry]
    properties: {
      order: index + 10
      matchProcessingBehavior: 'Continue'
      conditions: []
      actions: [
        {
          name: 'ModifyResponseHeader'
          parameters: {
            typeName: 'DeliveryRuleHeaderActionParameters'
            headerAction: 'Overwrite'
            headerName: header.key
            value: replace(replace(header.value, '{files}', files), '{authority}', authority)
          }
        }
      ]
    }
  }
]

resource route 'Microsoft.Cdn/profiles/afdEndpoints/routes@2024-09-01' = [
  for (name, index) in ['api', 'site']: {
    parent: profile::endpoint
    name: name
    dependsOn: [origin, header]
    properties: {
      originGroup: { id: group[index].id }
      customDomains: empty(domain) ? [] : [{ id: profile::customDomain.id }]
      patternsToMatch: index == 0 ? ['/api/*'] : ['/*']
      ruleSets: index == 1 && siteIsStorage ? [{ id: pages.id }] : []
      // Blob Storage does not compress. What must be asked for anew says so itself, and is not kept.
      cacheConfiguration: index == 1 && siteIsStorage
        ? {
            queryStringCachingBehavior: 'IgnoreQueryString'
            compressionSettings: {
              isCompressionEnabled: true
              contentTypesToCompress: [
                'application/javascript'
                'image/svg+xml'
                'text/css'
                'text/html'
                'text/javascript'
              ]
            }
          }
        : null
      supportedProtocols: ['Http', 'Https']
      httpsRedirect: 'Enabled'
      forwardingProtocol: 'HttpsOnly'
      linkToDefaultDomain: 'Enabled'
    }
  }
]
