// Knows XD.POOLSHARE: who is given how much of a pool.
import { allocate, allocationMethods } from "../model/allocate";
import { stated } from "../model/stated";
import { ArgumentError } from "./argument-error";
import { defineFunction, directedNumbers, number, option, optionalNumber, optionalNumbers, type Words } from "./define";

const definition = defineFunction({
  id: "POOLSHARE",
  params: {
    pool: number("pool"),
    weights: directedNumbers("weight"),
    floors: optionalNumbers("floor"),
    caps: optionalNumbers("cap"),
    unit: optionalNumber("unit"),
    method: option("allocation-method", allocationMethods),
  },
  returns: "numbers",
  compute: ({ pool, weights: { values: weights, upright }, floors, caps, unit, method }) => {
    // A blank cap could mean "none" or "nothing"; money is not handed out on a guess.
    const unclear = caps?.length === weights.length ? caps.findIndex((cap, index) => cap === 0 && (weights[index] ?? 0) > 0) : -1;
    if (unclear >= 0) throw new ArgumentError({ code: "blank-cap", index: unclear });
    const shares = allocate(pool, weights, {
      method,
      ...stated({ floors, caps, unit }),
    });
    return upright ? shares.map((share) => [share]) : [shares];
  },
});

export default definition;

export const words = (): Words<typeof definition> => ({
  strings: {
    "en-US": {
      description: "Splits a pool by weight between floors and caps, exactly to the payout unit. The shares fill cells as the weights lie.",
      params: {
        pool: "Amount to split.",
        weights: "One weight for each party, along a row or column; 0 leaves a party with its floor.",
        floors: "Least amount of each party.",
        caps: "Most of each party; enter a large number where there is no cap.",
        unit: "Payout unit in the unit of the pool, such as 0.01; without it shares are not rounded.",
        method: "water-fill (default): shares by weight, clipped; floor-then-share: floors first, the rest by weight.",
      },
    },
    "zh-CN": {
      description: "按权重在保底与封顶之间分配奖金池，精确到发放单位，合计分毫不差。结果按权重的方向填入单元格。",
      params: {
        pool: "待分配金额。",
        weights: "一行或一列权重，每个分配对象一个；为 0 者只得保底。",
        floors: "各分配对象的保底。",
        caps: "各分配对象的封顶；不封顶者请填一个很大的数。",
        unit: "发放单位，与金额同单位，如 0.01；省略时不取整。",
        method: "water-fill（默认）：按权重分配，受保底与封顶限制；floor-then-share：先发保底，其余按权重。",
      },
    },
  },
  source: {
    "en-US": "Water-filling between floors and caps, then the method of largest remainders, so that the sum is exact.",
    "zh-CN": "在保底与封顶之间注水分配，再以最大余额法取整，合计分毫不差。",
  },
  terms: {
    "en-US": "allocation, distribution, bonus split, water filling, largest remainder",
    "zh-CN": "分摊, 分配, 奖金分配, 上限, 下限",
  },
  example: { formula: "=XD.POOLSHARE(100,{1,1,1},,,1)", shows: [[34, 33, 33]] },
});
