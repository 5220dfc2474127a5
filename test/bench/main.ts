// npm run bench [words]: measures every case, or those whose name holds one of the words; writes results.md when all were measured.
import { writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { cases } from "./cases";
import { measure, table, type Row } from "./report";

const [root = ".", ...words] = process.argv.slice(2);
const wanted = cases.filter(({ name }) => words.length === 0 || words.some((word) => name.toLowerCase().includes(word.toLowerCase())));
const rows: Row[] = [];
for (const one of wanted) {
  const row = await measure(one);
  rows.push(row);
  process.stdout.write(
    `${row.reached ? "ok    " : "MISSED"} ${row.work}: XD ${row.own}; ${row.peers}${row.target === "" ? "" : `; target ${row.target}`}\n`,
  );
}
if (words.length === 0)
  writeFileSync(
    resolve(root, "test/bench/results.md"),
    `# The last benchmark

Written by \`npm run bench\`. Medians of one interleaved run; only the ratios travel to other machines. A ratio above 1 says how many times
longer the peer took. Every contender's answer was checked before it was timed.

${table(rows)}
`,
  );
const missed = rows.filter(({ reached }) => !reached).length;
process.stdout.write(`${rows.length} measured, ${missed} short of their target\n`);
process.exitCode = missed === 0 ? 0 : 1;
