namespace LegalOversight.Azure.Testing.Cosmos.Sql;

/// <summary>One column: an expression and the name it is given.</summary>
internal sealed record SelectItem(string Name, Expression Expression);
