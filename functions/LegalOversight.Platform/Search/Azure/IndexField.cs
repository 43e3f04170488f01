namespace LegalOversight.Platform.Search.Azure;

/// <summary>The fields of the index on Azure, by the names under which the service holds them.</summary>
internal static class IndexField
{
    /// <summary>The identity in the characters that a key may have.</summary>
    public const string Key = "key";

    /// <summary>Identity, version, and a mark of the very write that put the document there.</summary>
    public const string Id = "id", Version = "version", Written = "written";

    /// <summary>Who may find it: <see cref="Public"/>, <see cref="Hidden"/>, or nobody any more, <see cref="Removed"/>.</summary>
    public const string Visibility = "visibility";

    public const string Public = "public", Hidden = "hidden", Removed = "removed";

    /// <summary>What a query must meet, in pairs of neighbouring characters; the title and the rest are shown too.</summary>
    public const string Title = "title", Issuer = "issuer", DocumentNumber = "documentNumber", Text = "text";

    /// <summary>Title and text in the words of the Chinese language.</summary>
    public const string TitleWords = "titleWords", TextWords = "textWords";

    /// <summary>The folded title as one term, and the title in GB 18030 for sorting.</summary>
    public const string WholeTitle = "wholeTitle", TitleOrder = "titleOrder";

    /// <summary>Keys of the document number and the registration number.</summary>
    public const string Numbers = "numbers";

    public const string ExternalId = "externalId", RegistrationNumber = "registrationNumber", Level = "level", Subject = "subject", Status = "status";

    /// <summary>1 for what is valid, 0 for what is not any more.</summary>
    public const string Standing = "standing";

    /// <summary>Day of issue, whether there is none, and its year.</summary>
    public const string IssuedOn = "issuedOn", Undated = "undated", Year = "year";

    public const string EffectiveOn = "effectiveOn", ValidUntil = "validUntil";

    /// <summary>The beginning of the text.</summary>
    public const string Lead = "lead";
}
