import { Tabs } from "antd";
import { useRead } from "../api/queries";
import { query } from "../api/client";
import type { Worklist, WorklistTab } from "../api/types";
import { CaseTable } from "../parts/case-table";
import { useAddress } from "../parts/address";
import { Page } from "../parts/page";
import { Pages } from "../parts/pages";
import { Nothing, Shown } from "../parts/states";
import { useWords } from "../words/language";

const tabs: WorklistTab[] = ["mine", "organ", "waiting", "overdue"];
const size = 30;

export const WorklistPage = () => {
  const words = useWords();
  const address = useAddress();
  const asked = address.text("tab", "mine") as WorklistTab;
  const tab = tabs.includes(asked) ? asked : "mine";
  const page = address.number("page", 1);
  const list = useRead<Worklist>(`/api/office/worklist${query({ tab, page, size })}`, {
    refresh: 60_000,
    keep: true,
  });
  const counts = list.data?.counts;
  return (
    <Page title={words.worklist.title} actions={<span className="keys">{words.list.keys}</span>}>
      <Tabs
        activeKey={tab}
        onChange={(next) => address.set({ tab: next === "mine" ? null : next, page: null }, true)}
        items={tabs.map((name) => ({
          key: name,
          label: (
            <>
              {words.worklist[name]}
              {counts && (
                <span className={`tab-count ${name === "overdue" && counts[name] ? "alarm" : ""}`}>
                  {counts[name]}
                </span>
              )}
            </>
          ),
        }))}
      />
      <Shown
        of={list}
        empty={(data) =>
          data.items.length === 0 && (
            <Nothing title={words.worklist.empty[tab]} detail={words.worklist.emptyDetail[tab]} />
          )
        }
      >
        {(data) => (
          <>
            <CaseTable rows={data.items} />
            <Pages page={page} size={size} total={data.total} counted />
          </>
        )}
      </Shown>
    </Page>
  );
};
