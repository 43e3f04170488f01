import { useQueryClient } from "@tanstack/react-query";
import { App, Button } from "antd";
import { useEffect, useRef, useState } from "react";
import { post } from "../api/client";
import type { CasePage, Step, Taken } from "../api/types";
import { draftKey, draftsAt } from "../forms/draft";
import { RuleLink } from "../forms/rule-link";
import { catalogueMaterial } from "../forms/catalogue";
import { StepForm } from "../forms/step-form";
import { useAddress } from "../parts/address";
import { showInstant } from "../parts/dates";
import { Nothing } from "../parts/states";
import { useMe } from "../session/session";
import { useWords } from "../words/language";
import { Orphan } from "./orphan";

const isOpen = (step: Step) => step.open !== false;

interface OpenStepsProps {
  page: CasePage;
  reload: () => Promise<unknown>;
}

/** What this officer may do with the case now, and what exists but is not theirs. */
export const OpenSteps = ({ page, reload }: OpenStepsProps) => {
  const words = useWords();
  const me = useMe();
  const address = useAddress();
  const queries = useQueryClient();
  const { message } = App.useApp();
  const [takenHere, countTaken] = useState(0);
  const [staleAt, setStaleAt] = useState<number | null>(null);
  const staleNote = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (staleAt !== null) staleNote.current?.scrollIntoView({ block: "center" });
  }, [staleAt]);
  const open = page.steps.filter(isOpen);
  const closed = page.steps.filter((step) => !isOpen(step));
  const chosen = open.find(({ step }) => step === address.text("step")) ?? open[0];
  const orphans = draftsAt(me.officer.id, page.case).filter(
    ({ step }) => !open.some((one) => one.step === step),
  );
  const reloaded = staleAt !== null && page.sequence > staleAt;
  const since = page.entries.filter((entry) => staleAt !== null && entry.sequence > staleAt);

  const taken = (step: Step) => (result: Taken) => {
    void message.success(words.form.done(step.label, result.sequence));
    setStaleAt(null);
    countTaken((before) => before + 1);
    address.set({ step: null });
    void queries.invalidateQueries();
  };

  return (
    <section className="steps" aria-label={words.page.openSteps}>
      {staleAt !== null && (
        <div ref={staleNote} className="stale" role="alert">
          <strong>{words.form.stale}</strong>
          {reloaded ? (
            <ul>
              {since.map((entry) => (
                <li key={entry.sequence}>
                  {words.form.staleNow(entry.officer.name, entry.stepLabel, showInstant(entry.at))}
                </li>
              ))}
            </ul>
          ) : (
            <>
              <p>{words.form.staleDetail}</p>
              <Button type="primary" onClick={() => void reload()}>
                {words.form.staleReload}
              </Button>
            </>
          )}
        </div>
      )}
      {orphans.map((orphan) => (
        <Orphan key={orphan.key} draft={orphan.key} />
      ))}
      {open.length === 0 && (
        <Nothing title={words.page.noSteps} detail={words.page.noStepsDetail} />
      )}
      {open.length > 1 && (
        <div className="step-choice" role="tablist" aria-label={words.page.openSteps}>
          {open.map((step) => (
            <button
              key={step.step}
              type="button"
              role="tab"
              aria-selected={step === chosen}
              className={`${step === chosen ? "chosen" : ""} ${step.danger ? "danger" : ""}`}
              onClick={() => address.set({ step: step.step })}
            >
              {step.label}
            </button>
          ))}
        </div>
      )}
      {chosen && (
        <StepForm
          key={`${chosen.step}.${takenHere}`}
          step={chosen}
          first={chosen.materials.find(({ name }) => name === catalogueMaterial)?.name}
          keep={draftKey(me.officer.id, page.case, chosen.step)}
          stale={() => setStaleAt(page.sequence)}
          taken={taken(chosen)}
          submit={(submission, key) =>
            post<Taken>(`/api/office/cases/${page.case}/steps/${chosen.step}`, submission, {
              "Idempotency-Key": key,
              "If-Match": `"${page.sequence}"`,
            })
          }
        />
      )}
      {closed.length > 0 && (
        <div className="closed-steps">
          <h4>{words.page.closedSteps}</h4>
          <ul>
            {closed.map((step) => (
              <li key={step.step}>
                <span>{step.label}</span> <RuleLink article={step.article} />
                <small>{step.reason}</small>
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  );
};
