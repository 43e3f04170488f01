namespace LegalOversight.Law;

/// <summary>The tables that the program carries.</summary>
internal static class EmbeddedTable
{
    public static string Text(string name)
    {
        using var stream = typeof(EmbeddedTable).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    /// <summary>The fields of each line after the heading; empty lines are passed over. No field is quoted.</summary>
    public static IEnumerable<string[]> Rows(string csv, int columns)
    {
        foreach (var line in csv.Split('\n').Skip(1))
        {
            var trimmed = line.TrimEnd('\r').Trim();
            if (trimmed.Length == 0)
            {
                continue;
            }

            var fields = trimmed.Split(',');
            yield return fields.Length == columns
                ? fields
                : throw new FormatException($"Expected {columns} columns: {trimmed}");
        }
    }
}
