namespace LegalOversight.Azure.Testing.Cosmos.Sql;

/// <summary>A scalar expression and the text that it was written as; the query plan repeats the text.</summary>
/// <param name="Text">As written.</param>
/// <param name="Evaluate">Its value in a scope.</param>
/// <param name="Aggregates">The aggregates within, by name.</param>
internal sealed record Expression(string Text, Func<Scope, object?> Evaluate, IReadOnlyList<string> Aggregates)
{
    public bool Holds(Scope scope) => Evaluate(scope) is true;
}
