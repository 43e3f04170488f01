import { WarningFilled } from "@ant-design/icons";
import type { Reading } from "../api/types";
import { useWords } from "../words/language";

const fields = [
  "title",
  "documentNumber",
  "issuer",
  "issuedOn",
  "effectiveOn",
  "validUntil",
] as const;

/** What was read from the text, beside the form it went into, with what looks wrong. */
export const ReadingNote = ({ reading }: { reading: Reading }) => {
  const words = useWords();
  const nothing = !reading.title && !reading.documentNumber;
  return (
    <aside className="reading" aria-label={words.filing.read}>
      <header>
        <strong>{nothing ? words.filing.noReading : words.filing.read}</strong>
        <small>{words.filing.readLength(reading.textLength)}</small>
      </header>
      {!nothing && (
        <dl>
          {fields.map((name) => (
            <div key={name}>
              <dt>{words.filing.field[name]}</dt>
              <dd className={reading[name] ? "" : "unread"}>
                {reading[name] ?? words.filing.unread}
              </dd>
            </div>
          ))}
        </dl>
      )}
      {reading.warnings.length > 0 && (
        <ul className="warnings">
          {reading.warnings.map((warning) => (
            <li key={warning}>
              <WarningFilled /> {warning}
            </li>
          ))}
        </ul>
      )}
    </aside>
  );
};
