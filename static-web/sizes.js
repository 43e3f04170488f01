// Fails when what the citizens' site loads before its first page shows is past its budget.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

const dist = join(import.meta.dirname, "dist");
const page = readFileSync(join(dist, "index.html"), "utf8");
const raw = (file) => file.length;
const zipped = (file) => gzipSync(file).length;

const budgets = [
  { name: "styles", bytes: 20_000, of: raw, files: /href="(\/assets\/[^"]+\.css)"/g },
  {
    name: "scripts, gzip",
    bytes: 100_000,
    of: zipped,
    files: /(?:src|href)="(\/assets\/[^"]+\.js)"/g,
  },
];

for (const { name, bytes, of, files } of budgets) {
  const sizes = [...page.matchAll(files)].map(([, path]) => of(readFileSync(join(dist, path))));
  const size = sizes.reduce((sum, each) => sum + each, 0);
  const met = sizes.length > 0 && size <= bytes;
  const found = `first page, ${name}: ${size.toLocaleString("en")} of ${bytes.toLocaleString("en")} bytes`;
  if (met) console.log(found);
  else {
    console.error(sizes.length > 0 ? `${found}: too much` : `first page, ${name}: none found`);
    process.exitCode = 1;
  }
}
