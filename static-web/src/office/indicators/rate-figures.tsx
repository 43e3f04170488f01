import type { Rate } from "../api/views";
import { useWords } from "../words/language";

/** More is worse only for the unlawful rate. */
const worse = (name: string, change: number) =>
  /unlawful|illegal/i.test(name) ? change > 0 : change < 0;

const Change = ({ rate, before }: { rate: Rate; before: Rate }) => {
  const words = useWords();
  if (rate.value == null || before.value == null)
    return <small className="change">{words.indicators.against(before.display)}</small>;
  const points = (rate.value - before.value) * 100;
  const text = `${points > 0 ? "+" : points < 0 ? "−" : "±"}${Math.abs(points).toFixed(1)}`;
  return (
    <small className={`change ${worse(rate.name, points) ? "down" : ""}`}>
      {words.indicators.points(text)}
      <span>{words.indicators.against(before.display)}</span>
    </small>
  );
};

/** The six rates, each with its formula and what was divided by what. */
export const RateFigures = ({
  rates,
  compare,
}: {
  rates: Rate[];
  compare?: Rate[] | undefined;
}) => {
  const words = useWords();
  return (
    <ul className="rates">
      {rates.map((rate) => {
        const before = compare?.find(({ name }) => name === rate.name);
        return (
          <li key={rate.name}>
            <span className="rate-label">{rate.label}</span>
            <strong className="rate-value">{rate.display}</strong>
            <span className="rate-fraction">
              {rate.denominator === 0
                ? words.indicators.noDenominator
                : `${rate.numerator} ÷ ${rate.denominator}`}
            </span>
            <span className="rate-formula">{rate.formula}</span>
            {before && <Change rate={rate} before={before} />}
          </li>
        );
      })}
    </ul>
  );
};
