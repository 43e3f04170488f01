import { useState } from "react";
import type { LegalDocument } from "../api";
import { Link } from "../Link";
import { useLoad } from "../load";
import { Instead } from "../Instead";
import { address, go, usePlace } from "../place";
import { SearchBox } from "../SearchBox";
import { useTitle } from "../title";
import { useWords } from "../words";
import { Check } from "./Check";
import { Done } from "./Done";
import { pages, receipt, useDraft, type PageName } from "./draft";
import { Reasons, You } from "./Questions";

function FindFirst() {
  const { suggest } = useWords();
  useTitle(suggest.title);
  return (
    <div className="narrow">
      <h1>{suggest.title}</h1>
      <p className="lead">{suggest.lead}</p>
      <p>{suggest.find}</p>
      <SearchBox large />
    </div>
  );
}

function Start({ path }: { path: string }) {
  const { suggest } = useWords();
  return (
    <>
      <h1>{suggest.title}</h1>
      <p className="lead">{suggest.lead}</p>
      <ul className="points">
        {suggest.what.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
      <p>
        <Link className="button" href={address(path, { step: "reasons" })}>
          {suggest.start}
        </Link>
      </p>
      <p className="small quiet">{suggest.draft}</p>
    </>
  );
}

function Steps({ id }: { id: string }) {
  const { suggest } = useWords();
  const { path, query } = usePlace();
  const [draft, setDraft] = useDraft(id);
  const [refused, setRefused] = useState<Record<string, string>>({});
  const { data, problem, again } = useLoad<LegalDocument>(
    `/api/public/documents/${encodeURIComponent(id)}`,
  );
  const asked = pages.find((name) => name === query.get("step")) ?? "start";
  const page: PageName = asked === "done" && !receipt(id) ? "start" : asked;
  const number = pages.indexOf(page);
  const titles: Record<PageName, string> = {
    start: suggest.title,
    reasons: suggest.reasonsTitle,
    you: suggest.youTitle,
    check: suggest.checkTitle,
    done: suggest.doneTitle,
  };
  useTitle(titles[page]);

  if (!data || problem) return <Instead problem={problem} again={again} />;

  const to = (name: PageName) => {
    go(address(path, { step: name }));
    document.getElementById("main")?.focus({ preventScroll: true });
  };
  const question = { draft, setDraft, refused, setRefused, to, back: path };
  return (
    <div className="narrow form">
      {number > 0 && page !== "done" && (
        <p className="overline">{suggest.progress(number, pages.length - 2)}</p>
      )}
      <p className="concerned">
        <span className="small">{suggest.about}</span>
        <Link href={`/documents/${id}`} lang="zh-CN">
          {data.title}
        </Link>
        {data.documentNumber && (
          <small className="small" lang="zh-CN">
            {data.documentNumber}
          </small>
        )}
      </p>
      {page === "start" && <Start path={path} />}
      {page === "reasons" && <Reasons {...question} />}
      {page === "you" && <You {...question} />}
      {page === "check" && <Check document={data} {...question} />}
      {page === "done" && <Done document={data} />}
    </div>
  );
}

export default function Suggest({ id }: { id?: string }) {
  return id ? <Steps id={id} /> : <FindFirst />;
}
