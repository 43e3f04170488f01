using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using LegalOversight.Functions.Embedded.Demo;
using LegalOversight.Law.Calendar;
using LegalOversight.Law.CaseFiles;
using LegalOversight.Law.NormativeDocuments;
using LegalOversight.Platform.Text;
using LegalOversight.Platform.Text.Papers;
using Xunit;

namespace LegalOversight.Functions.Tests.Embedded.Demo;

[Collection(DemoTests.Name)]
public sealed class DemoPapersTests(LoadedDemo demo)
{
    [Fact]
    public void Every_official_text_tells_title_number_issuer_and_days_and_has_at_least_eight_articles()
    {
        var days = new DemoDays(ChinaTime.DateOf(LoadedDemo.Now), WorkCalendar.StateCouncil);
        Assert.All(DemoDocuments.On(days), document =>
        {
            var text = Text(new MemoryStream(DemoPapers.Official(document).Write()));
            var head = OfficialPaper.ReadHead(text);
            Assert.Equal(
                (document.Notice, document.Number, document.Organ.Name, (DateOnly?)document.IssuedOn, (DateOnly?)document.EffectiveOn, (DateOnly?)document.ValidUntil),
                (head.Title, head.DocumentNumber, head.Issuer, head.IssuedOn, head.EffectiveOn, head.ValidUntil));
            var articles = OfficialPaper.ReadBody(text).Articles;
            Assert.InRange(articles.Count, 8, 20);
            Assert.Equal(Enumerable.Range(1, articles.Count), articles.Select(article => article.Number));
        });
    }

    [Fact]
    public void A_paper_under_a_red_head_is_a_valid_word_document()
    {
        var document = DemoDocuments.On(new DemoDays(ChinaTime.DateOf(LoadedDemo.Now), WorkCalendar.StateCouncil))[0];
        using var word = WordprocessingDocument.Open(new MemoryStream(DemoPapers.Official(document).Write()), false);
        Assert.Empty(new OpenXmlValidator().Validate(word, TestContext.Current.CancellationToken).Select(error => $"{error.Path?.XPath}: {error.Description}"));
    }

    [Fact]
    public void Documents_have_numbers_of_their_own()
    {
        var documents = DemoDocuments.On(new DemoDays(ChinaTime.DateOf(LoadedDemo.Now), WorkCalendar.StateCouncil));
        Assert.Equal([], documents.GroupBy(document => document.Number).Where(same => same.Count() > 1).Select(same => same.Key));
        Assert.InRange(DemoText.Documents.Count, 40, 60);
    }

    [Fact]
    public void A_corrected_text_differs_in_the_article_at_fault()
    {
        var document = DemoDocuments.On(new DemoDays(ChinaTime.DateOf(LoadedDemo.Now), WorkCalendar.StateCouncil)).First(each => each.Text.Corrected.Count > 0);
        var (before, after) = (DemoArticles.Of(document).ToList(), DemoArticles.Of(document, corrected: true).ToList());
        Assert.Equal(document.Text.Corrected.Count, before.Zip(after).Count(pair => pair.First != pair.Second));
    }

    [Fact]
    public async Task Every_file_in_the_log_is_in_the_store_and_can_be_read()
    {
        var kept = demo.Cases.SelectMany(file => file.Entries).SelectMany(entry => entry.Files).DistinctBy(file => file.Sha256).ToList();
        Assert.NotEmpty(kept);
        foreach (var file in kept)
        {
            Assert.Equal(file.Size, await demo.Files.SizeAsync(file.Sha256, TestContext.Current.CancellationToken));
        }

        var official = demo.Of(NormativeDocument.Name).Select(file => file.File("official-text")!).First();
        using var stored = await demo.Files.OpenReadAsync(official.Sha256, null, TestContext.Current.CancellationToken);
        Assert.NotEmpty(OfficialPaper.ReadBody(Text(stored!.Content)).Articles);
    }

    private static string Text(Stream paper) => Assert.IsType<TextRead>(DocumentReader.Read(paper, MediaTypes.Docx, "paper.docx")).Text;
}
