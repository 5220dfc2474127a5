// Every case of the benchmark, in the order of its table. A new subject is one file and one line here.
import type { BenchCase } from "../bench-case";
import { allocationCases } from "./allocation";
import { hardCases } from "./hard";
import { irrCases } from "./irr";
import { npvCases } from "./npv";
import { portfolioCases } from "./portfolio";
import { raciCases } from "./raci";
import { rowCases } from "./rows";
import { sheetCases } from "./sheets";
import { simulationCases } from "./simulation";

export const cases: readonly BenchCase[] = [
  ...npvCases,
  ...irrCases,
  ...hardCases,
  ...rowCases,
  ...simulationCases,
  ...allocationCases,
  ...raciCases,
  ...portfolioCases,
  // Last: a workbook in memory would slow the others.
  ...sheetCases,
];
