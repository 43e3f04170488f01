namespace LegalOversight.Azure.Testing.Cosmos.Sql;

internal enum TokenKind
{
    Word,
    Text,
    Number,
    Parameter,
    Sign,
    End,
}
