using LegalOversight.Law.CaseFiles;
using LegalOversight.Law.Instruments;

namespace LegalOversight.Law.NormativeDocuments.Papers;

/// <summary>From a case and one of its entries to the facts of an instrument (文书) that the entry produced.</summary>
public static class PaperFacts
{
    private static readonly Dictionary<string, Action<PaperSource, InstrumentFacts>> Writers = new(StringComparer.Ordinal)
    {
        ["filing-report"] = FilingPapers.Report,
        ["registration-notice"] = FilingPapers.Registration,
        ["correction-notice"] = FilingPapers.Completion,
        ["non-filing-notice"] = FilingPapers.Refusal,
        ["publication-notice"] = FilingPapers.Publication,
        ["explanation-request"] = ReviewPapers.Explanation,
        ["coordination-letter"] = ReviewPapers.Coordination,
        ["filing-passed"] = ReviewPapers.Passed,
        ["drafting-advice"] = ReviewPapers.Advice,
        ["review-opinion"] = ReviewPapers.Opinion,
        ["review-sheet"] = ReviewSheet.Write,
        ["government-request"] = GovernmentPapers.Request,
        ["revocation-decision"] = GovernmentPapers.Revocation,
        ["suspension-decision"] = GovernmentPapers.Suspension,
        ["legality-opinion"] = LegalityPapers.Opinion,
        ["material-return"] = LegalityPapers.Return,
        ["suggestion-receipt"] = SuggestionPapers.Receipt,
        ["suggestion-acceptance"] = SuggestionPapers.Acceptance,
        ["suggestion-refusal"] = SuggestionPapers.Refusal,
        ["suggestion-reply"] = SuggestionPapers.Reply,
        [FilingDirectory.Paper] = DirectoryPapers.Directory,
        ["cleanup-notice"] = CleanupPapers.Notice,
        ["cleanup-lists"] = CleanupPapers.Lists,
        ["reconciliation-notice"] = UrgingPapers.Reconciliation,
        ["urge-filing-notice"] = UrgingPapers.Notice,
        ["criticism-notice"] = UrgingPapers.Criticism,
        ["validity-reminder"] = UrgingPapers.Reminder,
    };

    /// <summary>
    /// The facts of an instrument. The same entries give the same facts whenever they are asked for: due days and
    /// numbers stand in the log, days are those of the entries, and only names come from the register as given.
    /// </summary>
    /// <param name="instrument">The name of the instrument.</param>
    /// <param name="file">The case; entries after <paramref name="entry"/> are not looked at.</param>
    /// <param name="entry">The entry that produced the instrument.</param>
    /// <param name="surroundings">The register and the law.</param>
    /// <returns>The facts, or null where the entry produced no such instrument.</returns>
    public static InstrumentFacts? Of(string instrument, CaseFile file, Entry entry, Surroundings surroundings)
    {
        var product = Procedures.Of(file).ProductsOf(entry).FirstOrDefault(each => each.Instrument == instrument);
        if (product is null || !Writers.TryGetValue(instrument, out var write))
        {
            return null;
        }

        var upTo = file.At(entry.Sequence);
        var source = new PaperSource(upTo, entry, surroundings, product);
        var facts = new InstrumentFacts
        {
            { "organ", source.Issuer?.Name },
            { "number", entry.Text(product.NumberFrom ?? Procedure.NumberUnder(instrument)) },
            { "date", source.Day },
        };
        write(source, facts);
        return facts;
    }
}
