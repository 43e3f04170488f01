using System.Text.Json;

namespace LegalOversight.Law.CaseFiles;

/// <summary>What somebody asks to have logged.</summary>
/// <param name="Step">The step.</param>
/// <param name="By">Who asks; authority is checked against the register.</param>
/// <param name="Form">A JSON object.</param>
/// <param name="Files">The files handed in.</param>
public sealed record StepRequest(string Step, Actor By, JsonElement Form, IReadOnlyList<FileReference> Files);
