using LegalOversight.Platform.Facts;
using LegalOversight.Platform.Files;
using LegalOversight.Platform.Log;
using LegalOversight.Platform.Messaging;
using LegalOversight.Platform.Notes;
using LegalOversight.Platform.Search;
using LegalOversight.Platform.Tracing;

namespace LegalOversight.Functions;

/// <summary>The adapters that an installation stands on.</summary>
internal sealed record Ports(
    ICaseLog Log,
    INumberBook Numbers,
    IMessages Messages,
    IDeadLetters DeadLetters,
    IAuditTrail Audit,
    INotes Notes,
    IFileStore Files,
    ISearchIndex Index,
    IFacts Facts,
    string TextFolder,
    EntryTraces? Traces = null);
