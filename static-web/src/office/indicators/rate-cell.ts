import type { RateCell } from "../api/views";

export const rateValue = (cell: RateCell | undefined): number | null =>
  cell === undefined || cell === null ? null : typeof cell === "number" ? cell : cell.value;

export const rateText = (cell: RateCell | undefined): string => {
  if (typeof cell === "object" && cell !== null) return cell.display;
  return typeof cell === "number" ? `${(cell * 100).toFixed(1)}%` : "—";
};
