namespace LegalOversight.Azure.Testing.Cosmos.Sql;

/// <summary>The words of a query, read one by one.</summary>
internal sealed class TokenStream(string sql)
{
    // A member of such a name is written c["case"].
    private static readonly HashSet<string> Reserved = new(
        "ALL AND ANY ARRAY AS ASC BETWEEN BY CASE CAST CONVERT CROSS DESC DISTINCT ELSE END ESCAPE EXISTS FALSE FOR FROM GROUP HAVING IN INNER INSERT INTO IS JOIN LEFT LIKE LIMIT NOT NULL OFFSET ON OR ORDER OUTER OVER RIGHT SELECT SET THEN TOP TRUE UDF UNDEFINED UPDATE VALUE WHEN WHERE WITH".Split(' '),
        StringComparer.OrdinalIgnoreCase);

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

    public string Word() => Peek.Kind == TokenKind.Word && !Reserved.Contains(Peek.Text) ? Next().Text : throw new SqlException($"Syntax error near '{Peek.Text}' at {Peek.Start}: a name expected.");

    public void ExpectEnd()
    {
        if (Peek.Kind != TokenKind.End)
        {
            throw new SqlException($"Syntax error near '{Peek.Text}' at {Peek.Start}.");
        }
    }
}
