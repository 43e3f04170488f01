import { Checkbox, DatePicker, Input, InputNumber, Radio, Select } from "antd";
import dayjs from "dayjs";
import type { Schema } from "../api/types";
import { useWords } from "../words/language";
import { CaseChoice, DocumentChoice, OrganChoice } from "./lookups";
import type { RowFault } from "./row-faults";
import { Rows } from "./rows";
import { choicesOf, isMany, widgetOf } from "./schema";

export interface ControlProps {
  id?: string;
  schema: Schema;
  value?: unknown;
  onChange?: (value: unknown) => void;
  onBlur?: () => void;
  /** What is wrong with rows, where it draws rows. */
  faults?: RowFault[];
}

const Choices = ({ id, schema, value, onChange }: Omit<ControlProps, "onBlur" | "faults">) => {
  const words = useWords();
  const choices = choicesOf(schema, words);
  const change = (next: unknown) => onChange?.(next);
  const short = choices.length <= 5;
  if (isMany(schema) && choices.length <= 12)
    return (
      <Checkbox.Group
        className="choices"
        options={choices}
        value={(value as string[] | undefined) ?? []}
        onChange={change}
      />
    );
  if (short && !isMany(schema))
    return (
      <Radio.Group
        {...(id ? { id } : {})}
        className={choices.every(({ label }) => label.length <= 8) ? "choices-row" : "choices"}
        options={choices}
        value={value}
        onChange={(event) => change(event.target.value)}
      />
    );
  return (
    <Select<unknown>
      {...(id ? { id } : {})}
      {...(isMany(schema) ? { mode: "multiple" } : {})}
      allowClear
      showSearch={{ optionFilterProp: "label" }}
      options={choices.map(({ value: choice, label }) => ({ value: choice as string, label }))}
      value={value ?? undefined}
      onChange={change}
    />
  );
};

// How much is written is of interest where little is left.
const limited = (maxLength: number) => ({
  maxLength,
  showCount: {
    formatter: ({ count }: { count: number }) =>
      count > maxLength * 0.8 ? `${count} / ${maxLength}` : "",
  },
});

/** One answer, drawn by its widget; values stay as the wire has them (dates are ISO days). */
export const Control = ({ schema, value, onChange, faults = [], ...rest }: ControlProps) => {
  const own = {
    ...(rest.id ? { id: rest.id } : {}),
    ...(rest.onBlur ? { onBlur: rest.onBlur } : {}),
  };
  const change = (next: unknown) => onChange?.(next);
  const text = (value as string | undefined) ?? "";
  switch (widgetOf(schema)) {
    case "textarea":
      return (
        <Input.TextArea
          {...own}
          autoSize={{ minRows: 3, maxRows: 16 }}
          value={text}
          readOnly={schema.readOnly ?? false}
          {...(schema.maxLength ? limited(schema.maxLength) : {})}
          onChange={(event) => change(event.target.value)}
        />
      );
    case "date":
      return (
        <DatePicker
          {...own}
          className="date-field"
          value={text ? dayjs(text) : null}
          format={["YYYY-MM-DD", "YYYYMMDD", "YYYY/M/D", "YYYY年M月D日"]}
          disabled={schema.readOnly ?? false}
          onChange={(day) => change(day ? day.format("YYYY-MM-DD") : null)}
        />
      );
    case "number":
      return (
        <InputNumber
          {...own}
          value={(value as number | undefined) ?? null}
          {...(schema.type === "integer" ? { precision: 0 } : {})}
          readOnly={schema.readOnly ?? false}
          onChange={change}
        />
      );
    case "choice":
      return <Choices {...own} schema={schema} value={value} onChange={change} />;
    case "document":
      return <DocumentChoice {...own} value={value} onChange={change} />;
    case "case":
      return <CaseChoice {...own} value={value} onChange={change} />;
    case "organ":
      return <OrganChoice {...own} many={isMany(schema)} value={value} onChange={change} />;
    case "rows":
      return <Rows schema={schema} value={value} onChange={change} faults={faults} />;
    default:
      return (
        <Input
          {...own}
          value={text}
          readOnly={schema.readOnly ?? false}
          onChange={(event) => change(event.target.value)}
        />
      );
  }
};
