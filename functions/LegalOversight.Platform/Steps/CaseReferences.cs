using System.Runtime.CompilerServices;
using System.Text.Json;
using LegalOversight.Law.CaseFiles;

namespace LegalOversight.Platform.Steps;

/// <summary>Finds the ids of other cases in the fields that are declared to hold them.</summary>
public static class CaseReferences
{
    private static readonly ConditionalWeakTable<Procedure, Declared> OfProcedure = [];

    /// <summary>The cases that a form and a case refer to.</summary>
    public static IReadOnlyCollection<string> In(Procedure procedure, CaseFile? file, JsonElement? form)
    {
        var declared = OfProcedure.GetValue(procedure, each => new(each));
        var found = file is null ? [] : file.Gather(declared.OfFile);
        if (form is not { ValueKind: JsonValueKind.Object } stated)
        {
            return found;
        }

        foreach (var fields in declared.BySteps.Values)
        {
            found = Collect(fields, stated, found);
        }

        return found;
    }

    // None of the sets is changed once it is there: one with more in it is another.
    private static HashSet<string> Collect(Field[] fields, JsonElement form, HashSet<string> found)
    {
        foreach (var field in fields)
        {
            if (!form.TryGetProperty(field.Name, out var value))
            {
                continue;
            }

            if (field.Kind == FieldKind.Case)
            {
                found = Add(value, found);
            }
            else if (value.ValueKind == JsonValueKind.Array)
            {
                var columns = Array.FindAll([.. field.Columns], column => column.Kind == FieldKind.Case);
                foreach (var row in value.EnumerateArray().Where(row => row.ValueKind == JsonValueKind.Object))
                {
                    found = Collect(columns, row, found);
                }
            }
        }

        return found;
    }

    private static HashSet<string> Add(JsonElement value, HashSet<string> found) =>
        value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 and < 100 } id && !found.Contains(id) ? [.. found, id] : found;

    /// <summary>Where a procedure declares references.</summary>
    private sealed class Declared
    {
        public Declared(Procedure procedure)
        {
            BySteps = procedure.Steps
                .Select(step => (step.Name, Fields: step.Form.Where(field => field.Kind == FieldKind.Case || field.Columns.Any(column => column.Kind == FieldKind.Case)).ToArray()))
                .Where(step => step.Fields.Length > 0)
                .ToDictionary(step => step.Name, step => step.Fields);
            OfFile = new([], Take);
        }

        /// <summary>The steps whose form holds a case, with the fields that do; the forms of the others are not looked into.</summary>
        public Dictionary<string, Field[]> BySteps { get; }

        public Gathering<HashSet<string>> OfFile { get; }

        private HashSet<string> Take(HashSet<string> before, Entry entry)
        {
            // A procedure that declares none has none.
            if (BySteps.Count == 0)
            {
                return before;
            }

            var found = BySteps.TryGetValue(entry.Step, out var fields) ? Collect(fields, entry.Form, before) : before;
            return entry.Determined.TryGetProperty("document", out var document) ? Add(document, found) : found;
        }
    }
}
