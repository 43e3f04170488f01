using LegalOversight.Platform.Facts;

namespace LegalOversight.Platform.Tests.Facts;

/// <summary>Two kinds of rows for the suite, and cases that leave them.</summary>
internal static class Papers
{
    public static readonly FactKind Paper = new("paper", ["number", "organs", "due", "stage"], [[new("due"), new("case")], [new("due", true), new("title"), new("case", true)], [new("title"), new("case")]]);

    public static readonly FactKind Note = new("note", ["text"], [[new("text")]]);

    public static readonly IReadOnlyList<FactKind> Kinds = [Paper, Note];

    /// <summary>One paper of a case, as the projector "views" puts it.</summary>
    public static CaseFacts Case(
        string id, long version = 1, string due = "2026-01-01", string title = "关于供热的规定", string? number = null, string[]? organs = null, string? stage = null, bool urgent = false, long pages = 0, Task[]? tasks = null)
    {
        using var writer = new FactWriter();
        return new("views", id, version,
        [
            writer.Begin().Text("due", due).Text("title", title).Text("number", number).Texts("organs", organs ?? []).Text("stage", stage)
                .Flag("urgent", urgent).Number("pages", pages)
                .Elements("tasks", tasks ?? [], static (writer, task) => writer.Text("role", task.Role).Text("organ", task.Organ).Texts("barred", task.Barred))
                .End(Paper),
        ]);
    }

    /// <summary>Notes of a case, by key.</summary>
    public static CaseFacts Notes(string id, long version, params (string Key, string Text)[] notes)
    {
        using var writer = new FactWriter();
        return new("notes", id, version, [.. notes.Select(note => writer.Begin().Text("text", note.Text).End(Note, note.Key))]);
    }

    public sealed record Task(string Role, string Organ, params string[] Barred);
}
