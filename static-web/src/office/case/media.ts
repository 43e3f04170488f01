import { call } from "../api/client";

/** A recording as an address a player can take: its bytes are fetched with the officer's right. */
export const mediaAddress = async (path: string): Promise<string> =>
  URL.createObjectURL(await (await call(path)).blob());
