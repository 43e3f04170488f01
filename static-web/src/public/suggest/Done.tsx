import type { LegalDocument } from "../api";
import { longDate } from "../dates";
import { Link } from "../Link";
import { address } from "../place";
import { useLanguage, useWords } from "../words";
import { receipt } from "./draft";

export function Done({ document }: { document: LegalDocument }) {
  const { suggest } = useWords();
  const language = useLanguage();
  const submitted = receipt(document.id);
  if (!submitted) return null;
  const { code, due } = submitted;
  return (
    <>
      <div className="done">
        <h1>{suggest.doneTitle}</h1>
        <p>{suggest.code}</p>
        <p className="code">{code}</p>
      </div>
      <p>{suggest.keep}</p>
      <dl className="answers two">
        {due?.formCheck && (
          <div>
            <dt>{suggest.dueForm}</dt>
            <dd>{longDate(due.formCheck, language)}</dd>
          </div>
        )}
        {due?.finish && (
          <div>
            <dt>{suggest.dueFinish}</dt>
            <dd>{longDate(due.finish, language)}</dd>
          </div>
        )}
      </dl>
      <p className="ways">
        <Link className="button" href={address("/follow", { code })}>
          {suggest.follow}
        </Link>
        <button type="button" className="second" onClick={() => print()}>
          {suggest.print}
        </button>
        <Link href={`/documents/${document.id}`}>{suggest.backToDocument}</Link>
      </p>
    </>
  );
}
