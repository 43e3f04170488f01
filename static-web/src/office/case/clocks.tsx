import { Popover } from "antd";
import type { Clock } from "../api/types";
import { showDay } from "../parts/dates";
import { DaysLeft } from "../parts/days-left";
import { useWords } from "../words/language";

/** Each time limit, how many days are left of it, and why it ends on that day. */
export const Clocks = ({ clocks }: { clocks: Clock[] }) => {
  const words = useWords();
  if (clocks.length === 0) return null;
  return (
    <ul className="clocks" aria-label={words.page.clocks}>
      {clocks.map((clock) => (
        <li key={`${clock.name}.${clock.started}`} className={`clock clock-${clock.state}`}>
          <span className="clock-label">{clock.label}</span>
          {clock.state === "running" || (clock.state === "paused" && clock.daysLeft != null) ? (
            <DaysLeft daysLeft={clock.daysLeft} urgency={clock.urgency} due={clock.due} />
          ) : null}
          {clock.state !== "running" && (
            <span className={`clock-state ${clock.state === "missed" ? "alarm" : ""}`}>
              {words.page.clockState[clock.state]}
            </span>
          )}
          <span className="date">{showDay(clock.due)}</span>
          <Popover
            trigger="click"
            placement="bottom"
            title={`${clock.label}${words.colon}${showDay(clock.due)}`}
            content={
              <div className="why">
                <ol>
                  {clock.explanation.map((line) => (
                    <li key={line}>{line}</li>
                  ))}
                </ol>
                {clock.article && <p className="article">{clock.article}</p>}
              </div>
            }
          >
            <button type="button" className="plain">
              {words.page.why}
            </button>
          </Popover>
        </li>
      ))}
    </ul>
  );
};
