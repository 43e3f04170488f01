using System.Xml.Linq;

namespace LegalOversight.Platform.Text.Reading;

// The characters of one page, with positions in millimetres (GB/T 33190, text objects).
internal sealed class OfdGlyphs(IReadOnlyDictionary<string, XElement> composites, ReadLimits limits, CancellationToken cancel)
{
    private const int DeepestComposite = 8;

    private long left = limits.Characters;

    public bool HasPictures { get; private set; }

    public List<Glyph> Read(IEnumerable<XElement> pages)
    {
        HasPictures = false;
        var glyphs = new List<Glyph>();
        foreach (var layer in pages.SelectMany(page => page.Child("Content").Children("Layer")))
        {
            Block(layer, 0, 0, 0, glyphs);
        }

        return glyphs;
    }

    private void Block(XElement block, double x, double y, int depth, List<Glyph> glyphs)
    {
        cancel.ThrowIfCancellationRequested();
        foreach (var item in block.Elements())
        {
            switch (item.Name.LocalName)
            {
                case "TextObject":
                    Text(item, x, y, glyphs);
                    break;
                case "PageBlock":
                    Block(item, x, y, depth, glyphs);
                    break;
                case "ImageObject":
                    HasPictures = true;
                    break;
                case "CompositeObject" when depth < DeepestComposite && composites.TryGetValue(item.Attr("ResourceID") ?? "", out var unit):
                    var boundary = item.Numbers("Boundary");
                    Block(unit.Child("Content") ?? unit, x + At(boundary, 0), y + At(boundary, 1), depth + 1, glyphs);
                    break;
            }
        }
    }

    private void Text(XElement text, double x, double y, List<Glyph> glyphs)
    {
        var boundary = text.Numbers("Boundary");
        var matrix = text.Numbers("CTM") is { Length: 6 } given ? given : [1, 0, 0, 1, 0, 0];
        // A watermark runs across the page.
        if (Math.Abs(matrix[1]) > 0.1 * Math.Abs(matrix[0]))
        {
            return;
        }

        var size = text.Number("Size") ?? 3.5;
        var scale = Math.Max(0.01, Math.Sqrt(Math.Abs(matrix[0] * matrix[3] - matrix[1] * matrix[2])));
        var (penX, penY) = (0.0, 0.0);
        foreach (var code in text.Children("TextCode"))
        {
            (penX, penY) = (code.Number("X") ?? penX, code.Number("Y") ?? penY);
            var value = code.Value;
            var (across, down) = (code.Deltas("DeltaX", value.Length), code.Deltas("DeltaY", value.Length));
            var (charX, charY) = (penX, penY);
            for (int i = 0, n = 0; i < value.Length; i++, n++)
            {
                var step = char.IsHighSurrogate(value[i]) && i + 1 < value.Length ? 2 : 1;
                var character = value.Substring(i, step);
                i += step - 1;
                var width = ChineseText.IsWide(character[^1]) || step == 2 ? size : 0.5 * size;
                var advance = n < across.Count ? across[n] : n < down.Count ? 0 : width;
                Add(glyphs, character, x + At(boundary, 0), y + At(boundary, 1), matrix, charX, charY, advance > 0 ? Math.Min(advance, width) : width, size * scale);
                (charX, charY) = (charX + advance, charY + (n < down.Count ? down[n] : 0));
            }
        }
    }

    private void Add(List<Glyph> glyphs, string character, double x, double y, double[] matrix, double charX, double charY, double width, double size)
    {
        if (--left < 0)
        {
            throw new UnreadableException(UnreadableReason.TooLarge);
        }

        var start = x + matrix[0] * charX + matrix[2] * charY + matrix[4];
        var end = start + matrix[0] * width;
        glyphs.Add(new Glyph(character, Math.Min(start, end), Math.Max(start, end), y + matrix[1] * charX + matrix[3] * charY + matrix[5], size));
    }

    private static double At(double[] numbers, int index) => index < numbers.Length ? numbers[index] : 0;
}
