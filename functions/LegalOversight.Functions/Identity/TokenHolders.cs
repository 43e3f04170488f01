using System.Security.Claims;
using LegalOversight.Law.Institutions;

namespace LegalOversight.Functions.Identity;

/// <summary>Whom a validated token stands for, in the register's terms.</summary>
internal abstract class TokenHolders
{
    /// <summary>The local issuer, and an OpenID Connect issuer of one's own: the subject is the officer's id.</summary>
    public static TokenHolders Officers { get; } = new BySubject();

    /// <summary>Entra ID: tenant and object id are an account, which the register binds to an officer.</summary>
    public static TokenHolders Accounts { get; } = new ByAccount();

    /// <summary>The officer of the register, or null.</summary>
    public abstract Officer? Find(Register register, ClaimsPrincipal token);

    /// <summary>The name under which the audit knows a holder who is no officer.</summary>
    public abstract string NameOf(ClaimsPrincipal token);

    /// <summary>The account that a token of Entra ID names; null when it names none, or not well.</summary>
    public static DirectoryAccount? AccountOf(ClaimsPrincipal token) =>
        DirectoryAccount.TryParseId(token.FindFirstValue("tid"), out var tenant) && DirectoryAccount.TryParseId(token.FindFirstValue("oid"), out var objectId) ? new(tenant, objectId) : null;

    private sealed class BySubject : TokenHolders
    {
        public override Officer? Find(Register register, ClaimsPrincipal token) => NameOf(token) is { Length: > 0 } subject ? register.Officer(subject) : null;

        public override string NameOf(ClaimsPrincipal token) => token.FindFirstValue("sub") ?? token.FindFirstValue(ClaimTypes.NameIdentifier) ?? "";
    }

    private sealed class ByAccount : TokenHolders
    {
        public override Officer? Find(Register register, ClaimsPrincipal token) => AccountOf(token) is { } account ? register.OfficerOf(account.Tenant, account.ObjectId) : null;

        public override string NameOf(ClaimsPrincipal token) => AccountOf(token)?.ToString() ?? "";
    }
}
