// Knows XD.DELAY: what coming later costs.
import { delayLoss, delayModes } from "../model/delay";
import { timings } from "../model/timing";
import { defineFunction, number, numbers, option, type Words } from "./define";
import { say } from "./parameter-words";
import { laterValue, value } from "./twins/present-value";

const definition = defineFunction({
  id: "DELAY",
  params: {
    rate: number("rate"),
    flows: numbers("flow"),
    periods: number("periods"),
    mode: option("delay-mode", delayModes),
    timing: option("timing", timings),
  },
  returns: "number",
  compute: ({ rate, flows, periods, mode, timing }) => delayLoss(rate, flows, periods, mode, timing),
});

export default definition;

export const words = (): Words<typeof definition> => ({
  strings: {
    "en-US": {
      description: "Net present value lost by a delay of the benefits, or of every cash flow.",
      params: {
        rate: say["en-US"].rate,
        flows: say["en-US"].flows,
        periods: "Length of the delay in periods; a month of a yearly plan is 1/12.",
        mode: "benefits (default): only the positive flows come later; all: every flow does; fixed-end: the benefits of the last periods are lost.",
        timing: say["en-US"].timing,
      },
    },
    "zh-CN": {
      description: "延期所损失的净现值；延期可只推迟效益，也可推迟全部现金流。",
      params: {
        rate: say["zh-CN"].rate,
        flows: say["zh-CN"].flows,
        periods: "延期的期数；以年为期时，一个月为 1/12。",
        mode: "benefits（默认）：仅效益（正现金流）推迟；all：全部现金流推迟；fixed-end：效益截止日不变，失去最后若干期的效益。",
        timing: say["zh-CN"].timing,
      },
    },
  },
  source: {
    "en-US": "The net present value lost when benefits or all flows fall later; parts of a period by compound discounting.",
    "zh-CN": "效益或全部现金流推迟造成的净现值损失；不足一期按复利折算。",
  },
  terms: { "en-US": "cost of delay, postponement, slippage", "zh-CN": "延误成本, 推迟, 拖延" },
  example: { formula: "=XD.DELAY(0.1,{-800,1500,1500,1500},0.5)", shows: 173.59747888477395 },
  twin: ({ rate, flows, periods, mode, timing }) => {
    const lost = `*(1-(1+${rate})^-${periods})`;
    if (mode.keyword() === "all") return `(${value(rate, flows, timing)})${lost}`;
    return mode.pick({ benefits: `${laterValue(rate, flows.firstSpent(), timing) ?? "0"}${lost}` });
  },
});
