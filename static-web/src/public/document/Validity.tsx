import type { FormEvent } from "react";
import type { LegalDocument } from "../api";
import { longDate, today } from "../dates";
import { Link } from "../Link";
import { address, go } from "../place";
import { Badge } from "../States";
import { inChinese, useLanguage, useWords } from "../words";

/** Whether the document holds, why, and what identifies it. */
export function Validity({ document }: { document: LegalDocument }) {
  const words = useWords().document;
  const language = useLanguage();
  const date = (text: string | null | undefined) => longDate(text, language);
  const { issuer, level, levelLabel } = document;
  const facts: [string, string | null | undefined, lang?: string][] = [
    [words.number, document.documentNumber, "zh-CN"],
    [words.issuer, issuer.label, inChinese(issuer.label, issuer.name)],
    [words.level, levelLabel, inChinese(levelLabel, level)],
    [words.subject, document.subject, "zh-CN"],
    [words.issuedOn, date(document.issuedOn)],
    [words.publishedOn, date(document.publishedOn)],
    [words.publishedAt, document.publishedAt, "zh-CN"],
    [words.effectiveOn, date(document.effectiveOn)],
    [words.validUntil, document.validUntil ? date(document.validUntil) : words.noEnd],
    [words.registration, document.registrationNumber ?? words.notRegistered],
  ];
  return (
    <section className="validity" aria-labelledby="validity">
      <h2 id="validity" className="unseen">
        {words.validity}
      </h2>
      <p className="state">
        <Badge status={document.status} label={document.statusLabel} />
      </p>
      {document.statusReason && <p>{document.statusReason}</p>}
      <dl>
        {facts
          .filter(([, value]) => value)
          .map(([name, value, lang]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd lang={lang}>{value}</dd>
            </div>
          ))}
      </dl>
    </section>
  );
}

/** Asks for the text and validity on another day. */
export function AnotherDay({ document }: { document: LegalDocument }) {
  const words = useWords().document;
  const path = `/documents/${document.id}`;
  const show = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const day = `${new FormData(event.currentTarget).get("at")}`;
    const asked = (event.nativeEvent as SubmitEvent).submitter?.getAttribute("value");
    go(address(path, asked === "compare" ? { at: document.at, compare: day } : { at: day }));
  };
  return (
    <form className="anotherday" onSubmit={show} key={document.at}>
      <label htmlFor="at">{words.at}</label>
      <div className="pair">
        <input
          type="date"
          id="at"
          name="at"
          required
          max={today()}
          defaultValue={document.at ?? ""}
        />
        <button type="submit" className="second">
          {words.atGo}
        </button>
        <button type="submit" className="second" value="compare">
          {words.compare.button}
        </button>
      </div>
      {document.at && (
        <p>
          <Link href={path}>{words.atNow}</Link>
        </p>
      )}
    </form>
  );
}
