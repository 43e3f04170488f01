/** The wire shapes of the offices' API, as its contract names them. */

export type Urgency = "green" | "amber" | "red" | "overdue" | null;

export interface Grant {
  role: string;
  roleLabel: string;
  organ: string;
  organName: string;
  from: string;
  to: string | null;
}

export interface Opening {
  procedure: string;
  step: string;
  label: string;
  description: string;
}

export interface Me {
  officer: { id: string; name: string };
  grants: Grant[];
  platforms: string[];
  openings: Opening[];
}

export type WorklistTab = "mine" | "organ" | "waiting" | "overdue";

export interface CaseRow {
  case: string;
  number: string | null;
  title: string;
  procedure: string;
  procedureLabel: string;
  stage: string;
  stageLabel: string;
  from: string;
  due: string | null;
  daysLeft: number | null;
  clock: string | null;
  urgency: Urgency;
  action: { step: string; label: string } | null;
  updatedAt: string;
}

/** A row of any list; without its case for those who see figures only. */
export type ListedCase = Omit<CaseRow, "case"> & { case?: string | null };

export interface ListedCases {
  total: number;
  items: ListedCase[];
}

export interface CaseRows {
  total: number;
  items: CaseRow[];
}

/** Documents found by their text; title and snippet are escaped, with what was asked for in mark. */
export interface FoundTexts {
  total: number;
  items: { case: string; number: string | null; issuer: string; title: string; snippet: string }[];
}

export interface Worklist extends CaseRows {
  counts: Record<WorklistTab, number>;
}

export interface StageMark {
  name: string;
  label: string;
  state: "done" | "now" | "ahead" | "skipped";
  enteredAt?: string | null;
}

export interface StageReturn {
  from: string;
  to: string;
  at: string;
}

export interface Clock {
  name: string;
  label: string;
  started: string;
  due: string;
  daysLeft: number | null;
  state: "running" | "stopped" | "paused" | "met" | "missed";
  urgency: Urgency;
  explanation: string[];
  article: string | null;
}

export interface FiledFile {
  name: string;
  material: string;
  materialLabel: string;
  mediaType: string;
  size: number;
  sha256: string;
  href: string;
}

export interface Instrument {
  name: string;
  label: string;
  number: string | null;
  html: string;
  docx: string;
}

export interface FormValue {
  name: string;
  label: string;
  value: unknown;
  display: string;
  table?: { columns: string[]; rows: string[][] } | null;
}

export interface Entry {
  sequence: number;
  at: string;
  officer: { id: string; name: string };
  role: string;
  roleLabel: string;
  organ: string;
  organName: string;
  step: string;
  stepLabel: string;
  stage: string;
  stageLabel: string;
  form: FormValue[];
  determined: FormValue[];
  files: FiledFile[];
  instruments: Instrument[];
  previous: string;
  hash: string;
  lay: number | null;
}

export interface Material {
  name: string;
  label: string;
  required: boolean;
  requiredWhen?: string | Record<string, unknown[]> | null;
  accept: string[];
  multiple: boolean;
  /** Whether its text is read: a file without text is then refused. */
  read: boolean;
  article: string | null;
  hint: string | null;
}

export type Widget =
  "text" | "textarea" | "date" | "choice" | "document" | "case" | "organ" | "number" | "rows";

export interface Schema {
  type?: string | string[];
  title?: string;
  description?: string;
  format?: string;
  default?: unknown;
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  oneOf?: { const: string | number | boolean; title: string }[];
  enum?: (string | number)[];
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  minItems?: number;
  maxItems?: number;
  pattern?: string;
  readOnly?: boolean;
  "x-widget"?: Widget;
  "x-article"?: string;
  "x-hint"?: string;
  "x-showWhen"?: Record<string, unknown[]>;
}

export interface Step {
  step: string;
  label: string;
  hint: string | null;
  role: string;
  organ: string;
  article: string | null;
  schema: Schema;
  prefill: Record<string, unknown>;
  materials: Material[];
  consequence: string | null;
  danger: boolean;
  open?: boolean;
  reason?: string | null;
}

export interface CasePage {
  case: string;
  procedure: string;
  procedureLabel: string;
  title: string;
  number: string | null;
  stage: string;
  stageLabel: string;
  sequence: number;
  stages: StageMark[];
  returns: StageReturn[];
  parties: { party: string; label: string; organ: string; name: string }[];
  clocks: Clock[];
  entries: Entry[];
  steps: Step[];
  related: { case: string; label: string; title: string; procedureLabel: string }[];
}

export interface Taken {
  case: string;
  sequence: number;
  determined: FormValue[] | Record<string, unknown>;
  hash: string;
}

export interface Reading {
  title?: string | null;
  documentNumber?: string | null;
  issuer?: string | null;
  issuedOn?: string | null;
  effectiveOn?: string | null;
  validUntil?: string | null;
  textLength: number;
  warnings: string[];
  /** Why there is no text; the warning says it in words. */
  code?: string | null;
}

export interface UploadTicket {
  upload: string;
  /** Relative: this server. Absolute: the store itself, by a signed address. */
  url: string;
  /** When a signed address runs out. */
  until?: string | null;
  blockSize: number;
  committed: boolean;
  blocks: { id: string; size: number }[];
}

export interface Committed extends FiledFile {
  reading?: Reading | null;
}
