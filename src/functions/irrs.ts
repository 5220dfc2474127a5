// Knows XD.IRRS: every rate at which a plan is worth nothing.
import { DomainError } from "../model/errors";
import { irrs } from "../model/irr";
import { timings } from "../model/timing";
import { defineFunction, directedNumbers, option, spread, type Words } from "./define";
import { say } from "./parameter-words";

const definition = defineFunction({
  id: "IRRS",
  params: { flows: directedNumbers("flow"), timing: option("timing", timings) },
  returns: "numbers",
  compute: ({ flows: { values, upright }, timing }) => {
    const rates = irrs(values, timing);
    if (rates.length === 0) {
      const oneSided = values.every((flow) => flow <= 0) || values.every((flow) => flow >= 0);
      throw new DomainError({ code: oneSided ? "no-sign-change" : "no-rate" });
    }
    return spread(rates, upright);
  },
});

export default definition;

export const words = (): Words<typeof definition> => ({
  strings: {
    "en-US": {
      description: "Every internal rate of return per period above -100%, ascending; a double root once. They fill cells as the flows lie.",
      params: { flows: say["en-US"].flows, timing: say["en-US"].timing },
    },
    "zh-CN": {
      description: "大于 -100% 的全部内部收益率，从小到大；重根只列一次。结果按现金流的方向填入单元格。",
      params: { flows: say["zh-CN"].flows, timing: say["zh-CN"].timing },
    },
  },
  source: {
    "en-US": "All rates at which the net present value is zero: the axis of rates is cut until each piece holds one at most.",
    "zh-CN": "使净现值为零的全部折现率：将利率轴逐段细分，直至每段至多一个解。",
  },
  terms: { "en-US": "multiple rates of return, several roots, Descartes", "zh-CN": "多重内部收益率, 内含报酬率, 多个根" },
  example: { formula: "=XD.IRRS({-10,21,-11})", shows: [[0, 0.1]] },
});
