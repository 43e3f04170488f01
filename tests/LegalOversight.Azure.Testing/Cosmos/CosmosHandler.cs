using System.Globalization;
using System.Net;

namespace LegalOversight.Azure.Testing.Cosmos;

/// <summary>Carries requests to the server in process.</summary>
internal sealed class CosmosHandler(CosmosServer server) : HttpMessageHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.RequestUri!.Host == "169.254.169.254")
        {
            // The library asks what virtual machine it runs on.
            return new(HttpStatusCode.NotFound) { RequestMessage = request, Content = new StringContent("") };
        }

        var body = request.Content is null ? [] : await request.Content.ReadAsByteArrayAsync(cancellationToken);
        await Task.Yield();
        WireAnswer answer;
        try
        {
            answer = server.Wire.Answer(
                new(request.Method.Method, request.RequestUri.AbsolutePath, name => request.Headers.TryGetValues(name, out var values) ? string.Join(',', values) : null, body),
                request.RequestUri.GetLeftPart(UriPartial.Authority) + "/");
        }
        catch (ConnectionDroppedException dropped)
        {
            throw new HttpRequestException(HttpRequestError.ResponseEnded, dropped.Message, dropped);
        }
        catch (SilenceException)
        {
            // As a client does that has waited long enough; nobody waits here.
            throw new TaskCanceledException("The request was canceled due to the configured timeout elapsing.", new TimeoutException());
        }

        var response = new HttpResponseMessage((HttpStatusCode)answer.Status) { RequestMessage = request, Content = new ByteArrayContent(answer.Bytes) };
        response.Content.Headers.ContentType = new("application/json");
        response.Headers.TryAddWithoutValidation("x-ms-request-charge", answer.Charge.ToString(CultureInfo.InvariantCulture));
        response.Headers.TryAddWithoutValidation("x-ms-activity-id", request.Headers.TryGetValues("x-ms-activity-id", out var activity) ? activity.First() : Guid.NewGuid().ToString());
        foreach (var (name, value) in answer.Headers)
        {
            response.Headers.TryAddWithoutValidation(name, value);
        }

        return response;
    }
}
