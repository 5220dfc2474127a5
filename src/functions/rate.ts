// Knows XD.RATE: the rate of a loan or a savings plan.
import { annuityRate } from "../model/annuity-rate";
import { defineFunction, number, optionalNumber, optionalNumberOrZero, type Words } from "./define";
import { say } from "./parameter-words";

const definition = defineFunction({
  id: "RATE",
  params: {
    nper: number("periods"),
    pmt: number("payment"),
    pv: number("present-value"),
    fv: optionalNumber("future-value"),
    type: optionalNumber("payment-type"),
    near: optionalNumberOrZero("near"),
  },
  returns: "number",
  compute: ({ nper, pmt, pv, fv = 0, type, near }) =>
    annuityRate({ periods: nper, payment: pmt, present: pv, future: fv, atBeginning: type !== undefined }, near),
});

export default definition;

export const words = (): Words<typeof definition> => ({
  strings: {
    "en-US": {
      description:
        "Rate per period of equal payments, found without a guess; where there are several, all are named unless you say near which one.",
      params: {
        nper: "Number of periods.",
        pmt: "Payment of each period; what you pay is negative.",
        pv: "Amount today, such as the loan you receive.",
        fv: "Amount after the last payment; 0 unless given.",
        type: "0 (default): payments at the end of the periods; 1: at the beginning.",
        near: say["en-US"].near,
      },
    },
    "zh-CN": {
      description: "等额收付的每期利率，无需猜测值；存在多个时列出全部，除非指明接近哪一个。",
      params: {
        nper: "期数。",
        pmt: "每期收付金额，付出为负。",
        pv: "当前金额，如收到的贷款。",
        fv: "最后一期之后的金额；省略时为 0。",
        type: "0（默认）：期末收付；1：期初收付。",
        near: say["zh-CN"].near,
      },
    },
  },
  source: {
    "en-US": "The equation and signs of Excel's RATE, solved in a bracket.",
    "zh-CN": "方程与符号约定同 Excel 的 RATE，在区间内求解。",
  },
  terms: { "en-US": "annuity, loan, lease, instalments, interest rate", "zh-CN": "年金, 贷款, 租赁, 分期付款, 利率" },
  example: { formula: "=XD.RATE(48,-200,8000)", shows: 0.007701472488246008 },
  twin: ({ nper, pmt, pv, fv, type, near }) =>
    `RATE(${[nper.text, pmt.text, pv.text, fv.text, type.text, near.text].join(",").replace(/,+$/, "")})`,
});
