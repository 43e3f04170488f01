import { useState } from "react";
import type { LegalDocument, Submitted } from "../api";
import { Problem, request } from "../../shared/request";
import { Link } from "../Link";
import { address } from "../place";
import { Failure } from "../States";
import { useLanguage, useWords } from "../words";
import { emptied, keepReceipt, pageOf, type Draft } from "./draft";
import type { Question } from "./Questions";

export function Check({
  document,
  draft,
  setDraft,
  setRefused,
  to,
  back,
}: Question & {
  document: LegalDocument;
}) {
  const { suggest } = useWords();
  const language = useLanguage();
  const [sending, setSending] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const rows: [keyof Draft, string][] = [
    ["articlesConcerned", suggest.articles],
    ["reasons", suggest.reasons],
    ["requesterName", suggest.name],
    ["requesterContact", suggest.contact],
    ["addressee", suggest.addressee],
  ];
  const shown = (field: keyof Draft) =>
    field === "addressee" ? suggest.addressees[draft.addressee] : draft[field];
  const lacking = rows.find(([field]) => suggest.need[field] && !draft[field].trim());

  const submit = async () => {
    if (lacking) return to(pageOf[lacking[0]]);
    setSending(true);
    setProblem(undefined);
    try {
      const body = { document: document.id, title: document.title, ...draft };
      const submitted = await request<Submitted>("/api/public/suggestions", { language, body });
      keepReceipt(document.id, submitted);
      setDraft(emptied());
      to("done");
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      const known = error.errors.filter(({ field }) => field && field in pageOf);
      setRefused(Object.fromEntries(known.map(({ field, detail }) => [field!, detail ?? ""])));
      if (known[0]) to(pageOf[known[0].field as keyof Draft]);
      else setProblem(error);
    } finally {
      setSending(false);
    }
  };
  return (
    <>
      <h1>{suggest.checkTitle}</h1>
      {problem && <Failure problem={problem} again={() => void submit()} />}
      <dl className="answers">
        {rows.map(([field, label]) => (
          <div key={field}>
            <dt>{label}</dt>
            <dd className={draft[field] ? "" : "quiet"}>{shown(field) || suggest.empty}</dd>
            <dd>
              <Link
                href={address(back, { step: pageOf[field] })}
                aria-label={suggest.changeOf(label)}
              >
                {suggest.change}
              </Link>
            </dd>
          </div>
        ))}
      </dl>
      <p>{suggest.declare}</p>
      <p className="ways">
        <button type="button" disabled={sending} onClick={() => void submit()}>
          {sending ? suggest.submitting : suggest.submit}
        </button>
        <Link href={address(back, { step: "you" })}>{suggest.back}</Link>
      </p>
    </>
  );
}
