// Ten thousand rows of sixty cells each, as a sheet full of functions hands them over.
import { IRR as formulajsIrr, NPV as formulajsNpv } from "@formulajs/formulajs";
import { irr as financialIrr, npv as financialNpv } from "financial";
import irrFunction from "../../../src/functions/irr";
import npvFunction from "../../../src/functions/npv";
import { irr } from "../../../src/model/irr";
import { npv } from "../../../src/model/npv";
import { agree } from "../agree";
import type { BenchCase } from "../bench-case";
import { project } from "../series";

const rows = Array.from({ length: 10_000 }, (_, seed) => project(60, seed));
const cells = rows.map((row) => [row]);
const numbers = rows.map((row) => Float64Array.from(row));
/** The slow peers see each hundredth row, and their time is counted a hundredfold. */
const sample = rows.filter((_, index) => index % 100 === 0);

const sum = <T>(of: readonly T[], work: (one: T) => number) => {
  let total = 0;
  for (const one of of) total += work(one);
  return total;
};

/** Everyone's mean over the rows that all of them see. */
const check = (own: (row: number[]) => number, others: Readonly<Record<string, (row: number[]) => number>>) => () => {
  const means = Object.fromEntries(Object.entries({ own, ...others }).map(([name, work]) => [name, sum(sample, work) / sample.length]));
  agree(means, 1e-6);
};

const asNumber = (answer: unknown) => answer as number;

const irrPeers = { formulajs: (row: number[]) => asNumber(formulajsIrr(row, 0.1)), financial: (row: number[]) => financialIrr(row) };
const npvPeers = {
  financial: (row: number[]) => financialNpv(0.08, row),
  formulajs: (row: number[]) => asNumber(formulajsNpv(0.08, row)) * 1.08,
};

export const rowCases: readonly BenchCase[] = [
  {
    kind: "timed",
    name: "IRR of 10,000 rows of 60 cells",
    own: () => sum(cells, (row) => asNumber(irrFunction.evaluate([row, null, null], "en-US"))),
    peers: {
      kernel: () => sum(numbers, (row) => irr(row)),
      formulajs: () => sum(rows, irrPeers.formulajs),
      "financial, 100 rows": () => sum(sample, irrPeers.financial),
    },
    atLeast: { formulajs: 15, "financial, 100 rows": 1.5 },
    atMost: { kernel: 2 },
    check: check((row) => irr(row), irrPeers),
  },
  {
    kind: "timed",
    name: "NPV of 10,000 rows of 60 cells",
    own: () => sum(cells, (row) => asNumber(npvFunction.evaluate([0.08, row, null], "en-US"))),
    peers: {
      kernel: () => sum(numbers, (row) => npv(0.08, row)),
      financial: () => sum(rows, npvPeers.financial),
      formulajs: () => sum(rows, npvPeers.formulajs),
    },
    atLeast: { financial: 10, formulajs: 18 },
    atMost: { kernel: 5 },
    check: check((row) => npv(0.08, row), npvPeers),
  },
];
