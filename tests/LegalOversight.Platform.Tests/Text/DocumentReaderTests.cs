using System.Text;
using LegalOversight.Platform.Text;
using Xunit;

namespace LegalOversight.Platform.Tests.Text;

public sealed class DocumentReaderTests
{
    [Fact]
    public void A_file_without_bytes_is_empty() => Assert.Equal(UnreadableReason.Empty, Reading.Reason([], MediaTypes.Docx));

    [Fact]
    public void Bytes_that_are_not_of_the_declared_type_are_refused() =>
        Assert.Equal(UnreadableReason.WrongMediaType, Reading.Reason(PdfBytes.OfPages([PdfBytes.Line("正文", 80, 700)]), MediaTypes.Docx));

    [Fact]
    public void A_type_that_holds_no_text_to_read_is_unsupported() =>
        Assert.Equal(UnreadableReason.Unsupported, Reading.Reason([0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, 0, 0], MediaTypes.Png));

    [Fact]
    public void A_file_above_the_limit_is_too_large() =>
        Assert.Equal(UnreadableReason.TooLarge, Reading.Reason(DocxBytes.OfParagraphs("正文"), null, new ReadLimits { InputBytes = 100 }));

    [Fact]
    public void A_stream_that_cannot_seek_is_bounded_too()
    {
        var endless = new Endless();
        var outcome = DocumentReader.Read(endless, null, null, new ReadLimits { InputBytes = 1 << 20 }, TestContext.Current.CancellationToken);
        Assert.Equal(new Unreadable(UnreadableReason.TooLarge), outcome);
    }

    [Fact]
    public void Plain_text_is_read_in_utf8_and_in_the_national_encoding()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        const string text = "第一条 为了规范行政执法。\r\n\r\n第二条 本办法适用于本旗。";
        string[] expected = ["第一条 为了规范行政执法。", "第二条 本办法适用于本旗。"];
        Assert.Equal(expected, Reading.Text(Encoding.UTF8.GetBytes(text), "text/plain; charset=utf-8").Paragraphs);
        Assert.Equal(expected, Reading.Text([0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(text)]).Paragraphs);
        Assert.Equal(expected, Reading.Text(Encoding.GetEncoding("GB18030").GetBytes(text), MediaTypes.Text).Paragraphs);
    }

    [Fact]
    public void An_html_page_gives_its_text_without_scripts()
    {
        var page = "<html><head><title>x</title><script>var a = '<p>no</p>';</script></head><body><p>关于印发<b>办法</b>的通知</p><div>正文&nbsp;一&lt;二</div></body></html>";
        Assert.Equal(["关于印发办法的通知", "正文 一<二"], Reading.Text(Encoding.UTF8.GetBytes(page), MediaTypes.Html).Paragraphs);
    }

    [Fact]
    public void Characters_without_a_unicode_value_are_warned_of() =>
        Assert.Equal([ReadWarning.UnknownCharacters], Reading.Text(DocxBytes.OfParagraphs("乌兰察布\uE123")).Warnings);

    [Fact]
    public void An_old_word_file_is_unsupported_and_one_under_a_password_encrypted()
    {
        byte[] mark = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
        Assert.Equal(UnreadableReason.Unsupported, Reading.Reason([.. mark, .. new byte[600]], MediaTypes.Docx));
        Assert.Equal(UnreadableReason.Encrypted, Reading.Reason([.. mark, .. new byte[600], .. Encoding.Unicode.GetBytes("EncryptedPackage")], MediaTypes.Docx));
    }

    [Fact]
    public void The_callers_cancellation_is_not_taken_for_an_outcome() =>
        Assert.Throws<OperationCanceledException>(() => DocumentReader.Read(new MemoryStream(DocxBytes.OfParagraphs("正文")), null, null, null, new CancellationToken(canceled: true)));

    [Fact]
    public void Every_warning_has_a_sentence_in_both_languages() =>
        Assert.All(Enum.GetValues<ReadWarning>(), warning => Assert.NotEqual(warning.Sentence().Zh, warning.Sentence().En));

    private sealed class Endless : Stream
    {
        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => 0; set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count) => count;

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
