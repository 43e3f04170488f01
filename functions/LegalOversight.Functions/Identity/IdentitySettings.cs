namespace LegalOversight.Functions.Identity;

/// <summary>
/// The settings <c>Identity:*</c>. None is needed on one machine; with <see cref="Authority"/> set, that OpenID Connect
/// issuer is trusted instead of the local one.
/// </summary>
public sealed class IdentitySettings
{
    public const string Section = "Identity";

    /// <summary>Address of the issuer to trust, without the path of its discovery document. Null: the local issuer.</summary>
    public Uri? Authority { get; set; }

    /// <summary>The local issuer's address when it is not the origin at which the browser reaches it. Ends with a slash.</summary>
    public Uri? Issuer { get; set; }

    /// <summary>The audience that an access token must name.</summary>
    public string Audience { get; set; } = "legaloversight";

    /// <summary>The portal's client id at the issuer.</summary>
    public string ClientId { get; set; } = "portal";

    /// <summary>The scopes that the portal asks for.</summary>
    public string Scope { get; set; } = "openid profile office";

    /// <summary>Signature algorithms allowed from an outside issuer, parted by spaces; the local issuer's is ES256.</summary>
    public string Algorithms { get; set; } = "RS256 ES256 PS256";
}
