using System.Diagnostics.CodeAnalysis;

namespace LegalOversight.Law.Institutions;

/// <summary>An officer's account at an outside directory (Entra ID). Names may be given to another person, these two ids never are.</summary>
/// <param name="Tenant">The directory's tenant id.</param>
/// <param name="ObjectId">The account's object id within the tenant.</param>
public sealed record DirectoryAccount(Guid Tenant, Guid ObjectId)
{
    /// <summary>Reads the one spelling: tenant id, a slash, object id, as <see cref="ToString"/> writes it.</summary>
    public static DirectoryAccount? Read(string? text) =>
        text?.Split('/') is [var tenant, var objectId] && TryParseId(tenant, out var of) && TryParseId(objectId, out var id) ? new(of, id) : null;

    /// <summary>Reads one of the two ids: 8-4-4-4-12 hexadecimal digits in either case, spaces around them; all zeros is none.</summary>
    public static bool TryParseId([NotNullWhen(true)] string? text, out Guid id) =>
        Guid.TryParseExact(text?.Trim(), "D", out id) && id != Guid.Empty;

    /// <summary>Tenant id, a slash, object id, in lower case.</summary>
    public override string ToString() => $"{Tenant:D}/{ObjectId:D}";
}
