// Knows XD.RAG: green, amber, red, or too old to say.
import { rag } from "../model/rag";
import { stated } from "../model/stated";
import { optionalFlag } from "./block-arguments";
import { defineFunction, number, optionalNumber, type Words } from "./define";

const definition = defineFunction({
  id: "RAG",
  params: {
    actual: number("actual"),
    target: number("status-target"),
    amber: number("amber"),
    red: number("red"),
    lowerIsBetter: optionalFlag(),
    asOf: optionalNumber("as-of-date"),
    maxAge: optionalNumber("max-age"),
    now: optionalNumber("now"),
  },
  returns: "texts",
  compute: ({ actual, target, amber, red, lowerIsBetter, asOf, maxAge, now }) => [
    [
      rag(actual, target, amber, red, {
        lowerIsBetter,
        ...stated({ asOf, maxAge, now }),
      }),
    ],
  ],
});

export default definition;

export const words = (): Words<typeof definition> => ({
  strings: {
    "en-US": {
      description: "Status of a figure against its target: G, A, R, or grey if it is too old. A boundary belongs to the better colour.",
      params: {
        actual: "The actual figure.",
        target: "The target.",
        amber: "Shortfall up to which it is green, as a fraction of the target: 0.05 for 5%. For the target 0 in its own unit.",
        red: "Shortfall up to which it is amber, in the same way.",
        lowerIsBetter: "1 where less is better, as for bugs or cost.",
        asOf: "The day of the actual figure.",
        maxAge: "Days after which the figure turns grey; empty where age does not matter.",
        now: "The day of the review; needed with maxAge.",
      },
    },
    "zh-CN": {
      description: "指标相对目标的状态：G 绿、A 黄、R 红；数据过期为 grey。边界值归较好的颜色。",
      params: {
        actual: "实际值。",
        target: "目标值。",
        amber: "绿灯容差：差距占目标的比例，如 5% 填 0.05；目标为 0 时按指标自身单位。",
        red: "黄灯容差，方法相同；超过为红灯。",
        lowerIsBetter: "越低越好的指标（如缺陷数、成本）填 1。",
        asOf: "实际值的日期。",
        maxAge: "超过多少天变为 grey；留空为不考虑。",
        now: "检查日期；使用 maxAge 时必填。",
      },
    },
  },
  source: {
    "en-US": "A traffic light by tolerances; a boundary belongs to the better colour, an old figure is grey.",
    "zh-CN": "按容差判定红黄绿；边界归入较好的颜色，过期数据显示灰色。",
  },
  terms: { "en-US": "traffic light, red amber green, KPI status, tolerance", "zh-CN": "红绿灯, 红黄绿, 指标状态, 容差" },
  example: { formula: "=XD.RAG(12,10,0.1,0.2,1)", shows: [["A"]] },
  twin: ({ actual, target, amber, red, lowerIsBetter, asOf, maxAge, now }) => {
    const lower = !/^(|0|FALSE|"(|-|no|否)")$/i.test(lowerIsBetter.typed().text);
    const [least, most] = lower ? [target, actual] : [actual, target];
    const off = `ROUND((${most}-${least})/IF(${target}=0,1,ABS(${target})),9)`;
    const status = `IF(${off}<=${amber},"G",IF(${off}<=${red},"A","R"))`;
    if (!maxAge.isGiven) return status;
    return `IF(OR(${asOf.or("0")}<=0,INT(${now.or("0")})-INT(${asOf.or("0")})>${maxAge}),"grey",${status})`;
  },
});
