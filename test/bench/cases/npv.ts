// NPV of one series: from plain numbers, and from the rows of cells that Excel hands over.
import { NPV as formulajsNpv } from "@formulajs/formulajs";
import { npv as financialNpv } from "financial";
import npvFunction from "../../../src/functions/npv";
import { npv } from "../../../src/model/npv";
import { agree } from "../agree";
import type { BenchCase } from "../bench-case";
import { project } from "../series";

/** Peers on the same flows. Excel's habit, which formulajs has, discounts the first flow, too. */
const peers = (flows: number[]) => ({
  financial: () => financialNpv(0.08, flows),
  formulajs: () => (formulajsNpv(0.08, flows) as number) * 1.08,
});

function plain(periods: number, times: number): BenchCase {
  const flows = project(periods, 1);
  const numbers = Float64Array.from(flows);
  return {
    kind: "timed",
    name: `NPV of ${periods} flows`,
    own: () => npv(0.08, numbers),
    peers: peers(flows),
    atLeast: { financial: times },
    check: (answers) => agree(answers, 1e-9),
  };
}

function fromCells(): BenchCase {
  const flows = project(60, 1);
  const cells = [flows];
  return {
    kind: "timed",
    name: "NPV of 60 flows from cells",
    own: () => npvFunction.evaluate([0.08, cells, null], "en-US"),
    peers: peers(flows),
    atLeast: { financial: 8 },
    check: (answers) => agree(answers, 1e-9),
  };
}

export const npvCases: readonly BenchCase[] = [plain(12, 18), plain(60, 40), plain(360, 60), fromCells()];
