import { useState, type FormEvent } from "react";
import type { SuggestionProgress } from "../api";
import { longDate } from "../dates";
import { ErrorSummary, Field, type Errors } from "../Field";
import { Link } from "../Link";
import { useLoad } from "../load";
import { address, go, usePlace } from "../place";
import { Failure, Skeleton } from "../States";
import { useTitle } from "../title";
import { useLanguage, useWords } from "../words";

function Progress({ progress }: { progress: SuggestionProgress }) {
  const { follow } = useWords();
  const language = useLanguage();
  return (
    <div className="progress">
      <p className="overline">{follow.stage}</p>
      <p className="stage">{progress.stageLabel}</p>
      <dl className="answers two">
        <div>
          <dt>{follow.document}</dt>
          <dd lang="zh-CN">
            <Link href={`/documents/${progress.document.id}`}>{progress.document.title}</Link>
          </dd>
        </div>
        <div>
          <dt>{follow.submittedOn}</dt>
          <dd>{longDate(progress.submittedOn, language)}</dd>
        </div>
        {progress.clocks.map((clock) => (
          <div key={clock.label}>
            <dt>{clock.label}</dt>
            <dd>
              {longDate(clock.due, language)}
              {clock.explanation && (
                <details>
                  <summary>{follow.why}</summary>
                  <ul>
                    {[clock.explanation].flat().map((line) => (
                      <li key={line}>{line}</li>
                    ))}
                  </ul>
                </details>
              )}
            </dd>
          </div>
        ))}
      </dl>
      <h2>{follow.timeline}</h2>
      <ol className="history">
        {progress.timeline.map((event, index) => (
          <li key={index}>
            <time dateTime={event.on}>{longDate(event.on, language)}</time>
            <strong>{event.label}</strong>
            {event.detail && <p>{event.detail}</p>}
          </li>
        ))}
      </ol>
      <h2>{follow.reply}</h2>
      {progress.reply ? (
        <div className="reply">
          {progress.reply.split(/\n+/).map((line, index) => (
            <p key={index}>{line}</p>
          ))}
        </div>
      ) : (
        <p className="quiet">{follow.noReply}</p>
      )}
    </div>
  );
}

export default function Follow() {
  const { follow } = useWords();
  const { query } = usePlace();
  const code = query.get("code")?.trim() ?? "";
  const [errors, setErrors] = useState<Errors>({});
  const [tried, setTried] = useState(0);
  const { data, problem, loading, again } = useLoad<SuggestionProgress>(
    code ? `/api/public/suggestions/${encodeURIComponent(code)}` : null,
  );
  useTitle(follow.title);

  const ask = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const typed = `${new FormData(event.currentTarget).get("code")}`.trim().toUpperCase();
    setErrors(typed ? {} : { code: follow.missing });
    setTried(tried + 1);
    if (typed) go(address("/follow", { code: typed }), { stay: true });
  };
  const unknown = problem?.status === 404;
  const shown: Errors = unknown && !errors.code ? { code: follow.unknown } : errors;
  return (
    <div className="narrow form">
      <ErrorSummary errors={shown} tried={tried} />
      <h1>{follow.title}</h1>
      <p className="lead">{follow.lead}</p>
      <form onSubmit={ask} noValidate key={code}>
        <Field id="code" label={follow.code} hint={follow.hint} error={shown.code}>
          {(described) => (
            <div className="pair">
              <input
                {...described}
                name="code"
                className="codefield"
                autoComplete="off"
                autoCapitalize="characters"
                spellCheck={false}
                defaultValue={code}
              />
              <button type="submit">{follow.button}</button>
            </div>
          )}
        </Field>
      </form>
      {problem && !unknown && <Failure problem={problem} again={again} />}
      {loading && <Skeleton lines={6} />}
      {data && !loading && !problem && code && <Progress progress={data} />}
    </div>
  );
}
