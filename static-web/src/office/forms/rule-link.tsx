import { Popover } from "antd";
import { useWords } from "../words/language";

/** Which rule asks for this: one click away from every field. */
export const RuleLink = ({ article, hint }: { article?: string | null; hint?: string | null }) => {
  const words = useWords();
  if (!article) return null;
  return (
    <Popover
      trigger={["click"]}
      content={
        <div className="rule-card">
          <small>{words.form.rulePrefix}</small>
          <strong>{article}</strong>
          {hint && <p>{hint}</p>}
        </div>
      }
    >
      <button
        type="button"
        className="rule-link"
        onClick={(event) => event.preventDefault()}
        aria-label={`${words.form.rule}${words.colon}${article}`}
      >
        {words.form.rule}
      </button>
    </Popover>
  );
};
