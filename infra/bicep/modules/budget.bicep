// Tells the operators when the month's cost passes four fifths, and when it is forecast to pass the whole.
param amount int
param emails array

@description('First day of the first month, as yyyy-MM-01. It cannot be changed later.')
param start string

resource budget 'Microsoft.Consumption/budgets@2023-11-01' = {
  name: 'legaloversight'
  properties: {
    category: 'Cost'
    amount: amount
    timeGrain: 'Monthly'
    timePeriod: { startDate: start }
    notifications: {
      actual: {
        enabled: true
        operator: 'GreaterThan'
        threshold: 80
        thresholdType: 'Actual'
        contactEmails: emails
      }
      forecast: {
        enabled: true
        operator: 'GreaterThan'
        threshold: 100
        thresholdType: 'Forecasted'
        contactEmails: emails
      }
    }
  }
}
