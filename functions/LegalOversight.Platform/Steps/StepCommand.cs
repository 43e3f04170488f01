using System.Text.Json;
using LegalOversight.Law.CaseFiles;

namespace LegalOversight.Platform.Steps;

/// <summary>A step asked for at a door.</summary>
/// <param name="Procedure">The procedure.</param>
/// <param name="Step">The step.</param>
/// <param name="Case">The case; for an opening step the id that the new case is to have.</param>
/// <param name="Seen">The sequence that the caller saw, or null where the caller takes the case as it is.</param>
/// <param name="By">Who asks.</param>
/// <param name="Form">The form.</param>
/// <param name="Files">The files.</param>
/// <param name="Key">The idempotency key.</param>
/// <param name="Fingerprint">A hash of what is asked.</param>
public sealed record StepCommand(
    Procedure Procedure,
    string Step,
    string Case,
    long? Seen,
    Actor By,
    JsonElement Form,
    IReadOnlyList<FileReference> Files,
    string Key,
    string Fingerprint);
