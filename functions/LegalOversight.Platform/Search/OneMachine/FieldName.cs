namespace LegalOversight.Platform.Search.OneMachine;

/// <summary>The fields of the Lucene index.</summary>
internal static class FieldName
{
    /// <summary>Identity, one term.</summary>
    public const string Id = "id";

    /// <summary>Version, by document.</summary>
    public const string Version = "version";

    /// <summary>Who may find it, by document; see <see cref="Columns.Removed"/> and its neighbours.</summary>
    public const string Visibility = "visibility";

    /// <summary>Terms of title, issuer, number and text together: what a query must meet.</summary>
    public const string All = "all";

    /// <summary>Single Chinese characters of the same.</summary>
    public const string Characters = "characters";

    /// <summary>Terms of the title.</summary>
    public const string Title = "title";

    /// <summary>Terms of the issuer's name.</summary>
    public const string Issuer = "issuer";

    /// <summary>Keys of the document number and the registration number.</summary>
    public const string Number = "number";

    /// <summary>The folded title as one term.</summary>
    public const string WholeTitle = "whole-title";

    /// <summary>Issuer, level, status and subject, by document.</summary>
    public const string IssuerValue = "issuer-value", LevelValue = "level-value", StatusValue = "status-value", SubjectValue = "subject-value";

    /// <summary>Day of issue as a day number, by document.</summary>
    public const string Issued = "issued";

    /// <summary>Title in GB 18030, by document.</summary>
    public const string TitleOrder = "title-order";

    /// <summary>What a result list shows, by document.</summary>
    public const string Card = "card";

    /// <summary>The text for snippets, by document: UTF-16, so that it is searched where it lies.</summary>
    public const string Passage = "passage";
}
