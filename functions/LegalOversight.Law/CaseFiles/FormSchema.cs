using System.Text.Json.Nodes;

namespace LegalOversight.Law.CaseFiles;

/// <summary>The JSON schema (draft 2020-12) of a step's form, with what a screen needs to draw it.</summary>
public static class FormSchema
{
    /// <summary>The schema with titles in the language asked for.</summary>
    public static JsonObject Of(Step step, string language)
    {
        var schema = Object(step.Form, language);
        schema["$schema"] = "https://json-schema.org/draft/2020-12/schema";
        schema["title"] = step.Label.In(language);
        return schema;
    }

    private static JsonObject Object(IReadOnlyList<Field> fields, string language)
    {
        var properties = new JsonObject();
        foreach (var field in fields)
        {
            properties[field.Name] = Property(field, language);
        }

        return new JsonObject
        {
            ["type"] = "object",
            ["additionalProperties"] = false,
            ["properties"] = properties,
            ["required"] = new JsonArray([.. fields.Where(field => field.IsRequired && field.When is null).Select(field => (JsonNode)field.Name)]),
        };
    }

    private static JsonObject Property(Field field, string language)
    {
        var property = new JsonObject { ["title"] = field.Label.In(language) };
        switch (field.Kind)
        {
            case FieldKind.Rows:
                property["type"] = "array";
                property["items"] = Object(field.Columns, language);
                property["x-widget"] = "rows";
                break;
            case FieldKind.Flag:
                property["type"] = "boolean";
                property["x-widget"] = "choice";
                break;
            case FieldKind.Number:
                property["type"] = "integer";
                property["x-widget"] = "number";
                break;
            case FieldKind.Choice:
                property["type"] = "string";
                property["oneOf"] = Choices(field, language);
                property["x-widget"] = "choice";
                break;
            case FieldKind.Choices:
                property["type"] = "array";
                property["uniqueItems"] = true;
                property["items"] = new JsonObject { ["type"] = "string", ["oneOf"] = Choices(field, language) };
                property["x-widget"] = "choice";
                break;
            default:
                property["type"] = "string";
                property["x-widget"] = Widget(field.Kind);
                property[field.Kind == FieldKind.Date ? "format" : "maxLength"] = field.Kind == FieldKind.Date ? "date" : field.MaxLength;
                break;
        }

        if (field.Article is not null)
        {
            property["x-article"] = field.Article.In(language);
        }

        if (field.Hint is not null)
        {
            property["x-hint"] = field.Hint.In(language);
        }

        if (field.When is { } when)
        {
            property["x-showWhen"] = new JsonObject { [when.Field] = new JsonArray([.. when.Values.Select(value => (JsonNode)value)]) };
            property["x-requiredWhenShown"] = field.IsRequired;
        }

        return property;
    }

    private static string Widget(FieldKind kind) => kind switch
    {
        FieldKind.Passage => "textarea",
        FieldKind.Date => "date",
        FieldKind.Case => "case",
        FieldKind.Organ => "organ",
        _ => "text",
    };

    private static JsonArray Choices(Field field, string language) =>
        [.. field.Choices.Select(choice => (JsonNode)new JsonObject { ["const"] = choice.Value, ["title"] = choice.Label.In(language) })];
}
