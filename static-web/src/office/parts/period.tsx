import { DatePicker } from "antd";
import dayjs from "dayjs";

export interface Period {
  from: string;
  to: string;
}

export const yearOf = (year: number): Period => ({ from: `${year}-01-01`, to: `${year}-12-31` });

export const PeriodChoice = (props: {
  value: Partial<Period>;
  onChange: (next: Period | null) => void;
  label: string;
  clearable?: boolean;
}) => {
  const { from, to } = props.value;
  return (
    <DatePicker.RangePicker
      aria-label={props.label}
      allowClear={props.clearable ?? false}
      value={from && to ? [dayjs(from), dayjs(to)] : null}
      onChange={(days) =>
        props.onChange(
          days?.[0] && days[1]
            ? { from: days[0].format("YYYY-MM-DD"), to: days[1].format("YYYY-MM-DD") }
            : null,
        )
      }
    />
  );
};
