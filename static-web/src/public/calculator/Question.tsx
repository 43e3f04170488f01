import { useState, type FormEvent } from "react";
import { ErrorSummary, Field, type Errors } from "../Field";
import { useWords } from "../words";
import { faults, units, type Asked } from "./asked";

function Suspensions({
  asked,
  change,
  errors,
}: {
  asked: Asked;
  change: (asked: Asked) => void;
  errors: Errors;
}) {
  const { calculator } = useWords();
  const set = (index: number, range: [string, string]) =>
    change({
      ...asked,
      suspensions: asked.suspensions.map((kept, at) => (at === index ? range : kept)),
    });
  return (
    <fieldset>
      <legend>{calculator.suspensions}</legend>
      <p className="hint">{calculator.suspensionsHint}</p>
      {asked.suspensions.map(([from, to], index) => {
        const id = `suspend-${index}`;
        return (
          <div key={index} className={errors[id] ? "range wrong" : "range"}>
            {errors[id] && (
              <p className="error" id={`${id}-error`}>
                {errors[id]}
              </p>
            )}
            <label>
              <span>{calculator.from}</span>
              <input
                id={id}
                type="date"
                value={from}
                aria-describedby={errors[id] ? `${id}-error` : undefined}
                onChange={(event) => set(index, [event.target.value, to])}
              />
            </label>
            <label>
              <span>{calculator.to}</span>
              <input
                type="date"
                value={to}
                onChange={(event) => set(index, [from, event.target.value])}
              />
            </label>
            <button
              type="button"
              className="plain"
              aria-label={calculator.remove(index + 1)}
              onClick={() =>
                change({ ...asked, suspensions: asked.suspensions.filter((_, at) => at !== index) })
              }
            >
              ×
            </button>
          </div>
        );
      })}
      <button
        type="button"
        className="second"
        onClick={() => change({ ...asked, suspensions: [...asked.suspensions, ["", ""]] })}
      >
        {calculator.add}
      </button>
    </fieldset>
  );
}

interface Props {
  asked: Asked;
  change: (asked: Asked) => void;
  send: () => void;
}

/** The form of the calculator. What is typed goes into the address, so that nothing is lost. */
export function Question({ asked, change, send }: Props) {
  const { calculator } = useWords();
  const [tried, setTried] = useState(0);
  const wording = (fault: string) => {
    if (fault === "start") return calculator.needStart;
    if (fault === "n") return calculator.needTerm;
    if (fault === "extend") return calculator.needExtension;
    return calculator.needRange(Number(fault.slice(8)) + 1);
  };
  const errors: Errors = tried
    ? Object.fromEntries(faults(asked).map((fault) => [fault, wording(fault)]))
    : {};

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(tried + 1);
    if (faults(asked).length === 0) send();
  };
  return (
    <form onSubmit={submit} noValidate className="form">
      <ErrorSummary errors={errors} tried={tried} />
      <Field id="start" label={calculator.start} hint={calculator.startHint} error={errors.start}>
        {(described) => (
          <input
            {...described}
            type="date"
            value={asked.start}
            onChange={(event) => change({ ...asked, start: event.target.value })}
          />
        )}
      </Field>
      <Field id="n" label={calculator.term} error={errors.n}>
        {(described) => (
          <div className="pair">
            <input
              {...described}
              className="short"
              inputMode="numeric"
              autoComplete="off"
              value={asked.n}
              onChange={(event) => change({ ...asked, n: event.target.value })}
            />
            <select
              aria-label={calculator.unit}
              value={asked.unit}
              onChange={(event) => change({ ...asked, unit: event.target.value })}
            >
              {units.map((unit) => (
                <option key={unit} value={unit}>
                  {calculator.units[unit]}
                </option>
              ))}
            </select>
          </div>
        )}
      </Field>
      <Suspensions asked={asked} change={change} errors={errors} />
      <Field
        id="extend"
        label={calculator.extension}
        hint={calculator.extensionHint}
        error={errors.extend}
      >
        {(described) => (
          <div className="pair">
            <input
              {...described}
              className="short"
              inputMode="numeric"
              autoComplete="off"
              placeholder="0"
              value={asked.extend}
              onChange={(event) => change({ ...asked, extend: event.target.value })}
            />
            <span>{calculator.extensionUnit}</span>
          </div>
        )}
      </Field>
      <p>
        <button type="submit">{calculator.compute}</button>
      </p>
    </form>
  );
}
