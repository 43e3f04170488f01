import { useState } from "react";
import type { ComputedDeadline } from "../api";
import { longDate, weekday } from "../dates";
import { useLoad } from "../load";
import { go, usePlace } from "../place";
import { Failure, Skeleton } from "../States";
import { useTitle } from "../title";
import { useLanguage, useWords } from "../words";
import { faults, fromAddress, toAddress, type Asked } from "./asked";
import { CountedCalendar } from "./CountedCalendar";
import { Question } from "./Question";

function Presets({ choose }: { choose: (term: Pick<Asked, "n" | "unit">) => void }) {
  const { calculator } = useWords();
  return (
    <section className="presets" aria-labelledby="presets">
      <h2 id="presets">{calculator.presets}</h2>
      <ul>
        {calculator.presetList.map(([label, n, unit, article]) => (
          <li key={label}>
            <button type="button" className="plain" onClick={() => choose({ n, unit })}>
              {label}
            </button>
            <b>{`${n} ${calculator.units[unit]}`}</b>
            <small>{article}</small>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Answer({ asked }: { asked: Asked }) {
  const { calculator } = useWords();
  const language = useLanguage();
  const body = [
    {
      start: asked.start,
      term: { n: Number(asked.n), unit: asked.unit },
      suspensions: asked.suspensions.filter(([from]) => from),
      extensionDays: Number(asked.extend || 0),
    },
  ];
  const { data, problem, loading, again } = useLoad<ComputedDeadline[]>(
    "/api/public/deadlines",
    body,
  );
  const answer = data?.[0];
  if (problem) return <Failure problem={problem} again={again} />;
  if (!answer || loading) return <Skeleton lines={6} />;
  return (
    <div className="answer" aria-live="polite">
      <div className="due">
        <p className="overline">{calculator.due}</p>
        <p className="date">
          {longDate(answer.due, language)} <small>{weekday(answer.due, language)}</small>
        </p>
      </div>
      <h2>{calculator.why}</h2>
      <ol className="points">
        {answer.explanation.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ol>
      <CountedCalendar asked={asked} due={answer.due} />
      <p className="small quiet">{calculator.caution}</p>
      <p>
        <button type="button" className="second" onClick={() => print()}>
          {calculator.printing}
        </button>
      </p>
    </div>
  );
}

export default function Calculator() {
  const { calculator } = useWords();
  const { query } = usePlace();
  const asked = fromAddress(query);
  const here = toAddress(asked);
  // A link that carries a whole question is answered at once; one being typed, when it is sent.
  const [sent, setSent] = useState(faults(asked).length === 0 ? here : null);
  const change = (next: Asked) => go(toAddress(next), { replace: true, stay: true });
  useTitle(calculator.title);
  return (
    <div className="inner calculator">
      <div className="ask">
        <h1>{calculator.title}</h1>
        <p className="lead">{calculator.lead}</p>
        <Question asked={asked} change={change} send={() => setSent(here)} />
      </div>
      <div className="reckoned">
        {sent === here ? (
          <Answer asked={asked} />
        ) : (
          <Presets choose={(term) => change({ ...asked, ...term })} />
        )}
      </div>
    </div>
  );
}
