using LegalOversight.Functions.Embedded.SignIn;

namespace LegalOversight.Functions.Embedded.Commands;

/// <summary>Loads the demo region at a first start.</summary>
internal static class DemoLoading
{
    /// <summary>The organs whose sign-ins are printed: the region, a league and a county.</summary>
    public static readonly IReadOnlyList<string> ShownFirst = ["150000-900", "150000-001", "150100-900", "150100-001", "150102-900", "150102-001"];

    public static Task<IDemoOfficers?> PrepareAsync(Machine machine, bool withDemo, CancellationToken cancellation)
    {
        _ = (machine, withDemo, cancellation);
        return Task.FromResult<IDemoOfficers?>(null);
    }

    public static void SeedPasswords(WebApplication app, IDemoOfficers? demo)
    {
        if (demo is not null)
        {
            app.Services.GetRequiredService<CredentialStore>().Seed(demo.In("zh-CN").Select(officer => officer.Id), demo.Password);
        }
    }
}
