import type { ComputedDeadline } from "../api";
import { longDate, weekday } from "../dates";
import { Link } from "../Link";
import { useLoad } from "../load";
import { usePlace } from "../place";
import { Failure, Skeleton } from "../States";
import { useTitle } from "../title";
import { useLanguage, useWords } from "../words";
import { faults, fromAddress, toAddress, type Asked } from "./asked";
import { CountedCalendar } from "./CountedCalendar";
import { Question } from "./Question";

function Presets({ asked }: { asked: Asked }) {
  const { calculator } = useWords();
  return (
    <section className="presets" aria-labelledby="presets">
      <h2 id="presets">{calculator.presets}</h2>
      <ul>
        {calculator.presetList.map(([label, n, unit, article]) => (
          <li key={label}>
            <Link stay href={toAddress({ ...asked, n, unit })}>
              {label} <b>{`${n} ${calculator.units[unit]}`}</b>
            </Link>
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
  const ready = faults(asked).length === 0;
  useTitle(calculator.title);
  return (
    <div className="inner calculator">
      <div className="ask">
        <h1>{calculator.title}</h1>
        <p className="lead">{calculator.lead}</p>
        <Question key={`${query}`} asked={asked} />
      </div>
      <div className="reckoned">{ready ? <Answer asked={asked} /> : <Presets asked={asked} />}</div>
    </div>
  );
}
