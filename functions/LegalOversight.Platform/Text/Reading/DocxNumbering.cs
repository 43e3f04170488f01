using System.Globalization;
using System.Text;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace LegalOversight.Platform.Text.Reading;

// Word's automatic numbers, which are not in the text: 第一条, 一、, （一）.
internal sealed class DocxNumbering
{
    private const int Levels = 9;

    private readonly Dictionary<int, (int Abstract, Dictionary<int, Level> Levels)> lists = [];
    private readonly Dictionary<string, (int? List, int? Level, string? Parent)> styles = [];
    private readonly Dictionary<int, int[]> counters = [];

    public static DocxNumbering Of(MainDocumentPart main)
    {
        var numbering = new DocxNumbering();
        foreach (var style in main.StyleDefinitionsPart?.Styles?.Elements<Style>() ?? [])
        {
            var number = style.StyleParagraphProperties?.NumberingProperties;
            numbering.styles[style.StyleId?.Value ?? ""] = (number?.NumberingId?.Val?.Value, number?.NumberingLevelReference?.Val?.Value, style.BasedOn?.Val?.Value);
        }

        var definitions = main.NumberingDefinitionsPart?.Numbering;
        var kinds = new Dictionary<int, Dictionary<int, Level>>();
        foreach (var kind in definitions?.Elements<AbstractNum>() ?? [])
        {
            kinds[kind.AbstractNumberId?.Value ?? -1] = ByIndex(kind.Elements<Level>());
        }

        foreach (var list in definitions?.Elements<NumberingInstance>() ?? [])
        {
            var kind = list.AbstractNumId?.Val?.Value ?? -1;
            var levels = new Dictionary<int, Level>(kinds.GetValueOrDefault(kind) ?? []);
            foreach (var (index, level) in ByIndex(list.Elements<LevelOverride>().Select(change => change.Level).OfType<Level>()))
            {
                levels[index] = level;
            }

            numbering.lists[list.NumberID?.Value ?? -1] = (kind, levels);
        }

        return numbering;
    }

    // The label before this paragraph, with the space that parts it from the text; empty when it has none.
    public string Next(ParagraphProperties? properties)
    {
        var (list, level) = ListOf(properties);
        if (list is null or 0 || level is < 0 or >= Levels || !lists.TryGetValue(list.Value, out var definition) || !definition.Levels.TryGetValue(level, out var current))
        {
            return "";
        }

        if (!counters.TryGetValue(definition.Abstract, out var counts))
        {
            counters[definition.Abstract] = counts = [.. Enumerable.Repeat(-1, Levels)];
        }

        counts[level] = counts[level] < 0 ? StartOf(definition.Levels, level) : counts[level] + 1;
        Array.Fill(counts, -1, level + 1, Levels - level - 1);
        var label = Label(current, definition.Levels, counts);
        return label.Length == 0 || label[^1] is '、' or '）' or ')' or '．' ? label : label + " ";
    }

    private (int? List, int Level) ListOf(ParagraphProperties? properties)
    {
        var own = properties?.NumberingProperties;
        var (list, level) = (own?.NumberingId?.Val?.Value, own?.NumberingLevelReference?.Val?.Value);
        var style = properties?.ParagraphStyleId?.Val?.Value;
        for (var depth = 0; style is not null && depth < 20 && styles.TryGetValue(style, out var inherited); depth++)
        {
            (list, level, style) = (list ?? inherited.List, level ?? inherited.Level, inherited.Parent);
        }

        return (list, level ?? 0);
    }

    private static Dictionary<int, Level> ByIndex(IEnumerable<Level> levels)
    {
        var byIndex = new Dictionary<int, Level>();
        foreach (var level in levels)
        {
            byIndex[level.LevelIndex?.Value ?? 0] = level;
        }

        return byIndex;
    }

    private static int StartOf(Dictionary<int, Level> levels, int level) => levels.GetValueOrDefault(level)?.StartNumberingValue?.Val?.Value ?? 1;

    private static string Label(Level level, Dictionary<int, Level> levels, int[] counts)
    {
        var pattern = level.LevelText?.Val?.Value ?? "";
        if (FormatOf(level) == "bullet")
        {
            return "";
        }

        var label = new StringBuilder();
        for (var i = 0; i < pattern.Length; i++)
        {
            if (pattern[i] == '%' && i + 1 < pattern.Length && pattern[i + 1] is >= '1' and <= '9')
            {
                var index = pattern[++i] - '1';
                var count = counts[index] < 0 ? StartOf(levels, index) : counts[index];
                label.Append(Written(count, level.IsLegalNumberingStyle is null ? FormatOf(levels.GetValueOrDefault(index)) : "decimal"));
            }
            else
            {
                label.Append(pattern[i]);
            }
        }

        return label.ToString();
    }

    private static string FormatOf(Level? level) => level?.NumberingFormat?.Val is { } format ? format.InnerText ?? "decimal" : "decimal";

    private static string Written(int count, string format) => format switch
    {
        "chineseCounting" or "chineseCountingThousand" or "japaneseCounting" or "taiwaneseCounting" or "taiwaneseCountingThousand" or "ideographTraditional" => ChineseNumerals.Write(Math.Clamp(count, 0, 9999)),
        "ideographDigital" or "japaneseDigitalTenThousand" or "taiwaneseDigital" => ChineseNumerals.Spell(Math.Max(0, count)),
        "decimalEnclosedCircle" or "decimalEnclosedCircleChinese" when count is >= 1 and <= 20 => ((char)('①' + count - 1)).ToString(),
        "decimalFullWidth" => string.Concat(count.ToString(CultureInfo.InvariantCulture).Select(digit => (char)(digit + 0xFEE0))),
        "lowerLetter" when count is >= 1 and <= 26 => ((char)('a' + count - 1)).ToString(),
        "upperLetter" when count is >= 1 and <= 26 => ((char)('A' + count - 1)).ToString(),
        "lowerRoman" => Roman(count, "i iv v ix x xl l xc c"),
        "upperRoman" => Roman(count, "I IV V IX X XL L XC C"),
        "none" => "",
        _ => count.ToString(CultureInfo.InvariantCulture),
    };

    private static string Roman(int count, string names)
    {
        var signs = names.Split(' ');
        int[] values = [1, 4, 5, 9, 10, 40, 50, 90, 100];
        var roman = new StringBuilder();
        for (var i = values.Length - 1; i >= 0 && count is > 0 and < 400; i--)
        {
            for (; count >= values[i]; count -= values[i])
            {
                roman.Append(signs[i]);
            }
        }

        return roman.ToString();
    }
}
