import type { Rule } from "antd/es/form";
import type { Material, Schema, Widget } from "../api/types";
import type { Words } from "../words/zh";

export type Values = Record<string, unknown>;

const typeOf = (schema: Schema): string | undefined =>
  Array.isArray(schema.type) ? schema.type.find((type) => type !== "null") : schema.type;

export const isMany = (schema: Schema) => typeOf(schema) === "array";

export const isGroup = (schema: Schema) => typeOf(schema) === "object" && !!schema.properties;

/** The widget a property asks for, or the one its type suggests. */
export const widgetOf = (schema: Schema): Widget => {
  if (schema["x-widget"]) return schema["x-widget"];
  const type = typeOf(schema);
  if (schema.oneOf ?? schema.enum ?? schema.items?.oneOf ?? schema.items?.enum) return "choice";
  if (type === "boolean") return "choice";
  if (type === "array") return "rows";
  if (type === "number" || type === "integer") return "number";
  if (schema.format === "date") return "date";
  return (schema.maxLength ?? 0) > 120 ? "textarea" : "text";
};

export interface Choice {
  value: string | number | boolean;
  label: string;
}

export const choicesOf = (schema: Schema, words: Words): Choice[] => {
  const source = isMany(schema) ? (schema.items ?? {}) : schema;
  if (source.oneOf) return source.oneOf.map(({ const: value, title }) => ({ value, label: title }));
  if (source.enum) return source.enum.map((value) => ({ value, label: String(value) }));
  return [
    { value: true, label: words.yes },
    { value: false, label: words.no },
  ];
};

const holds = (condition: Record<string, unknown[]>, values: Values) =>
  Object.entries(condition).every(([name, allowed]) => {
    const value = values[name];
    return Array.isArray(value)
      ? value.some((one) => allowed.includes(one))
      : allowed.includes(value);
  });

/** A property that the answers so far do not call for is neither shown nor sent. */
export const isShown = (schema: Schema, values: Values) =>
  !schema["x-showWhen"] || holds(schema["x-showWhen"], values);

export const isNeeded = (material: Material, values: Values) =>
  material.required ||
  (typeof material.requiredWhen === "object" &&
    material.requiredWhen != null &&
    holds(material.requiredWhen, values));

const blank = (value: unknown) =>
  value === undefined || value === null || value === "" || (Array.isArray(value) && !value.length);

/** What is sent: shown properties that were filled in. */
export const answersOf = (schema: Schema, values: Values): Values =>
  Object.fromEntries(
    Object.entries(schema.properties ?? {})
      .filter(([name, property]) => isShown(property, values) && !blank(values[name]))
      .map(([name]) => [name, values[name]]),
  );

export const rulesOf = (schema: Schema, required: boolean, words: Words): Rule[] => {
  const label = schema.title ?? "";
  const chosen = ["choice", "date", "organ", "case", "document"].includes(widgetOf(schema));
  const check = (_: unknown, value: unknown): Promise<void> => {
    if (blank(value))
      return required
        ? Promise.reject(new Error(chosen ? words.form.choose(label) : words.form.fill(label)))
        : Promise.resolve();
    const fault = faultOf(schema, value, words);
    return fault ? Promise.reject(new Error(fault)) : Promise.resolve();
  };
  return [{ required, validator: check }];
};

const faultOf = (schema: Schema, value: unknown, words: Words): string | null => {
  const { minLength, maxLength, minimum, maximum, pattern } = schema;
  if (typeof value === "string") {
    const length = [...value].length;
    if (maxLength !== undefined && length > maxLength) return words.form.tooLong(maxLength);
    if (minLength !== undefined && length < minLength) return words.form.tooShort(minLength);
    if (pattern && !new RegExp(pattern, "u").test(value)) return words.form.pattern;
  }
  if (typeof value === "number") {
    const low = minimum !== undefined && value < minimum;
    const high = maximum !== undefined && value > maximum;
    if (low || high) return words.form.between(minimum, maximum);
  }
  if (Array.isArray(value)) return rowFault(schema, value as Values[], words);
  return null;
};

const rowFault = (schema: Schema, rows: Values[], words: Words): string | null => {
  const { properties = {}, required = [] } = schema.items ?? {};
  for (const [at, row] of rows.entries())
    for (const name of required) {
      const property = properties[name];
      if (property && isShown(property, row) && blank(row[name]))
        return words.form.rowMissing(at + 1, property.title ?? name);
    }
  return null;
};

/** `/rows/0/amount`, `form.rows[0].amount` and `rows[0].amount` all mean the same field. */
export const fieldPath = (field: string): (string | number)[] =>
  field
    .split(/[./[\]]+/)
    .filter((part) => part !== "" && part !== "form" && part !== "$" && part !== "files")
    .map((part) => (/^\d+$/.test(part) ? Number(part) : part));
