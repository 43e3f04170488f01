export type Status =
  | "in-force"
  | "lapsing-soon"
  | "lapsed"
  | "revoked"
  | "suspended"
  | "amended"
  | "not-yet-in-force"
  | "unknown";

export interface Item {
  id: string;
  externalId?: string;
  title: string;
  issuer: string;
  issuerLabel: string;
  documentNumber?: string | null;
  status: Status;
  issuedOn?: string | null;
  effectiveOn?: string | null;
  level?: string | null;
  snippet?: string | null;
  titleHighlighted?: string | null;
}

export interface FacetValue {
  value: string;
  label: string;
  count: number;
}

export interface ResultPage {
  total: number;
  page: number;
  size: number;
  exact?: string | null;
  items: Item[];
  facets: Record<string, FacetValue[] | undefined>;
}

export interface Suggested {
  items: { id: string; title: string; documentNumber?: string | null }[];
}

export interface HomePage {
  newest: (Item & { enteredOn?: string | null })[];
  lapsingSoon: (Item & { validUntil?: string | null })[];
  stopped: Item[];
  figures: { name: string; label: string; value: number | string; query: string }[];
}

export interface Article {
  n: number | string;
  label: string;
  chapter?: string | null;
  text: string;
}

export interface Related {
  id?: string | null;
  title: string;
  documentNumber?: string | null;
}

export interface HistoryEvent {
  on: string;
  kind: string;
  label: string;
  detail?: string | null;
  relatedId?: string | null;
}

export interface DocumentNotice {
  kind: "revoked" | "suspended" | "altered" | "unconfirmed";
  provisions?: string | null;
  byDocument?: string | null;
  from: string;
  text: string;
  relatedId?: string | null;
}

export interface LegalDocument {
  id: string;
  title: string;
  issuer: { code?: string | null; name: string; label: string };
  documentNumber?: string | null;
  level?: string | null;
  levelLabel: string;
  subject?: string | null;
  issuedOn?: string | null;
  publishedOn?: string | null;
  publishedAt?: string | null;
  effectiveOn?: string | null;
  validUntil?: string | null;
  status: Status;
  statusLabel: string;
  statusReason?: string | null;
  notices: DocumentNotice[];
  registrationNumber?: string | null;
  history: HistoryEvent[];
  cites: Related[];
  citedBy: Related[];
  articles: Article[];
  preamble?: string | null;
  text: string;
  formats: { docx?: string; text?: string; json?: string };
  at?: string | null;
  asOf?: string | null;
}

export interface CleanupCampaign {
  id: string;
  title: string;
  year: number;
  kind: "regular" | "special";
  office: string;
  publishedOn: string;
}

export interface CleanupDocument {
  id: string;
  title: string;
  documentNumber?: string | null;
  issuer: string;
  issuedOn?: string | null;
  validUntil?: string | null;
  reason?: string | null;
}

export interface Cleanup {
  cleanup: CleanupCampaign;
  basis?: string | null;
  meeting?: string | null;
  summary?: string | null;
  outstandingReason?: string | null;
  kept: CleanupDocument[];
  amended: CleanupDocument[];
  abolished: CleanupDocument[];
  lapsed: CleanupDocument[];
  unconfirmed: CleanupDocument[];
}

export interface DirectoryHead {
  id: string;
  title: string;
  number?: string | null;
  office: string;
  from: string;
  to: string;
  publishedOn: string;
  count: number;
}

export interface DirectoryPage {
  total: number;
  page: number;
  size: number;
  directories: DirectoryHead[];
}

export interface Directory {
  directory: DirectoryHead;
  documents: {
    id?: string | null;
    title: string;
    documentNumber: string;
    issuer: string;
    registrationNumber: string;
    registeredOn: string;
  }[];
}

export interface Submitted {
  code: string;
  due?: { formCheck?: string | null; finish?: string | null };
}

export interface SuggestionProgress {
  code: string;
  stage: string;
  stageLabel: string;
  document: { id: string; title: string };
  submittedOn: string;
  clocks: { label: string; due: string; explanation?: string | string[] | null }[];
  timeline: { on: string; label: string; detail?: string | null }[];
  reply?: string | null;
}

export interface ComputedDeadline {
  due: string;
  explanation: string[];
}

export interface CalendarYear {
  year: number;
  published: boolean;
  version?: string;
  days: { date: string; kind: "holiday" | "working-day"; name: string }[];
}
