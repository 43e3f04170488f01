import { useEffect, useRef } from "react";
import { Problem } from "../api/problem";
import { useWords } from "../words/language";
import { fieldPath } from "./schema";

/** The problems that name a field, by the first part of its path. */
export const problemsByField = (problem: unknown): Record<string, string> =>
  problem instanceof Problem
    ? Object.fromEntries(
        problem.errors
          .filter(({ field }) => field)
          .map(({ field, detail, code }) => [
            String(fieldPath(field as string)[0]),
            `${detail} (${code})`,
          ]),
      )
    : {};

/** A refusal in full: every sentence, its code and its article. */
export const Problems = ({ problem }: { problem: unknown }) => {
  const words = useWords();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (problem) place.current?.scrollIntoView({ block: "center" });
  }, [problem]);
  if (!problem) return null;
  const known = problem instanceof Problem ? problem : null;
  const own = { code: known?.code ?? "PORTAL", detail: known?.message ?? String(problem) };
  const list = known?.errors.length ? known.errors : [{ ...own, article: known?.article ?? null }];
  return (
    <div ref={place} className="problems" role="alert">
      <strong>
        {known?.status === 403
          ? words.form.refused
          : known?.status === 0
            ? words.states.failed
            : words.form.problems(list.length)}
      </strong>
      <ul>
        {list.map((one, index) => (
          <li key={`${one.code}${index}`}>
            {known?.status === 0 ? words.states.unreachable : one.detail} <code>{one.code}</code>
            {one.article && <span className="article"> {one.article}</span>}
          </li>
        ))}
      </ul>
    </div>
  );
};
