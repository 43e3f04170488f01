/** The wire shapes of the register, the figures, the institutions and the operations. */

import type { ListedCases } from "./types";

export interface RegisterRow {
  number: string;
  title: string;
  documentNumber?: string | null;
  organ: string;
  registeredOn: string;
  case: string;
}

export interface Unreviewed {
  registered: number;
  reviewed: number;
  rows: RegisterRow[];
}

export interface RegisterBook {
  rows: RegisterRow[];
  gaps: string[];
}

export interface Rate {
  name: string;
  label: string;
  formula: string;
  numerator: number;
  denominator: number;
  value: number | null;
  display: string;
}

export type Counter =
  "made" | "filed" | "inTime" | "conform" | "published" | "unlawful" | "corrected";

/** The cases behind a figure, with what they were counted for. */
export interface CountedCases extends ListedCases {
  name: string;
  from: string;
  to: string;
}

export type RateCell = number | null | { value: number | null; display: string };

export interface IndicatorRow extends Record<Counter, number> {
  organ: string;
  name: string;
  rates: Record<string, RateCell>;
}

export interface Indicators {
  organ: string;
  from: string;
  to: string;
  rates: Rate[];
  rows: IndicatorRow[];
  series: { period: string; rates: Record<string, RateCell> }[];
  compare?: Omit<Indicators, "compare"> | null;
}

export type CleanupConclusion = "keep" | "amend" | "revoke" | "lapse";

export interface CleanupItem {
  id: string;
  case?: string | null;
  title: string;
  documentNumber: string | null;
  organ: string;
  organName: string;
  reason?: string | null;
}

export interface Cleanup {
  campaign: string;
  label: string;
  due: string | null;
  campaigns?: { campaign: string; label: string }[];
  progress: {
    organ: string;
    name: string;
    total: number;
    concluded: number;
    keep: number;
    amend: number;
    revoke: number;
    lapse: number;
  }[];
  lists: Record<CleanupConclusion, CleanupItem[]>;
}

export interface Reconciliation {
  year: number;
  rows: {
    organ: string;
    name: string;
    catalogue: number | null;
    catalogueCase?: string | null;
    filed: number;
    missing: {
      title: string;
      documentNumber: string | null;
      issuedOn?: string | null;
      notice?: { case: string; stageLabel: string } | null;
    }[];
  }[];
}

export interface OrganBrief {
  code: string;
  name: string;
  kind: string;
  from: string;
  to: string | null;
}

export interface Division {
  code: string;
  name: string;
  level: number;
  parent: string | null;
  organs: OrganBrief[];
}

export interface OfficerGrant {
  role: string;
  roleLabel: string;
  scope?: string | null;
  from: string;
  to: string | null;
  limit?: string | null;
}

export interface OrganPage {
  organ: OrganBrief & { case: string; kindLabel?: string; division: string; divisionName?: string };
  officers: { id: string; name: string; case: string; grants: OfficerGrant[] }[];
  history: {
    at: string;
    label: string;
    detail: string;
    officer?: string | null;
    basis?: string | null;
  }[];
}

export interface DeadLetter {
  id: string;
  queue: string;
  case?: string | null;
  reason: string;
  at: string;
  attempts: number;
}

export interface Verification {
  running: boolean;
  /** Entries read so far, known to the instance that runs it. */
  progress?: number | null;
  lastRun?: string | null;
  entries: number;
  firstBad?: string | null;
}

export interface OperationsStatus {
  followers: {
    name: string;
    position?: number | null;
    head?: number | null;
    behind?: number | null;
    seconds?: number | null;
    lastError: string | null;
  }[];
  verification: Verification;
  storage?: Record<string, number | string | null> | null;
  messages: { waiting?: number | null; retrying?: number; dead?: DeadLetter[] } & Record<
    string,
    unknown
  >;
}
