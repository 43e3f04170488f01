import type { AnchorHTMLAttributes, MouseEvent } from "react";
import { go } from "./place";

interface Props extends AnchorHTMLAttributes<HTMLAnchorElement> {
  href: string;
  stay?: boolean;
}

/** A link inside the site: an ordinary anchor whose plain click does not reload the page. */
export function Link({ href, stay, onClick, ...rest }: Props) {
  const follow = (event: MouseEvent<HTMLAnchorElement>) => {
    onClick?.(event);
    const plain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey;
    if (event.defaultPrevented || !plain || event.altKey) return;
    event.preventDefault();
    go(href, { stay });
  };
  return <a href={href} onClick={follow} {...rest} />;
}
