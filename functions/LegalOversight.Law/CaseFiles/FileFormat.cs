namespace LegalOversight.Law.CaseFiles;

/// <summary>Formats of files by the names that people know them by.</summary>
public static class FileFormat
{
    /// <summary>The name of a media type, such as DOCX; of one that is not known, its last part in capitals.</summary>
    public static string NameOf(string mediaType) => mediaType[(mediaType.LastIndexOfAny(['.', '/']) + 1)..].ToUpperInvariant() switch
    {
        "DOCUMENT" => "DOCX",
        "SHEET" => "XLSX",
        "PLAIN" => "TXT",
        "MPEG" => "MP3",
        var other => other,
    };
}
