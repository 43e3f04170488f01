using System.Text;

namespace LegalOversight.Azure.Testing.Cosmos.Sql;

/// <summary>Splits a query into its words.</summary>
internal static class Tokens
{
    private static readonly string[] Signs = ["<=", ">=", "!=", "<>", "(", ")", "[", "]", "{", "}", ",", ".", ":", "=", "<", ">", "*"];

    public static List<Token> Of(string sql)
    {
        var tokens = new List<Token>();
        for (var at = 0; at < sql.Length;)
        {
            if (char.IsWhiteSpace(sql[at]))
            {
                at++;
                continue;
            }

            var token = Next(sql, at);
            tokens.Add(token);
            at = token.End;
        }

        tokens.Add(new(TokenKind.End, "", sql.Length, sql.Length));
        return tokens;
    }

    private static Token Next(string sql, int at)
    {
        var first = sql[at];
        if (first is '\'' or '"')
        {
            return Quoted(sql, at);
        }

        if (first == '@' || char.IsLetter(first) || first == '_')
        {
            var end = at + 1;
            while (end < sql.Length && (char.IsLetterOrDigit(sql[end]) || sql[end] == '_'))
            {
                end++;
            }

            return new(first == '@' ? TokenKind.Parameter : TokenKind.Word, sql[at..end], at, end);
        }

        if (char.IsDigit(first) || (first == '-' && at + 1 < sql.Length && char.IsDigit(sql[at + 1])))
        {
            var end = at + 1;
            while (end < sql.Length && (char.IsDigit(sql[end]) || sql[end] is '.' or 'e' or 'E'))
            {
                end++;
            }

            return new(TokenKind.Number, sql[at..end], at, end);
        }

        var sign = Signs.FirstOrDefault(each => string.CompareOrdinal(sql, at, each, 0, each.Length) == 0)
            ?? throw new SqlException($"Syntax error near '{first}' at {at}.");
        return new(TokenKind.Sign, sign, at, at + sign.Length);
    }

    private static Token Quoted(string sql, int start)
    {
        var text = new StringBuilder();
        for (var at = start + 1; at < sql.Length; at++)
        {
            if (sql[at] == sql[start])
            {
                return new(TokenKind.Text, text.ToString(), start, at + 1);
            }

            if (sql[at] == '\\' && at + 1 < sql.Length)
            {
                at++;
            }

            text.Append(sql[at]);
        }

        throw new SqlException($"Text without an end at {start}.");
    }
}
