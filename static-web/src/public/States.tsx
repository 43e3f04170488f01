import type { ReactNode } from "react";
import type { Problem } from "../shared/request";
import { Link } from "./Link";
import { usePlace } from "./place";
import { useWords } from "./words";

export function Skeleton({ lines }: { lines: number }) {
  const words = useWords();
  return (
    <div className="skeleton" role="status">
      <span className="unseen">{words.loading}</span>
      {Array.from({ length: lines }, (_, index) => (
        <span key={index} className="bone" style={{ width: `${[92, 100, 97, 64][index % 4]}%` }} />
      ))}
    </div>
  );
}

interface FailureProps {
  problem: Problem;
  again: () => void;
  /** What leads on where asking again cannot. */
  way?: ReactNode;
}

function LastPage({ of }: { of: number }) {
  const { results } = useWords();
  const { path, query } = usePlace();
  const last = new URLSearchParams(query);
  last.delete("page");
  if (of > 1) last.set("page", `${of}`);
  return (
    <p>
      <Link href={last.size ? `${path}?${last}` : path}>{results.page(of, of)}</Link>
    </p>
  );
}

export function Failure({ problem, again, way }: FailureProps) {
  const { failure, notFound } = useWords();
  // A refusal stays the same however often it is asked for, except that of too many requests.
  const refused = problem.status >= 400 && problem.status < 500 && problem.status !== 429;
  const because = problem.status === 0 ? failure.network : problem.message || failure.server;
  return (
    <div className="failure" role="alert">
      <h2>{refused ? failure.refused : failure.title}</h2>
      <p>{because}</p>
      <p className="small">
        {failure.code}
        <code>{problem.code}</code>
      </p>
      {!refused ? (
        <button type="button" onClick={again}>
          {failure.again}
        </button>
      ) : problem.lastPage ? (
        <LastPage of={problem.lastPage} />
      ) : (
        (way ?? (
          <p>
            <Link href="/">{notFound.home}</Link>
          </p>
        ))
      )}
    </div>
  );
}

export function Badge({ status, label }: { status: string; label?: string }) {
  const words = useWords();
  return <span className={`badge ${status}`}>{label ?? words.status[status] ?? status}</span>;
}
