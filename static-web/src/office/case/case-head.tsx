import { useState } from "react";
import { Link } from "react-router";
import type { CasePage } from "../api/types";
import { useWords } from "../words/language";

// A cleanup or a directory refers to more documents than a head can hold.
const shownAtFirst = 6;

export const CaseHead = ({ page }: { page: CasePage }) => {
  const words = useWords();
  const [opened, setOpened] = useState(false);
  const related = opened ? page.related : page.related.slice(0, shownAtFirst);
  const more = page.related.length - related.length;
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
        {related.map((other) => (
          <li key={other.case}>
            <Link className="chip chip-case" to={`/cases/${other.case}`}>
              <small>{other.label}</small>
              {other.title}
            </Link>
          </li>
        ))}
        {more > 0 && (
          <li>
            <button type="button" className="plain" onClick={() => setOpened(true)}>
              {words.moreRelated(more)}
            </button>
          </li>
        )}
      </ul>
    </header>
  );
};
