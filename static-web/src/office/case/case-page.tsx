import { Segmented } from "antd";
import { useEffect, useMemo, useState } from "react";
import { useParams } from "react-router";
import { useRead } from "../api/queries";
import type { CasePage } from "../api/types";
import { useAddress } from "../parts/address";
import { Shown } from "../parts/states";
import { useWords } from "../words/language";
import { CaseHead } from "./case-head";
import { Clocks } from "./clocks";
import { Dossier, findShown } from "./dossier";
import { OpenSteps } from "./open-steps";
import { Preview } from "./preview";
import { StageTrack } from "./stage-track";
import { Timeline } from "./timeline";

type Part = "act" | "dossier" | "timeline";

const CaseBody = ({ page, reload }: { page: CasePage; reload: () => Promise<unknown> }) => {
  const words = useWords();
  const address = useAddress();
  const [part, setPart] = useState<Part>("act");
  const open = address.text("file");
  const shown = useMemo(() => (open ? findShown(page.entries, open) : null), [page.entries, open]);
  const show = (key: string) => {
    address.set({ file: key || null });
    if (key) setPart("dossier");
  };
  useEffect(() => {
    document.title = `${page.number ?? page.title} · ${words.product}`;
  }, [page, words]);
  return (
    <article className="case">
      <CaseHead page={page} />
      <StageTrack stages={page.stages} returns={page.returns} />
      <Clocks clocks={page.clocks} />
      <Segmented<Part>
        block
        className="case-parts narrow-only"
        value={part}
        onChange={setPart}
        options={(["act", "dossier", "timeline"] as const).map((value) => ({
          value,
          label: words.page.tabs[value],
        }))}
      />
      <div className={`case-grid ${shown ? "with-preview" : ""} part-${part}`}>
        <div className="case-dossier">
          <h2>{words.page.dossier}</h2>
          <Dossier entries={page.entries} open={open} show={show} />
        </div>
        {shown && <Preview shown={shown} close={() => show("")} />}
        <div className="case-act">
          <OpenSteps page={page} reload={reload} />
        </div>
        <div className="case-timeline">
          <Timeline entries={page.entries} show={show} />
        </div>
      </div>
    </article>
  );
};

export const CasePageView = () => {
  const { id = "" } = useParams();
  const page = useRead<CasePage>(`/api/office/cases/${id}`, { still: true });
  return (
    <div className="page page-case">
      <Shown of={page}>
        {(data) => <CaseBody key={data.case} page={data} reload={() => page.refetch()} />}
      </Shown>
    </div>
  );
};
