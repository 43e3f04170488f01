using System.Globalization;
using System.Threading.RateLimiting;
using LegalOversight.Law;

namespace LegalOversight.Functions.Http.Public;

/// <summary>Lets one address submit only so many suggestions an hour.</summary>
internal static class SuggestionLimit
{
    private const int Usual = 10;
    private static readonly TimeSpan Window = TimeSpan.FromHours(1);

    /// <summary>The filter. The number comes from the setting <c>SuggestionsPerHour</c>, 10 when it is not set.</summary>
    public static Func<EndpointFilterInvocationContext, EndpointFilterDelegate, ValueTask<object?>> Filter(IConfiguration settings)
    {
        var permits = settings.GetValue("SuggestionsPerHour", Usual);
        var limiter = PartitionedRateLimiter.Create<HttpContext, string>(context => RateLimitPartition.GetSlidingWindowLimiter(
            Callers.AddressOf(context),
            _ => new() { PermitLimit = permits, Window = Window, SegmentsPerWindow = 6 }));
        return async (invocation, next) =>
        {
            var context = invocation.HttpContext;
            using var lease = limiter.AttemptAcquire(context);
            if (lease.IsAcquired)
            {
                return await next(invocation);
            }

            var wait = lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : Window;
            context.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
            return context.Refuse(Errors.TooManySuggestions, null, (int)Math.Ceiling(wait.TotalMinutes));
        };
    }
}
