using System.Globalization;
using LegalOversight.Law.Calendar;
using LegalOversight.Law.CaseFiles;

namespace LegalOversight.Functions.Embedded.Demo;

/// <summary>A document of the demo with its days counted from the day of loading.</summary>
internal sealed record DemoDocument
{
    public required DemoText Text { get; init; }

    public required string Maker { get; init; }

    public required string Sign { get; init; }

    public required int Serial { get; init; }

    /// <summary>How far it has come: a stage of the filing review, or pre-… for one not yet published.</summary>
    public required string Scenario { get; init; }

    public required DateOnly IssuedOn { get; init; }

    public required DateOnly FiledOn { get; init; }

    public required DateOnly RegisteredOn { get; init; }

    public required DateOnly ConcludedOn { get; init; }

    public int Years { get; init; } = 5;

    /// <summary>Sent back for completion on the way.</summary>
    public bool IsFaulty { get; init; }

    /// <summary>Passed with advice on its drafting.</summary>
    public bool IsClumsy { get; init; }

    public string Title => Text.Head["title"];

    public string Subject => Text.Head["subject"];

    public string Concern => Text.Head.GetValueOrDefault("concern", "propriety");

    public string[] Basis => Text.Head["basis"].Split('、');

    public DemoOrgan Organ => DemoInstitutions.Organ(Maker);

    public string Office => DemoInstitutions.OfficeFor(Maker);

    public string Notice => $"{Organ.Name}关于印发《{Title}》的通知";

    public string Number => $"{Sign}〔{IssuedOn.Year}〕{Serial}号";

    public DateOnly EffectiveOn => IssuedOn.AddDays(31);

    public DateOnly ValidUntil => EffectiveOn.AddYears(Years).AddDays(-1);

    public string Name => $"{Maker}:{Text.Slug}";

    public string FilingCase => CaseId.Derived("fr", $"demo:{Name}");

    public string DocumentCase => CaseId.Derived("nd", $"{Maker}:{Number}");

    public string ReviewCase => CaseId.Derived("pr", $"demo:{Name}");

    /// <summary>A document whose file says its stage and days.</summary>
    public static DemoDocument Of(DemoText text, DemoDays days)
    {
        var head = text.Head;
        var number = head["number"].Split(' ');
        var stated = head.GetValueOrDefault("days", "").Split([' ', '='], StringSplitOptions.RemoveEmptyEntries);
        var filed = Stated("filed") ?? int.Parse(head.GetValueOrDefault("filed", "10"), CultureInfo.InvariantCulture);
        var registered = head.TryGetValue("left", out var left)
            ? days.WithDaysLeft(Term.CalendarDays(60), [.. left.Split("..").Select(each => int.Parse(each, CultureInfo.InvariantCulture))])
            : days.From(Stated("issued")!.Value + filed + 2);
        return new()
        {
            Text = text,
            Maker = head["issuer"],
            Sign = number[0],
            Serial = int.Parse(number[1], CultureInfo.InvariantCulture),
            Scenario = head["scenario"],
            Years = int.Parse(head["years"], CultureInfo.InvariantCulture),
            RegisteredOn = registered,
            FiledOn = registered.AddDays(-2),
            IssuedOn = registered.AddDays(-2 - filed),
            ConcludedOn = head.TryGetValue("final", out var final) ? days.From(int.Parse(final, CultureInfo.InvariantCulture)) : registered.AddDays(34),
        };

        int? Stated(string name) => Array.IndexOf(stated, name) is >= 0 and var at ? int.Parse(stated[at + 1], CultureInfo.InvariantCulture) : null;
    }
}
