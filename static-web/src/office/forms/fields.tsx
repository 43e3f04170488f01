import { Form } from "antd";
import type { Schema } from "../api/types";
import { useWords } from "../words/language";
import { Control } from "./control";
import type { RowFault } from "./row-faults";
import { RuleLink } from "./rule-link";
import { isGroup, isMany, isShown, rulesOf, type Values, widgetOf } from "./schema";

const wide = (schema: Schema) =>
  ["textarea", "rows", "choice", "document", "case"].includes(widgetOf(schema)) ||
  isMany(schema) ||
  /title|name/i.test(schema.title ?? "") ||
  (schema.maxLength ?? 0) > 60;

interface FieldsProps {
  schema: Schema;
  values: Values;
  path?: (string | number)[];
  rowFaults?: RowFault[];
}

/** The fields of a step, in the order its declaration gives them. */
export const Fields = ({ schema, values, path = [], rowFaults = [] }: FieldsProps) => {
  const words = useWords();
  return (
    <div className="fields">
      {Object.entries(schema.properties ?? {}).map(([name, property]) => {
        if (!isShown(property, values)) return null;
        if (isGroup(property) && !property["x-widget"])
          return (
            <fieldset key={name} className="field-group">
              <legend>{property.title}</legend>
              <Fields
                schema={property}
                values={(values[name] as Values | undefined) ?? {}}
                path={[...path, name]}
              />
            </fieldset>
          );
        const required = schema.required?.includes(name) ?? false;
        return (
          <Form.Item
            key={name}
            name={[...path, name]}
            className={wide(property) ? "field wide" : "field"}
            rules={rulesOf(property, required, words)}
            validateTrigger="onBlur"
            extra={property["x-hint"] ?? property.description}
            label={
              <>
                {required && <i className="must">*</i>}
                {property.title ?? name}
                <RuleLink article={property["x-article"] ?? null} />
              </>
            }
          >
            <Control schema={property} faults={rowFaults.filter(({ field }) => field === name)} />
          </Form.Item>
        );
      })}
    </div>
  );
};
