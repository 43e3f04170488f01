using LegalOversight.Law.CaseFiles;

namespace LegalOversight.Law.NormativeDocuments;

/// <summary>What a document's page says while a published cleanup has no conclusion on it.</summary>
public static class CleanupNotice
{
    /// <summary>The notice, or null where the document is confirmed or has ended.</summary>
    /// <param name="document">A case of <see cref="NormativeDocument"/>, as far as it had got on the day.</param>
    public static Label? Of(CaseFile document) =>
        !NormativeDocument.Procedure.StageNamed(document.Stage).IsFinal
        && document.Entries.LastOrDefault(entry => entry.Step is "unconfirmed" or "continue" || (entry.Step == "note" && entry.Text("kind") == "cleaned")) is { Step: "unconfirmed" } open
            ? Sentence(open.Text("year")!)
            : null;

    // 未列入继续有效目录的，不得作为行政管理的依据。
    private static Label Sentence(string year) => new(
        $"本文件在{year}年规范性文件清理中未获确认，在制定机关作出清理结论前，不得作为行政管理的依据。",
        $"Not confirmed in the cleanup of {year}: it may not be a basis of administration until its organ has given a conclusion.");
}
