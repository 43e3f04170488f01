import { Select } from "antd";
import { useWords } from "../words/language";
import { today } from "./dates";

export const thisYear = () => Number(today().slice(0, 4));

export const YearChoice = (props: { value: number; onChange: (year: number) => void }) => {
  const words = useWords();
  const last = Math.max(thisYear(), props.value);
  const first = Math.min(2010, props.value);
  return (
    <label className="filter">
      <span>{words.year}</span>
      <Select
        value={props.value}
        onChange={props.onChange}
        options={Array.from({ length: last - first + 1 }, (_, index) => ({
          value: last - index,
          label: String(last - index),
        }))}
      />
    </label>
  );
};
