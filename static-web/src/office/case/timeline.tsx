import { LinkOutlined, WarningOutlined } from "@ant-design/icons";
import { Popover, Segmented } from "antd";
import { useState } from "react";
import { Link } from "react-router";
import type { Entry, FormValue } from "../api/types";
import { showDuration, showInstant } from "../parts/dates";
import { useWords } from "../words/language";

const long = 90;

/** A long text is folded on the screen and whole on paper. */
const Long = ({ text }: { text: string }) => {
  const words = useWords();
  const [whole, setWhole] = useState(false);
  return (
    <>
      <span className={whole ? "" : "folded-text"}>{text}</span>
      <button type="button" className="plain no-print" onClick={() => setWhole(!whole)}>
        {whole ? words.page.less : words.page.more}
      </button>
    </>
  );
};

const caseId = /^[a-z]{2}-[a-z2-7]{26}$/;

const isLong = ({ display, table }: FormValue) =>
  Boolean(table) || (display.length > 24 && !caseId.test(display));

const Value = ({ text }: { text: string }) => {
  const words = useWords();
  if (caseId.test(text)) return <Link to={`/cases/${text}`}>{words.page.openCase}</Link>;
  return text.length > long ? <Long text={text} /> : text;
};

/** A table of the form, folded to its count on the screen. */
const Table = ({ value }: { value: FormValue }) => (
  <details className="value-table">
    <summary>{value.display}</summary>
    <div className="scrolls">
      <table>
        <thead>
          <tr>
            {value.table?.columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {value.table?.rows.map((row, index) => (
            <tr key={index}>
              {row.map((cell, column) => (
                <td key={column}>
                  <Value text={cell} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  </details>
);

const Values = ({ values }: { values: FormValue[] }) => (
  <dl className="values">
    {values.map((value) => (
      <div key={value.name} className={isLong(value) ? "long" : ""}>
        <dt>{value.label}</dt>
        <dd>{value.table ? <Table value={value} /> : <Value text={value.display} />}</dd>
      </div>
    ))}
  </dl>
);

const ChainMark = ({ entry, whole }: { entry: Entry; whole: boolean }) => {
  const words = useWords();
  return (
    <Popover
      trigger="click"
      content={
        <div className="hashes">
          <p className={whole ? "good" : "alarm"}>
            {whole ? words.page.chainGood : words.page.chainBad}
          </p>
          <small>{words.page.hash}</small>
          <code>{entry.hash}</code>
          <small>{words.page.previous}</small>
          <code>{entry.previous}</code>
        </div>
      }
    >
      <button type="button" className={`chain ${whole ? "" : "alarm"}`}>
        {whole ? <LinkOutlined /> : <WarningOutlined />} {entry.hash.slice(0, 8)}
      </button>
    </Popover>
  );
};

/** Who did what, in which role, for which organ, when, after how long, and whether it all links. */
export const Timeline = ({ entries, show }: { entries: Entry[]; show: (key: string) => void }) => {
  const words = useWords();
  const [order, setOrder] = useState<"new" | "old">("new");
  const sorted = [...entries].sort((a, b) => a.sequence - b.sequence);
  const links = new Map(
    sorted.map((entry, index) => [
      entry.sequence,
      index === 0 || sorted[index - 1]?.hash === entry.previous,
    ]),
  );
  const whole = [...links.values()].every(Boolean);
  const listed = order === "new" ? [...sorted].reverse() : sorted;
  return (
    <section className="timeline" aria-label={words.page.timeline}>
      <header>
        <h2>{words.page.timeline}</h2>
        <Segmented
          size="small"
          value={order}
          onChange={setOrder}
          options={[
            { value: "new", label: words.page.newest },
            { value: "old", label: words.page.oldest },
          ]}
        />
      </header>
      <p className={`chain-sum ${whole ? "" : "alarm"}`}>
        {whole ? words.page.chainWhole(entries.length) : words.page.chainBroken}
      </p>
      <ol>
        {listed.map((entry) => (
          <li key={entry.sequence}>
            <div className="entry-head">
              <span className="entry-number">{entry.sequence}</span>
              <strong>{entry.stepLabel}</strong>
              <ChainMark entry={entry} whole={links.get(entry.sequence) ?? false} />
            </div>
            <div className="entry-who">
              {entry.officer.name.includes(entry.organName)
                ? entry.officer.name
                : `${entry.organName} ${entry.officer.name}`}
              {!entry.officer.name.includes(entry.roleLabel) && ` · ${entry.roleLabel}`}
            </div>
            <div className="entry-when">
              <time dateTime={entry.at}>{showInstant(entry.at)}</time>
              {entry.lay != null && entry.lay > 60 && (
                <span>{words.page.lay(showDuration(entry.lay, words.page.dur))}</span>
              )}
            </div>
            {entry.form.length > 0 && <Values values={entry.form} />}
            {entry.determined.length > 0 && (
              <div className="determined">
                <small>{words.page.determined}</small>
                <Values values={entry.determined} />
              </div>
            )}
            {(entry.instruments.length > 0 || entry.files.length > 0) && (
              <div className="entry-papers">
                {entry.instruments.map((paper) => (
                  <button
                    type="button"
                    className="plain"
                    key={paper.name}
                    onClick={() => show(`${entry.sequence}.${paper.name}`)}
                  >
                    {paper.label} {paper.number}
                  </button>
                ))}
                {entry.files.map((file) => (
                  <button
                    type="button"
                    className="plain"
                    key={file.sha256}
                    onClick={() => show(file.sha256)}
                  >
                    {file.name}
                  </button>
                ))}
              </div>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
};
