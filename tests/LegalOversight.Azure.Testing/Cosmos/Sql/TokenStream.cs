namespace LegalOversight.Azure.Testing.Cosmos.Sql;

/// <summary>The words of a query, read one by one.</summary>
internal sealed class TokenStream(string sql)
{
    private readonly List<Token> tokens = Tokens.Of(sql);
    private int at;

    public Token Peek => tokens[at];

    public int Start => tokens[at].Start;

    public string Since(int start) => sql[start..tokens[at - 1].End];

    public Token Next() => tokens[at++];

    public bool Take(string word)
    {
        if (!Peek.Is(word))
        {
            return false;
        }

        at++;
        return true;
    }

    public bool Follows(string word) => at + 1 < tokens.Count && tokens[at + 1].Is(word);

    public void Expect(string word)
    {
        if (!Take(word))
        {
            throw new SqlException($"Syntax error near '{Peek.Text}' at {Peek.Start}: {word} expected.");
        }
    }

    public string Word() => Peek.Kind == TokenKind.Word ? Next().Text : throw new SqlException($"Syntax error near '{Peek.Text}' at {Peek.Start}: a name expected.");

    public void ExpectEnd()
    {
        if (Peek.Kind != TokenKind.End)
        {
            throw new SqlException($"Syntax error near '{Peek.Text}' at {Peek.Start}.");
        }
    }
}
