namespace LegalOversight.Platform.Search;

/// <summary>The order of the results.</summary>
public enum SearchSort
{
    /// <summary>Best match first; without a text, the same as <see cref="Newest"/>.</summary>
    Relevance,

    /// <summary>Latest day of issue first, undated last.</summary>
    Newest,

    /// <summary>Earliest day of issue first, undated last.</summary>
    Oldest,

    /// <summary>By title in the order of GB 18030, which is that of pinyin for the common characters.</summary>
    Title,
}
