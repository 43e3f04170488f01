import { App, Button, Form, Select } from "antd";
import { useEffect, useMemo, useRef, useState } from "react";
import { Problem } from "../api/problem";
import type { Step, Taken } from "../api/types";
import { CatalogueNote, catalogueMaterial, type CatalogueTable, readCatalogue } from "./catalogue";
import { clockTime, showInstant } from "../parts/dates";
import { useMe } from "../session/session";
import { useWords } from "../words/language";
import { type Draft, dropDraft, readDraft, type Sent, writeDraft } from "./draft";
import { Fields } from "./fields";
import { useMaterials } from "./materials";
import { MaterialSlot } from "./material-slot";
import { Problems, problemsByField } from "./problems";
import { ReadingNote } from "./reading-note";
import { rowFaultsIn } from "./row-faults";
import { RuleLink } from "./rule-link";
import { answersOf, fieldPath, isNeeded, type Values } from "./schema";

export interface Submission {
  organ: string;
  role: string;
  form: Values;
  files: { material: string; upload: string }[];
}

interface StepFormProps {
  step: Step;
  /** Where the draft is kept: see draftKey. */
  keep: string;
  /** The material to drop first; what is read from it prefills the form. */
  first?: string | undefined;
  /** This step opens a case: the page says what it is, and the officer says for which organ. */
  opening?: boolean;
  submit: (submission: Submission, idempotencyKey: string) => Promise<Taken>;
  taken: (result: Taken) => void;
  stale?: (() => void) | undefined;
}

export const StepForm = ({ step, keep, first, opening, submit, taken, stale }: StepFormProps) => {
  const words = useWords();
  const me = useMe();
  const { modal } = App.useApp();
  const [form] = Form.useForm<Values>();
  const restored = useMemo(() => readDraft(keep), [keep]);
  const draft = useRef<Draft>(restored ?? { label: step.label, values: {}, files: {}, at: 0 });
  const [savedAt, setSavedAt] = useState<number | null>(null);
  const [wasRestored, setRestored] = useState(restored !== null);
  const [working, work] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);
  const [tried, setTried] = useState(false);
  const [sentForm, setSentForm] = useState<Values>({});
  const [table, setTable] = useState<CatalogueTable | null>(null);
  const initial = useMemo(() => ({ ...step.prefill, ...restored?.values }), [step, restored]);
  const [values, setValues] = useState<Values>(initial);

  const organs = me.grants.filter((grant) => grant.role === step.role);
  const [organ, setOrgan] = useState(step.organ || organs[0]?.organ || "");

  const save = (change: Partial<Draft>) => {
    draft.current = { ...draft.current, ...change, label: step.label, at: Date.now() };
    writeDraft(keep, draft.current);
    setSavedAt(draft.current.at);
  };

  const materials = useMaterials(restored?.files ?? {}, (files) => save({ files }));
  const missing = step.materials.filter(
    (material) => isNeeded(material, values) && !materials.sent[material.name]?.length,
  );
  const lead = step.materials.find(({ name }) => name === first);
  const others = step.materials.filter((material) => material !== lead);
  const faults = problemsByField(problem);
  const rowFaults = useMemo(
    () => [...(table?.faults ?? []), ...rowFaultsIn(problem, sentForm)],
    [table, problem, sentForm],
  );
  const reading = lead && materials.sent[lead.name]?.[0]?.reading;

  useEffect(() => {
    if (problem instanceof Problem)
      form.setFields(
        problem.errors
          .filter(({ field }) => field)
          .map(({ field, detail, code }) => ({
            name: fieldPath(field as string),
            errors: [`${detail} (${code})`],
          })),
      );
  }, [problem, form]);

  const takeReading = ({ reading: read }: Sent) => {
    if (!read) return;
    const known = Object.entries(read).filter(
      ([name, value]) => typeof value === "string" && step.schema.properties?.[name],
    );
    const next = { ...form.getFieldsValue(true), ...Object.fromEntries(known) };
    form.setFieldsValue(next);
    setValues(next);
    save({ values: next });
  };

  const takeTable = async ({ upload }: Sent) => {
    try {
      const read = await readCatalogue(upload, form.getFieldValue("year"));
      const next = { ...form.getFieldsValue(true), rows: read.rows };
      form.setFieldsValue(next);
      setValues(next);
      setTable(read);
      save({ values: next });
    } catch (error) {
      setProblem(error);
    }
  };

  const send = async () => {
    const submission: Submission = {
      organ,
      role: step.role,
      form: answersOf(step.schema, form.getFieldsValue(true) as Values),
      files: Object.entries(materials.sent).flatMap(([material, files]) =>
        files.map(({ upload }) => ({ material, upload })),
      ),
    };
    const body = JSON.stringify(submission);
    const before = draft.current.submission;
    const key = before?.body === body ? before.key : crypto.randomUUID();
    save({ submission: { key, body } });
    setSentForm(submission.form);
    work(true);
    setProblem(null);
    try {
      const result = await submit(submission, key);
      dropDraft(keep);
      taken(result);
    } catch (error) {
      if (error instanceof Problem && error.status === 412) stale?.();
      else setProblem(error);
    } finally {
      work(false);
    }
  };

  const ask = async () => {
    setTried(true);
    try {
      await form.validateFields();
    } catch (fault) {
      const wrong = (fault as { errorFields?: { name: (string | number)[] }[] }).errorFields?.[0];
      if (wrong) form.scrollToField(wrong.name, { block: "center", focus: true });
      return;
    }
    if (missing.length > 0 || materials.busy) return;
    if (!step.danger) return send();
    modal.confirm({
      title: words.form.confirm(step.label),
      content: (
        <>
          {step.consequence && <p>{step.consequence}</p>}
          <p>{words.form.confirmDetail}</p>
        </>
      ),
      okText: step.label,
      autoFocusButton: "cancel",
      okButtonProps: { danger: true },
      cancelText: words.cancel,
      onOk: send,
    });
  };

  const discard = () => {
    dropDraft(keep);
    draft.current = { label: step.label, values: {}, files: {}, at: 0 };
    form.resetFields();
    form.setFieldsValue(step.prefill);
    setValues(step.prefill);
    materials.clear();
    dropDraft(keep);
    setRestored(false);
    setSavedAt(null);
    setProblem(null);
  };

  return (
    <section className="step-form" aria-label={step.label}>
      {!opening && (
        <header>
          <h3>{step.label}</h3>
          <RuleLink article={step.article} />
        </header>
      )}
      {step.hint && <p className="step-hint">{step.hint}</p>}
      {wasRestored && restored && (
        <p className="draft-note">
          {words.form.draft(showInstant(new Date(restored.at).toISOString()))}
          <button type="button" className="plain" onClick={discard}>
            {words.form.discard}
          </button>
        </p>
      )}
      <Problems problem={problem} />
      {lead && (
        <>
          <MaterialSlot
            material={lead}
            needed={isNeeded(lead, values)}
            materials={materials}
            fault={faults[lead.name]}
            onSent={lead.name === catalogueMaterial ? (sent) => void takeTable(sent) : takeReading}
            big
            detail={
              lead.name === catalogueMaterial ? words.filing.tableDetail : words.filing.dropDetail
            }
          />
          {table && <CatalogueNote table={table} now={values.rows} />}
          {reading && <ReadingNote reading={reading} />}
        </>
      )}
      <Form
        form={form}
        layout="vertical"
        initialValues={initial}
        requiredMark={false}
        scrollToFirstError
        onValuesChange={() => {
          const now = form.getFieldsValue(true) as Values;
          setValues(now);
          save({ values: now });
        }}
      >
        {(opening || !step.organ) && organs.length > 1 && (
          <Form.Item label={words.form.asOrgan}>
            <Select
              value={organ}
              options={organs.map((grant) => ({ value: grant.organ, label: grant.organName }))}
              onChange={setOrgan}
            />
          </Form.Item>
        )}
        <Fields schema={step.schema} values={values} rowFaults={rowFaults} />
      </Form>
      {others.length > 0 && (
        <fieldset className="slots">
          <legend>{words.form.materials}</legend>
          {others.map((material) => (
            <MaterialSlot
              key={material.name}
              material={material}
              needed={isNeeded(material, values)}
              materials={materials}
              fault={faults[material.name]}
            />
          ))}
        </fieldset>
      )}
      {missing.length > 0 && (
        <div className={`missing ${tried ? "tried" : ""}`} role={tried ? "alert" : undefined}>
          <span>{words.form.missing}</span>
          <ul>
            {missing.map((material) => (
              <li key={material.name}>{material.label}</li>
            ))}
          </ul>
        </div>
      )}
      <footer>
        <p className="consequence">
          {step.consequence && (
            <>
              <b>{words.form.consequence}</b>
              {step.consequence}
            </>
          )}
        </p>
        <div className="submit">
          <Button
            type="primary"
            size="large"
            danger={step.danger}
            loading={working}
            disabled={missing.length > 0 || materials.busy}
            onClick={() => void ask()}
          >
            {step.label}
          </Button>
          <small className="quiet">
            {materials.busy
              ? words.form.uploading
              : savedAt
                ? words.form.saved(clockTime(savedAt))
                : words.form.onceLogged}
          </small>
        </div>
      </footer>
    </section>
  );
};
