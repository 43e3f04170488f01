using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Text.Json;
using LegalOversight.Law.CaseFiles;

namespace LegalOversight.Platform.Steps;

/// <summary>Finds the ids of other cases in the fields that are declared to hold them.</summary>
public static class CaseReferences
{
    private static readonly ConcurrentDictionary<Procedure, Dictionary<string, Field[]>> Declared = new(ReferenceEqualityComparer.Instance);

    // A case file never changes, and is asked about by the door and by each follower.
    private static readonly ConditionalWeakTable<CaseFile, HashSet<string>> OfFile = [];

    /// <summary>The cases that a form and a case refer to.</summary>
    public static IReadOnlyCollection<string> In(Procedure procedure, CaseFile? file, JsonElement? form)
    {
        var bySteps = Declared.GetOrAdd(procedure, FieldsOf);
        if (bySteps.Count == 0)
        {
            return [];
        }

        var found = new HashSet<string>();
        if (form is { ValueKind: JsonValueKind.Object } stated)
        {
            foreach (var fields in bySteps.Values)
            {
                Collect(fields, stated, found);
            }
        }

        if (file is not null)
        {
            found.UnionWith(OfFile.GetValue(file, each => In(bySteps, each)));
        }

        return found;
    }

    private static HashSet<string> In(Dictionary<string, Field[]> bySteps, CaseFile file)
    {
        var found = new HashSet<string>();
        foreach (var entry in file.Entries)
        {
            if (bySteps.TryGetValue(entry.Step, out var fields))
            {
                Collect(fields, entry.Form, found);
            }

            if (entry.Determined.TryGetProperty("document", out var document))
            {
                Add(document, found);
            }
        }

        return found;
    }

    // The steps whose form holds a case, with the fields that do; the forms of the others are not looked into.
    private static Dictionary<string, Field[]> FieldsOf(Procedure procedure) => procedure.Steps
        .Select(step => (step.Name, Fields: step.Form.Where(field => field.Kind == FieldKind.Case || field.Columns.Any(column => column.Kind == FieldKind.Case)).ToArray()))
        .Where(step => step.Fields.Length > 0)
        .ToDictionary(step => step.Name, step => step.Fields);

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
