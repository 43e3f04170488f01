namespace LegalOversight.Platform.Text.Reading;

// One character on a page: x to the right, y (of the baseline) downwards, in any unit as long as it is one.
internal readonly record struct Glyph(string Value, double X, double Right, double Y, double Size)
{
    public bool IsWide => ChineseText.IsWide(Value[^1]);
}
