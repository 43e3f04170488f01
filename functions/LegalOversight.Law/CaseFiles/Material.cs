namespace LegalOversight.Law.CaseFiles;

/// <summary>A kind of file that a step takes.</summary>
/// <param name="Name">Name in JSON.</param>
/// <param name="Label">Name on the screen.</param>
public sealed record Material(string Name, Label Label)
{
    /// <summary>The formats of a text: DOCX, PDF, OFD.</summary>
    public static IReadOnlyList<string> TextFormats { get; } =
    [
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "application/pdf",
        "application/ofd",
    ];

    /// <summary>The formats of a table: CSV, XLSX.</summary>
    public static IReadOnlyList<string> TableFormats { get; } = ["text/csv", "text/plain", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"];

    /// <summary>Whether the step is refused without it.</summary>
    public bool IsRequired { get; init; }

    /// <summary>The condition under which <see cref="IsRequired"/> applies.</summary>
    public Condition? When { get; init; }

    /// <summary>Whether several files may be handed in.</summary>
    public bool Multiple { get; init; }

    /// <summary>Media types taken.</summary>
    public IReadOnlyList<string> Accept { get; init; } = TextFormats;

    /// <summary>Whether the text of the file is read and must be readable.</summary>
    public bool IsRead { get; init; }

    /// <summary>The article that asks for it.</summary>
    public Label? Article { get; init; }

    /// <summary>The material, required.</summary>
    public Material Required(Label? article = null) => this with { IsRequired = true, Article = article };

    /// <summary>A material.</summary>
    public static Material Of(string name, string zh, string en) => new(name, new(zh, en));
}
