import { Problem } from "../api/problem";
import { fieldPath, type Values } from "./schema";

/** What was found wrong with rows of a field, as they were then. */
export interface RowFault {
  field: string;
  /** Their places, the first being 0. */
  rows: number[];
  detail: string;
  code: string;
  /** All rows of the field at that time. */
  found: unknown[];
}

/** Whether none of the rows has changed since. */
export const stillHolds = ({ rows, found }: RowFault, now: unknown[]) =>
  rows.every((at) => JSON.stringify(found[at]) === JSON.stringify(now[at]));

/** The refusals that name a row of what was sent. */
export const rowFaultsIn = (problem: unknown, sent: Values): RowFault[] =>
  problem instanceof Problem
    ? problem.errors.flatMap(({ field, detail, code }) => {
        const [name, at] = fieldPath(field ?? "");
        const found = sent[String(name)];
        return typeof at === "number" && Array.isArray(found)
          ? [{ field: String(name), rows: [at], detail, code, found }]
          : [];
      })
    : [];
