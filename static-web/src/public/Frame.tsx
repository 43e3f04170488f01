import { useEffect, useState } from "react";
import { rememberLanguage, type Language } from "../shared/language";
import { recall, remember } from "../shared/storage";
import { Link } from "./Link";
import { go, usePlace } from "./place";
import { useLanguage, useWords } from "./words";

const sections = ["documents", "suggest", "follow", "calculator", "about"] as const;

function LanguageSwitch({ onLanguage }: { onLanguage: (language: Language) => void }) {
  const words = useWords();
  const place = usePlace();
  const other: Language = useLanguage() === "en" ? "zh-CN" : "en";
  const query = new URLSearchParams(place.query);
  query.delete("lang");
  const plain = place.path + (query.size ? `?${query}` : "") + place.hash;
  query.set("lang", other);
  return (
    <a
      href={`${place.path}?${query}${place.hash}`}
      hrefLang={other}
      lang={other}
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey) return;
        event.preventDefault();
        rememberLanguage(other);
        onLanguage(other);
        go(plain, { replace: true, stay: true, note: place.note });
      }}
    >
      {words.otherLanguage}
    </a>
  );
}

function LargerSwitch() {
  const words = useWords();
  const [larger, setLarger] = useState(() => recall("type") === "larger");
  useEffect(() => {
    document.documentElement.classList.toggle("larger", larger);
    remember("type", larger ? "larger" : "standard");
  }, [larger]);
  return (
    <button type="button" className="plain" onClick={() => setLarger(!larger)}>
      {larger ? words.largerOff : words.larger}
    </button>
  );
}

export function Head({ onLanguage }: { onLanguage: (language: Language) => void }) {
  const words = useWords();
  const { path } = usePlace();
  return (
    <header className="head">
      <a className="skip" href="#main">
        {words.skip}
      </a>
      <div className="inner">
        <Link className="name" href="/">
          <img src="/favicon.svg" alt="" width="44" height="44" />
          <span>
            <strong>{words.site}</strong>
            <small>{words.siteUnder}</small>
          </span>
        </Link>
        <div className="switches">
          <LargerSwitch />
          <LanguageSwitch onLanguage={onLanguage} />
        </div>
        <nav aria-label={words.menu}>
          {sections.map((section) => (
            <Link
              key={section}
              href={`/${section}`}
              aria-current={path.split("/")[1] === section ? "page" : undefined}
            >
              {words.nav[section]}
            </Link>
          ))}
        </nav>
      </div>
    </header>
  );
}

export function Foot() {
  const { foot, nav } = useWords();
  return (
    <footer className="foot">
      <div className="inner">
        <p>{foot.note}</p>
        <nav aria-label={foot.links}>
          <Link href="/cleanups">{nav.cleanups}</Link>
          <Link href="/directories">{nav.directories}</Link>
          <Link href="/about">{nav.about}</Link>
          <a href="/api/public/feed.atom">{foot.feed}</a>
          <a href="/api/reference">{foot.api}</a>
          <a href="/office/">{foot.office}</a>
        </nav>
      </div>
    </footer>
  );
}
