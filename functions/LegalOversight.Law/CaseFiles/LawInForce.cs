using LegalOversight.Law.Calendar;
using LegalOversight.Law.Institutions;
using LegalOversight.Law.Parameters;

namespace LegalOversight.Law.CaseFiles;

/// <summary>The work calendar and the parameters of the law, with what a division has set for itself.</summary>
/// <param name="Calendar">The work calendar.</param>
/// <param name="Parameters">The parameters.</param>
public sealed record LawInForce(WorkCalendar Calendar, RegionalParameters Parameters)
{
    /// <summary>The State Council's calendar and the parameters as declared.</summary>
    public static LawInForce Declared { get; } = new(WorkCalendar.StateCouncil, RegionalParameters.None(Divisions.InnerMongolia));

    /// <summary>The parameters for an organ: those of its division.</summary>
    public NormativeParameters Of(string organ) => Parameters.For(DivisionCode.Parse(organ[..6]));

    /// <summary>The parameters for a case: those of the division of its office.</summary>
    public NormativeParameters Of(CaseFile file) => Of(file.Parties.GetValueOrDefault("office") ?? Divisions.InnerMongolia.Root.Code.Value);

    /// <summary>The value of a case's parameter on the day of an entry.</summary>
    public T Of<T>(CaseFile file, Entry entry, Func<NormativeParameters, Parameter<T>> parameter) => parameter(Of(file)).On(ChinaTime.DateOf(entry.At));
}
