import { Button } from "antd";
import { useState } from "react";
import { dropDraft, readDraft } from "../forms/draft";
import { useWords } from "../words/language";

/** Text written for a step that is gone is not thrown away: it is shown until its writer lets go. */
export const Orphan = ({ draft: key }: { draft: string }) => {
  const words = useWords();
  const [draft, setDraft] = useState(() => readDraft(key));
  if (!draft || Object.keys(draft.values).length === 0) return null;
  const text = Object.values(draft.values)
    .map((value) => (typeof value === "string" ? value : JSON.stringify(value)))
    .join("\n");
  return (
    <div className="orphan">
      <strong>
        {draft.label}
        {words.colon}
        {words.form.orphan}
      </strong>
      <p className="quiet">{words.form.orphanDetail}</p>
      <pre>{text}</pre>
      <Button size="small" onClick={() => void navigator.clipboard.writeText(text)}>
        {words.copy}
      </Button>{" "}
      <Button
        size="small"
        onClick={() => {
          dropDraft(key);
          setDraft(null);
        }}
      >
        {words.form.discard}
      </Button>
    </div>
  );
};
