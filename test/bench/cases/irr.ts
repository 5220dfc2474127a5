// IRR of one series, and XIRR of dated flows.
import { IRR as formulajsIrr, XIRR as formulajsXirr } from "@formulajs/formulajs";
import { irr as financialIrr } from "financial";
import { irr as nodeIrr, xirr as nodeXirr } from "node-irr";
import peerXirr from "xirr";
import { irr } from "../../../src/model/irr";
import { xirr } from "../../../src/model/xirr";
import { agree } from "../agree";
import type { BenchCase } from "../bench-case";
import { datedProject, project } from "../series";

function periodic(periods: number, times: number): BenchCase {
  const flows = project(periods, 2);
  const numbers = Float64Array.from(flows);
  return {
    kind: "timed",
    name: `IRR of ${periods} flows`,
    own: () => irr(numbers),
    peers: {
      "node-irr": () => nodeIrr(flows),
      formulajs: () => formulajsIrr(flows, 0.1),
      // It finds no rate for the longest series.
      ...(periods > 100 ? {} : { financial: () => financialIrr(flows) }),
    },
    atLeast: { "node-irr": times, formulajs: 20 },
    check: (answers) => agree(answers, 1e-6),
  };
}

function dated(count: number, targets: Readonly<Record<string, number>>): BenchCase {
  const { flows, dates } = datedProject(count, 3);
  const days = dates.map((serial) => new Date((serial - 25569) * 86_400_000));
  const [forXirr, forNode] = [
    flows.map((amount, k) => ({ amount, when: days[k] ?? new Date(NaN) })),
    flows.map((amount, k) => ({ amount, date: days[k] ?? new Date(NaN) })),
  ];
  return {
    kind: "timed",
    name: `XIRR of ${count} dated flows`,
    own: () => xirr(flows, dates),
    peers: {
      xirr: () => peerXirr(forXirr),
      // By the day, as this peer has it.
      "node-irr": () => (1 + nodeXirr(forNode).rate) ** 365 - 1,
      formulajs: () => formulajsXirr(flows, days, 0.1),
    },
    atLeast: targets,
    check: (answers) => agree(answers, 1e-5),
  };
}

export const irrCases: readonly BenchCase[] = [
  periodic(12, 3),
  periodic(60, 4),
  periodic(360, 6),
  dated(20, { xirr: 15 }),
  dated(100, { xirr: 30 }),
  dated(1000, { xirr: 30, "node-irr": 12 }),
];
