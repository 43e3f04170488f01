namespace LegalOversight.Platform.Text.Sheets;

/// <summary>How a column of an exported table is shown.</summary>
public enum XlsxColumnKind
{
    /// <summary>As text, also when it looks like a number or a formula.</summary>
    Text,

    /// <summary>As a number, with the decimals it has.</summary>
    Number,

    /// <summary>As a percentage: 0.995 is shown as 99.50%.</summary>
    Percent,

    /// <summary>As a date: 2017-02-17.</summary>
    Date,
}
