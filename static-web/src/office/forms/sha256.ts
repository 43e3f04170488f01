/** SHA-256 of a file: at once by the browser when small, piece by piece when it is a recording. */
const whole = 64 * 1024 * 1024;
const piece = 4 * 1024 * 1024;

const constants = Uint32Array.from(
  (
    "428a2f9871374491b5c0fbcfe9b5dba53956c25b59f111f1923f82a4ab1c5ed5d807aa9812835b01243185be550c7dc3" +
    "72be5d7480deb1fe9bdc06a7c19bf174e49b69c1efbe47860fc19dc6240ca1cc2de92c6f4a7484aa5cb0a9dc76f988da" +
    "983e5152a831c66db00327c8bf597fc7c6e00bf3d5a7914706ca63511429296727b70a852e1b21384d2c6dfc53380d13" +
    "650a7354766a0abb81c2c92e92722c85a2bfe8a1a81a664bc24b8b70c76c51a3d192e819d6990624f40e3585106aa070" +
    "19a4c1161e376c082748774c34b0bcb5391c0cb34ed8aa4a5b9cca4f682e6ff3748f82ee78a5636f84c878148cc70208" +
    "90befffaa4506cebbef9a3f7c67178f2"
  )
    .match(/.{8}/g)!
    .map((word) => parseInt(word, 16)),
);

const turn = (word: number, by: number) => (word >>> by) | (word << (32 - by));

const absorb = (state: Uint32Array, bytes: DataView, schedule: Uint32Array, at: number) => {
  for (let i = 0; i < 16; i++) schedule[i] = bytes.getUint32(at + i * 4);
  for (let i = 16; i < 64; i++) {
    const [early, late] = [schedule[i - 15]!, schedule[i - 2]!];
    const small = turn(early, 7) ^ turn(early, 18) ^ (early >>> 3);
    const large = turn(late, 17) ^ turn(late, 19) ^ (late >>> 10);
    schedule[i] = schedule[i - 16]! + small + schedule[i - 7]! + large;
  }
  let [a, b, c, d, e, f, g, h] = state as unknown as number[] as [
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  for (let i = 0; i < 64; i++) {
    const large = turn(e, 6) ^ turn(e, 11) ^ turn(e, 25);
    const choice = (e & f) ^ (~e & g);
    const first = (h + large + choice + constants[i]! + schedule[i]!) | 0;
    const small = turn(a, 2) ^ turn(a, 13) ^ turn(a, 22);
    const majority = (a & b) ^ (a & c) ^ (b & c);
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + first) | 0, c, b, a, (first + small + majority) | 0];
  }
  [a, b, c, d, e, f, g, h].forEach((word, i) => (state[i] = state[i]! + word));
};

const hex = (bytes: Uint8Array) =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");

/** The digest of bytes that come in pieces; every piece but the last is a multiple of 64 bytes. */
export const digestPieces = async (
  pieces: AsyncIterable<ArrayBuffer> | Iterable<ArrayBuffer>,
): Promise<string> => {
  const state = Uint32Array.from([
    0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19,
  ]);
  const schedule = new Uint32Array(64);
  let length = 0;
  let rest = new Uint8Array(0);
  for await (const buffer of pieces) {
    const view = new DataView(buffer);
    const full = buffer.byteLength - (buffer.byteLength % 64);
    for (let at = 0; at < full; at += 64) absorb(state, view, schedule, at);
    length += buffer.byteLength;
    rest = new Uint8Array(buffer, full);
  }
  const tail = new Uint8Array(rest.length < 56 ? 64 : 128);
  tail.set(rest);
  tail[rest.length] = 0x80;
  const view = new DataView(tail.buffer);
  view.setBigUint64(tail.length - 8, BigInt(length) * 8n);
  for (let at = 0; at < tail.length; at += 64) absorb(state, view, schedule, at);
  const out = new DataView(new ArrayBuffer(32));
  state.forEach((word, i) => out.setUint32(i * 4, word));
  return hex(new Uint8Array(out.buffer));
};

export const sha256 = async (
  file: File,
  progress: (share: number) => void,
  signal: AbortSignal,
): Promise<string> => {
  if (file.size <= whole && crypto.subtle) {
    const digest = await crypto.subtle.digest("SHA-256", await file.arrayBuffer());
    progress(1);
    return hex(new Uint8Array(digest));
  }
  async function* pieces() {
    for (let at = 0; at < file.size; at += piece) {
      signal.throwIfAborted();
      progress(at / file.size);
      yield await file.slice(at, at + piece).arrayBuffer();
    }
  }
  return digestPieces(pieces());
};
