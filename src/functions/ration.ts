// Knows XD.RATION: which requests to fund under a budget and other limits.
import { ration, type ResourceLimit } from "../model/ration";
import { stated } from "../model/stated";
import { ArgumentError, quoted } from "./argument-error";
import { line } from "./arguments";
import { isMarked, optionalMarks, toRows, toText, turned, wrongSize } from "./block-arguments";
import type { Block } from "./cells";
import { defineFunction, directedNumbers, number, numbers, option, optionalNumber, optionalTable, spread, type Words } from "./define";

interface Exclusions {
  readonly exclude: readonly boolean[];
  readonly groups: readonly (string | undefined)[];
}

/** A mark keeps a request out; any other text names an either-or group. */
function exclusionsOf(cells: Block, parameter: string): Exclusions {
  const given = line(cells, parameter);
  return {
    exclude: given.map((cell) => isMarked(cell) === true),
    groups: given.map((cell, index) => {
      if (isMarked(cell) !== undefined) return undefined;
      if (typeof cell !== "string") throw new ArgumentError({ code: "unknown-mark", parameter, index, given: quoted(String(cell)) });
      return toText(cell);
    }),
  };
}

/** What there is of each resource, then what each request takes: along the requests, one line more. */
function resourcesOf(cells: Block, count: number, upright: boolean): ResourceLimit[] {
  const stands = cells.length === count + 1;
  const lies = cells[0]?.length === count + 1;
  if (!stands && !lies) throw wrongSize(cells, "limits", count + 1, upright ? "rows" : "columns");
  const columns = toRows(stands && (upright || !lies) ? turned(cells) : cells, "resource-use");
  return columns.map(([most = 0, ...uses]) => ({ most, uses }));
}

const definition = defineFunction({
  id: "RATION",
  params: {
    budget: number("budget"),
    costs: directedNumbers("request-cost"),
    values: numbers("request-value"),
    maxCount: optionalNumber("count-limit"),
    must: optionalMarks(),
    exclude: optionalTable(exclusionsOf),
    limits: optionalTable((cells) => cells),
    show: option("ration-answer", ["chosen", "summary"]),
  },
  returns: "numbers",
  compute: ({ budget, costs: { values: costs, upright }, values, maxCount, must, exclude, limits, show }) => {
    const { selected, value, cost, gap } = ration(budget, costs, values, {
      ...stated({ maxCount, must }),
      ...(exclude === undefined ? {} : exclude),
      ...(limits === undefined ? {} : { limits: resourcesOf(limits, costs.length, upright) }),
    });
    if (show === "summary") return [[value, cost, selected.filter(Boolean).length, gap]];
    return spread(
      selected.map((yes) => (yes ? 1 : 0)),
      upright,
    );
  },
});

export default definition;

export const words = (): Words<typeof definition> => ({
  strings: {
    "en-US": {
      description:
        "The set of requests worth most within a budget: 1 for funded, 0 for not; of equal sets the cheaper. Exact to 200 requests, with further limits to 30; beyond that see summary.",
      params: {
        budget: "What there is to spend.",
        costs: "Cost of each request, along a row or column.",
        values: "Value of each, such as its NPV, as many.",
        maxCount: "Most requests that may be funded; empty for no limit.",
        must: "1 or x for each request that is funded in any case.",
        exclude: "1 or x for each request that is not funded in any case; requests with the same text exclude each other.",
        limits: "Further resources, one column each: first what there is, then what each request takes.",
        show: "chosen (default): 1 or 0 for each request; summary: value, cost, number, and the most that a better set could add.",
      },
    },
    "zh-CN": {
      description:
        "预算内价值最大的申请组合：批准为 1，否则为 0；价值相同时取成本较低者。仅有预算时 200 个申请以内为最优，另有限制时 30 个以内；更多时见 summary。",
      params: {
        budget: "可用预算。",
        costs: "各申请的成本，排成一行或一列。",
        values: "各申请的价值，如净现值，个数相同。",
        maxCount: "最多批准的个数；留空为不限。",
        must: "必选的申请填 1 或 x。",
        exclude: "排除的申请填 1 或 x；填相同文字的申请互斥，至多选一个。",
        limits: "其他资源，每种一列：先填总量，再填各申请的用量。",
        show: "chosen（默认）：每个申请 1 或 0；summary：价值、成本、个数，以及更优组合至多还能增加的价值。",
      },
    },
  },
  source: {
    "en-US":
      "Knapsack: Nemhauser and Ullmann 1969 under one budget; Lagrangian bounds, depth-first search, Horowitz and Sahni 1974 under more.",
    "zh-CN": "背包问题：单一预算用 Nemhauser、Ullmann 1969；多重约束用拉格朗日界、深度优先搜索与 Horowitz、Sahni 1974。",
  },
  terms: {
    "en-US": "capital rationing, knapsack, portfolio selection, budget optimisation",
    "zh-CN": "资金分配, 资本限额, 背包问题, 项目组合, 预算优化",
  },
  example: { formula: "=XD.RATION(500,{200,300,250},{60,120,50})", shows: [[1, 1, 0]] },
});
