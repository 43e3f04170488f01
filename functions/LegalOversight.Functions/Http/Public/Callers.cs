using System.Net;
using System.Net.Sockets;

namespace LegalOversight.Functions.Http.Public;

/// <summary>Where a request comes from and where it went, seen past a proxy on this machine.</summary>
internal static class Callers
{
    private const int BytesOfNetwork = 8;

    /// <summary>The caller's address; of an IPv6 address the network, since one caller has all of it.</summary>
    public static string AddressOf(HttpContext context)
    {
        var address = Forwarded(context, "X-Forwarded-For") is { } told && Parse(told) is { } caller ? caller : context.Connection.RemoteIpAddress;
        address = address?.IsIPv4MappedToIPv6 == true ? address.MapToIPv4() : address;
        return address?.AddressFamily == AddressFamily.InterNetworkV6
            ? Convert.ToHexString(address.GetAddressBytes().AsSpan(0, BytesOfNetwork))
            : address?.ToString() ?? "";
    }

    /// <summary>The site's origin as the caller knows it, such as https://example.org.</summary>
    public static Uri OriginOf(HttpContext context)
    {
        var (scheme, host) = (Forwarded(context, "X-Forwarded-Proto") ?? context.Request.Scheme, Forwarded(context, "X-Forwarded-Host") ?? context.Request.Host.ToUriComponent());
        return Uri.TryCreate($"{scheme}://{host}/", UriKind.Absolute, out var origin) && origin.Scheme is "http" or "https" && origin.AbsolutePath == "/"
            ? origin
            : new Uri($"{context.Request.Scheme}://{context.Request.Host.ToUriComponent()}/");
    }

    // Only a proxy on this machine is believed, and of a list only what it added itself.
    private static string? Forwarded(HttpContext context, string header) =>
        context.Connection.RemoteIpAddress is { } peer && IPAddress.IsLoopback(peer)
        && context.Request.Headers[header].ToString() is { Length: > 0 } list
            ? list[(list.LastIndexOf(',') + 1)..].Trim()
            : null;

    private static IPAddress? Parse(string text) =>
        IPAddress.TryParse(text, out var address) ? address : IPEndPoint.TryParse(text, out var end) ? end.Address : null;
}
