import type { Urgency } from "../api/types";
import { useWords } from "../words/language";

export const urgencyOf = (daysLeft: number): Urgency =>
  daysLeft < 0 ? "overdue" : daysLeft <= 3 ? "red" : daysLeft <= 10 ? "amber" : "green";

export const DaysLeft = (props: {
  daysLeft: number | null | undefined;
  urgency?: Urgency;
  due?: string | null;
}) => {
  const words = useWords();
  const { daysLeft } = props;
  if (daysLeft == null) return <span className="quiet">—</span>;
  const urgency = props.urgency ?? urgencyOf(daysLeft);
  const text =
    daysLeft < 0
      ? words.list.late(-daysLeft)
      : daysLeft === 0
        ? words.list.today
        : words.list.days(daysLeft);
  return (
    <span className={`days days-${urgency}`} title={props.due ?? undefined}>
      {text}
    </span>
  );
};
