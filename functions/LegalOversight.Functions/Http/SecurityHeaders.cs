using System.Text.Json;
using System.Text.RegularExpressions;

namespace LegalOversight.Functions.Http;

/// <summary>
/// The headers that protect whoever reads an answer. Their one source is static-web/security-headers.json, from which
/// the sites' own hosts on Azure take them too.
/// </summary>
internal sealed partial class SecurityHeaders
{
    private const string OverHttpsOnly = "Strict-Transport-Security";
    private readonly KeyValuePair<string, string>[] headers;

    private SecurityHeaders(KeyValuePair<string, string>[] headers) => this.headers = headers;

    /// <summary>The headers for a site whose pages also speak with these two.</summary>
    /// <param name="files">Where files are sent when that is not this server, or null.</param>
    /// <param name="authority">The issuer at which officers sign in when that is not this server, or null.</param>
    public static SecurityHeaders For(Uri? files, Uri? authority) => new(
        [.. Source().Select(header => KeyValuePair.Create(header.Key, Filled(header.Value, files, authority)))]);

    /// <summary>Puts the headers on an answer; what an endpoint sets itself afterwards stands.</summary>
    public void PutOn(HttpResponse response)
    {
        var https = response.HttpContext.Request.IsHttps;
        foreach (var (name, value) in headers)
        {
            if (https || name != OverHttpsOnly)
            {
                response.Headers[name] = value;
            }
        }
    }

    /// <summary>The headers as they are written, with the places {files} and {authority}.</summary>
    public static IReadOnlyDictionary<string, string> Source()
    {
        using var source = typeof(SecurityHeaders).Assembly.GetManifestResourceStream("security-headers.json")!;
        return JsonSerializer.Deserialize<Dictionary<string, string>>(source)!;
    }

    private static string Filled(string value, Uri? files, Uri? authority) => Places().Replace(
        value, place => (place.ValueSpan.Contains("files", StringComparison.Ordinal) ? files : authority) is { } other ? " " + other.GetLeftPart(UriPartial.Authority) : "");

    [GeneratedRegex(@" \{(files|authority)\}")]
    private static partial Regex Places();
}
