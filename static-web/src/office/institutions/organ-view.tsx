import { Link } from "react-router";
import { useRead } from "../api/queries";
import type { OfficerGrant, OrganPage } from "../api/views";
import { showDay, showInstant, today } from "../parts/dates";
import { Nothing, Shown } from "../parts/states";
import { useWords } from "../words/language";

const Grant = ({ grant }: { grant: OfficerGrant }) => {
  const words = useWords();
  const ended = grant.to != null && grant.to < today();
  return (
    <li className={ended ? "gone" : ""}>
      <span>{grant.roleLabel}</span>
      {grant.scope && <span className="quiet">{grant.scope}</span>}
      {grant.limit && <span className="quiet">{grant.limit}</span>}
      <span className="date">
        {showDay(grant.from)} {words.to} {grant.to ? showDay(grant.to) : words.institutions.open}
        {ended && ` · ${words.institutions.ended}`}
      </span>
    </li>
  );
};

/** One organ: who serves in it with which grants, and what changed, by whom and on what basis. */
export const OrganView = ({ code }: { code: string }) => {
  const words = useWords();
  const found = useRead<OrganPage>(`/api/office/institutions/organs/${code}`);
  return (
    <Shown of={found}>
      {({ organ, officers, history }) => (
        <>
          <header className="organ-head">
            <h2>{organ.name}</h2>
            <p>
              <Link to={`/cases/${organ.case}`} className="figure">
                {organ.code}
              </Link>{" "}
              · {organ.kindLabel ?? words.institutions.kinds[organ.kind] ?? organ.kind} ·{" "}
              {words.institutions.since(showDay(organ.from), organ.to && showDay(organ.to))}
            </p>
          </header>
          <section className="block">
            <h3>{words.institutions.officers}</h3>
            {officers.length === 0 ? (
              <Nothing
                title={words.institutions.noOfficers}
                detail={words.institutions.noOfficersDetail}
              />
            ) : (
              <ul className="officers">
                {officers.map((officer) => (
                  <li key={officer.id}>
                    <div className="officer-name">
                      <Link to={`/cases/${officer.case}`}>{officer.name}</Link>
                      <code>{officer.id}</code>
                    </div>
                    <ul className="grants">
                      {officer.grants.map((grant) => (
                        <Grant key={`${grant.role}${grant.from}`} grant={grant} />
                      ))}
                    </ul>
                  </li>
                ))}
              </ul>
            )}
          </section>
          <section className="block">
            <h3>{words.institutions.history}</h3>
            {history.length === 0 && <p className="quiet">{words.institutions.noHistory}</p>}
            <ol className="changes">
              {history.map((change) => (
                <li key={`${change.at}${change.label}${change.detail}`}>
                  <time dateTime={change.at}>{showInstant(change.at)}</time>
                  <div>
                    <strong>{change.label}</strong> {change.detail}
                    <small>
                      {change.officer && words.institutions.by(change.officer)}
                      {change.basis && `　${words.institutions.basis(change.basis)}`}
                    </small>
                  </div>
                </li>
              ))}
            </ol>
          </section>
        </>
      )}
    </Shown>
  );
};
