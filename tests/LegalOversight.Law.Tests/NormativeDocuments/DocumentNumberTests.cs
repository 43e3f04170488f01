using System.Text.Json;
using CsCheck;
using LegalOversight.Law.NormativeDocuments;
using Xunit;

namespace LegalOversight.Law.Tests.NormativeDocuments;

public sealed class DocumentNumberTests
{
    [Theory]
    [InlineData("内政发〔2013〕62号")]
    [InlineData("内政发[2013]62号")]
    [InlineData("内政发【2013】62号")]
    [InlineData("内政发（2013）62号")]
    [InlineData("内政发(2013)62号")]
    [InlineData("内政发［2013］62号")]
    [InlineData("内政发﹝2013﹞62号")]
    [InlineData("内政发〔2013〕62")]
    [InlineData("内政发〔2013〕第62号")]
    [InlineData("内政发〔２０１３〕６２号")]
    [InlineData(" 内政发 〔 2013 〕\u300062 号 ")]
    [InlineData("内政发〔2013年〕062号")]
    public void Every_common_spelling_is_one_number(string spelling)
    {
        var number = DocumentNumber.Parse(spelling);
        Assert.Equal(DocumentNumber.Parse("内政发〔2013〕62号"), number);
        Assert.Equal("内政发〔2013〕62号", number.ToString());
    }

    [Theory]
    [InlineData("内政办发〔2015〕1号")]
    [InlineData("内政办字〔2011〕139号")]
    [InlineData("鄂府办发〔2012〕9号")]
    [InlineData("内市监法规字〔2023〕2号")]
    [InlineData("阿署办发〔2007〕22号")]
    [InlineData("国办发〔2018〕115号")]
    public void Attested_numbers_keep_their_spelling(string spelling) =>
        Assert.Equal(spelling, DocumentNumber.Parse(spelling).ToString());

    [Theory]
    [InlineData("政府令第262号", "政府令第262号")]
    [InlineData("内蒙古自治区人民政府令 第２６２号", "内蒙古自治区人民政府令第262号")]
    [InlineData("国务院令第825", "国务院令第825号")]
    [InlineData("政府令262号", "政府令第262号")]
    public void Orders_are_numbered_through(string spelling, string canonical)
    {
        var number = DocumentNumber.Parse(spelling);
        Assert.Equal(canonical, number.ToString());
        Assert.True(number.IsOrder);
    }

    [Theory]
    [InlineData(null, DocumentNumberRefusal.Empty)]
    [InlineData(" \u3000", DocumentNumberRefusal.Empty)]
    [InlineData("〔2013〕62号", DocumentNumberRefusal.NoOrganSign)]
    [InlineData("内政发62号", DocumentNumberRefusal.NoYear)]
    [InlineData("内政发〔13〕62号", DocumentNumberRefusal.NoYear)]
    [InlineData("内政发〔1913〕62号", DocumentNumberRefusal.YearOutOfRange)]
    [InlineData("内政发〔2013〕号", DocumentNumberRefusal.NoSerial)]
    [InlineData("内政发〔2013〕000号", DocumentNumberRefusal.NoSerial)]
    [InlineData("内政发〔2013〕999999号", DocumentNumberRefusal.NoSerial)]
    [InlineData("内政发〔2013〕62号文件", DocumentNumberRefusal.MoreThanANumber)]
    [InlineData("政府令第号", DocumentNumberRefusal.NoSerial)]
    public void What_is_no_number_is_refused_with_its_reason(string? text, DocumentNumberRefusal reason)
    {
        Assert.False(DocumentNumber.TryParse(text, out var number, out var refusal));
        Assert.Null(number);
        Assert.Equal(reason, refusal);
        Assert.NotEmpty(refusal.Value.Label().Zh);
    }

    [Fact]
    public void A_text_too_long_is_refused() =>
        Assert.False(DocumentNumber.TryParse(new string('内', 61), out _, out _));

    [Theory]
    [InlineData("根据《通知》（内政发〔2013〕62号）要求", "内政发〔2013〕62号")]
    [InlineData("根据内政发〔2013〕62号和内政办发〔2015〕1号", "内政发〔2013〕62号、内政办发〔2015〕1号")]
    [InlineData("现将自治区人民政府办公厅印发的内政办发[2015] 1号转发", "内政办发〔2015〕1号")]
    [InlineData("见和政发〔2017〕3号", "和政发〔2017〕3号")]
    [InlineData("内经信发〔2012〕7号", "内经信发〔2012〕7号")]
    [InlineData("（内蒙古自治区人民政府令第191号）同时废止", "内蒙古自治区人民政府令第191号")]
    [InlineData("表（2013）62 行，第3号", "")]
    public void Numbers_are_found_in_running_text(string text, string numbers)
    {
        var found = DocumentNumber.FindAllIn(text).ToArray();
        Assert.Equal(numbers, string.Join('、', found.Select(one => one.Number)));
        Assert.All(found, one => Assert.Equal(one.Number, DocumentNumber.Parse(text.Substring(one.Start, one.Length))));
        Assert.Equal(numbers.Length > 0, DocumentNumber.TryFindIn(text, out _));
    }

    [Fact]
    public void Any_text_is_read_or_refused() =>
        Gen.Char["内政发令第号〔〕[]（）0129０９ 　和x"].Array[0, 70].Select(letters => new string(letters)).Sample(text =>
        {
            var read = DocumentNumber.TryParse(text, out var number, out var refusal);
            Assert.NotEqual(read, refusal is not null);
            if (read)
            {
                Assert.Equal(number, DocumentNumber.Parse(number!.ToString()));
            }

            foreach (var found in DocumentNumber.FindAllIn(text))
            {
                Assert.True(found.Start >= 0 && found.Start + found.Length <= text.Length);
            }
        });

    [Fact]
    public void A_number_travels_as_its_spelling() =>
        Assert.Equal(
            DocumentNumber.Parse("内政发〔2013〕62号"),
            JsonSerializer.Deserialize<DocumentNumber>(JsonSerializer.Serialize(DocumentNumber.Parse("内政发[2013]62号"))));
}
