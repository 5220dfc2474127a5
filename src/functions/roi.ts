// Knows XD.ROI: return on investment, its meaning said.
import { roi, roiBases } from "../model/roi";
import { defineFunction, number, option, optionalNumber, type Words } from "./define";

const definition = defineFunction({
  id: "ROI",
  params: { gain: number("gain"), cost: number("cost"), basis: option("roi-basis", roiBases), years: optionalNumber("years") },
  returns: "number",
  compute: ({ gain, cost, basis, years }) => roi(gain, cost, basis, years),
});

export default definition;

export const words = (): Words<typeof definition> => ({
  strings: {
    "en-US": {
      description: "Return on investment as a fraction; the basis says whether the gain is already net of the cost.",
      params: {
        gain: "Gain in the unit of the cost.",
        cost: "Cost, above 0.",
        basis: "net (default): gain after cost; gross: gain before cost; annualised: the net return a year.",
        years: "Number of years; needed by annualised only.",
      },
    },
    "zh-CN": {
      description: "投资回报率，以小数表示；口径说明回报额是否已扣除成本。",
      params: {
        gain: "回报额，与成本同单位。",
        cost: "成本，大于 0。",
        basis: "net（默认）：回报额已扣除成本；gross：未扣除成本；annualised：净回报的年化值。",
        years: "年数；仅 annualised 需要。",
      },
    },
  },
  source: {
    "en-US": "Gain over cost, as a net, gross or annualised figure; annualised is (gain / cost)^(1 / years) - 1.",
    "zh-CN": "回报额与成本之比，分净额、总额与年化三种口径；年化为（回报额÷成本）^(1÷年数)−1。",
  },
  terms: { "en-US": "return, benefit-cost, yield", "zh-CN": "投资收益率, 回报" },
  example: { formula: "=XD.ROI(3000,500)", shows: 6 },
  twin: ({ gain, cost, basis, years }) =>
    basis.pick({ net: `${gain}/${cost}`, gross: `(${gain}-${cost})/${cost}`, annualised: `(1+${gain}/${cost})^(1/${years})-1` }),
});
