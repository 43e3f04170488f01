import { useMutation, useQueryClient } from "@tanstack/react-query";
import { App, Button } from "antd";
import { useEffect, useState } from "react";
import { call } from "../api/client";
import type { OperationsStatus } from "../api/views";
import { showInstant } from "../parts/dates";
import { useWords } from "../words/language";
import { figure } from "./figure";

/** The last verification, and the next: started here, it goes on when the page is left. */
export const VerificationBlock = (props: {
  of: OperationsStatus;
  hurry: (on: boolean) => void;
}) => {
  const words = useWords().operations;
  const queries = useQueryClient();
  const { message } = App.useApp();
  const { verification, storage } = props.of;
  const { progress, firstBad } = verification;
  const lastRun = verification.lastRun ?? null;
  // What the last run was when another was asked for: another instance may run it than the one that answers.
  const [before, setBefore] = useState<string | null>();
  const verifying = verification.running || (before !== undefined && before === lastRun);
  const { hurry } = props;
  useEffect(() => hurry(verifying), [verifying, hurry]);

  const start = useMutation({
    mutationFn: () => call("/api/operations/verify", { method: "POST" }),
    onMutate: () => setBefore(lastRun),
    onSuccess: () => queries.invalidateQueries(),
    onError: (error) => {
      setBefore(undefined);
      void message.error(error.message);
    },
  });

  const all = typeof storage?.entries === "number" ? storage.entries : null;
  const read = progress ?? null;
  return (
    <section className="block">
      <h2>{words.verification}</h2>
      <dl className="facts">
        <dt>{words.lastRun}</dt>
        <dd>{lastRun ? showInstant(lastRun) : words.never}</dd>
        <dt>{words.entries}</dt>
        <dd>{figure(lastRun ? verification.entries : null)}</dd>
        <dt>{words.firstBad}</dt>
        <dd className={firstBad ? "alarm" : lastRun ? "good" : ""}>
          {firstBad ?? (lastRun ? words.allGood : "—")}
        </dd>
      </dl>
      <div className="verify no-print">
        <Button size="small" loading={verifying} onClick={() => start.mutate()}>
          {words.verify}
        </Button>
        {verifying && <progress value={read !== null && all ? read : undefined} max={all ?? 1} />}
        <span role="status">
          {verifying
            ? words.verifying(read?.toLocaleString("en") ?? null, all?.toLocaleString("en") ?? null)
            : before !== undefined && (firstBad ? words.verifiedBad : words.verified)}
        </span>
      </div>
    </section>
  );
};
