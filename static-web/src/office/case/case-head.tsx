import { Link } from "react-router";
import type { CasePage } from "../api/types";
import { useWords } from "../words/language";

export const CaseHead = ({ page }: { page: CasePage }) => {
  const words = useWords();
  return (
    <header className="case-head">
      <div className="case-line">
        <span className="case-procedure">{page.procedureLabel}</span>
        <span className="case-number">{page.number ?? words.list.unnumbered}</span>
        <span className="case-stage">{page.stageLabel}</span>
        <button type="button" className="plain no-print" onClick={() => print()}>
          {words.print}
        </button>
      </div>
      <h1>{page.title}</h1>
      <ul className="chips">
        {page.parties.map((party) => (
          <li key={`${party.party}.${party.organ}`}>
            <Link className="chip" to={`/institutions?organ=${party.organ}`}>
              <small>{party.label}</small>
              {party.name}
            </Link>
          </li>
        ))}
        {page.related.map((other) => (
          <li key={other.case}>
            <Link className="chip chip-case" to={`/cases/${other.case}`}>
              <small>{other.label}</small>
              {other.title}
            </Link>
          </li>
        ))}
      </ul>
    </header>
  );
};
