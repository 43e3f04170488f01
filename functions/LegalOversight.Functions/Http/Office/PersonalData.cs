using LegalOversight.Law.CaseFiles;

namespace LegalOversight.Functions.Http.Office;

/// <summary>Records each reading of a case that holds a member of the public's personal data, before it is answered (rules of the field, F).</summary>
internal static class PersonalData
{
    /// <param name="context">The request.</param>
    /// <param name="installation">The installation.</param>
    /// <param name="file">The case that is about to be shown.</param>
    /// <param name="action">case, file or instrument.</param>
    public static async Task ReadAsync(HttpContext context, Installation installation, CaseFile file, string action)
    {
        if (Procedures.Of(file).HoldsPersonalData)
        {
            var officer = context.Officer();
            await installation.Audit.RecordAsync(installation.Clock.GetUtcNow(), officer.Id, officer.Home, action, file.Id, context.Connection.RemoteIpAddress?.ToString(), context.RequestAborted);
        }
    }
}
