namespace LegalOversight.Functions.Identity;

/// <summary>Where officers sign in at Entra ID.</summary>
/// <param name="Tenant">The one tenant whose tokens are accepted.</param>
/// <param name="ClientId">The application registration, which is the portal's and the API's alike.</param>
/// <param name="Audience">What an access token must name as its audience.</param>
/// <param name="AuthorityHost">The cloud's sign-in host.</param>
/// <param name="Scope">What the portal asks for.</param>
internal sealed record EntraSettings(Guid Tenant, Guid ClientId, string Audience, Uri AuthorityHost, string Scope)
{
    public const string TenantName = "ENTRA_TENANT_ID";
    public const string ClientIdName = "ENTRA_CLIENT_ID";
    public const string AudienceName = "ENTRA_AUDIENCE";
    public const string AuthorityHostName = "ENTRA_AUTHORITY_HOST";
    public const string ScopeName = "ENTRA_SCOPE";

    /// <summary>The permission that an access token must carry; the application registration declares it.</summary>
    public const string Permission = "office";

    /// <summary>The authority, version 2.0, without a slash at its end.</summary>
    public string Authority => $"{AuthorityHost.GetLeftPart(UriPartial.Authority)}/{Tenant:D}/v2.0";

    /// <summary>What is wrong with the settings, one line each; empty when nothing is.</summary>
    public static IReadOnlyList<string> Faults(IConfiguration configuration)
    {
        var faults = new List<string>();
        foreach (var (name, purpose) in (ReadOnlySpan<(string, string)>)[(TenantName, "the Entra ID tenant whose officers sign in"), (ClientIdName, "the client id of the application registration")])
        {
            if (!Guid.TryParse(configuration[name], out var id) || id == Guid.Empty)
            {
                faults.Add($"{name} is '{configuration[name]}': a GUID is expected ({purpose}).");
            }
        }

        if (string.IsNullOrWhiteSpace(configuration[AudienceName]))
        {
            faults.Add($"{AudienceName} is missing: the audience that an access token must name.");
        }

        // Plain HTTP only to this machine, for tests.
        if (configuration[AuthorityHostName] is { Length: > 0 } host
            && !(Uri.TryCreate(host, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttps || (address.IsLoopback && address.Scheme == Uri.UriSchemeHttp)) && address.AbsolutePath == "/"))
        {
            faults.Add($"{AuthorityHostName} is '{host}': an address that begins with https:// and has no path is expected (the cloud's sign-in host).");
        }

        if (configuration[ScopeName] is { Length: > 0 } scope && !Scopes(scope).Any(each => each.EndsWith($"/{Permission}", StringComparison.Ordinal)))
        {
            faults.Add($"{ScopeName} is '{scope}': one of the scopes must end with /{Permission} (what the portal asks for).");
        }

        return faults;
    }

    /// <summary>Reads the settings, in which there is no fault.</summary>
    public static EntraSettings Read(IConfiguration configuration)
    {
        var clientId = Guid.Parse(configuration[ClientIdName]!);
        return new(
            Guid.Parse(configuration[TenantName]!),
            clientId,
            configuration[AudienceName]!.Trim(),
            new(configuration[AuthorityHostName] is { Length: > 0 } host ? host : "https://login.microsoftonline.com/"),
            configuration[ScopeName] is { Length: > 0 } scope ? string.Join(' ', Scopes(scope)) : $"openid profile offline_access api://{clientId:D}/{Permission}");
    }

    private static string[] Scopes(string scope) => scope.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
