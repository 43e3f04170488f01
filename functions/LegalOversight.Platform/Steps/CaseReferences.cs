using System.Collections.Concurrent;
using System.Text.Json;
using LegalOversight.Law.CaseFiles;

namespace LegalOversight.Platform.Steps;

/// <summary>Finds the ids of other cases in the fields that are declared to hold them.</summary>
public static class CaseReferences
{
    private static readonly ConcurrentDictionary<Procedure, Field[]> Declared = new(ReferenceEqualityComparer.Instance);

    /// <summary>The cases that a form and a case refer to.</summary>
    public static IReadOnlyCollection<string> In(Procedure procedure, CaseFile? file, JsonElement? form)
    {
        var fields = Declared.GetOrAdd(procedure, static each => [.. each.Steps.SelectMany(step => step.Form).Where(field => field.Kind == FieldKind.Case || field.Columns.Any(column => column.Kind == FieldKind.Case))]);
        if (fields.Length == 0)
        {
            return [];
        }

        var found = new HashSet<string>();
        if (form is { ValueKind: JsonValueKind.Object } stated)
        {
            Collect(fields, stated, found);
        }

        foreach (var entry in file?.Entries ?? [])
        {
            Collect(fields, entry.Form, found);
            if (entry.Determined.TryGetProperty("document", out var document))
            {
                Add(document, found);
            }
        }

        return found;
    }

    private static void Collect(Field[] fields, JsonElement form, HashSet<string> found)
    {
        foreach (var field in fields)
        {
            if (!form.TryGetProperty(field.Name, out var value))
            {
                continue;
            }

            if (field.Kind == FieldKind.Case)
            {
                Add(value, found);
            }
            else if (value.ValueKind == JsonValueKind.Array)
            {
                var columns = Array.FindAll([.. field.Columns], column => column.Kind == FieldKind.Case);
                foreach (var row in value.EnumerateArray().Where(row => row.ValueKind == JsonValueKind.Object))
                {
                    Collect(columns, row, found);
                }
            }
        }
    }

    private static void Add(JsonElement value, HashSet<string> found)
    {
        if (value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 and < 100 } id)
        {
            found.Add(id);
        }
    }
}
