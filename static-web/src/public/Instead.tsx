import type { Problem } from "../shared/request";
import { NotFound } from "./NotFound";
import { Failure, Skeleton } from "./States";

/** Stands where a page will be: while it is read, and when it cannot be read or is none. */
export function Instead({ problem, again }: { problem: Problem | undefined; again: () => void }) {
  if (!problem) return <Skeleton lines={8} />;
  if (problem.status === 404) return <NotFound />;
  return (
    <div className="narrow">
      <Failure problem={problem} again={again} />
    </div>
  );
}
