import { Link } from "react-router";
import { Page } from "../parts/page";
import { Nothing } from "../parts/states";
import { useMe } from "../session/session";
import { useWords } from "../words/language";

export const ChoosePage = () => {
  const words = useWords();
  const { openings } = useMe();
  return (
    <Page title={words.filing.title} lead={words.filing.choose} className="page-narrow">
      {openings.length === 0 && (
        <Nothing title={words.filing.none} detail={words.filing.noneDetail} />
      )}
      <ul className="openings">
        {openings.map((opening) => (
          <li key={`${opening.procedure}.${opening.step}`}>
            <Link to={`/new/${opening.procedure}/${opening.step}`}>
              <strong>{opening.label}</strong>
              <span>{opening.description}</span>
            </Link>
          </li>
        ))}
      </ul>
    </Page>
  );
};
