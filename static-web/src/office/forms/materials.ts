import { useEffect, useRef, useState } from "react";
import { Problem } from "../api/problem";
import type { Material } from "../api/types";
import type { Sent } from "./draft";
import { uploadFile, type UploadProgress } from "./upload";

export interface Sending {
  id: number;
  name: string;
  size: number;
  progress: UploadProgress | null;
  error: unknown;
  file: File;
}

export type SentFiles = Record<string, Sent[]>;

/** The files of one form: those sent, and those on their way. */
export const useMaterials = (initial: SentFiles, changed: (sent: SentFiles) => void) => {
  const [sent, setSent] = useState<SentFiles>(initial);
  const [sending, setSending] = useState<Record<string, Sending[]>>({});
  const serial = useRef(0);
  const stops = useRef(new Map<number, AbortController>());
  const notify = useRef(changed);
  notify.current = changed;
  const latest = useRef(sent);
  latest.current = sent;

  useEffect(() => {
    const running = stops.current;
    return () => running.forEach((stop) => stop.abort());
  }, []);

  const update = (next: SentFiles) => {
    latest.current = next;
    setSent(next);
    notify.current(next);
  };

  const patch = (material: string, id: number, change: Partial<Sending> | null) =>
    setSending((before) => ({
      ...before,
      [material]: (before[material] ?? []).flatMap((one) =>
        one.id !== id ? [one] : change ? [{ ...one, ...change }] : [],
      ),
    }));

  const run = async (slot: Material, id: number, file: File) => {
    const { name: material, multiple } = slot;
    const stop = new AbortController();
    stops.current.set(id, stop);
    try {
      const done = await uploadFile(
        file,
        (progress) => patch(material, id, { progress, error: null }),
        stop.signal,
      );
      if (slot.read && done.reading?.code)
        throw Problem.unread(done.reading.code, done.reading.warnings.join(" "));
      const before = multiple ? (latest.current[material] ?? []) : [];
      update({
        ...latest.current,
        [material]: [...before.filter((one) => one.sha256 !== done.sha256), done],
      });
      patch(material, id, null);
      return done;
    } catch (error) {
      if (!stop.signal.aborted) patch(material, id, { error, progress: null });
      return null;
    } finally {
      stops.current.delete(id);
    }
  };

  return {
    sent,
    sending,
    busy: Object.values(sending).some((list) => list.some((one) => one.error === null)),
    add: (slot: Material, file: File): Promise<Sent | null> => {
      const id = ++serial.current;
      const one: Sending = {
        id,
        name: file.name,
        size: file.size,
        progress: null,
        error: null,
        file,
      };
      setSending((before) => ({
        ...before,
        [slot.name]: [...(slot.multiple ? (before[slot.name] ?? []) : []), one],
      }));
      return run(slot, id, file);
    },
    resume: (slot: Material, one: Sending) => {
      patch(slot.name, one.id, { error: null });
      return run(slot, one.id, one.file);
    },
    drop: (material: string, id: number) => {
      stops.current.get(id)?.abort();
      patch(material, id, null);
    },
    remove: (material: string, sha256: string) =>
      update({
        ...latest.current,
        [material]: (latest.current[material] ?? []).filter((one) => one.sha256 !== sha256),
      }),
    clear: () => update({}),
  };
};

export type Materials = ReturnType<typeof useMaterials>;
