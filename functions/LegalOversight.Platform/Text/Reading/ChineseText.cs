using System.Text;

namespace LegalOversight.Platform.Text.Reading;

// What Chinese typesetting needs to know of a character.
internal static class ChineseText
{
    // The 214 radicals from U+2F00 on, as the characters that they show in simplified script.
    private const string KangxiRadicals =
        "一丨丶丿乙亅二亠人儿入八冂冖冫几凵刀力勹匕匚匸十卜卩厂厶又口囗土士夂夊夕大女子宀寸小尢尸屮山巛工己巾干幺广廴" +
        "廾弋弓彐彡彳心戈户手支攴文斗斤方无日曰月木欠止歹殳毋比毛氏气水火爪父爻爿片牙牛犬玄玉瓜瓦甘生用田疋疒癶白皮皿" +
        "目矛矢石示禸禾穴立竹米糸缶网羊羽老而耒耳聿肉臣自至臼舌舛舟艮色艸虍虫血行衣襾見角言谷豆豕豸貝赤走足身車辛辰辵" +
        "邑酉釆里金長門阜隶隹雨青非面革韋韭音頁風飛食首香馬骨高髟鬥鬯鬲鬼魚鳥鹵鹿麥麻黄黍黑黹黽鼎鼓鼠鼻齊齒龍龜龠";

    // Browsers that print to PDF say radicals where they show characters; a search for 文件 must find ⽂件.
    private static readonly Dictionary<char, char> Radicals = KangxiRadicals
        .Select((character, n) => ((char)('\u2F00' + n), character))
        .Concat("⺟母⺠民⻁虎⻄西⻅见⻆角⻉贝⻋车⻑長⻓长⻔门⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻬齐⻮齿⻰龙⻳龟".Chunk(2).Select(pair => (pair[0], pair[1])))
        .ToDictionary(pair => pair.Item1, pair => pair.Item2);

    public static bool IsWide(char c) => c >= '\u2E80' && c is not (>= '\uFF61' and <= '\uFFDC') && !char.IsLowSurrogate(c)
        || c is '\u201C' or '\u201D' or '\u2018' or '\u2019' or '\u2014' or '\u2026' or '\u00B7';

    public static bool IsUnknown(char c) => c is '\uFFFD' or (>= '\uE000' and <= '\uF8FF');

    // Removes the spaces that typesetting puts between Chinese characters and keeps those between words of letters.
    public static string Close(string line)
    {
        var text = new StringBuilder(line.Length);
        var space = false;
        foreach (var c in line)
        {
            if (char.IsWhiteSpace(c))
            {
                space = true;
                continue;
            }

            if (space && text.Length > 0 && !IsWide(c) && !IsWide(text[^1]))
            {
                text.Append(' ');
            }

            space = false;
            text.Append(c);
        }

        return text.ToString();
    }

    // Without characters that XML or people cannot take (controls, zero-width marks, byte-order marks), and radicals as the characters they show.
    public static string Clean(string line)
    {
        var text = new StringBuilder(line.Length);
        foreach (var c in line)
        {
            if (c is '\t')
            {
                text.Append(c);
            }
            else if (c is '\u00A0')
            {
                text.Append(' ');
            }
            else if (!char.IsControl(c) && c is not ('\u200B' or '\u200C' or '\u200D' or '\u2060' or '\uFEFF' or '\u00AD'))
            {
                text.Append(Radicals.GetValueOrDefault(c, c));
            }
        }

        return text.ToString().Trim();
    }
}
