// Knows XD.CONTRIB: shares from scored criteria.
import { contributionShares } from "../model/contribution";
import { DomainError } from "../model/errors";
import { quoted } from "./argument-error";
import { isBlank } from "./arguments";
import { toText, turned } from "./block-arguments";
import type { Block, Cell } from "./cells";
import { defineFunction, directedNumbers, grid, spread, type Words } from "./define";

/** A blank is a score that is missing, and 0 arrives like a blank; a dash says that there is no contribution. */
function scoreOf(cell: Cell, party: number, criterion: number): number | undefined {
  if (isBlank(cell)) return undefined;
  if (typeof cell === "number") return cell;
  if (/^(-|[‐‑‒–—―−]|无|none)$/iu.test(toText(cell).normalize("NFKC"))) return 0;
  throw new DomainError({ code: "not-a-number", what: "score", index: criterion, row: party, given: quoted(cell ?? "") });
}

/** Criteria run the way their weights lie, if that fits. */
function byParty(scores: Block, count: number, upright: boolean): { readonly parties: Block; readonly standing: boolean } {
  const across = scores[0]?.length === count;
  const down = scores.length === count;
  return across && !(upright && down) ? { parties: scores, standing: true } : { parties: down ? turned(scores) : scores, standing: !down };
}

const definition = defineFunction({
  id: "CONTRIB",
  params: { scores: grid(), weights: directedNumbers("criterion-weight") },
  returns: "numbers",
  compute: ({ scores, weights: { values: weights, upright } }) => {
    const { parties, standing } = byParty(scores, weights.length, upright && weights.length > 1);
    const read = parties.map((row, party) => row.map((cell, criterion) => scoreOf(cell, party, criterion)));
    return spread(contributionShares(read, weights), standing);
  },
});

export default definition;

export const words = (): Words<typeof definition> => ({
  strings: {
    "en-US": {
      description:
        "Shares by weighted scores, from 0 to 1, one for each party. A missing score is refused with its place, not taken for 0.",
      params: {
        scores: "One row a party, one column a criterion; scores above 0, a dash (-) for no contribution.",
        weights: "One weight for each criterion, in any scale.",
      },
    },
    "zh-CN": {
      description: "按加权评分计算各方份额（0 至 1）。缺少的评分会指明位置并拒绝，不按 0 计。",
      params: {
        scores: "每行一方，每列一项标准；评分大于 0，没有贡献的填短横线（-）。",
        weights: "各项标准的权重，尺度不限。",
      },
    },
  },
  source: {
    "en-US": "Weighted scoring: each party's weighted sum over the sum of all.",
    "zh-CN": "加权评分法：各方加权得分占全部得分的比例。",
  },
  terms: { "en-US": "contribution, scorecard, points, weighting", "zh-CN": "贡献度, 打分, 评分卡, 加权" },
  example: { formula: "=XD.CONTRIB({4,2;2,4},{3,1})", shows: [[14 / 24], [10 / 24]] },
  twin: ({ scores, weights }) => {
    const [grid, { count, upright }] = [scores.withoutBlanks().cells(), weights.line()];
    const across = grid.columns === count && !(upright && grid.rows === count);
    if (!across) scores.block({ rows: count });
    const weight = upright === across ? weights.text : weights.turned();
    const sums = across ? `MMULT(${scores.text},${weight})` : `MMULT(${weight},${scores.text})`;
    return `${sums}/SUM(${sums})`;
  },
});
