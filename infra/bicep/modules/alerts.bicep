// What wakes an operator. docs/operations.md says what to do about each.
param actionGroupName string
param location string
param tags object
param workspaceId string
param serviceBusId string

@description('Addresses that are told.')
param emails array

@description('Seconds that a follower may be behind the log.')
param feedLagSeconds int

// Names of metrics are the program's, names of functions their folders'.
var queries = [
  {
    name: 'feed-lag'
    description: 'A follower of the log is behind: worklists, search or letters are late.'
    severity: 2
    query: 'AppMetrics | where Name == "legaloversight.feed.lag" | summarize value = max(Max) by bin(TimeGenerated, 5m)'
    threshold: feedLagSeconds
  }
  {
    name: 'feed-failing'
    description: 'A follower of the log fails and is retried; what is logged after it waits.'
    severity: 1
    query: 'AppRequests | where Success == false and (Name contains "feed-" or OperationName contains "feed-") | summarize value = count() by bin(TimeGenerated, 5m)'
    threshold: 5
  }
  {
    name: 'dead-letters'
    description: 'A letter could not be taken and waits for an operator.'
    severity: 2
    query: 'AppMetrics | where Name == "legaloversight.letters" | summarize value = max(Sum) by bin(TimeGenerated, 5m)'
    threshold: 0
  }
  {
    name: 'reconciliation-failed'
    description: 'What a lower level sent had not arrived at the upper level, and was sent again.'
    severity: 1
    query: 'AppMetrics | where Name == "legaloversight.reconciliation.failed" | summarize value = sum(Sum) by bin(TimeGenerated, 5m)'
    threshold: 0
  }
]

resource group 'Microsoft.Insights/actionGroups@2023-01-01' = {
  name: actionGroupName
  location: 'global'
  tags: tags
  properties: {
    enabled: true
    groupShortName: 'legaloffice'
    emailReceivers: [
      for (email, index) in emails: {
        name: 'operator-${index + 1}'
        emailAddress: email
        useCommonAlertSchema: true
      }
    ]
  }
}

resource rule 'Microsoft.Insights/scheduledQueryRules@2023-12-01' = [
  for item in queries: {
    name: item.name
    location: location
    tags: tags
    kind: 'LogAlert'
    properties: {
      displayName: item.name
      description: item.description
      severity: item.severity
      enabled: true
      scopes: [workspaceId]
      evaluationFrequency: 'PT5M'
      windowSize: 'PT15M'
      autoMitigate: true
      // The table is made by the first metric that arrives.
      skipQueryValidation: true
      criteria: {
        allOf: [
          {
            query: item.query
            metricMeasureColumn: 'value'
            timeAggregation: 'Maximum'
            operator: 'GreaterThan'
            threshold: item.threshold
            failingPeriods: { numberOfEvaluationPeriods: 1, minFailingPeriodsToAlert: 1 }
          }
        ]
      }
      actions: { actionGroups: [group.id] }
    }
  }
]

resource queueDeadLetters 'Microsoft.Insights/metricAlerts@2018-03-01' = {
  name: 'queue-dead-letters'
  location: 'global'
  tags: tags
  properties: {
    description: 'The queue put a message aside before the program could record it as a letter.'
    severity: 2
    enabled: true
    scopes: [serviceBusId]
    evaluationFrequency: 'PT5M'
    windowSize: 'PT5M'
    autoMitigate: true
    criteria: {
      'odata.type': 'Microsoft.Azure.Monitor.SingleResourceMultipleMetricCriteria'
      allOf: [
        {
          name: 'dead-letters'
          criterionType: 'StaticThresholdCriterion'
          metricNamespace: 'Microsoft.ServiceBus/namespaces'
          metricName: 'DeadletteredMessages'
          timeAggregation: 'Maximum'
          operator: 'GreaterThan'
          threshold: 0
        }
      ]
    }
    actions: [{ actionGroupId: group.id }]
  }
}
