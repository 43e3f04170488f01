import { WarningFilled } from "@ant-design/icons";
import { post } from "../api/client";
import { useWords } from "../words/language";
import { type RowFault, stillHolds } from "./row-faults";

/** The material whose table fills the rows of the form. */
export const catalogueMaterial = "catalogue";

export interface CatalogueRow {
  title: string | null;
  documentNumber: string | null;
  issuedOn: string | null;
  published: boolean | null;
}

interface Fault {
  code: string;
  detail: string;
  /** The rows that it names, the first being 1; none where it is of the table as a whole. */
  rows: number[];
}

export interface CatalogueTable {
  rows: CatalogueRow[];
  faults: RowFault[];
}

/** Reads an uploaded table; the server says of each row what it could not understand. */
export const readCatalogue = async (upload: string, year: unknown): Promise<CatalogueTable> => {
  const read = await post<{ rows: CatalogueRow[]; faults: Fault[] }>(
    "/api/office/reading/catalogue",
    { upload, year },
  );
  const rows = read.rows.map(({ title, documentNumber, issuedOn, published }) => ({
    title,
    documentNumber,
    issuedOn,
    published: published ?? false,
  }));
  return {
    rows,
    faults: read.faults.map((fault) => ({
      ...fault,
      field: "rows",
      rows: fault.rows.map((row) => row - 1),
      found: rows,
    })),
  };
};

/** What was read from the table, and what has to be mended in the rows below. */
export const CatalogueNote = ({ table, now }: { table: CatalogueTable; now: unknown }) => {
  const words = useWords();
  const rows = Array.isArray(now) ? (now as unknown[]) : [];
  const faults = table.faults.filter((fault) => stillHolds(fault, rows));
  return (
    <aside className="reading" aria-label={words.filing.readRows(table.rows.length)}>
      <header>
        <strong>{words.filing.readRows(table.rows.length)}</strong>
      </header>
      {faults.length > 0 && (
        <ul className="warnings">
          {faults.map(({ code, detail }) => (
            <li key={detail}>
              <WarningFilled /> {detail} ({code})
            </li>
          ))}
        </ul>
      )}
    </aside>
  );
};
