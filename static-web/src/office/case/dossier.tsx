import {
  AudioOutlined,
  FileOutlined,
  FilePdfOutlined,
  FileTextOutlined,
  FileWordOutlined,
  PictureOutlined,
  VideoCameraOutlined,
} from "@ant-design/icons";
import type { ReactNode } from "react";
import type { Entry, FiledFile, Instrument } from "../api/types";
import { showDay, showSize } from "../parts/dates";
import { Nothing } from "../parts/states";
import { useWords } from "../words/language";

export type Shown =
  | { kind: "file"; file: FiledFile }
  | { kind: "instrument"; instrument: Instrument; sequence: number };

export const shownKey = (shown: Shown): string =>
  shown.kind === "file" ? shown.file.sha256 : `${shown.sequence}.${shown.instrument.name}`;

const icon = (type: string): ReactNode => {
  if (type.startsWith("image/")) return <PictureOutlined />;
  if (type.startsWith("audio/")) return <AudioOutlined />;
  if (type.startsWith("video/")) return <VideoCameraOutlined />;
  if (type === "application/pdf") return <FilePdfOutlined />;
  if (type.includes("word")) return <FileWordOutlined />;
  return type.startsWith("text/") ? <FileTextOutlined /> : <FileOutlined />;
};

/** The later copy of the same file stands for the earlier one. */
const filesOf = (entries: Entry[]) => {
  const files = entries.flatMap((entry) => entry.files.map((file) => ({ file, entry })));
  const groups = new Map<string, typeof files>();
  for (const one of files) {
    const group = groups.get(one.file.materialLabel) ?? [];
    if (!group.some(({ file }) => file.sha256 === one.file.sha256)) group.push(one);
    groups.set(one.file.materialLabel, group);
  }
  return [...groups];
};

/** Everything in the dossier that can be opened, by the key that stands in the address. */
export const findShown = (entries: Entry[], key: string): Shown | null => {
  for (const entry of entries) {
    for (const file of entry.files) if (file.sha256 === key) return { kind: "file", file };
    for (const instrument of entry.instruments)
      if (`${entry.sequence}.${instrument.name}` === key)
        return { kind: "instrument", instrument, sequence: entry.sequence };
  }
  return null;
};

export const Dossier = (props: { entries: Entry[]; open: string; show: (key: string) => void }) => {
  const { entries, open, show } = props;
  const words = useWords();
  const instruments = entries.flatMap((entry) =>
    entry.instruments.map((instrument) => ({ instrument, entry })),
  );
  const groups = filesOf(entries);
  if (instruments.length + groups.length === 0)
    return <Nothing title={words.page.noFiles} detail={words.page.noFilesDetail} />;
  return (
    <div className="dossier">
      {instruments.length > 0 && <h4>{words.page.instruments}</h4>}
      <ul>
        {instruments.map(({ instrument, entry }) => {
          const key = `${entry.sequence}.${instrument.name}`;
          return (
            <li key={key}>
              <button
                type="button"
                className={`paper ${open === key ? "open" : ""}`}
                aria-pressed={open === key}
                onClick={() => show(open === key ? "" : key)}
              >
                <FileTextOutlined />
                <span className="paper-name">{instrument.label}</span>
                <small>
                  {instrument.number && `${instrument.number} · `}
                  {showDay(entry.at)}
                </small>
              </button>
            </li>
          );
        })}
      </ul>
      {groups.length > 0 && <h4>{words.page.files}</h4>}
      {groups.map(([material, files]) => (
        <div key={material} className="material">
          <h5>{material}</h5>
          <ul>
            {files.map(({ file, entry }) => (
              <li key={file.sha256}>
                <button
                  type="button"
                  className={`paper ${open === file.sha256 ? "open" : ""}`}
                  aria-pressed={open === file.sha256}
                  onClick={() => show(open === file.sha256 ? "" : file.sha256)}
                >
                  {icon(file.mediaType)}
                  <span className="paper-name">{file.name}</span>
                  <small>
                    {showSize(file.size)} · {showDay(entry.at)}
                  </small>
                </button>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </div>
  );
};
