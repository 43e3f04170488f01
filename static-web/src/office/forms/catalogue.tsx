import { WarningFilled } from "@ant-design/icons";
import { post } from "../api/client";
import { useWords } from "../words/language";

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
}

export interface CatalogueTable {
  rows: CatalogueRow[];
  faults: Fault[];
}

/** Reads an uploaded table; the server says of each row what it could not understand. */
export const readCatalogue = async (upload: string, year: unknown): Promise<CatalogueTable> => {
  const read = await post<CatalogueTable>("/api/office/reading/catalogue", { upload, year });
  const rows = read.rows.map(({ title, documentNumber, issuedOn, published }) => ({
    title,
    documentNumber,
    issuedOn,
    published: published ?? false,
  }));
  return { rows, faults: read.faults };
};

/** What was read from the table, and what has to be mended in the rows below. */
export const CatalogueNote = ({ table }: { table: CatalogueTable }) => {
  const words = useWords();
  return (
    <aside className="reading" aria-label={words.filing.readRows(table.rows.length)}>
      <header>
        <strong>{words.filing.readRows(table.rows.length)}</strong>
      </header>
      {table.faults.length > 0 && (
        <ul className="warnings">
          {table.faults.map(({ code, detail }) => (
            <li key={detail}>
              <WarningFilled /> {detail} ({code})
            </li>
          ))}
        </ul>
      )}
    </aside>
  );
};
