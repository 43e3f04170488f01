import { Button, Skeleton } from "antd";
import type { ReactNode } from "react";
import { Problem } from "../api/problem";
import { useWords } from "../words/language";
import { useAddress } from "./address";

/** A page after the last of its list: the way back to the last. */
const PastEnd = ({ problem, last }: { problem: Problem; last: number }) => {
  const words = useWords();
  const address = useAddress();
  return (
    <div className="state" role="alert">
      <strong>{problem.message}</strong>
      <p className="quiet">
        {words.states.code}
        {words.colon}
        <code>{problem.code}</code>
      </p>
      <Button type="link" onClick={() => address.set({ page: last === 1 ? null : last }, true)}>
        {words.states.lastPage(last)}
      </Button>
    </div>
  );
};

// What is refused as it stands is refused again; a session, a slow line and a limit pass.
const isLasting = (problem: Problem | null) =>
  problem !== null && Problem.isRefusal(problem) && ![401, 408, 429].includes(problem.status);

export const Failure = ({ error, again }: { error: unknown; again?: () => void }) => {
  const words = useWords();
  const problem = error instanceof Problem ? error : null;
  if (problem?.lastPage) return <PastEnd problem={problem} last={problem.lastPage} />;
  const gone = problem?.status === 404;
  return (
    <div className="state state-failed" role="alert">
      <strong>{gone ? words.states.notFound : words.states.failed}</strong>
      <p>
        {gone
          ? words.states.notFoundDetail
          : problem?.status === 0
            ? words.states.unreachable
            : (problem?.message ?? String(error))}
      </p>
      <p className="quiet">
        {words.states.code}
        {words.colon}
        <code>{problem?.code ?? "PORTAL"}</code>
        {problem?.article && ` · ${words.states.article}${words.colon}${problem.article}`}
      </p>
      {again && !isLasting(problem) && <Button onClick={again}>{words.states.again}</Button>}
    </div>
  );
};

export const Nothing = (props: { title: string; detail?: string; action?: ReactNode }) => (
  <div className="state">
    <strong>{props.title}</strong>
    {props.detail && <p>{props.detail}</p>}
    {props.action}
  </div>
);

export const RowsSkeleton = ({ rows = 8 }: { rows?: number }) => {
  const words = useWords();
  return (
    <div className="rows-skeleton" aria-busy="true" aria-label={words.loading}>
      {Array.from({ length: rows }, (_, row) => (
        <Skeleton key={row} active title={false} paragraph={{ rows: 1, width: "100%" }} />
      ))}
    </div>
  );
};

interface Reading<T> {
  data: T | undefined;
  error: unknown;
  isPending: boolean;
  refetch: () => unknown;
}

/** One place for what every list must show: loading, failed, empty, or the thing itself. */
export const Shown = <T,>(props: {
  of: Reading<T>;
  empty?: (data: T) => ReactNode | false;
  rows?: number;
  children: (data: T) => ReactNode;
}) => {
  const { of, empty, rows, children } = props;
  if (of.data === undefined)
    return of.isPending && !of.error ? (
      <RowsSkeleton rows={rows ?? 8} />
    ) : (
      <Failure error={of.error} again={() => void of.refetch()} />
    );
  const nothing = empty?.(of.data);
  return (
    <>
      {of.error ? <Failure error={of.error} again={() => void of.refetch()} /> : null}
      {nothing || children(of.data)}
    </>
  );
};
