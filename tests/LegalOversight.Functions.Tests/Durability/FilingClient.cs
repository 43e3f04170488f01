using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;
using LegalOversight.Law.Calendar;
using LegalOversight.Platform.Text;

namespace LegalOversight.Functions.Tests.Durability;

/// <summary>An officer who files one document after the other and has each registered, until the program is gone; and goes on with the next.</summary>
internal sealed class FilingClient(int at, Random random)
{
    private readonly List<Acknowledged> acknowledged = [];
    private readonly DateOnly today = ChinaTime.Today(TimeProvider.System);
    private string? report;
    private string? text;
    private int filed;
    private Request? unanswered;
    private TaskCompletionSource answered = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public string Officer { get; } = SmallOffice.Filer(at);

    /// <summary>What the program acknowledged.</summary>
    public IReadOnlyList<Acknowledged> Acknowledged => acknowledged;

    /// <summary>How many requests without an answer were sent again with their key.</summary>
    public int Retried { get; private set; }

    /// <summary>Done as soon as a step was acknowledged since <see cref="WorkAsync"/> began.</summary>
    public Task FirstAnswer => answered.Task;

    public static HttpClient Connect(Uri address, string token)
    {
        var http = new HttpClient { BaseAddress = address };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return http;
    }

    /// <summary>Files and has registered until the connection breaks.</summary>
    public async Task WorkAsync(Uri address, string token, HttpClient reviewing, CancellationToken cancellation)
    {
        answered = new(TaskCreationOptions.RunContinuationsAsynchronously);
        using var filing = Connect(address, token);
        try
        {
            report ??= await UploadAsync(filing, "备案报告", cancellation);
            text ??= await UploadAsync(filing, "管理办法", cancellation);
            if (unanswered is { } before)
            {
                Retried++;
                await GoOnAsync(before, filing, reviewing, cancellation);
            }

            while (true)
            {
                await GoOnAsync(File(), filing, reviewing, cancellation);
            }
        }
        catch (Exception killed) when (killed is HttpRequestException or IOException)
        {
            // Half of what got no answer is asked for again, and half is not.
            unanswered = random.Next(2) == 0 ? unanswered : null;
        }
    }

    private async Task GoOnAsync(Request request, HttpClient filing, HttpClient reviewing, CancellationToken cancellation)
    {
        var known = await SendAsync(request, request.Seen is null ? filing : reviewing, cancellation);
        if (request.Seen is null)
        {
            await SendAsync(Register(known), reviewing, cancellation);
        }
    }

    private async Task<Acknowledged> SendAsync(Request request, HttpClient http, CancellationToken cancellation)
    {
        unanswered = request;
        using var message = new HttpRequestMessage(HttpMethod.Post, request.Path) { Content = JsonContent.Create(request.Body) };
        message.Headers.Add("Idempotency-Key", request.Key);
        if (request.Seen is { } seen)
        {
            message.Headers.IfMatch.Add(new EntityTagHeaderValue($"\"{seen}\""));
        }

        using var answer = await http.SendAsync(message, cancellation);
        var body = await answer.Content.ReadAsStringAsync(cancellation);
        unanswered = null;
        Xunit.Assert.True(answer.StatusCode == HttpStatusCode.Created, $"{request.Path} {request.Key}: {body}");
        using var logged = JsonDocument.Parse(body);
        var known = new Acknowledged(logged.RootElement.GetProperty("case").GetString()!, logged.RootElement.GetProperty("sequence").GetInt64(), logged.RootElement.GetProperty("hash").GetString()!);
        acknowledged.Add(known);
        answered.TrySetResult();
        return known;
    }

    private Request File() => new("/api/office/cases", $"file-{++filed}", null, new JsonObject
    {
        ["procedure"] = "filing-review",
        ["step"] = "file",
        ["organ"] = SmallOffice.Maker(at),
        ["form"] = SmallOffice.Filing(at, filed, today),
        ["files"] = new JsonArray(Handed("filing-report", report!), Handed("official-text", text!), Handed("legality-opinion", report!)),
    });

    private static Request Register(Acknowledged filing) =>
        new($"/api/office/cases/{filing.Case}/steps/register", $"register-{filing.Case}", filing.Sequence, new JsonObject { ["form"] = SmallOffice.Registration() });

    private static JsonObject Handed(string material, string upload) => new() { ["material"] = material, ["upload"] = upload };

    private static async Task<string> UploadAsync(HttpClient http, string name, CancellationToken cancellation)
    {
        var bytes = SmallOffice.Paper(name);
        using var begun = await http.PostAsJsonAsync("/api/office/uploads", new { name = $"{name}.docx", size = bytes.Length, sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes)), mediaType = MediaTypes.Docx }, cancellation);
        var answer = await begun.Content.ReadFromJsonAsync<JsonElement>(cancellation);
        var url = answer.GetProperty("url").GetString()!;
        (await http.PutAsync($"{url}?comp=block&blockid=MDAwMA==", new ByteArrayContent(bytes), cancellation)).EnsureSuccessStatusCode();
        (await http.PutAsync($"{url}?comp=blocklist", new StringContent("<BlockList><Latest>MDAwMA==</Latest></BlockList>"), cancellation)).EnsureSuccessStatusCode();
        (await http.PostAsync($"{url}/commit", null, cancellation)).EnsureSuccessStatusCode();
        return answer.GetProperty("upload").GetString()!;
    }

    private sealed record Request(string Path, string Key, long? Seen, JsonObject Body);
}
