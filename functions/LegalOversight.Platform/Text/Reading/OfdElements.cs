using System.Globalization;
using System.Xml.Linq;

namespace LegalOversight.Platform.Text.Reading;

// OFD elements by local name: drafts of the standard and its final form use two namespaces.
internal static class OfdElements
{
    public static IEnumerable<XElement> Children(this XElement? parent, string name) => parent?.Elements().Where(child => child.Name.LocalName == name) ?? [];

    public static XElement? Child(this XElement? parent, string name) => parent.Children(name).FirstOrDefault();

    public static string? Attr(this XElement element, string name) => element.Attributes().FirstOrDefault(attribute => attribute.Name.LocalName == name)?.Value;

    public static double? Number(this XElement element, string name) => double.TryParse(element.Attr(name), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;

    public static double[] Numbers(this XElement element, string name) =>
        [.. (element.Attr(name) ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(word => double.TryParse(word, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : 0)];

    // "g 3 4.2" stands for 4.2 three times.
    public static List<double> Deltas(this XElement element, string name, int most)
    {
        var words = (element.Attr(name) ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var deltas = new List<double>();
        for (var i = 0; i < words.Length && deltas.Count < most; i++)
        {
            if (words[i] == "g" && i + 2 < words.Length && int.TryParse(words[i + 1], NumberStyles.None, CultureInfo.InvariantCulture, out var times))
            {
                deltas.AddRange(Enumerable.Repeat(Parse(words[i + 2]), Math.Min(times, most - deltas.Count)));
                i += 2;
            }
            else
            {
                deltas.Add(Parse(words[i]));
            }
        }

        return deltas;
    }

    private static double Parse(string word) => double.TryParse(word, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
