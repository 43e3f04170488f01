namespace LegalOversight.Functions.Http.Operations;

/// <summary>Whether the program can do its work: what it waits for is named, and nothing more of it is told to whoever asks.</summary>
internal static class Readiness
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(5);

    /// <summary>The stores that do not answer within five seconds.</summary>
    /// <param name="cancellation">Stops asking.</param>
    /// <param name="stores">How each is asked, by its name.</param>
    public static async Task<IReadOnlyList<string>> SilentAsync(CancellationToken cancellation, params IReadOnlyList<(string Name, Func<CancellationToken, Task> AskAsync)> stores)
    {
        using var bounded = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        bounded.CancelAfter(Longest);
        var answers = await Task.WhenAll(stores.Select(async store =>
        {
            try
            {
                await store.AskAsync(bounded.Token);
                return true;
            }
            catch (Exception) when (!cancellation.IsCancellationRequested)
            {
                return false;
            }
        }));
        return [.. stores.Zip(answers).Where(each => !each.Second).Select(each => each.First.Name)];
    }

    /// <summary>The answer: 200 when nothing is waited for, 503 with the names of what is.</summary>
    public static IResult Answer(IReadOnlyList<string> waitsFor) => waitsFor.Count == 0
        ? Results.Ok(new { status = "ready" })
        : Results.Json(new { status = "not ready", waitsFor }, statusCode: StatusCodes.Status503ServiceUnavailable);
}
