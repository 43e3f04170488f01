import { App } from "antd";
import { Link, useNavigate, useParams } from "react-router";
import { post } from "../api/client";
import { useRead } from "../api/queries";
import type { Material, Step, Taken } from "../api/types";
import { draftKey } from "../forms/draft";
import { RuleLink } from "../forms/rule-link";
import { catalogueMaterial } from "../forms/catalogue";
import { StepForm } from "../forms/step-form";
import { Page } from "../parts/page";
import { Shown } from "../parts/states";
import { useMe } from "../session/session";
import { useWords } from "../words/language";

const isText = (material: Material) =>
  material.accept.some((type) => /pdf|wordprocessing|ofd/.test(type));

/** The paper or the table itself comes first: what it says fills the form. */
const firstMaterial = (step: Step) =>
  step.materials.find(({ name }) => name === catalogueMaterial) ??
  step.materials.find((material) => /text|document/i.test(material.name) && isText(material)) ??
  step.materials.find((material) => material.required && isText(material));

export const FilingPage = () => {
  const words = useWords();
  const me = useMe();
  const navigate = useNavigate();
  const { message } = App.useApp();
  const { procedure = "", step: name = "" } = useParams();
  const form = useRead<Step>(`/api/office/forms/${procedure}/${name}`);
  const opening = me.openings.find((one) => one.procedure === procedure && one.step === name);
  return (
    <Page
      className="page-narrow"
      title={opening?.label ?? form.data?.label ?? words.filing.title}
      lead={
        <>
          <RuleLink article={form.data?.article ?? null} />{" "}
          <Link to="/new">{words.filing.back}</Link>
        </>
      }
    >
      <Shown of={form}>
        {(step) => (
          <StepForm
            key={`${procedure}.${name}`}
            step={step}
            keep={draftKey(me.officer.id, `new/${procedure}`, name)}
            opening
            first={firstMaterial(step)?.name}
            submit={(submission, key) =>
              post<Taken>(
                "/api/office/cases",
                { procedure, step: name, ...submission },
                { "Idempotency-Key": key },
              )
            }
            taken={(result) => {
              void message.success(words.form.done(step.label, result.sequence));
              void navigate(`/cases/${result.case}`);
            }}
          />
        )}
      </Shown>
    </Page>
  );
};
