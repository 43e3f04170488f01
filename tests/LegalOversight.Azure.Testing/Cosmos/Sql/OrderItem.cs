namespace LegalOversight.Azure.Testing.Cosmos.Sql;

/// <summary>One key of the order.</summary>
internal sealed record OrderItem(Expression Expression, bool Descending);
