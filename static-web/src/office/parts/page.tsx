import { useEffect, type ReactNode } from "react";
import { useWords } from "../words/language";

export const Page = (props: {
  title: string;
  lead?: ReactNode;
  actions?: ReactNode;
  className?: string;
  children: ReactNode;
}) => {
  const words = useWords();
  useEffect(() => {
    document.title = `${props.title} · ${words.product}`;
  }, [props.title, words]);
  return (
    <div className={`page ${props.className ?? ""}`}>
      <header className="page-head">
        <div>
          <h1>{props.title}</h1>
          {props.lead && <div className="page-lead">{props.lead}</div>}
        </div>
        {props.actions && <div className="page-actions no-print">{props.actions}</div>}
      </header>
      {props.children}
    </div>
  );
};
