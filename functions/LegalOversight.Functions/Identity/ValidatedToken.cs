using System.Security.Claims;

namespace LegalOversight.Functions.Identity;

/// <summary>A valid token's claims, until when they hold, and the origin at which they were found valid.</summary>
internal sealed record ValidatedToken(ClaimsPrincipal Principal, DateTimeOffset Expires, string Scheme, string? Host);
