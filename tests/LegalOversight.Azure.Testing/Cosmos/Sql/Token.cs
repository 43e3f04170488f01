namespace LegalOversight.Azure.Testing.Cosmos.Sql;

/// <summary>One word of a query, with where it stands in the text.</summary>
internal readonly record struct Token(TokenKind Kind, string Text, int Start, int End)
{
    public bool Is(string word) => Kind is TokenKind.Word or TokenKind.Sign && Text.Equals(word, StringComparison.OrdinalIgnoreCase);
}
