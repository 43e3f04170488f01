import type { Problem } from "../shared/request";
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

export function Failure({ problem, again }: { problem: Problem; again: () => void }) {
  const { failure } = useWords();
  const because = problem.status === 0 ? failure.network : problem.message || failure.server;
  return (
    <div className="failure" role="alert">
      <h2>{failure.title}</h2>
      <p>{because}</p>
      <p className="small">
        {failure.code}
        <code>{problem.code}</code>
      </p>
      <button type="button" onClick={again}>
        {failure.again}
      </button>
    </div>
  );
}

export function Badge({ status, label }: { status: string; label?: string }) {
  const words = useWords();
  return <span className={`badge ${status}`}>{label ?? words.status[status] ?? status}</span>;
}
