import { useMutation, useQueryClient } from "@tanstack/react-query";
import { App, Button } from "antd";
import { useState } from "react";
import { post } from "../api/client";
import { useRead } from "../api/queries";
import type { DeadLetter, OperationsStatus } from "../api/views";
import { clockTime, showInstant, showSize } from "../parts/dates";
import { Page } from "../parts/page";
import { Shown } from "../parts/states";
import { useMe } from "../session/session";
import { useWords } from "../words/language";
import { figure } from "./figure";
import { VerificationBlock } from "./verification";

const hurried = 2_000;
const usual = 15_000;

type Follower = OperationsStatus["followers"][number];

/** Behind in entries on one machine, in seconds where the host keeps the positions. */
const lags = (follower: Follower) => (follower.behind ?? 0) > 0 || (follower.seconds ?? 0) > 60;

const showLag = (follower: Follower, upToDate: string) => {
  if (lags(follower)) {
    return follower.behind?.toLocaleString("en") ?? `${String(follower.seconds)} s`;
  }
  return (follower.behind ?? follower.seconds ?? null) === null ? "—" : upToDate;
};

const Followers = ({ of }: { of: Follower[] }) => {
  const words = useWords().operations;
  if (of.length === 0) return <p className="quiet">—</p>;
  return (
    <table className="book">
      <thead>
        <tr>
          <th>{words.name}</th>
          <th className="num">{words.position}</th>
          <th className="num">{words.head}</th>
          <th className="num">{words.behind}</th>
          <th>{words.error}</th>
        </tr>
      </thead>
      <tbody>
        {of.map((follower) => (
          <tr key={follower.name}>
            <th scope="row">{words.followerNames[follower.name] ?? follower.name}</th>
            <td className="num">{figure(follower.position)}</td>
            <td className="num">{figure(follower.head)}</td>
            <td className={`num ${lags(follower) ? "amber" : ""}`}>
              {showLag(follower, words.upToDate)}
            </td>
            <td className={follower.lastError ? "alarm" : "quiet"}>{follower.lastError ?? "—"}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};

const DeadLetters = ({ of }: { of: DeadLetter[] }) => {
  const words = useWords().operations;
  const queries = useQueryClient();
  const { message } = App.useApp();
  const maySend = useMe().grants.some((grant) => grant.role === "administrator");
  const retry = useMutation({
    mutationFn: (id: string) =>
      post<{ done: boolean; reason?: string | null }>(
        `/api/operations/messages/${encodeURIComponent(id)}/retry`,
        {},
      ),
    onSuccess: ({ done, reason }) => {
      if (done) void message.success(words.retried);
      else void message.error(words.notRetried(reason ?? ""));
      return queries.invalidateQueries();
    },
    onError: (error) => void message.error(error.message),
  });
  if (of.length === 0) return <p className="quiet">{words.noDead}</p>;
  return (
    <table className="book">
      <thead>
        <tr>
          <th>{words.queue}</th>
          <th>{words.reason}</th>
          <th className="num">{words.attempts}</th>
          <th>{words.at}</th>
          <th />
        </tr>
      </thead>
      <tbody>
        {of.map((letter) => (
          <tr key={letter.id}>
            <th scope="row">
              {letter.queue}
              {letter.case && <div className="quiet">{letter.case}</div>}
            </th>
            <td className="alarm">{letter.reason}</td>
            <td className="num">{letter.attempts}</td>
            <td className="date">{showInstant(letter.at)}</td>
            <td>
              {maySend ? (
                <Button
                  size="small"
                  loading={retry.isPending && retry.variables === letter.id}
                  onClick={() => retry.mutate(letter.id)}
                >
                  {words.retry}
                </Button>
              ) : (
                <span className="quiet">{words.retryBy}</span>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};

const measure = (name: string, value: number | string | null) =>
  typeof value === "number"
    ? /bytes|size/i.test(name)
      ? showSize(value)
      : value.toLocaleString("en")
    : (value ?? "—");

const Status = ({ data, hurry }: { data: OperationsStatus; hurry: (on: boolean) => void }) => {
  const words = useWords().operations;
  const { messages } = data;
  return (
    <>
      <section className="block">
        <h2>{words.followers}</h2>
        <Followers of={data.followers} />
      </section>
      <section className="block">
        <h2>{words.messages}</h2>
        <dl className="facts">
          <dt>{words.waiting}</dt>
          <dd>{figure(messages.waiting)}</dd>
          <dt>{words.retrying}</dt>
          <dd>{figure(data.followers.length > 0 ? messages.retrying : null)}</dd>
          <dt>{words.dead}</dt>
          <dd className={messages.dead?.length ? "alarm" : ""}>{figure(messages.dead?.length)}</dd>
        </dl>
        <DeadLetters of={messages.dead ?? []} />
      </section>
      <VerificationBlock of={data} hurry={hurry} />
      {data.storage && (
        <section className="block">
          <h2>{words.storage}</h2>
          <dl className="facts">
            {Object.entries(data.storage).map(([name, value]) => (
              <div key={name} className="fact">
                <dt>{words.storageNames[name] ?? name}</dt>
                <dd>{measure(name, value)}</dd>
              </div>
            ))}
          </dl>
        </section>
      )}
    </>
  );
};

export const OperationsPage = () => {
  const words = useWords();
  const [verifying, hurry] = useState(false);
  const status = useRead<OperationsStatus>("/api/operations/status", {
    refresh: verifying ? hurried : usual,
  });
  return (
    <Page
      title={words.operations.title}
      lead={status.dataUpdatedAt > 0 && words.operations.refreshed(clockTime(status.dataUpdatedAt))}
    >
      <Shown of={status}>{(data) => <Status data={data} hurry={hurry} />}</Shown>
    </Page>
  );
};
