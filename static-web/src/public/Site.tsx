import { lazy, Suspense, useEffect, useLayoutEffect, useState } from "react";
import { asLanguage, preferredLanguage, rememberLanguage } from "../shared/language";
import { Document } from "./document/Document";
import { Foot, Head } from "./Frame";
import { Home } from "./home/Home";
import { NotFound } from "./NotFound";
import { scrolledAt, usePlace, type Place } from "./place";
import { Results } from "./results/Results";
import { Skeleton } from "./States";
import { LanguageContext } from "./words";

const Suggest = lazy(() => import("./suggest/Suggest"));
const Follow = lazy(() => import("./follow/Follow"));
const Calculator = lazy(() => import("./calculator/Calculator"));
const Cleanups = lazy(() => import("./cleanups/Cleanups"));
const Directories = lazy(() => import("./directories/Directories"));
const About = lazy(() => import("./about/About"));

function page({ path }: Place) {
  const [first, second, third, ...rest] = path.slice(1).split("/");
  const article = third?.match(/^article-(.+)$/)?.[1];
  if (rest.length === 0 && first === "documents" && second && (third === undefined || article)) {
    return <Document key={second} id={second} article={article} />;
  }
  if (third !== undefined) return <NotFound />;
  if (first === "suggest") return <Suggest key={second} id={second} />;
  if (first === "cleanups") return <Cleanups key={second} id={second} />;
  if (first === "directories") return <Directories key={second} id={second} />;
  if (second !== undefined) return <NotFound />;
  if (first === "") return <Home />;
  if (first === "documents") return <Results />;
  if (first === "follow") return <Follow />;
  if (first === "calculator") return <Calculator />;
  if (first === "about") return <About />;
  return <NotFound />;
}

export function Site() {
  const place = usePlace();
  const asked = place.query.get("lang");
  const [chosen, setChosen] = useState(preferredLanguage);
  const language = asLanguage(asked) ?? chosen;

  useEffect(() => {
    document.documentElement.lang = language;
    if (asLanguage(asked)) rememberLanguage(language);
    setChosen(language);
  }, [language, asked]);

  useLayoutEffect(() => {
    if (place.arrival === "back") scrollTo(0, scrolledAt(place.key));
  }, [place]);

  return (
    <LanguageContext value={language}>
      <Head onLanguage={setChosen} />
      <main id="main" tabIndex={-1}>
        <Suspense fallback={<Skeleton lines={8} />}>{page(place)}</Suspense>
      </main>
      <Foot />
    </LanguageContext>
  );
}
