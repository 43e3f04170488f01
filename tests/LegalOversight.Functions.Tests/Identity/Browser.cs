using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Web;
using Microsoft.IdentityModel.Tokens;

namespace LegalOversight.Functions.Tests.Identity;

/// <summary>An officer's browser: keeps cookies, follows redirects only when told, and speaks the portal's part of the flow.</summary>
internal sealed partial class Browser : IDisposable
{
    public const string Verifier = "0123456789-0123456789-0123456789-0123456789-verifier";
    private readonly HttpClient http;

    /// <param name="address">Where the server listens.</param>
    /// <param name="host">Name in the Host header when it is not the address's.</param>
    public Browser(Uri address, string? host = null)
    {
        http = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = true }) { BaseAddress = address };
        http.DefaultRequestHeaders.Host = host;
        Origin = host is null ? address : new Uri($"http://{host}/");
    }

    public Uri Origin { get; }

    public HttpRequestHeaders Headers => http.DefaultRequestHeaders;

    public static string Challenge => Base64UrlEncoder.Encode(SHA256.HashData(Encoding.ASCII.GetBytes(Verifier)));

    public Dictionary<string, string> Request => new()
    {
        ["client_id"] = "portal",
        ["response_type"] = "code",
        ["scope"] = "openid profile office",
        ["redirect_uri"] = Origin + "office/callback",
        ["state"] = "s",
        ["nonce"] = "n",
        ["code_challenge"] = Challenge,
        ["code_challenge_method"] = "S256",
    };

    public Task<HttpResponseMessage> GetAsync(string path) => http.GetAsync(path);

    public Task<HttpResponseMessage> PostAsync(string path, Dictionary<string, string> form) => http.PostAsync(path, new FormUrlEncodedContent(form));

    public Task<HttpResponseMessage> PostTextAsync(string path, string text) => http.PostAsync(path, new StringContent(text));

    public async Task<HttpResponseMessage> AuthorizeAsync(Dictionary<string, string>? request = null) =>
        await http.GetAsync("/connect/authorize?" + await new FormUrlEncodedContent(request ?? Request).ReadAsStringAsync());

    /// <summary>Opens the page, fills it in as a person would, and sends it.</summary>
    public async Task<HttpResponseMessage> SignInAsync(string officer, string password, string page = "/signin")
    {
        var fields = Hidden(await (await http.GetAsync(page)).TextAsync());
        fields["officer"] = officer;
        fields["password"] = password;
        return await PostAsync("/signin", fields);
    }

    public async Task<HttpResponseMessage> ExchangeAsync(string code, string verifier = Verifier, string client = "portal") => await PostAsync("/connect/token", new()
    {
        ["grant_type"] = "authorization_code",
        ["client_id"] = client,
        ["code"] = code,
        ["redirect_uri"] = Origin + "office/callback",
        ["code_verifier"] = verifier,
    });

    public async Task<string> CodeAsync(string officer = SignInHost.Officer, string password = SignInHost.Password)
    {
        var page = (await AuthorizeAsync()).Headers.Location!.OriginalString;
        var on = (await SignInAsync(officer, password, page)).Headers.Location!.OriginalString;
        var back = (await GetAsync(on)).Headers.Location!;
        return HttpUtility.ParseQueryString(back.Query)["code"]!;
    }

    public async Task<JsonElement> TokensAsync() => await (await ExchangeAsync(await CodeAsync())).JsonAsync();

    public async Task<string> AccessTokenAsync() => (await TokensAsync()).GetProperty("access_token").GetString()!;

    public async Task<HttpResponseMessage> OfficeAsync(string? token)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/office/me");
        request.Headers.Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token);
        return await http.SendAsync(request);
    }

    public static Dictionary<string, string> Hidden(string page) => HiddenFields().Matches(page)
        .DistinctBy(field => field.Groups[1].Value)
        .ToDictionary(field => field.Groups[1].Value, field => WebUtility.HtmlDecode(field.Groups[2].Value));

    public void Dispose() => http.Dispose();

    [GeneratedRegex("<input type=\"hidden\" name=\"([^\"]*)\" value=\"([^\"]*)\"")]
    private static partial Regex HiddenFields();
}
