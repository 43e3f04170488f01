using LegalOversight.Functions.Embedded;
using LegalOversight.Law.CaseFiles;

namespace LegalOversight.Functions.Http.Office;

/// <summary>Records each reading of a case that holds a member of the public's personal data, before it is answered (rules of the field, F).</summary>
internal static class PersonalData
{
    /// <param name="context">The request.</param>
    /// <param name="machine">The machine.</param>
    /// <param name="file">The case that is about to be shown.</param>
    /// <param name="action">case, file or instrument.</param>
    public static void Read(HttpContext context, Machine machine, CaseFile file, string action)
    {
        if (Procedures.Of(file).HoldsPersonalData)
        {
            var officer = context.Officer();
            machine.Log.Audit.Record(machine.Clock.GetUtcNow(), officer.Id, officer.Home, action, file.Id, context.Connection.RemoteIpAddress?.ToString());
        }
    }
}
