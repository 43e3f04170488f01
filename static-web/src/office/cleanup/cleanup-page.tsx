import { Button, Select, Tabs } from "antd";
import { Link } from "react-router";
import { query } from "../api/client";
import { useRead } from "../api/queries";
import type { Cleanup, CleanupConclusion } from "../api/views";
import { useAddress } from "../parts/address";
import { showDay } from "../parts/dates";
import { Page } from "../parts/page";
import { Nothing, Shown } from "../parts/states";
import { useWords } from "../words/language";

const conclusions: CleanupConclusion[] = ["keep", "amend", "revoke", "lapse"];

const Progress = ({ data }: { data: Cleanup }) => {
  const words = useWords();
  return (
    <ul className="bars">
      {data.progress.map((organ) => (
        <li key={organ.organ}>
          <span className="bar-name">{organ.name}</span>
          <span className="bar" aria-hidden>
            {conclusions.map((name) => (
              <i
                key={name}
                className={`bar-${name}`}
                style={{ width: `${(organ[name] / Math.max(organ.total, 1)) * 100}%` }}
                title={`${words.cleanup[name]} ${organ[name]}`}
              />
            ))}
          </span>
          <span className="figure">{words.cleanup.concluded(organ.concluded, organ.total)}</span>
        </li>
      ))}
    </ul>
  );
};

const List = ({ items }: { items: Cleanup["lists"][CleanupConclusion] }) => {
  const words = useWords();
  if (items.length === 0)
    return <Nothing title={words.cleanup.emptyList} detail={words.cleanup.emptyListDetail} />;
  return (
    <table className="book stack">
      <thead>
        <tr>
          <th>{words.cleanup.document}</th>
          <th>{words.cleanup.number}</th>
          <th>{words.cleanup.organ}</th>
          <th>{words.cleanup.reason}</th>
        </tr>
      </thead>
      <tbody>
        {items.map((item) => (
          <tr key={item.id}>
            <td>{item.case ? <Link to={`/cases/${item.case}`}>{item.title}</Link> : item.title}</td>
            <td className="figure">{item.documentNumber}</td>
            <td>{item.organName}</td>
            <td>{item.reason}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};

export const CleanupPage = () => {
  const words = useWords();
  const address = useAddress();
  const campaign = address.text("campaign");
  const tab = address.text("list", "keep") as CleanupConclusion;
  const cleanup = useRead<Cleanup>(`/api/office/cleanup${query({ campaign })}`, { keep: true });
  return (
    <Page
      title={words.cleanup.title}
      actions={<Button onClick={() => print()}>{words.print}</Button>}
    >
      <Shown
        of={cleanup}
        empty={(data) =>
          data.progress.length === 0 && (
            <Nothing title={words.cleanup.empty} detail={words.cleanup.emptyDetail} />
          )
        }
      >
        {(data) => (
          <>
            <div className="filters">
              {data.campaigns && data.campaigns.length > 1 ? (
                <label className="filter">
                  <span>{words.cleanup.campaign}</span>
                  <Select
                    value={data.campaign}
                    onChange={(next) => address.set({ campaign: next }, true)}
                    options={data.campaigns.map((one) => ({
                      value: one.campaign,
                      label: one.label,
                    }))}
                  />
                </label>
              ) : (
                <strong>{data.label}</strong>
              )}
              {data.due && <span>{words.cleanup.due(showDay(data.due))}</span>}
            </div>
            <section className="block">
              <h2>{words.cleanup.progress}</h2>
              <ul className="bar-key" aria-hidden>
                {[...conclusions, "open" as const].map((name) => (
                  <li key={name}>
                    <i className={`bar-${name}`} />
                    {words.cleanup[name]}
                  </li>
                ))}
              </ul>
              <Progress data={data} />
            </section>
            <section className="block">
              <h2>{words.cleanup.lists}</h2>
              <p className="quiet">{words.cleanup.notice}</p>
              <Tabs
                activeKey={tab}
                onChange={(next) => address.set({ list: next === "keep" ? null : next })}
                items={conclusions.map((name) => ({
                  key: name,
                  label: (
                    <>
                      {words.cleanup[name]}
                      <span className="tab-count">{data.lists[name]?.length ?? 0}</span>
                    </>
                  ),
                  children: <List items={data.lists[name] ?? []} />,
                }))}
              />
            </section>
          </>
        )}
      </Shown>
    </Page>
  );
};
