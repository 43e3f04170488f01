import type { LegalDocument, Related } from "../api";
import { longDate } from "../dates";
import { Link } from "../Link";
import { address } from "../place";
import { useLanguage, useWords } from "../words";

const relationsShown = 6;

function History({ document }: { document: LegalDocument }) {
  const words = useWords().document;
  const language = useLanguage();
  if (document.history.length === 0) return null;
  return (
    <section>
      <h2>{words.history}</h2>
      <ol className="history">
        {document.history.map((event, index) => (
          <li key={index} className={event.kind}>
            <time dateTime={event.on}>{longDate(event.on, language)}</time>
            <strong>{event.label}</strong>
            {event.detail && (
              <p>
                {event.relatedId ? (
                  <Link href={`/documents/${event.relatedId}`}>{event.detail}</Link>
                ) : (
                  event.detail
                )}
              </p>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}

function Line({ related }: { related: Related }) {
  const words = related.title || related.documentNumber;
  return (
    <li>
      {related.id ? <Link href={`/documents/${related.id}`}>{words}</Link> : words}
      {related.documentNumber && related.title && <small>{related.documentNumber}</small>}
    </li>
  );
}

function Relations({ title, list }: { title: string; list: Related[] }) {
  const { document: words, results } = useWords();
  const rest = list.slice(relationsShown);
  return (
    <section>
      <h2>{title}</h2>
      {list.length === 0 && <p className="quiet">{words.noRelations}</p>}
      <ul className="relations" lang="zh-CN">
        {list.slice(0, relationsShown).map((related, index) => (
          <Line key={index} related={related} />
        ))}
      </ul>
      {rest.length > 0 && (
        <details>
          <summary>{results.more(rest.length)}</summary>
          <ul className="relations" lang="zh-CN">
            {rest.map((related, index) => (
              <Line key={index} related={related} />
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

function Formats({ document }: { document: LegalDocument }) {
  const words = useWords().document;
  const { docx, text, json } = document.formats;
  const issuer = document.issuer.code ?? document.issuer.name;
  return (
    <section>
      <h2>{words.formats}</h2>
      <ul className="formats">
        {docx && (
          <li>
            <a href={docx} download>
              {words.docx}
            </a>
          </li>
        )}
        {text && (
          <li>
            <a href={text}>{words.text}</a>
          </li>
        )}
        {json && (
          <li>
            <a href={json}>{words.json}</a>
          </li>
        )}
        <li>
          <button type="button" className="plain" onClick={() => print()}>
            {words.print}
          </button>
        </li>
        <li>
          <a href={address("/api/public/feed.atom", { issuer })}>{words.feed}</a>
        </li>
      </ul>
    </section>
  );
}

export function Beside({ document }: { document: LegalDocument }) {
  const words = useWords().document;
  return (
    <>
      <section>
        <Link className="button" href={`/suggest/${document.id}`}>
          {words.suggest}
        </Link>
        <p className="small quiet">{words.suggestHint}</p>
      </section>
      <History document={document} />
      <Formats document={document} />
      <Relations title={words.cites} list={document.cites} />
      <Relations title={words.citedBy} list={document.citedBy} />
    </>
  );
}
