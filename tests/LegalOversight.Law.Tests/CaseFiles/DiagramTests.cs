using LegalOversight.Law.CaseFiles;
using Xunit;

namespace LegalOversight.Law.Tests.CaseFiles;

public sealed class DiagramTests
{
    private static readonly Procedure Leave = new()
    {
        Name = "leave",
        Label = new("请假", "Leave"),
        Container = "institutions",
        Prefix = "lv",
        Stages = [Stage.Of("asked-for", "已申请", "Asked for"), Stage.End("given", "准假", "Given")],
        Steps =
        [
            new() { Name = "ask", Label = new("申请", "Ask"), By = ["officer"], To = Destination.To("asked-for") },
            new() { Name = "remind", Label = new("催办", "Remind"), By = ["officer"], From = ["asked-for"], To = Destination.Stay },
            new() { Name = "decide", Label = new("审批", "Decide"), By = ["head"], From = ["asked-for"], To = Destination.By("result", ("yes", "given"), ("of-course", "given"), ("no", "asked-for")) },
        ],
    };

    [Fact]
    public void A_procedure_is_drawn_with_each_way_once() => Assert.Equal(
        """
        stateDiagram-v2
            asked_for : 已申请
            given : 准假
            [*] --> asked_for : 申请
            asked_for --> asked_for : 催办
            asked_for --> given : 审批
            asked_for --> asked_for : 审批
            given --> [*]

        """,
        Diagram.Of(Leave, "zh-CN"));

    [Fact]
    public void A_procedure_is_drawn_in_English_too() =>
        Assert.Contains("[*] --> asked_for : Ask\n", Diagram.Of(Leave, "en"), StringComparison.Ordinal);
}
