namespace LegalOversight.Azure.Testing.Cosmos.Sql;

/// <summary>What a path has that leads nowhere, and a comparison of unlike things: neither true nor false nor null.</summary>
internal sealed class Undefined
{
    public static readonly Undefined Value = new();

    private Undefined()
    {
    }
}
