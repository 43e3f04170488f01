import { DeleteOutlined, PlusOutlined } from "@ant-design/icons";
import { Button } from "antd";
import type { Schema } from "../api/types";
import { useWords } from "../words/language";
import { Control } from "./control";
import { type RowFault, stillHolds } from "./row-faults";
import { isShown, type Values } from "./schema";

interface RowsProps {
  schema: Schema;
  value?: unknown;
  onChange: (value: unknown) => void;
  faults: RowFault[];
}

/** A list of like things: one block of fields each, added and removed. */
export const Rows = ({ schema, value, onChange, faults }: RowsProps) => {
  const words = useWords();
  const items = schema.items ?? {};
  const plain = !items.properties;
  const fields = Object.entries(items.properties ?? { "": items });
  const rows = (Array.isArray(value) ? value : []) as unknown[];
  const full = schema.maxItems !== undefined && rows.length >= schema.maxItems;
  const put = (at: number, next: unknown) =>
    onChange(rows.map((row, index) => (index === at ? next : row)));
  const standing = faults.filter((fault) => stillHolds(fault, rows));
  const faultsAt = (at: number) => [
    ...new Set(
      standing
        .filter((fault) => fault.rows.includes(at))
        .map(({ detail, code }) => `${detail} (${code})`),
    ),
  ];
  return (
    <div className="rows">
      {rows.length === 0 && <p className="quiet">{words.form.noRows}</p>}
      {rows.map((row, at) => (
        // Rows have no name of their own; their place is what identifies them.
        <div className={`row ${faultsAt(at).length > 0 ? "row-fault" : ""}`} key={at}>
          <span className="row-number">{at + 1}</span>
          <div className="row-fields">
            {fields.map(([name, field]) =>
              plain ? (
                <Control key={name} schema={field} value={row} onChange={(next) => put(at, next)} />
              ) : isShown(field, row as Values) ? (
                <label key={name} className={`row-field row-${field["x-widget"] ?? "text"}`}>
                  <span>
                    {items.required?.includes(name) && <i className="must">*</i>}
                    {field.title}
                  </span>
                  <Control
                    schema={field}
                    value={(row as Values)[name]}
                    onChange={(next) => put(at, { ...(row as Values), [name]: next })}
                  />
                </label>
              ) : null,
            )}
            {faultsAt(at).map((fault) => (
              <div className="fault" key={fault}>
                {fault}
              </div>
            ))}
          </div>
          <Button
            type="text"
            icon={<DeleteOutlined />}
            aria-label={words.form.removeRow}
            onClick={() => onChange(rows.filter((_, index) => index !== at))}
          />
        </div>
      ))}
      <Button
        type="dashed"
        icon={<PlusOutlined />}
        disabled={full}
        onClick={() => onChange([...rows, plain ? "" : {}])}
      >
        {words.form.addRow}
      </Button>
    </div>
  );
};
