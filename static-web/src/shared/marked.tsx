import { Fragment, type ReactNode } from "react";

const entities: Record<string, string> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };

function decoded(text: string): string {
  return text.replace(/&(#x[\da-f]+|#\d+|\w+);/gi, (whole, name: string) => {
    if (name[0] !== "#") return entities[name] ?? whole;
    const hex = name[1] === "x" || name[1] === "X";
    return String.fromCodePoint(Number.parseInt(name.slice(hex ? 2 : 1), hex ? 16 : 10));
  });
}

/** The server's escaped text with its `<mark>`s as elements; nothing else in it becomes markup. */
export function marked(escaped: string): ReactNode {
  return escaped.split(/<mark>([\s\S]*?)<\/mark>/).map((part, index) => {
    const text = decoded(part);
    return index % 2 ? <mark key={index}>{text}</mark> : <Fragment key={index}>{text}</Fragment>;
  });
}
