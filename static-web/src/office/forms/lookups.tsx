import { Select, TreeSelect } from "antd";
import { useEffect, useState } from "react";
import { query } from "../api/client";
import { useRead } from "../api/queries";
import type { CaseRow, CaseRows } from "../api/types";
import type { Division } from "../api/views";
import { useWords } from "../words/language";

interface LookupProps {
  id?: string;
  onBlur?: () => void;
  value?: unknown;
  onChange: (value: unknown) => void;
}

/** Waits for the officer to stop typing before it asks. */
const useSettled = (text: string) => {
  const [settled, settle] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => settle(text), 250);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
};

interface Found {
  value: string;
  label: string;
  detail: string | null;
}

const Lookup = (
  props: LookupProps & {
    placeholder: string;
    found: Found[];
    loading: boolean;
    ask: (q: string) => void;
  },
) => (
  <Select<string>
    {...(props.id ? { id: props.id } : {})}
    allowClear
    showSearch={{ filterOption: false, onSearch: props.ask }}
    placeholder={props.placeholder}
    loading={props.loading}
    notFoundContent={null}
    value={(props.value as string | undefined) ?? null}
    options={props.found}
    optionRender={({ data }) => (
      <div className="found">
        <span>{(data as Found).label}</span>
        <small>{(data as Found).detail}</small>
      </div>
    )}
    onChange={(next) => props.onChange(next ?? null)}
  />
);

interface Suggested {
  items: { id: string; title: string; documentNumber: string | null }[];
}

export const DocumentChoice = (props: LookupProps) => {
  const words = useWords();
  const [typed, type] = useState("");
  const q = useSettled(typed.trim() || String(props.value ?? ""));
  const found = useRead<Suggested>(q ? `/api/public/documents/suggest${query({ q })}` : null, {
    keep: true,
  });
  return (
    <Lookup
      {...props}
      ask={type}
      loading={found.isFetching}
      placeholder={words.form.findDocument}
      found={(found.data?.items ?? []).map((item) => ({
        value: item.id,
        label: item.title,
        detail: item.documentNumber,
      }))}
    />
  );
};

const label = (row: CaseRow) => (row.number ? `${row.number} ${row.title}` : row.title);

export const CaseChoice = (props: LookupProps) => {
  const words = useWords();
  const [typed, type] = useState("");
  const q = useSettled(typed.trim());
  const found = useRead<CaseRows>(
    q || props.value
      ? `/api/office/cases${query({ q: q || String(props.value), size: 12 })}`
      : null,
    { keep: true },
  );
  return (
    <Lookup
      {...props}
      ask={type}
      loading={found.isFetching}
      placeholder={words.form.findCase}
      found={(found.data?.items ?? []).map((row) => ({
        value: row.case,
        label: label(row),
        detail: `${row.from} · ${row.stageLabel}`,
      }))}
    />
  );
};

interface Branch {
  value: string;
  title: string;
  disabled?: boolean;
  children?: Branch[];
}

/** Divisions with their organs under them; only organs can be chosen. */
export const organTree = (divisions: Division[], parent: string | null = null): Branch[] => {
  const codes = new Set(divisions.map(({ code }) => code));
  const top = (division: Division) =>
    parent === null ? !division.parent || !codes.has(division.parent) : division.parent === parent;
  return divisions.filter(top).map((division) => ({
    value: division.code,
    title: division.name,
    disabled: true,
    children: [
      ...division.organs.map((organ) => ({ value: organ.code, title: organ.name })),
      ...organTree(divisions, division.code),
    ],
  }));
};

export const OrganChoice = (props: LookupProps & { many?: boolean; placeholder?: string }) => {
  const words = useWords();
  const tree = useRead<{ divisions: Division[] }>("/api/office/institutions");
  return (
    <TreeSelect<unknown>
      {...(props.id ? { id: props.id } : {})}
      allowClear
      multiple={props.many ?? false}
      showSearch={{ treeNodeFilterProp: "title" }}
      placeholder={props.placeholder ?? words.form.findOrgan}
      loading={tree.isFetching}
      treeData={organTree(tree.data?.divisions ?? [])}
      value={props.value ?? undefined}
      onChange={(next) => props.onChange(next ?? null)}
    />
  );
};
