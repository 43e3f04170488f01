import type { ReactNode } from "react";
import { useEffect, useRef } from "react";
import { useWords } from "./words";

interface FieldProps {
  id: string;
  label: string;
  hint?: string;
  error?: string;
  children: (described: {
    id: string;
    "aria-describedby"?: string;
    "aria-invalid"?: true;
  }) => ReactNode;
}

/** A labelled field whose hint and error are read with it. */
export function Field({ id, label, hint, error, children }: FieldProps) {
  const { suggest } = useWords();
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(" ");
  return (
    <div className={error ? "formfield wrong" : "formfield"}>
      <label htmlFor={id}>{label}</label>
      {hint && (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error && (
        <p className="error" id={`${id}-error`}>
          <span className="unseen">{suggest.error}</span>
          {error}
        </p>
      )}
      {children({
        id,
        "aria-describedby": described || undefined,
        "aria-invalid": error ? true : undefined,
      })}
    </div>
  );
}

export type Errors = Record<string, string>;

/** What is wrong on the page, each line leading to its field; takes the focus when it appears. */
export function ErrorSummary({ errors, tried }: { errors: Errors; tried: number }) {
  const { suggest } = useWords();
  const summary = useRef<HTMLDivElement>(null);
  const any = Object.keys(errors).length > 0;
  useEffect(() => {
    if (any) summary.current?.focus();
  }, [any, tried]);
  if (!any) return null;
  return (
    <div className="summary" role="alert" tabIndex={-1} ref={summary} aria-labelledby="summary">
      <h2 id="summary">{suggest.errors}</h2>
      <ul>
        {Object.entries(errors).map(([id, error]) => (
          <li key={id}>
            <a
              href={`#${id}`}
              onClick={(event) => {
                event.preventDefault();
                document.getElementById(id)?.focus();
              }}
            >
              {error}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
