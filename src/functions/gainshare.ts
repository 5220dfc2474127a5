// Knows XD.GAINSHARE: how a gain over a base period is shared.
import { gainPlans, gainShare, lossModes, type GainPlan, type ProductionPeriod } from "../model/gain-share";
import { stated } from "../model/stated";
import { turned, toRows, wrongSize } from "./block-arguments";
import type { Block } from "./cells";
import { defineFunction, grid, number, option, optionalNumber, requiredOption, type Words } from "./define";
import type { Cells } from "./twins/cells";

/** One row a period: labour, output and, for rucker, what was bought in. A single period may stand in a column. */
function periodsOf(cells: Block, plan: GainPlan, parameter: string, what: "base-figure" | "actual-figure"): ProductionPeriod[] {
  const wanted = plan === "rucker" ? 3 : 2;
  const rows = cells[0]?.length === 1 && cells.length === wanted ? turned(cells) : cells;
  if (rows[0]?.length !== wanted) throw wrongSize(cells, parameter, wanted, "columns");
  return toRows(rows, what).map(([labour = 0, output = 0, boughtIn = 0]) => ({ labour, output, boughtIn }));
}

const definition = defineFunction({
  id: "GAINSHARE",
  params: {
    plan: requiredOption("gain-plan", gainPlans),
    base: grid(),
    actual: grid(),
    share: number("employee-share"),
    reserve: optionalNumber("reserve"),
    losses: option("loss-mode", lossModes),
  },
  returns: "numbers",
  compute: ({ plan, base, actual, share, reserve, losses }) => {
    const [first, ...more] = periodsOf(base, plan, "base", "base-figure");
    if (first === undefined || more.length > 0) throw wrongSize(base, "base", 1, "rows");
    const options = { losses, ...stated({ reserve }) };
    return gainShare(plan, first, periodsOf(actual, plan, "actual", "actual-figure"), share, options).map(
      ({ gain, reserve: kept, employees }) => [gain, kept, employees],
    );
  },
});

export default definition;

export const words = (): Words<typeof definition> => ({
  strings: {
    "en-US": {
      description: "Gain of each period over a base ratio, one row each: gain (negative for a loss), reserve, employees' part.",
      params: {
        plan: "scanlon (labour cost over value of production), rucker (over value added) or improshare (hours over units).",
        base: "Base period in one row: labour, output, and for rucker what was bought in.",
        actual: "The same figures, one row a period.",
        share: "Employees' share of the gain, from 0 to 1.",
        reserve: "Part of the gain set aside first, from 0 to 1; none unless given.",
        losses: "absorbed (default): the company bears a loss; carried: later gains make it good first.",
      },
    },
    "zh-CN": {
      description: "各期相对基期比率的收益，每期一行：收益（亏损为负）、预留、员工分享。",
      params: {
        plan: "scanlon（人工成本比产值）、rucker（人工成本比增加值）或 improshare（工时比产量）。",
        base: "基期一行：人工、产出；rucker 另加外购成本。",
        actual: "各期同样的数据，每期一行。",
        share: "员工分享比例，0 至 1。",
        reserve: "先行预留的比例，0 至 1；省略时不预留。",
        losses: "absorbed（默认）：亏损由公司承担；carried：以后的收益先弥补亏损。",
      },
    },
  },
  source: {
    "en-US": "The plans of Scanlon, Rucker and Improshare: the saving against the base ratio.",
    "zh-CN": "斯坎伦、拉克与提高分享三种计划：相对基期比率的节约额。",
  },
  terms: { "en-US": "Scanlon plan, productivity bonus, savings shared", "zh-CN": "斯坎伦计划, 分成, 节约分享" },
  example: { formula: '=XD.GAINSHARE("scanlon",{55,125},{7,18},0.75)', shows: [[0.92, 0, 0.69]] },
  twin: ({ plan, base, actual, share, reserve }) => {
    const columns = plan.pick({ scanlon: "2", improshare: "2", rucker: "3" });
    const [before, now] = [base, actual].map((cells) => cells.block({ rows: 1, columns: Number(columns) }).part);
    const output = (part: Cells["part"] | undefined): string => (columns === "3" ? `(${part?.(0, 1)}-${part?.(0, 2)})` : `${part?.(0, 1)}`);
    const gain = `${before?.(0, 0)}/${output(before)}*${output(now)}-${now?.(0, 0)}`;
    const kept = reserve.or("0");
    return `CHOOSE({1,2,3},${gain},MAX(0,${gain})*${kept},MAX(0,${gain})*(1-${kept})*${share})`;
  },
});
