using System.Text.Json;
using LegalOversight.Law.CaseFiles;
using LegalOversight.Law.Institutions;
using LegalOversight.Law.Instruments;

namespace LegalOversight.Functions.Http.Office;

/// <summary>One entry of the timeline.</summary>
internal sealed record EntryView(
    long Sequence,
    DateTimeOffset At,
    EntryView.OfficerView Officer,
    string Role,
    string RoleLabel,
    string Organ,
    string OrganName,
    string Step,
    string StepLabel,
    string Stage,
    string StageLabel,
    bool Withheld,
    IReadOnlyList<ValueView> Form,
    IReadOnlyList<ValueView> Determined,
    IReadOnlyList<EntryView.FileView> Files,
    IReadOnlyList<EntryView.InstrumentView> Instruments,
    string Previous,
    string Hash,
    long? Lay)
{
    public static EntryView Of(Procedure procedure, CaseFile file, Entry entry, Entry? before, Officer reader, Surroundings surroundings, string language)
    {
        var step = procedure.StepNamed(entry.Step);
        var register = surroundings.Register.In(language);
        var withheld = Visibility.IsWithheld(procedure, file, entry, reader, surroundings.Today);
        var shown = step is not null && !withheld;
        return new(
            entry.Sequence,
            entry.At,
            new(entry.By.Officer, register.Officer(entry.By.Officer)?.Name ?? Roles.Named(entry.By.Role).In(language)),
            entry.By.Role,
            Roles.Named(entry.By.Role).In(language),
            entry.By.Organ,
            register.NameOf(entry.By.Organ),
            entry.Step,
            step?.Label.In(language) ?? entry.Step,
            entry.Stage,
            procedure.StageNamed(entry.Stage).Label.In(language),
            withheld,
            shown ? [.. ValueView.Of(step!.Form, entry.Form, register, language)] : [],
            shown ? [.. ValueView.OfDetermined(entry.Determined, language)] : [],
            shown ? [.. entry.Files.Select(each => FileView.Of(file.Id, step!, each, language))] : [],
            shown ? [.. InstrumentsOf(procedure, file, entry, language)] : [],
            entry.Previous,
            entry.Hash,
            before is null ? null : (long)(entry.At - before.At).TotalSeconds);
    }

    private static IEnumerable<InstrumentView> InstrumentsOf(Procedure procedure, CaseFile file, Entry entry, string language) =>
        from product in procedure.ProductsOf(entry)
        let instrument = InstrumentCatalogue.Find(product.Instrument)
        where instrument is not null
        let address = $"/api/office/cases/{file.Id}/instruments/{entry.Sequence}/{instrument.Name}"
        select new InstrumentView(instrument.Name, instrument.Label.In(language), entry.Text(product.NumberFrom ?? LegalOversight.Law.CaseFiles.Procedure.NumberUnder(instrument.Name)), address + ".html", address + ".docx");

    internal sealed record OfficerView(string Id, string Name);

    internal sealed record InstrumentView(string Name, string Label, string? Number, string Html, string Docx);

    internal sealed record FileView(string Name, string Material, string MaterialLabel, string MediaType, long Size, string Sha256, string Href)
    {
        public static FileView Of(string caseId, Step step, FileReference file, string language) => new(
            file.Name,
            file.Material,
            step.Materials.FirstOrDefault(material => material.Name == file.Material)?.Label.In(language) ?? file.Material,
            file.MediaType,
            file.Size,
            file.Sha256,
            $"/api/office/cases/{caseId}/files/{file.Sha256}");
    }
}
