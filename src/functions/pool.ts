// Knows XD.POOL: how large a bonus pool is.
import type { Tier } from "../model/pool";
import { hurdleModes, pool, poolBases, tierModes } from "../model/pool";
import { stated } from "../model/stated";
import { isBlank, pairs, toNumber } from "./arguments";
import type { Block } from "./cells";
import { defineFunction, number, option, optionalNumber, optionalNumberOrZero, optionalTable, type Words } from "./define";

/**
 * Upper bounds with their rates; wholly blank rows are spare. The last bound may be blank: that tier is open.
 *
 * @throws DomainError not-a-number; ArgumentError wrong-shape
 */
function tiersOf(cells: Block, parameter: string): readonly Tier[] {
  const rows = pairs(cells, parameter).map(([bound, rate], index) => ({ bound, rate, index }));
  const meant = rows.filter(({ bound, rate }) => !(isBlank(bound) && isBlank(rate)));
  return meant.map(({ bound, rate, index }, order) => ({
    upTo: order === meant.length - 1 && isBlank(bound) ? Infinity : toNumber(bound, "tier-bound", index),
    rate: toNumber(rate, "tier-rate", index),
  }));
}

const definition = defineFunction({
  id: "POOL",
  params: {
    profit: number("profit"),
    rate: number("pool-rate"),
    hurdle: optionalNumber("hurdle"),
    hurdleMode: option("hurdle-mode", hurdleModes),
    cap: optionalNumberOrZero("pool-cap"),
    basis: option("pool-basis", poolBases),
    tax: optionalNumber("tax"),
    tiers: optionalTable(tiersOf),
    tierMode: option("tier-mode", tierModes),
  },
  returns: "number",
  compute: ({ profit, rate, hurdle, hurdleMode, cap, basis, tax, tiers, tierMode }) =>
    pool({
      profit,
      rate,
      hurdleMode,
      basis,
      tierMode,
      ...stated({ hurdle, cap, tax, tiers }),
    }),
});

export default definition;

export const words = (): Words<typeof definition> => ({
  strings: {
    "en-US": {
      description:
        "Bonus pool of a period: a share of profit on a stated basis, above a hurdle, never below 0 nor above the cap. Never circular.",
      params: {
        profit: "Profit of the period before bonus and tax.",
        rate: "Pool rate, from 0 to 1; not used where tiers are given.",
        hurdle: "Profit from which a pool is paid.",
        hurdleMode: "trigger (default): the whole profit counts once the hurdle is reached; excess: only what is above it.",
        cap: "Largest pool. Leave out for no cap; an empty cell counts as 0.",
        basis: "Profit that the rate applies to: before (default), after-bonus, after-tax, after-both or after-tax-deductible.",
        tax: "Tax rate, such as 0.25.",
        tiers: "Two columns: upper bound and rate, rising; the last bound blank.",
        tierMode: "slab (default): the tier's rate on all of it; marginal: each slice at its own rate.",
      },
    },
    "zh-CN": {
      description: "当期奖金池：按指定提奖基数、超过起提线后提取，不低于 0，不超过封顶；无循环引用。",
      params: {
        profit: "当期提奖及税前利润。",
        rate: "提奖比例，0 至 1；给出分档时不使用。",
        hurdle: "起提线：达到此利润才提奖。",
        hurdleMode: "trigger 触发式（默认）：达到起提线后按全部利润计提；excess 超额式：只按超过部分计提。",
        cap: "奖金池封顶。不封顶请省略；空单元格按 0 计。",
        basis:
          "提奖基数：before 提奖及税前（默认）、after-bonus 提奖后、after-tax 税后、after-both 提奖及税后、after-tax-deductible 税后且奖金可抵税。",
        tax: "税率，如 0.25。",
        tiers: "两列：上限与比例，从小到大；最后一档上限留空。",
        tierMode: "slab（默认）：全额按所在档比例；marginal：各档分别按其比例。",
      },
    },
  },
  source: {
    "en-US": "Rate x profit by the basis named, in closed form, so that nothing is circular.",
    "zh-CN": "提奖比例 × 指定口径的利润，以解析式计算，不产生循环引用。",
  },
  terms: { "en-US": "profit sharing, incentive, bonus accrual", "zh-CN": "利润分享, 激励, 提奖" },
  example: { formula: '=XD.POOL(1500,0.1,500,"excess")', shows: 100 },
  twin: ({ profit, rate, hurdle, hurdleMode, cap, basis, tax, tiers, tierMode }) => {
    tiers.leftOut();
    tierMode.leftOut();
    const t = tax.or("0");
    const share = basis.pick({
      before: `${rate}`,
      "after-bonus": `${rate}/(1+${rate})`,
      "after-tax": `${rate}*(1-${t})`,
      "after-both": `${rate}*(1-${t})/(1+${rate}*(1-${t}))`,
      "after-tax-deductible": `${rate}*(1-${t})/(1-${rate}*${t})`,
    });
    const above = hurdleMode.pick({
      trigger: hurdle.isGiven ? `IF(${profit}<${hurdle},0,MAX(0,${profit}))` : `MAX(0,${profit})`,
      excess: `MAX(0,${profit}${hurdle.isGiven ? `-${hurdle}` : ""})`,
    });
    return cap.isGiven ? `MIN(${cap.text},${above}*${share})` : `${above}*${share}`;
  },
});
