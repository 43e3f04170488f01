import {
  CheckCircleFilled,
  CloseCircleFilled,
  CloseOutlined,
  InboxOutlined,
  ReloadOutlined,
} from "@ant-design/icons";
import { App, Button, Progress } from "antd";
import { useRef, useState, type DragEvent } from "react";
import { Problem } from "../api/problem";
import type { Material } from "../api/types";
import { showSize } from "../parts/dates";
import { useWords } from "../words/language";
import type { Sent } from "./draft";
import type { Materials, Sending } from "./materials";
import { RuleLink } from "./rule-link";
import { mediaTypeOf } from "./upload";

const names: Record<string, string> = {
  "application/pdf": "PDF",
  "application/msword": "DOC",
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "DOCX",
  "application/ofd": "OFD",
  "text/plain": "TXT",
  "text/csv": "CSV",
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": "XLSX",
};

const readable = (accept: string[], kinds: Record<string, string>) =>
  accept
    .map((type) => names[type] ?? kinds[type] ?? type.replace(/^.*\//, "").toUpperCase())
    .join(" / ");

const endings: Record<string, string> = {
  "application/ofd": ".ofd",
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ".docx",
  "application/msword": ".doc",
};

const fits = (file: File, accept: string[]) => {
  const type = mediaTypeOf(file);
  return (
    accept.length === 0 ||
    accept.some((one) =>
      one.startsWith(".")
        ? file.name.toLowerCase().endsWith(one)
        : one.endsWith("/*")
          ? type.startsWith(one.slice(0, -1))
          : type === one,
    )
  );
};

const OnItsWay = (props: { one: Sending; resume: () => void; drop: () => void }) => {
  const words = useWords();
  const { one } = props;
  const failed = one.error !== null;
  const refused = Problem.isRefusal(one.error);
  const phase = one.progress?.phase === "hashing" ? words.form.hashing : words.form.sending;
  return (
    <li className="file-line">
      {refused && <CloseCircleFilled className="alarm" />}
      <span className="file-name">{one.name}</span>
      <span className="file-note" role={refused ? "alert" : undefined}>
        {failed
          ? one.error instanceof Problem && one.error.status > 0
            ? `${one.error.message} (${one.error.code})`
            : words.form.paused
          : `${phase} · ${showSize(one.size)}`}
      </span>
      {!failed && (
        <Progress
          percent={Math.round((one.progress?.share ?? 0) * 100)}
          size="small"
          status="normal"
        />
      )}
      {failed && !refused && (
        <Button size="small" icon={<ReloadOutlined />} onClick={props.resume}>
          {words.form.resume}
        </Button>
      )}
      <Button
        type="text"
        size="small"
        icon={<CloseOutlined />}
        aria-label={`${words.form.remove} ${one.name}`}
        onClick={props.drop}
      />
    </li>
  );
};

export const MaterialSlot = (props: {
  material: Material;
  needed: boolean;
  materials: Materials;
  fault?: string | undefined;
  big?: boolean;
  /** What is done with the file. */
  detail?: string;
  onSent?: (sent: Sent) => void;
}) => {
  const { material, materials, needed, fault, big, detail } = props;
  const words = useWords();
  const { message } = App.useApp();
  const field = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const sent = materials.sent[material.name] ?? [];
  const sending = materials.sending[material.name] ?? [];
  // What was refused leaves the place to another file.
  const open =
    material.multiple ||
    sent.length + sending.filter(({ error }) => !Problem.isRefusal(error)).length === 0;

  const take = async (files: FileList | null) => {
    for (const file of [...(files ?? [])].slice(0, material.multiple ? 50 : 1)) {
      if (!fits(file, material.accept)) {
        void message.error(words.form.wrongType(file.name));
        continue;
      }
      const done = await materials.add(material, file);
      if (done) props.onSent?.(done);
    }
  };

  const drag = (entering: boolean) => (event: DragEvent) => {
    event.preventDefault();
    setOver(entering);
  };

  return (
    <div
      className={`slot ${big ? "slot-big" : ""} ${fault ? "slot-fault" : ""}`}
      data-material={material.name}
    >
      <div className="slot-label">
        {needed && <i className="must">*</i>}
        <span>{material.label}</span>
        {!needed && <small>{words.form.optional}</small>}
        <RuleLink article={material.article} hint={material.hint} />
      </div>
      <ul className="files-sent">
        {sent.map((file) => (
          <li className="file-line" key={file.sha256}>
            <CheckCircleFilled className="good" title={words.form.sentWhole} />
            <span className="file-name">{file.name}</span>
            <span className="file-note">
              {showSize(file.size)} · <code title={file.sha256}>{file.sha256.slice(0, 8)}</code>
            </span>
            <Button
              type="text"
              size="small"
              icon={<CloseOutlined />}
              aria-label={`${words.form.remove} ${file.name}`}
              onClick={() => materials.remove(material.name, file.sha256)}
            />
          </li>
        ))}
        {sending.map((one) => (
          <OnItsWay
            key={one.id}
            one={one}
            drop={() => materials.drop(material.name, one.id)}
            resume={() =>
              void materials.resume(material, one).then((done) => done && props.onSent?.(done))
            }
          />
        ))}
      </ul>
      {open && (
        <button
          type="button"
          className={`drop ${over ? "over" : ""}`}
          onClick={() => field.current?.click()}
          onDragOver={drag(true)}
          onDragLeave={drag(false)}
          onDrop={(event) => {
            drag(false)(event);
            void take(event.dataTransfer.files);
          }}
        >
          <InboxOutlined />
          {big && <strong>{words.filing.dropTitle(material.label)}</strong>}
          <span>{words.form.drop}</span>
          <small>
            {material.accept.length > 0 &&
              words.form.accept(readable(material.accept, words.form.kinds))}
            {material.accept.length > 0 && material.multiple && " · "}
            {material.multiple && words.form.several}
          </small>
          {detail && <small>{detail}</small>}
        </button>
      )}
      <input
        ref={field}
        type="file"
        hidden
        multiple={material.multiple}
        accept={material.accept.map((type) => endings[type] ?? type).join(",")}
        onChange={(event) => {
          void take(event.target.files).then(() => {
            if (field.current) field.current.value = "";
          });
        }}
      />
      {fault && <div className="fault">{fault}</div>}
    </div>
  );
};
