namespace LegalOversight.Platform.Text.Reading;

internal static class PlainText
{
    public static TextGathered Read(Stream content) => new(Decode(content).Split(["\r\n", "\n", "\r", "\f"], StringSplitOptions.None), null, []);

    public static string Decode(Stream content)
    {
        content.Position = 0;
        var bytes = new byte[content.Length];
        content.ReadExactly(bytes);
        return TextEncoding.Decode(bytes) ?? throw new UnreadableException(UnreadableReason.Corrupt);
    }
}
