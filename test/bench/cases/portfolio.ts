// The best set of requests under one budget, with a proof.
import { solve } from "yalps";
import { ration } from "../../../src/model/ration";
import { agree } from "../agree";
import type { BenchCase } from "../bench-case";
import { random } from "../series";

function yalps(budget: number, costs: readonly number[], values: readonly number[]): number {
  const variables = costs.map((cost, index) => [`r${index}`, { cost, value: values[index] ?? 0 }] as const);
  const names = variables.map(([name]) => name);
  // Exact: no tolerance, and time enough for a proof.
  const { result } = solve(
    { direction: "maximize", objective: "value", constraints: { cost: { max: budget } }, variables, binaries: names },
    { tolerance: 0, timeout: 60_000, maxIterations: Infinity },
  );
  return result;
}

function requests(count: number, kind: "uncorrelated" | "weakly correlated", peer: boolean): BenchCase {
  const next = random(count + kind.length);
  const costs = Array.from({ length: count }, () => Math.round(1 + 999 * next()));
  const values = costs.map((cost) => Math.round(kind === "uncorrelated" ? 1 + 999 * next() : Math.max(1, cost + 100 * (next() - 0.5))));
  const budget = Math.floor(costs.reduce((sum, cost) => sum + cost, 0) / 2);
  return {
    kind: "timed",
    name: `portfolio, ${count} requests, ${kind}`,
    own: () => ration(budget, costs, values).value,
    peers: peer ? { yalps: () => yalps(budget, costs, values) } : {},
    ...(peer ? { atLeast: { yalps: 50 } } : {}),
    ...(kind === "uncorrelated" ? { atMostMs: 5 } : {}),
    check: (answers) => {
      agree(answers, 1e-9);
      if (ration(budget, costs, values).gap !== 0) throw new Error("without a proof");
    },
  };
}

export const portfolioCases: readonly BenchCase[] = [requests(200, "uncorrelated", true), requests(200, "weakly correlated", false)];
