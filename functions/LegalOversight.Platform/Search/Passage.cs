using System.Text;

namespace LegalOversight.Platform.Search;

/// <summary>The text as snippets show it: white space drawn together, letters and digits in half width.</summary>
internal static class Passage
{
    public static string Of(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            var half = Folding.HalfWidth(c);
            if (char.IsWhiteSpace(half) || char.IsControl(half))
            {
                if (plain.Length > 0 && plain[^1] != ' ')
                {
                    plain.Append(' ');
                }
            }
            else
            {
                plain.Append(char.IsAsciiLetterOrDigit(half) ? half : c);
            }
        }

        return plain.ToString();
    }
}
