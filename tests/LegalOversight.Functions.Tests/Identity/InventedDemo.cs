using LegalOversight.Functions.Embedded.SignIn;

namespace LegalOversight.Functions.Tests.Identity;

internal sealed class InventedDemo : IDemoOfficers, IOfficerNames
{
    public const string Reviewer = "150000-900.reviewer";
    public const string Mischief = "150100-001.filing-officer";

    public string Password => "demo-2017";

    public IReadOnlyList<DemoOfficer> In(string language)
    {
        var english = language == "en";
        return
        [
            new(Reviewer, "乌兰", english ? "Reviewer" : "承办人", "内蒙古自治区", DemoLevel.Region),
            new(Mischief, "<script>alert('张')</script>", english ? "Filing officer" : "报备员", "呼和浩特市", DemoLevel.League),
            new("150200-001.filing-officer", "王静", english ? "Filing officer" : "报备员", "包头市", DemoLevel.League),
            new("150102-001.filing-officer", "李明", english ? "Filing officer" : "报备员", "新城区", DemoLevel.County),
        ];
    }

    public ValueTask<string?> NameOfAsync(string officer, CancellationToken cancellation) =>
        ValueTask.FromResult(officer == SignInHost.Struck ? null : In("zh-CN").FirstOrDefault(known => known.Id == officer)?.Name ?? officer);
}
