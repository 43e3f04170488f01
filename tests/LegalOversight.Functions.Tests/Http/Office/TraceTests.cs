using System.Collections.Concurrent;
using System.Diagnostics;
using LegalOversight.Platform.Tracing;
using Xunit;

namespace LegalOversight.Functions.Tests.Http.Office;

public sealed class TraceTests
{
    [Fact]
    public async Task On_one_machine_too_one_trace_leads_from_the_door_to_the_other_case()
    {
        await using var host = await OfficeHost.StartAsync();
        using var maker = host.As("150000-101.filing-officer");
        using var reviewer = host.As("150000-900.reviewer");
        var filing = await maker.FileAsync(await maker.PaperAsync(), "内政发〔2026〕9号", "2026-03-02");
        await host.SettleAsync();

        var spans = new ConcurrentBag<Activity>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == Traces.SourceName,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = spans.Add,
        };
        ActivitySource.AddActivityListener(listener);
        await reviewer.StepAsync(filing, "register", Filings.Registration);
        await host.SettleAsync();

        var registered = Assert.Single(spans, span => span.OperationName == "step filing-review/register" && filing.Equals(span.GetTagItem("legaloversight.case")));
        var trace = spans.Where(span => span.TraceId == registered.TraceId).ToDictionary(span => span.SpanId);
        var opened = Assert.Single(trace.Values, span => span.OperationName == "step normative-document/record");
        var delivered = trace[opened.ParentSpanId];
        var reaction = trace[delivered.ParentSpanId];
        Assert.Equal(("deliver normative-document/record", "react filing-review/register", registered.SpanId), (delivered.OperationName, reaction.OperationName, reaction.ParentSpanId));
    }
}
