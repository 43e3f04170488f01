using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Xunit;

namespace LegalOversight.Functions.Tests.Http.Office;

/// <summary>One signed-in officer's calls.</summary>
internal sealed class OfficeCaller : IDisposable
{
    private readonly HttpClient http;

    public OfficeCaller(Uri origin, string token, string officer)
    {
        (Officer, Organ) = (officer, officer[..10]);
        http = new HttpClient { BaseAddress = origin };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        http.DefaultRequestHeaders.AcceptLanguage.ParseAdd("zh-CN");
    }

    public string Officer { get; }

    public string Organ { get; }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, HttpContent? content = null) =>
        http.SendAsync(new HttpRequestMessage(method, path) { Content = content }, Cancellation);

    /// <summary>An answer whose body is read as it comes.</summary>
    public Task<HttpResponseMessage> StreamAsync(string path) => http.GetAsync(path, HttpCompletionOption.ResponseHeadersRead, Cancellation);

    /// <summary>What is answered; the answer must be a success.</summary>
    public async Task<JsonElement> GetAsync(string path) => await ReadAsync(await SendAsync(HttpMethod.Get, path));

    public async Task<byte[]> BytesAsync(string path)
    {
        var answer = await SendAsync(HttpMethod.Get, path);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadAsByteArrayAsync(Cancellation);
    }

    public async Task<JsonElement> PostAsync(string path, object body) => await ReadAsync(await SendAsync(HttpMethod.Post, path, JsonContent.Create(body)));

    /// <summary>The code of the problem with which a call is refused.</summary>
    public async Task<(HttpStatusCode Status, string? Code)> RefusalAsync(HttpMethod method, string path, object? body = null)
    {
        var answer = await SendAsync(method, path, body is null ? null : JsonContent.Create(body));
        Assert.False(answer.IsSuccessStatusCode, $"{path}: {answer.StatusCode}");
        return (answer.StatusCode, (await answer.Content.ReadFromJsonAsync<JsonElement>(Cancellation)).GetProperty("code").GetString());
    }

    /// <summary>Opens a case and gives its id.</summary>
    public async Task<string> OpenAsync(string procedure, string step, object form, params (string Material, string Upload)[] files) =>
        (await TakeAsync("/api/office/cases", null, new { procedure, step, organ = Organ, form, files = files.Select(file => new { material = file.Material, upload = file.Upload }) })).GetProperty("case").GetString()!;

    /// <summary>Asks to open a case, and gives the bare answer.</summary>
    public Task<HttpResponseMessage> OpenAnswerAsync(object body)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/api/office/cases") { Content = JsonContent.Create(body) };
        request.Headers.Add("Idempotency-Key", Guid.NewGuid().ToString());
        return http.SendAsync(request, Cancellation);
    }

    /// <summary>Takes a step in a case as it stands.</summary>
    public async Task<JsonElement> StepAsync(string id, string step, object form, params (string Material, string Upload)[] files)
    {
        var page = await GetAsync($"/api/office/cases/{id}");
        return await TakeAsync($"/api/office/cases/{id}/steps/{step}", page.GetProperty("sequence").GetInt64(), new { form, files = files.Select(file => new { material = file.Material, upload = file.Upload }) });
    }

    /// <summary>Takes a step with an If-Match of one's own, and gives the bare answer.</summary>
    public Task<HttpResponseMessage> StepAsync(string id, string step, string? ifMatch, object form)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, $"/api/office/cases/{id}/steps/{step}") { Content = JsonContent.Create(new { form }) };
        request.Headers.Add("Idempotency-Key", Guid.NewGuid().ToString());
        if (ifMatch is not null)
        {
            request.Headers.Add("If-Match", ifMatch);
        }

        return http.SendAsync(request, Cancellation);
    }

    /// <summary>Uploads a file in one block.</summary>
    public async Task<string> UploadAsync(string name, string mediaType, byte[] content)
    {
        var begun = await PostAsync("/api/office/uploads", new { name, size = content.Length, sha256 = Convert.ToHexStringLower(SHA256.HashData(content)), mediaType });
        var url = begun.GetProperty("url").GetString()!;
        var block = Convert.ToBase64String(Encoding.ASCII.GetBytes("000001"));
        (await SendAsync(HttpMethod.Put, $"{url}?comp=block&blockid={Uri.EscapeDataString(block)}", new ByteArrayContent(content))).EnsureSuccessStatusCode();
        (await SendAsync(HttpMethod.Put, $"{url}?comp=blocklist", new StringContent($"<BlockList><Latest>{block}</Latest></BlockList>"))).EnsureSuccessStatusCode();
        await ReadAsync(await SendAsync(HttpMethod.Post, $"{url}/commit"));
        return begun.GetProperty("upload").GetString()!;
    }

    public void Dispose() => http.Dispose();

    private async Task<JsonElement> TakeAsync(string path, long? seen, object body)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = JsonContent.Create(body) };
        request.Headers.Add("Idempotency-Key", Guid.NewGuid().ToString());
        if (seen is { } sequence)
        {
            request.Headers.Add("If-Match", $"\"{sequence}\"");
        }

        return await ReadAsync(await http.SendAsync(request, Cancellation));
    }

    private static async Task<JsonElement> ReadAsync(HttpResponseMessage answer)
    {
        var text = await answer.Content.ReadAsStringAsync(Cancellation);
        Assert.True(answer.IsSuccessStatusCode, $"{answer.RequestMessage!.RequestUri}: {answer.StatusCode} {text}");
        return JsonDocument.Parse(text).RootElement;
    }
}
