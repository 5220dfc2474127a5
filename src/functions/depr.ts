// Knows XD.DEPR: the depreciation of each period.
import { depreciation, depreciationMethods } from "../model/depreciation";
import { defineFunction, number, option, optionalNumbers, type Words } from "./define";
import { NoTwin } from "./twins/argument";

const definition = defineFunction({
  id: "DEPR",
  params: {
    cost: number("cost"),
    salvage: number("salvage"),
    life: number("life"),
    method: option("depreciation-method", depreciationMethods),
    usage: optionalNumbers("usage"),
  },
  returns: "numbers",
  compute: ({ cost, salvage, life, method, usage }) => [depreciation(cost, salvage, life, method, usage)],
});

export default definition;

/** A twin lists the periods one by one. */
const mostPeriods = 60;

export const words = (): Words<typeof definition> => ({
  strings: {
    "en-US": {
      description: "Depreciation of each period in a row; together cost less salvage value (macrs: the whole cost).",
      params: {
        cost: "Cost of the asset.",
        salvage: "Salvage value at the end; not used by macrs.",
        life: "Number of periods; for units the output of the whole life; for macrs 3, 5, 7, 10, 15 or 20 years.",
        method:
          "sl (default) straight line, syd sum of the years' digits, ddb double declining balance, ddb-sl with a switch to straight line, ddb-cn straight line in the last two periods, units by output, macrs half-year tables.",
        usage: "Output of each period along a row or column; needed by units only.",
      },
    },
    "zh-CN": {
      description: "各期折旧额，排成一行；合计为原值减残值（macrs 合计为原值）。",
      params: {
        cost: "资产原值。",
        salvage: "期末残值；macrs 不使用。",
        life: "期数；units 填预计总工作量；macrs 填 3、5、7、10、15 或 20 年。",
        method:
          "sl 年限平均法（默认）、syd 年数总和法、ddb 双倍余额递减法、ddb-sl 递减转直线、ddb-cn 最后两期改为直线、units 工作量法、macrs 美国半年惯例税表。",
        usage: "一行或一列各期工作量；仅 units 需要。",
      },
    },
  },
  source: {
    "en-US":
      "Excel's SLN, SYD, DDB and VDB; the Chinese double declining rule (straight line in the last two years); MACRS tables of IRS Publication 946.",
    "zh-CN": "Excel 的 SLN、SYD、DDB 与 VDB；中国双倍余额递减法（最后两年改为直线法）；美国国税局第 946 号出版物的 MACRS 表。",
  },
  terms: {
    "en-US": "amortisation, MACRS, double declining balance, sum of years' digits, units of production",
    "zh-CN": "摊销, 加速折旧, 双倍余额递减, 年数总和, 工作量法",
  },
  example: { formula: '=XD.DEPR(1000,100,3,"syd")', shows: [[450, 300, 150]] },
  twin: ({ cost, salvage, life, method, usage }) => {
    if (method.keyword() === "units") return `(${cost}-${salvage})*${usage.provided("within-life")}/${life}`;
    usage.leftOut();
    const count = Number(life.typed().one());
    if (!(count >= 1 && count <= mostPeriods)) throw new NoTwin({ code: "workings" });
    const periods = Array.from({ length: count }, (_, index) => index + 1);
    const [each, ones] = [`{${periods.join(",")}}`, `{${periods.map(() => 1).join(",")}}`];
    return method.pick({
      sl: `SLN(${cost},${salvage},${life})*${ones}`,
      syd: `SYD(${cost},${salvage},${life},${each})`,
      ddb: `DDB(${cost},${salvage},${life},${each})`,
    });
  },
});
