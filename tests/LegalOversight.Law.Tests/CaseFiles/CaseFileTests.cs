using System.Text.Json;
using LegalOversight.Law.CaseFiles;
using Xunit;

namespace LegalOversight.Law.Tests.CaseFiles;

public sealed class CaseFileTests
{
    private static readonly DateOnly Day = new(2026, 3, 2);

    [Fact]
    public void A_case_file_stands_where_its_last_entry_left_it()
    {
        var file = new Notebook().On(Day, "file", "form-check").On(Day, "register", "initial-review").File;
        Assert.Equal("initial-review", file.Stage);
        Assert.Equal(2, file.Sequence);
        Assert.Equal("file", file.Opening.Step);
        Assert.Equal("register", file.Last.Step);
    }

    [Fact]
    public void A_case_file_has_at_least_one_entry() => Assert.Throws<ArgumentException>(() => CaseFile.Fold([]));

    [Fact]
    public void The_latest_value_counts_and_an_empty_one_does_not_take_it_away()
    {
        var file = new Notebook()
            .On(Day, "file", "form-check", form: new { validUntil = "2028-01-01", title = "办法" })
            .On(Day, "complete", "form-check", form: new { validUntil = "2027-01-01" })
            .On(Day, "register", "initial-review", form: new { validUntil = (string?)null })
            .File;
        Assert.Equal(new DateOnly(2027, 1, 1), file.Date("validUntil"));
        Assert.Equal("办法", file.Text("title"));
        Assert.Null(file.Text("remark"));
        Assert.Null(file.Date("title"));
    }

    // The procedure writes what an officer stated in its one spelling.
    [Fact]
    public void What_the_procedure_determined_goes_before_what_was_stated()
    {
        var file = new Notebook().On(Day, "file", "form-check", form: new { documentNumber = "锡署发[2026]07号" }, determined: new { documentNumber = "锡署发〔2026〕7号" }).File;
        Assert.Equal("锡署发〔2026〕7号", file.Text("documentNumber"));
    }

    [Fact]
    public void The_parties_are_those_named_last()
    {
        var file = new Notebook()
            .On(Day, "file", "form-check", determined: new { parties = new { maker = "152500-001", office = "150000-900" } })
            .On(Day, "transfer", "form-check", determined: new { parties = new { office = "152500-900" } })
            .File;
        Assert.Equal("152500-001", file.Parties["maker"]);
        Assert.Equal("152500-900", file.Parties["office"]);
    }

    [Fact]
    public void Of_a_material_handed_in_again_the_latest_file_counts()
    {
        var file = new Notebook()
            .On(Day, "file", "form-check", files: [Text("old"), new("basis", "b.pdf", "application/pdf", 1, "b")])
            .On(Day, "complete", "form-check", files: [Text("new")])
            .File;
        Assert.Equal("new", file.File("official-text")!.Sha256);
        Assert.Equal("b", file.File("basis")!.Sha256);
        Assert.Null(file.File("explanation"));
    }

    [Fact]
    public void The_last_entry_of_any_of_several_steps_is_found()
    {
        var file = new Notebook().On(Day, "file", "form-check").On(Day, "complete", "form-check").On(Day, "register", "initial-review").File;
        Assert.Equal("complete", file.LastOf("file", "complete")!.Step);
        Assert.Null(file.LastOf("refuse"));
    }

    [Fact]
    public void Adding_an_entry_is_folding_with_it()
    {
        var notebook = new Notebook().On(Day, "file", "form-check", determined: new { parties = new { maker = "152500-001" } });
        var before = notebook.File;
        var after = notebook.On(Day, "register", "initial-review", determined: new { parties = new { office = "150000-900" } }).File;
        var added = before.With(after.Last);
        Assert.Equal(after.Entries, added.Entries);
        Assert.Equal(after.Parties.OrderBy(party => party.Key), added.Parties.OrderBy(party => party.Key));
        Assert.Equal("form-check", before.Stage);
    }

    [Fact]
    public void A_case_that_could_go_on_in_two_ways_keeps_them_apart()
    {
        var file = new Notebook().On(Day, "file", "form-check", form: new { title = "甲" }).File;
        var (one, other) = (file.With(Next(file, "register", "乙")), file.With(Next(file, "refuse", "丙")));
        var (oneMore, otherMore) = (one.With(Next(one, "publish", "丁")), other.With(Next(other, "reopen", "戊")));
        Assert.Equal(["file", "register", "publish"], oneMore.Entries.Select(entry => entry.Step));
        Assert.Equal(["file", "refuse", "reopen"], otherMore.Entries.Select(entry => entry.Step));
        Assert.Equal(("甲", "乙", "丙", "丁", "戊"), (file.Text("title"), one.Text("title"), other.Text("title"), oneMore.Text("title"), otherMore.Text("title")));
    }

    [Fact]
    public void The_latest_value_is_found_however_long_the_history_is()
    {
        var file = new Notebook().On(Day, "file", "form-check", form: new { title = "甲", remark = "0" }).File;
        for (var n = 1; n <= 40; n++)
        {
            file = file.With(Next(file, "remark", null, $"{n}"));
            Assert.Equal(("甲", $"{n}", null), (file.Text("title"), file.Text("remark"), file.Text("signer")));
        }

        Assert.Equal(("甲", "12"), (file.At(13).Text("title"), file.At(13).Text("remark")));
        Assert.Equal(13, file.At(13).Entries.Count);
    }

    [Fact]
    public void A_case_is_known_as_it_was_after_each_of_its_entries()
    {
        var notebook = new Notebook().On(Day, "file", "form-check", determined: new { parties = new { maker = "152500-001" } });
        var before = notebook.File;
        var file = notebook.On(Day, "register", "initial-review", determined: new { parties = new { maker = "152500-002" } }).File;
        Assert.Equal(("initial-review", "152500-002"), (file.Stage, file.Parties["maker"]));
        Assert.Equal((before.Stage, before.Parties["maker"]), (file.At(1).Stage, file.At(1).Parties["maker"]));
    }

    private static Entry Next(CaseFile file, string step, string? title, string? remark = null) =>
        file.Last with { Sequence = file.Sequence + 1, Step = step, Form = JsonSerializer.SerializeToElement(new { title, remark }), Determined = JsonSerializer.SerializeToElement(new { }) };

    private static FileReference Text(string hash) => new("official-text", "正文.docx", Material.TextFormats[0], 1, hash);
}
