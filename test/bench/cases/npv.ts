// NPV of one series: from plain numbers, and from the rows of cells that Excel hands over.
import { NPV as formulajsNpv } from "@formulajs/formulajs";
import { npv as financialNpv } from "financial";
import { npv } from "../../../src/model/npv";
import { agree } from "../agree";
import type { BenchCase } from "../bench-case";
import { project } from "../series";

function plain(periods: number, times: number): BenchCase {
  const flows = project(periods, 1);
  return {
    kind: "timed",
    name: `NPV of ${periods} flows`,
    own: () => npv(0.08, flows),
    peers: {
      financial: () => financialNpv(0.08, flows),
      // Excel's habit: the first flow is discounted, too.
      formulajs: () => (formulajsNpv(0.08, flows) as number) * 1.08,
    },
    atLeast: { financial: times },
    check: (answers) => agree(answers, 1e-9),
  };
}

export const npvCases: readonly BenchCase[] = [plain(12, 18), plain(60, 40), plain(360, 60)];
