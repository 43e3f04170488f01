import { useEffect, useRef, useState } from "react";
import { Link, useNavigate } from "react-router";
import type { ListedCase } from "../api/types";
import { useWords } from "../words/language";
import { showDay } from "./dates";
import { DaysLeft } from "./days-left";

const typing = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

const busy = () => document.querySelector(".ant-modal-wrap:not([style*='none']), .ant-drawer-open");

// Of the figures, several documents may stand in one catalogue, or their cases may not be opened.
const keyOf = (rows: ListedCase[], index: number) => {
  const { case: id } = rows[index]!;
  return id && rows.findIndex((row) => row.case === id) === index ? id : index;
};

/** Cases as rows: arrow keys choose, Enter opens what may be opened; the same on every page that lists cases. */
export const CaseTable = ({ rows }: { rows: ListedCase[] }) => {
  const words = useWords();
  const navigate = useNavigate();
  const [chosen, choose] = useState(0);
  const body = useRef<HTMLTableSectionElement>(null);

  const open = (row?: ListedCase) => {
    if (row?.case) void navigate(`/cases/${row.case}`);
  };

  useEffect(() => choose(0), [rows]);

  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (typing(event.target) || event.metaKey || event.ctrlKey || event.altKey || busy()) return;
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      if (step) {
        event.preventDefault();
        if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
        const next = Math.min(Math.max(chosen + step, 0), rows.length - 1);
        choose(next);
        body.current?.children[next]?.scrollIntoView({ block: "nearest" });
      } else if (event.key === "Enter" && event.target === document.body) {
        open(rows[chosen]);
      }
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, [rows, chosen, navigate]);

  return (
    <table className="cases">
      <thead>
        <tr>
          <th className="col-days">{words.list.left}</th>
          <th>{words.list.title}</th>
          <th className="col-number">{words.list.number}</th>
          <th className="col-from">{words.list.from}</th>
          <th className="col-stage">{words.list.stage}</th>
          <th className="col-due">{words.list.due}</th>
          <th className="col-action">
            <span className="hidden">{words.list.action}</span>
          </th>
        </tr>
      </thead>
      <tbody ref={body}>
        {rows.map((row, index) => (
          <tr
            key={keyOf(rows, index)}
            className={index === chosen ? "chosen" : ""}
            aria-current={index === chosen ? "true" : undefined}
            onClick={() => choose(index)}
            onDoubleClick={() => open(row)}
          >
            <td className="col-days">
              <DaysLeft daysLeft={row.daysLeft} urgency={row.urgency} due={row.due} />
            </td>
            <td className="col-title">
              {row.case ? <Link to={`/cases/${row.case}`}>{row.title}</Link> : row.title}
              <span className="procedure">{row.procedureLabel}</span>
            </td>
            <td className="col-number">
              {row.number ?? <span className="quiet">{words.list.unnumbered}</span>}
            </td>
            <td className="col-from">{row.from}</td>
            <td className="col-stage">{row.stageLabel}</td>
            <td className="col-due">
              {row.due ? (
                <>
                  <span className="date">{showDay(row.due)}</span>
                  {row.clock && <span className="clock-name">{row.clock}</span>}
                </>
              ) : (
                <span className="quiet">{words.list.none}</span>
              )}
            </td>
            <td className="col-action">
              {row.case && row.action && (
                <Link className="act" to={`/cases/${row.case}?step=${row.action.step}`}>
                  {row.action.label}
                </Link>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};
