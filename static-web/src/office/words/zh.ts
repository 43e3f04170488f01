import { zhBooks } from "./zh-books";
import { zhFrame } from "./zh-frame";
import { zhWork } from "./zh-work";

/** Everything the portal says by itself; what the server says comes in the asked language. */
export const zh = { ...zhFrame, ...zhWork, ...zhBooks };

export type Words = typeof zh;
