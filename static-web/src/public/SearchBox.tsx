import { useEffect, useId, useState, type FormEvent, type KeyboardEvent } from "react";
import type { Suggested } from "./api";
import { request } from "../shared/request";
import { address, go } from "./place";
import { useLanguage, useWords } from "./words";

const pause = 160;
const none = { of: "", found: [] };

function useSuggestions(typed: string, open: boolean) {
  const language = useLanguage();
  const [{ of, found }, setAnswer] = useState<{ of: string; found: Suggested["items"] }>(none);
  useEffect(() => {
    const q = typed.trim();
    if (!open || q === of) return;
    if (q.length < 2) {
      setAnswer(none);
      return;
    }
    const leaving = new AbortController();
    const wait = setTimeout(() => {
      request<Suggested>(address("/api/public/documents/suggest", { q }), {
        language,
        signal: leaving.signal,
      }).then(
        ({ items }) => setAnswer({ of: q, found: items.slice(0, 8) }),
        () => setAnswer(none),
      );
    }, pause);
    return () => {
      clearTimeout(wait);
      leaving.abort();
    };
  }, [typed, open, of, language]);
  return found;
}

interface Props {
  start?: string;
  large?: boolean;
  /** Entries of the address that a new search keeps. */
  keep?: Record<string, string>;
}

/** The search field with suggestions while typing, as the ARIA combobox pattern asks. */
export function SearchBox({ start = "", large, keep }: Props) {
  const { search } = useWords();
  const id = useId();
  const [typed, setTyped] = useState(start);
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const found = useSuggestions(typed, open);
  const shown = open && found.length > 0;

  useEffect(() => setTyped(start), [start]);
  useEffect(() => setActive(-1), [found]);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setOpen(false);
    go(address("/documents", { q: typed.trim(), ...keep }));
  };
  const choose = (index: number) => {
    setOpen(false);
    go(`/documents/${found[index]!.id}`);
  };
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Escape" && shown) {
      event.preventDefault();
      setOpen(false);
      setActive(-1);
    } else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      setOpen(true);
      const step = event.key === "ArrowDown" ? 1 : -1;
      const places = found.length + 1;
      if (found.length) setActive(((active + 1 + step + places) % places) - 1);
    } else if (event.key === "Enter" && shown && active >= 0) {
      event.preventDefault();
      choose(active);
    }
  };

  return (
    <form
      className={large ? "search large" : "search"}
      role="search"
      action="/documents"
      onSubmit={submit}
    >
      <label htmlFor={`${id}q`} className={large ? "" : "unseen"}>
        {large ? search.hint : search.label}
      </label>
      <div className="field">
        <input
          id={`${id}q`}
          name="q"
          type="search"
          role="combobox"
          autoComplete="off"
          spellCheck={false}
          enterKeyHint="search"
          placeholder={search.placeholder}
          aria-expanded={shown}
          aria-controls={`${id}list`}
          aria-autocomplete="list"
          aria-activedescendant={shown && active >= 0 ? `${id}o${active}` : undefined}
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value);
            setOpen(true);
          }}
          onKeyDown={press}
          onBlur={() => setOpen(false)}
        />
        <button type="submit">{search.button}</button>
        <ul id={`${id}list`} role="listbox" aria-label={search.label} lang="zh-CN" hidden={!shown}>
          {found.map((item, index) => (
            <li
              key={item.id}
              id={`${id}o${index}`}
              role="option"
              aria-selected={index === active}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => choose(index)}
            >
              <span>{item.title}</span>
              {item.documentNumber && <small>{item.documentNumber}</small>}
            </li>
          ))}
        </ul>
      </div>
      <p className="unseen" role="status">
        {open && typed.trim().length > 1 && (shown ? search.count(found.length) : search.none)}
      </p>
    </form>
  );
}
