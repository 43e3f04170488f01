namespace LegalOversight.Platform.Instruments;

/// <summary>
/// Breaks a title into lines of like length that do not cut at a mark (GB/T 9704-2012, 7.3.1: 词意完整，排列对称).
/// A line of size two holds 20 characters.
/// </summary>
internal static class PaperTitle
{
    private const int Width = 20;
    private const string NeverFirst = "》〉）”、，。：的";
    private const string NeverLast = "《〈（“第";
    private static readonly string[] Whole = ["规范性文件", "内蒙古", "自治区", "人民政府", "办公室", "行政公署", "年度", "备案", "审查", "清理", "通知", "关于"];

    internal static IReadOnlyList<string> Lines(string title)
    {
        var count = (title.Length + Width - 1) / Width;
        var ideal = (double)title.Length / count;
        // cost[i]: the least cost of setting the first i characters; from[i]: where their last line begins.
        var cost = new double[title.Length + 1];
        var from = new int[title.Length + 1];
        for (var end = 1; end <= title.Length; end++)
        {
            cost[end] = double.MaxValue;
            for (var start = Math.Max(0, end - Width); start < end; start++)
            {
                var total = cost[start] + Math.Pow(end - start - ideal, 2) + (end < title.Length ? Break(title, end) : 0);
                if (total < cost[end])
                {
                    (cost[end], from[end]) = (total, start);
                }
            }
        }

        var lines = new Stack<string>();
        for (var end = title.Length; end > 0; end = from[end])
        {
            lines.Push(title[from[end]..end]);
        }

        return [.. lines];
    }

    private static double Break(string title, int at)
    {
        if (NeverFirst.Contains(title[at], StringComparison.Ordinal) || NeverLast.Contains(title[at - 1], StringComparison.Ordinal))
        {
            return 1000;
        }

        if (Whole.Any(word => Cuts(title, word, at)))
        {
            return 300;
        }

        var before = title[..at];
        var after = title[at..];
        return after.StartsWith("关于", StringComparison.Ordinal) || after[0] is '《' or '〈'
            || before.EndsWith('的') || before.EndsWith('》') || before.EndsWith('〉') || before.EndsWith("有关", StringComparison.Ordinal)
                ? 0
                : 40;
    }

    private static bool Cuts(string title, string word, int at)
    {
        var from = Math.Max(0, at - word.Length + 1);
        var to = Math.Min(title.Length, at + word.Length - 1);
        return title[from..to].Contains(word, StringComparison.Ordinal);
    }
}
