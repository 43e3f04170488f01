using LegalOversight.Law.CaseFiles;

namespace LegalOversight.Law.Institutions;

/// <summary>The procedure by which organs enter the register, change their names and leave it.</summary>
public static class OrganFile
{
    /// <summary>The case file of an organ.</summary>
    public static string IdOf(string code) => $"org-{code}";

    /// <summary>The procedure.</summary>
    public static Procedure Procedure { get; } = new()
    {
        Name = "organ",
        Label = new("机关登记", "Register of organs"),
        Container = "institutions",
        Prefix = "org",
        Readers = Readers.Everyone,
        IsRecord = true,
        Key = new("code", code => IsCode(code) ? IdOf(code) : null),
        Parties = [new("organ", new("机关", "Organ"))],
        Stages = [Stage.Of("established", "存续", "Established"), Stage.End("abolished", "撤销", "Abolished", isMain: true)],
        TitleOf = file => file.Text("name") ?? file.Id,
        NumberOf = file => file.Text("code"),
        Steps =
        [
            new()
            {
                Name = "establish",
                Label = new("登记机关", "Register an organ"),
                By = [Roles.Administrator, Roles.System],
                To = Destination.To("established"),
                Form =
                [
                    Field.Line("code", "机关代码", "Organ code").Required().Hinting("六位行政区划代码-三位序号，如 150000-101", "Six digits of the division, a hyphen, three digits, such as 150000-101"),
                    Field.Line("name", "名称", "Name").Required(),
                    Field.Line("shortName", "机关代字", "Words of its document numbers"),
                    Field.OneOf(
                        "kind",
                        "类型",
                        "Kind",
                        new("government", "人民政府", "Government"),
                        new("dispatched", "派出机关", "Dispatched organ"),
                        new("department", "工作部门", "Department"),
                        new("authorised", "授权组织", "Authorised organisation"),
                        new("township", "苏木乡镇、街道", "Township or sub-district"),
                        new("regionalVertical", "自治区以下垂直管理部门", "Department managed from the region"),
                        new("centralVertical", "中央垂直管理机关", "Organ managed from the centre"),
                        new("legalOffice", "政府法制机构", "Legal office"),
                        new("temporaryBody", "临时性机构", "Temporary body"),
                        new("coordinatingBody", "议事协调机构", "Deliberative or coordinating body"),
                        new("internalUnit", "部门内设机构", "Internal unit of a department")).Required(),
                    Field.Day("from", "成立日期", "Established on").Required(),
                ],
                Guards = [CodeIsWellFormed, Remit.Holds],
                Determines = (context, determination) =>
                {
                    determination.Party("organ", context.Text("code")!);
                    determination.Only($"organ:{context.Text("code")}");
                },
            },
            new()
            {
                Name = "rename",
                IsTask = Step.Optional,
                Label = new("更名", "Rename"),
                From = ["established"],
                By = [Roles.Administrator, Roles.System],
                To = Destination.Stay,
                Form = [Field.Line("name", "新名称", "New name").Required(), Field.Line("shortName", "新机关代字", "New words of its document numbers"), Field.Line("basis", "依据", "Basis").Required()],
                Guards = [Remit.Holds],
                Determines = Code,
            },
            new()
            {
                Name = "abolish",
                IsTask = Step.Optional,
                Label = new("撤销", "Abolish"),
                From = ["established"],
                By = [Roles.Administrator, Roles.System],
                To = Destination.To("abolished"),
                IsGrave = true,
                Form = [Field.Day("to", "撤销日期", "Abolished on").Required(), Field.Organ("successor", "职责承接机关", "Successor"), Field.Line("basis", "依据", "Basis").Required()],
                Guards = [Remit.Holds],
                Determines = Code,
            },
        ],
    };

    // Each entry says which organ it is about, so that the register can be folded from any of them.
    private static void Code(StepContext context, Determination determination) => determination.Set("code", context.File!.Text("code"));

    private static Refusal? CodeIsWellFormed(StepContext context)
    {
        var code = context.Text("code")!;
        return IsCode(code)
            ? null
            : Errors.FieldMalformed.Refuse("code", null, new Label("机关代码", "Organ code"), new Label("应为行政区划代码-三位序号", "a code of a division, a hyphen and three digits are expected"));
    }

    private static bool IsCode(string text) =>
        text.Length == 10 && text[6] == '-' && text.Where((_, at) => at != 6).All(char.IsAsciiDigit)
        && DivisionCode.TryParse(text[..6], out var division) && Divisions.InnerMongolia.Find(division) is not null;
}
