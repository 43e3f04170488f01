namespace LegalOversight.Azure.Testing.Cosmos.Sql;

/// <summary>The query is not of the subset that this server knows; answered 400, as the service answers a syntax error.</summary>
public sealed class SqlException(string message) : Exception(message);
