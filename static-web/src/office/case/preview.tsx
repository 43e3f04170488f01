import { CloseOutlined, DownloadOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { Button, Segmented } from "antd";
import { useEffect, useRef, useState } from "react";
import { call, download } from "../api/client";
import { Nothing, Shown as Loaded } from "../parts/states";
import { useLanguage, useWords } from "../words/language";
import type { Shown } from "./dossier";
import { mediaAddress } from "./media";

const textOf = (path: string) => async () => (await call(path)).text();

const useText = (path: string | null) => {
  const { language } = useLanguage();
  return useQuery({
    queryKey: ["text", path, language],
    queryFn: textOf(path ?? ""),
    enabled: path !== null,
  });
};

/** Bytes that only a signed-in officer may fetch, as an address the page can show. */
const Bytes = (props: { path: string; show: (href: string) => React.ReactNode }) => {
  const loaded = useQuery({
    queryKey: ["bytes", props.path],
    queryFn: async () => (await call(props.path)).blob(),
    staleTime: Infinity,
    gcTime: 0,
  });
  const [href, setHref] = useState<string | null>(null);
  useEffect(() => {
    if (!loaded.data) return;
    const made = URL.createObjectURL(loaded.data);
    setHref(made);
    return () => URL.revokeObjectURL(made);
  }, [loaded.data]);
  return <Loaded of={loaded}>{() => (href ? props.show(href) : null)}</Loaded>;
};

const Text = ({ path }: { path: string }) => {
  const words = useWords();
  const text = useText(path);
  return (
    <Loaded of={text} empty={(data) => !data.trim() && <Nothing title={words.page.noPreview} />}>
      {(data) => (
        <div className="paper-text">
          {data.split(/\r?\n/).map((line, index) => (
            <p key={index}>{line}</p>
          ))}
        </div>
      )}
    </Loaded>
  );
};

const Html = ({ path, title }: { path: string; title: string }) => {
  const html = useText(path);
  return (
    <Loaded of={html}>
      {(data) => <iframe className="paper-frame" sandbox="" title={title} srcDoc={data} />}
    </Loaded>
  );
};

const Media = (props: { path: string; type: string; label: string }) => {
  const { path, type, label } = props;
  const [href, setHref] = useState<string | null>(null);
  useEffect(() => {
    let alive = true;
    void mediaAddress(path).then((made) => alive && setHref(made));
    return () => {
      alive = false;
    };
  }, [path]);
  if (!href) return null;
  return type.startsWith("audio/") ? (
    <audio controls preload="metadata" src={href} aria-label={label} />
  ) : (
    <video controls preload="metadata" src={href} aria-label={label} />
  );
};

const Body = ({ shown, asText }: { shown: Shown; asText: boolean }) => {
  if (shown.kind === "instrument")
    return <Html path={shown.instrument.html} title={shown.instrument.label} />;
  const { href, mediaType, name } = shown.file;
  if (asText) return <Text path={`${href}/text`} />;
  if (mediaType.startsWith("image/"))
    return <Bytes path={href} show={(bytes) => <img src={bytes} alt={name} />} />;
  if (mediaType === "application/pdf")
    return (
      <Bytes
        path={href}
        show={(bytes) => <iframe className="paper-frame" title={name} src={bytes} />}
      />
    );
  if (mediaType.startsWith("text/")) return <Text path={href} />;
  return <Media path={href} type={mediaType} label={name} />;
};

/** The paper beside the form that is about it. */
export const Preview = ({ shown, close }: { shown: Shown; close: () => void }) => {
  const words = useWords();
  const type = shown.kind === "file" ? shown.file.mediaType : "text/html";
  const hasOriginal = /^(image|audio|video|text)\/|pdf$/.test(type);
  const hasText = shown.kind === "file" && /pdf|word|ofd|officedocument/.test(type);
  const [asText, setAsText] = useState(!hasOriginal);
  useEffect(() => setAsText(!hasOriginal), [hasOriginal, shown]);
  const place = useRef<HTMLElement>(null);
  useEffect(() => {
    if (matchMedia("(max-width: 1000px)").matches) place.current?.scrollIntoView();
  }, [shown]);
  const name = shown.kind === "file" ? shown.file.name : shown.instrument.label;
  const save = () =>
    shown.kind === "file"
      ? download(`${shown.file.href}?download=1`, shown.file.name)
      : download(shown.instrument.docx, `${shown.instrument.label}.docx`);
  return (
    <section ref={place} className="preview" aria-label={words.page.preview}>
      <header>
        <strong title={name}>{name}</strong>
        {hasText && hasOriginal && (
          <Segmented
            size="small"
            value={asText ? "text" : "original"}
            onChange={(next) => setAsText(next === "text")}
            options={[
              { value: "original", label: words.page.original },
              { value: "text", label: words.page.text },
            ]}
          />
        )}
        <Button size="small" icon={<DownloadOutlined />} onClick={() => void save()}>
          {shown.kind === "instrument" ? "DOCX" : words.download}
        </Button>
        <Button
          size="small"
          type="text"
          icon={<CloseOutlined />}
          aria-label={words.page.closePreview}
          onClick={close}
        />
      </header>
      <div className="preview-body">
        <Body shown={shown} asText={asText} />
      </div>
    </section>
  );
};
