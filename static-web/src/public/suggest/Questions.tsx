import { useState, type FormEvent, type ReactNode } from "react";
import { ErrorSummary, Field, type Errors } from "../Field";
import { Link } from "../Link";
import { address } from "../place";
import { useWords } from "../words";
import type { Draft, PageName } from "./draft";

export interface Question {
  draft: Draft;
  setDraft: (draft: Draft) => void;
  /** What the server refused, by field; forgotten once the page is sent again. */
  refused: Errors;
  setRefused: (errors: Errors) => void;
  to: (page: PageName) => void;
  back: string;
}

const leastReasons = 10;

interface PageProps extends Question {
  title: string;
  fields: (keyof Draft)[];
  next: PageName;
  before: PageName;
  children: (errors: Errors) => ReactNode;
}

function Page({ title, fields, next, before, children, ...question }: PageProps) {
  const { suggest } = useWords();
  const { draft, refused, setRefused, to, back } = question;
  const [missing, setMissing] = useState<Errors>({});
  const [tried, setTried] = useState(0);
  const mine = Object.entries(refused).filter(([field]) => fields.includes(field as keyof Draft));
  const errors = { ...Object.fromEntries(mine), ...missing };

  const send = (event: FormEvent) => {
    event.preventDefault();
    const found: Errors = {};
    for (const field of fields) {
      const value = draft[field].trim();
      if (!value && suggest.need[field]) found[field] = suggest.need[field];
      else if (field === "reasons" && value.length < leastReasons) found[field] = suggest.short;
    }
    setMissing(found);
    setRefused({});
    setTried(tried + 1);
    if (Object.keys(found).length === 0) to(next);
  };
  return (
    <form onSubmit={send} noValidate>
      <ErrorSummary errors={errors} tried={tried} />
      <h1>{title}</h1>
      {children(errors)}
      <p className="ways">
        <button type="submit">{suggest.next}</button>
        <Link href={before === "start" ? back : address(back, { step: before })}>
          {suggest.back}
        </Link>
      </p>
    </form>
  );
}

export function Reasons(question: Question) {
  const { suggest } = useWords();
  const { draft, setDraft } = question;
  return (
    <Page
      {...question}
      title={suggest.reasonsTitle}
      fields={["reasons", "articlesConcerned"]}
      before="start"
      next="you"
    >
      {(errors) => (
        <>
          <Field
            id="articlesConcerned"
            label={suggest.articles}
            hint={suggest.articlesHint}
            error={errors.articlesConcerned}
          >
            {(described) => (
              <input
                {...described}
                value={draft.articlesConcerned}
                onChange={(event) => setDraft({ ...draft, articlesConcerned: event.target.value })}
              />
            )}
          </Field>
          <Field
            id="reasons"
            label={suggest.reasons}
            hint={suggest.reasonsHint}
            error={errors.reasons}
          >
            {(described) => (
              <textarea
                {...described}
                rows={9}
                value={draft.reasons}
                onChange={(event) => setDraft({ ...draft, reasons: event.target.value })}
              />
            )}
          </Field>
        </>
      )}
    </Page>
  );
}

export function You(question: Question) {
  const { suggest } = useWords();
  const { draft, setDraft } = question;
  return (
    <Page
      {...question}
      title={suggest.youTitle}
      fields={["requesterName", "requesterContact", "addressee"]}
      before="reasons"
      next="check"
    >
      {(errors) => (
        <>
          <Field
            id="requesterName"
            label={suggest.name}
            hint={suggest.nameHint}
            error={errors.requesterName}
          >
            {(described) => (
              <input
                {...described}
                autoComplete="name"
                value={draft.requesterName}
                onChange={(event) => setDraft({ ...draft, requesterName: event.target.value })}
              />
            )}
          </Field>
          <Field
            id="requesterContact"
            label={suggest.contact}
            hint={suggest.contactHint}
            error={errors.requesterContact}
          >
            {(described) => (
              <input
                {...described}
                autoComplete="tel"
                value={draft.requesterContact}
                onChange={(event) => setDraft({ ...draft, requesterContact: event.target.value })}
              />
            )}
          </Field>
          <Field
            id="addressee"
            label={suggest.addressee}
            hint={suggest.addresseeHint}
            error={errors.addressee}
          >
            {(described) => (
              <select
                {...described}
                value={draft.addressee}
                onChange={(event) => setDraft({ ...draft, addressee: event.target.value })}
              >
                <option value="office">{suggest.addressees.office}</option>
                <option value="region">{suggest.addressees.region}</option>
              </select>
            )}
          </Field>
        </>
      )}
    </Page>
  );
}
