import { enBooks } from "./en-books";
import { enFrame } from "./en-frame";
import { enWork } from "./en-work";
import type { Words } from "./zh";

export const en: Words = { ...enFrame, ...enWork, ...enBooks };
