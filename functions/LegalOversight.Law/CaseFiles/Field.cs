namespace LegalOversight.Law.CaseFiles;

/// <summary>One field of a step's form, declared once; the check, the JSON schema and the screen follow from it.</summary>
public sealed record Field
{
    /// <summary>Name in JSON, camelCase.</summary>
    public required string Name { get; init; }

    /// <summary>Name on the screen.</summary>
    public required Label Label { get; init; }

    /// <summary>What it holds.</summary>
    public required FieldKind Kind { get; init; }

    /// <summary>Whether the step is refused without it. With <see cref="When"/>: only where the condition holds.</summary>
    public bool IsRequired { get; init; }

    /// <summary>The condition under which the field is shown, and under which <see cref="IsRequired"/> applies.</summary>
    public Condition? When { get; init; }

    /// <summary>The values of a choice.</summary>
    public IReadOnlyList<Choice> Choices { get; init; } = [];

    /// <summary>The columns of <see cref="FieldKind.Rows"/>.</summary>
    public IReadOnlyList<Field> Columns { get; init; } = [];

    /// <summary>Most characters of a text.</summary>
    public int MaxLength { get; init; } = 500;

    /// <summary>The article that asks for it.</summary>
    public Label? Article { get; init; }

    /// <summary>What to write, in a sentence.</summary>
    public Label? Hint { get; init; }

    /// <summary>The field, required.</summary>
    public Field Required() => this with { IsRequired = true };

    /// <summary>The field, with the article that asks for it.</summary>
    public Field By(Label article) => this with { Article = article };

    /// <summary>The field, with a hint.</summary>
    public Field Hinting(string zh, string en) => this with { Hint = new(zh, en) };

    /// <summary>The field, shown only where another field has one of the values.</summary>
    public Field Only(string field, params string[] values) => this with { When = new(field, values) };

    /// <summary>One line of text.</summary>
    public static Field Line(string name, string zh, string en) => Of(FieldKind.Line, name, zh, en);

    /// <summary>A longer text.</summary>
    public static Field Passage(string name, string zh, string en) => Of(FieldKind.Passage, name, zh, en) with { MaxLength = 20_000 };

    /// <summary>A date.</summary>
    public static Field Day(string name, string zh, string en) => Of(FieldKind.Date, name, zh, en);

    /// <summary>A whole number.</summary>
    public static Field Number(string name, string zh, string en) => Of(FieldKind.Number, name, zh, en);

    /// <summary>Yes or no.</summary>
    public static Field Flag(string name, string zh, string en) => Of(FieldKind.Flag, name, zh, en);

    /// <summary>One of several values.</summary>
    public static Field OneOf(string name, string zh, string en, params Choice[] choices) => Of(FieldKind.Choice, name, zh, en) with { Choices = choices };

    /// <summary>Any of several values.</summary>
    public static Field AnyOf(string name, string zh, string en, params Choice[] choices) => Of(FieldKind.Choices, name, zh, en) with { Choices = choices };

    /// <summary>A document number.</summary>
    public static Field DocumentNumber(string name, string zh, string en) => Of(FieldKind.DocumentNumber, name, zh, en) with { MaxLength = 100 };

    /// <summary>The id of another case.</summary>
    public static Field Case(string name, string zh, string en) => Of(FieldKind.Case, name, zh, en) with { MaxLength = 80 };

    /// <summary>The code of an organ of the register.</summary>
    public static Field Organ(string name, string zh, string en) => Of(FieldKind.Organ, name, zh, en) with { MaxLength = 20 };

    /// <summary>A table.</summary>
    public static Field Rows(string name, string zh, string en, params Field[] columns) => Of(FieldKind.Rows, name, zh, en) with { Columns = columns };

    private static Field Of(FieldKind kind, string name, string zh, string en) => new() { Name = name, Label = new(zh, en), Kind = kind };
}
