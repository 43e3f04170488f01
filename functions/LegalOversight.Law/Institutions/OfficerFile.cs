using LegalOversight.Law.CaseFiles;

namespace LegalOversight.Law.Institutions;

/// <summary>The procedure by which officers are enrolled, given and deprived of grants, and bound to their account at an outside directory.</summary>
public static class OfficerFile
{
    private static readonly Field[] GrantColumns =
    [
        Field.OneOf("role", "角色", "Role", [.. Roles.Labels.Where(role => role.Key is not (Roles.System or Roles.Public)).Select(role => new Choice(role.Key, role.Value))]).Required(),
        Field.Organ("organ", "机关", "Organ"),
        Field.Line("division", "行政区划（含下级）", "Division with all below it"),
        Field.Line("steps", "限定环节", "Only these steps"),
        Field.Day("from", "起", "From").Required(),
        Field.Day("to", "止", "To"),
    ];

    /// <summary>The case file of an officer.</summary>
    public static string IdOf(string officer) => CaseId.Derived("off", officer);

    /// <summary>The procedure.</summary>
    public static Procedure Procedure { get; } = new()
    {
        Name = "officer",
        Label = new("人员与授权", "Officers and grants"),
        Container = "institutions",
        Prefix = "off",
        Readers = Readers.Everyone,
        IsRecord = true,
        Key = new("officer", IdOf),
        Parties = [new("organ", new("所在机关", "Organ"))],
        Stages = [Stage.Of("enrolled", "在册", "Enrolled")],
        TitleOf = file => file.Text("name") ?? file.Id,
        NumberOf = file => file.Text("officer"),
        Separations = [],
        Steps =
        [
            new()
            {
                Name = "enrol",
                Label = new("登记人员", "Enrol an officer"),
                By = [Roles.Administrator, Roles.System],
                To = Destination.To("enrolled"),
                Form =
                [
                    Field.Line("officer", "账号", "Account").Required(),
                    Field.Line("name", "姓名或岗位", "Name or post").Required(),
                    Field.Organ("home", "所在机关", "Organ").Required(),
                    Field.Rows("grants", "授权", "Grants", GrantColumns),
                    .. AccountBinding.Fields,
                ],
                Guards = [OrgansAreRegistered, DivisionsExist, NoAdministratorInBusiness, AccountBinding.IsWhole, AccountBinding.IsWellFormed, Remit.Holds],
                Determines = (context, determination) =>
                {
                    determination.Party("organ", context.Text("home")!);
                    AccountBinding.Bind(context, determination);
                },
            },
            new()
            {
                Name = "grant",
                IsTask = Step.Optional,
                Label = new("授权", "Grant"),
                From = ["enrolled"],
                By = [Roles.Administrator, Roles.System],
                To = Destination.Stay,
                Form = [Field.Rows("grants", "授权", "Grants", GrantColumns).Required(), Field.Line("basis", "批准依据", "Basis of the approval").Required()],
                Guards = [OrgansAreRegistered, DivisionsExist, NoAdministratorInBusiness, Remit.Holds],
                Determines = Account,
            },
            new()
            {
                Name = "withdraw",
                IsTask = Step.Optional,
                Label = new("收回授权", "Withdraw grants"),
                From = ["enrolled"],
                By = [Roles.Administrator, Roles.System],
                To = Destination.Stay,
                IsGrave = true,
                Form =
                [
                    GrantColumns[0] with { IsRequired = false },
                    Field.Organ("organ", "机关", "Organ"),
                    Field.Day("to", "最后一日", "Last day").Required(),
                    Field.Line("basis", "批准依据", "Basis of the approval").Required(),
                ],
                Guards = [Remit.Holds],
                Determines = Account,
            },
            new()
            {
                Name = AccountBinding.BindStep,
                IsTask = Step.Optional,
                Label = new("绑定账号", "Bind an account"),
                Hint = new("在 Azure 上运行时，人员以所在目录（Entra ID）的账号登录。已绑定的，由新账号取代。", "On Azure officers sign in with their account at their directory (Entra ID). An account bound before is replaced."),
                From = ["enrolled"],
                By = [Roles.Administrator, Roles.System],
                To = Destination.Stay,
                Form = [.. AccountBinding.Fields.Select(field => field.Required()), Field.Line("basis", "批准依据", "Basis of the approval").Required()],
                Guards = [AccountBinding.IsWellFormed, Remit.Holds],
                Determines = (context, determination) =>
                {
                    Account(context, determination);
                    AccountBinding.Bind(context, determination);
                },
            },
            new()
            {
                Name = AccountBinding.UnbindStep,
                IsTask = Step.Optional,
                Label = new("解除账号绑定", "Release the account"),
                Hint = new("该账号不再代表此人员，可以绑定给其他人员。", "The account no longer stands for this officer, and may be bound to another."),
                From = ["enrolled"],
                By = [Roles.Administrator, Roles.System],
                To = Destination.Stay,
                IsGrave = true,
                Form = [Field.Line("basis", "批准依据", "Basis of the approval").Required()],
                Guards = [AccountBinding.IsThere, Remit.Holds],
                Determines = (context, determination) =>
                {
                    Account(context, determination);
                    AccountBinding.Release(context, determination);
                },
            },
        ],
    };

    // Each entry says which officer it is about, so that the register can be folded from any of them.
    private static void Account(StepContext context, Determination determination) => determination.Set("officer", context.File!.Text("officer"));

    private static Refusal? DivisionsExist(StepContext context)
    {
        var unknown = Register.ReadGrants(context.Request.Form)
            .Select(grant => grant.Division)
            .OfType<string>()
            .FirstOrDefault(division => !DivisionCode.TryParse(division, out var code) || Divisions.InnerMongolia.Find(code) is null);
        return unknown is null ? null : Errors.FieldMalformed.Refuse("grants", null, new Label("行政区划", "Division"), new Label($"没有行政区划{unknown}", $"there is no division {unknown}"));
    }

    private static Refusal? OrgansAreRegistered(StepContext context)
    {
        var unknown = context.Rows("grants").Select(row => row.TryGetProperty("organ", out var organ) ? organ.GetString() : null)
            .Append(context.Text("home"))
            .FirstOrDefault(code => !string.IsNullOrEmpty(code) && context.Surroundings.Register.Organ(code) is null);
        return unknown is null ? null : Errors.FieldMalformed.Refuse("grants", null, new Label("机关", "Organ"), new Label($"登记册中没有{unknown}", $"{unknown} is not in the register"));
    }

    // rules F: the administrator holds no business role.
    private static Refusal? NoAdministratorInBusiness(StepContext context)
    {
        IReadOnlyList<Grant> held = context.File is { } file ? context.Surroundings.Register.Officer(file.Text("officer")!)?.Grants ?? [] : [];
        var all = held.Concat(Register.ReadGrants(context.Request.Form)).ToList();
        var administers = all.Where(grant => grant.Role == Roles.Administrator);
        return administers.Any(grant => all.Any(other => other.Role != Roles.Administrator && grant.Overlaps(other)))
            ? Errors.FieldMalformed.Refuse("grants", null, new Label("授权", "Grants"), new Label("系统管理员不得兼任业务角色", "an administrator holds no business role"))
            : null;
    }
}
