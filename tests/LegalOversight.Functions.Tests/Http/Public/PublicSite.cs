using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using LegalOversight.Functions.Embedded;
using LegalOversight.Law.CaseFiles;
using LegalOversight.Law.Institutions;
using LegalOversight.Platform.Steps;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace LegalOversight.Functions.Tests.Http.Public;

/// <summary>The real server over a machine of its own, with the documents of <see cref="Library"/>.</summary>
public sealed class PublicSite : IAsyncLifetime
{
    private readonly string data = Directory.CreateTempSubdirectory("public-site").FullName;
    private WebApplication app = null!;

    internal FakeTimeProvider Clock { get; } = new(Library.Imported);

    internal Machine Machine { get; private set; } = null!;

    internal Uri Origin => new(app.Urls.Single() + "/");

    internal HttpClient Client { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Machine = Machine.Open(data, Clock);
        await Library.FillAsync(this);
        Clock.SetUtcNow(Library.Now);
        await Machine.CatchUpAsync(CancellationToken.None);
        app = Server.Build(Machine, "http://127.0.0.1:0", null, null);
        await app.StartAsync();
        Client = new HttpClient { BaseAddress = new Uri(Origin, "api/public/") };
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await app.StopAsync();
        await app.DisposeAsync();
        await Machine.DisposeAsync();
        Directory.Delete(data, recursive: true);
    }

    internal async Task<Entry> TakeAsync(Procedure procedure, string step, string id, Actor by, object form, params IReadOnlyList<FileReference> files)
    {
        var key = Guid.NewGuid().ToString();
        var command = new StepCommand(procedure, step, id, null, by, JsonSerializer.SerializeToElement(form), files, key, key);
        return await Machine.Door.TakeAsync(command) switch
        {
            StepResult.Logged { Entry: var entry } => entry,
            StepResult.Refused { Refusals: var refusals } => throw new InvalidOperationException(string.Join(" ", refusals.Select(refusal => refusal.Sentence("en")))),
            _ => throw new InvalidOperationException(),
        };
    }

    internal async Task<FileReference> KeepAsync(string material, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        return new(material, "text.txt", "text/plain", bytes.Length, await Machine.Files.KeepAsync(bytes));
    }

    internal async Task<JsonElement> GetAsync(string address, string language = "zh-CN")
    {
        using var response = await SendAsync(HttpMethod.Get, address, language);
        return await Json(response);
    }

    internal async Task<HttpResponseMessage> SendAsync(HttpMethod method, string address, string language = "zh-CN", object? body = null, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, address);
        request.Headers.AcceptLanguage.Add(new StringWithQualityHeaderValue(language));
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        request.Content = body is string text ? new StringContent(text, Encoding.UTF8, "application/json") : body is null ? null : JsonContent.Create(body);
        return await Client.SendAsync(request);
    }

    internal static async Task<JsonElement> Json(HttpResponseMessage response) =>
        JsonSerializer.Deserialize<JsonElement>(await response.Content.ReadAsByteArrayAsync());

    internal async Task<(int Status, string? Code, string? Detail)> RefusedAsync(string address, string language = "zh-CN")
    {
        using var response = await SendAsync(HttpMethod.Get, address, language);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        var problem = await Json(response);
        return ((int)response.StatusCode, problem.GetProperty("code").GetString(), problem.GetProperty("detail").GetString());
    }

    internal Task<Entry> EnrolAsync(string officer, string role, string organ) => TakeAsync(
        OfficerFile.Procedure,
        "enrol",
        OfficerFile.IdOf(officer),
        Actor.System("test"),
        new { officer, name = officer, home = organ, grants = new[] { new { role, organ, from = "2020-01-01" } } });

    internal Task<Entry> EstablishAsync(string code, string name, string kind) => TakeAsync(
        OrganFile.Procedure,
        "establish",
        OrganFile.IdOf(code),
        Actor.System("test"),
        new { code, name, kind, shortName = "测", from = "2017-01-01" });
}
