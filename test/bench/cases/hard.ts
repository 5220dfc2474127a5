// Rates of return where programs go wrong: what is answered rightly, refused, or answered wrongly. The truth comes from whole numbers of
// 80 digits, so no rounding decides.
import { IRR as formulajsIrr, XIRR as formulajsXirr } from "@formulajs/formulajs";
import { irr as financialIrr } from "financial";
import { irr as nodeIrr } from "node-irr";
import peerXirr from "xirr";
import { irr, irrs } from "../../../src/model/irr";
import { xirr } from "../../../src/model/xirr";
import type { BenchCase, Counted } from "../bench-case";
import { random } from "../series";

interface Hard {
  readonly flows: readonly number[];
  /** Days from the first; absent for equally spaced flows. */
  readonly days?: readonly number[];
  /** Rates above −1 that the flows have: told by how they were made. */
  readonly rates: number;
}

// ---- the truth

const digits = 80n;
const one = 10n ** digits;

/** A double as a whole number of 10^−80; what is smaller than that is cut off. */
function exact(value: number): bigint {
  const [mantissa = "0", exponent = "0"] = Math.abs(value).toExponential(20).split("e");
  const whole = BigInt(mantissa.replace(".", "")) * 10n ** digits;
  const shift = 20n - BigInt(exponent);
  const size = shift >= 0n ? whole / 10n ** shift : whole * 10n ** -shift;
  return value < 0 ? -size : size;
}

/** The sign of the value at a rate, flows being made 10^300 times larger or smaller does not matter: they are scaled first. */
function signAt(flows: readonly number[], days: readonly number[] | undefined, rate: number): number {
  const largest = Math.max(...flows.map(Math.abs));
  const scaled = flows.map((flow) => exact(flow / largest));
  const growth = exact(1 + rate);
  if (growth <= 0n) return NaN;
  let sum = 0n;
  if (days === undefined) {
    // Multiplied through by the last power, so that rates near −100 % need no division by nearly nothing.
    for (const flow of scaled) sum = (sum * growth) / one + flow;
  } else {
    // A day's growth: its 365th power is the year's.
    const day = root365(growth);
    const last = days.at(-1) ?? 0;
    const order = days.map((_, index) => index).sort((a, b) => (days[a] ?? 0) - (days[b] ?? 0));
    let at = 0;
    for (const index of order) {
      const here = days[index] ?? 0;
      sum = (sum * power(day, here - at)) / one + (scaled[index] ?? 0n);
      at = here;
    }
    sum = (sum * power(day, last - at)) / one;
  }
  return sum > 0n ? 1 : sum < 0n ? -1 : 0;
}

function power(base: bigint, exponent: number): bigint {
  let result = one;
  let square = base;
  for (let left = exponent; left > 0; left = Math.floor(left / 2)) {
    if (left % 2 === 1) result = (result * square) / one;
    square = (square * square) / one;
  }
  return result;
}

/** By Newton's steps, from the root in doubles. */
function root365(value: bigint): bigint {
  let root = exact(Math.exp(Math.log(Number(value) / Number(one)) / 365));
  for (let step = 0; step < 6; step++) root -= ((power(root, 365) - value) * one) / (365n * power(root, 364));
  return root;
}

/** Whether the value changes sign within a billionth of the growth at this rate. */
function isRate({ flows, days }: Hard, rate: number): boolean {
  const reach = 1e-9 * Math.max(1 + rate, 1e-9);
  const [below, above] = [signAt(flows, days, rate - reach), signAt(flows, days, rate + reach)];
  return below * above <= 0 || signAt(flows, days, rate) === 0;
}

// ---- the cases

/** Equal income that makes this rate, a period or a year apart. */
function atRate(rate: number, periods: number, scale = 1): number[] {
  let worth = 0;
  for (let k = periods; k > 0; k--) worth = (worth + 1) / (1 + rate);
  return [-worth * scale, ...Array.from({ length: periods }, () => scale)];
}

const periodic: readonly Hard[] = [
  ...[-0.9999, -0.99, -0.9, -0.5, -0.1, -1e-6, 1e-9, 1e-4, 0.5, 5, 100, 1e6].map((rate) => ({ flows: atRate(rate, 3), rates: 1 })),
  ...[1e-200, 1e-9, 1e-3, 1e3, 1e12, 1e200].map((scale) => ({ flows: atRate(0.1, 10, scale), rates: 1 })),
  ...[60, 360, 1000].flatMap((periods) => [0.005, 0.05, -0.02].map((rate) => ({ flows: atRate(rate, periods), rates: 1 }))),
  ...[1, 5, 40].map((zeros) => ({ flows: [...Array<number>(zeros).fill(0), ...atRate(0.1, 5)], rates: 1 })),
  { flows: [-100, ...Array<number>(40).fill(0), 300], rates: 1 },
  { flows: [100, -110], rates: 1 },
  { flows: [1000, ...Array<number>(12).fill(-90)], rates: 1 },
  { flows: [100, 200, 300], rates: 0 },
  { flows: [-100, -200], rates: 0 },
  { flows: [0, 0, 0], rates: 0 },
  { flows: [1000, -2000, 2000], rates: 0 },
  { flows: [-10, 21, -11], rates: 2 },
  { flows: [-252, 1431, -3035, 2850, -1000], rates: 4 },
  { flows: [-1, 2, -1], rates: 1 },
];

const dated: readonly Hard[] = [
  ...[-0.9999, -0.99, -0.5, -0.1, 1e-6, 0.1, 1, 10, 1000].map((rate) => ({
    flows: [-100, 100 * (1 + rate) ** (500 / 365)],
    days: [0, 500],
    rates: 1,
  })),
  ...[1e-150, 1e-9, 1e9, 1e150].map((scale) => ({ flows: [-100 * scale, 60 * scale, 60 * scale], days: [0, 200, 900], rates: 1 })),
  ...[1, 7, 30].map((gap) => ({ flows: [-100, 50, 50, 50], days: [0, gap, 2 * gap, 3 * gap], rates: 1 })),
  { flows: [0, -100, 110], days: [0, 800, 1165], rates: 1 },
  { flows: [0, 0, -100, 60, 60], days: [0, 30, 60, 400, 800], rates: 1 },
  { flows: [-100, 30, 30, 60], days: [0, 365, 365, 730], rates: 1 },
  { flows: [-60, -40, 120], days: [0, 0, 365], rates: 1 },
  { flows: [110, -100], days: [365, 0], rates: 1 },
  { flows: [60, -100, 60], days: [900, 0, 300], rates: 1 },
  { flows: [100, 200], days: [0, 100], rates: 0 },
  { flows: [-100, -5], days: [0, 100], rates: 0 },
  { flows: [-10, 21, -11], days: [0, 365, 730], rates: 2 },
  ...[200, 1000].flatMap((count) =>
    [0.0005, 0.003].map((daily) => {
      const income = Array.from({ length: count }, () => 1);
      const worth = income.reduceRight((sum, flow) => (sum + flow) / (1 + daily) ** 30, 0);
      return { flows: [-worth, ...income], days: [0, ...income.map((_, k) => 30 * (k + 1))], rates: 1 };
    }),
  ),
  ...[20, 40].map((years) => ({ flows: [-100, 500], days: [0, 365 * years], rates: 1 })),
];

// ---- who answers what

type Ask = (hard: Hard) => number;

/** Right: the only rate; or no answer where there is none or several. Silent: no answer though there is one. Else wrong. */
function verdict(hard: Hard, ask: Ask): "right" | "silent" | "wrong" {
  let answer: number;
  try {
    answer = Number(ask(hard));
  } catch {
    answer = NaN;
  }
  if (!Number.isFinite(answer)) return hard.rates === 1 ? "silent" : "right";
  return hard.rates === 1 && isRate(hard, answer) ? "right" : "wrong";
}

const serial = (day: number): number => 43831 + day;
const date = (day: number): Date => new Date((serial(day) - 25569) * 86_400_000);
const own: Ask = ({ flows, days }) => (days ? xirr(flows, days.map(serial)) : irr(flows));
const all = [...periodic, ...dated];
const peers: Readonly<Record<string, { readonly of: readonly Hard[]; readonly ask: Ask }>> = {
  formulajs: {
    of: all,
    ask: ({ flows, days }) => Number(days ? formulajsXirr([...flows], days.map(date), 0.1) : formulajsIrr([...flows], 0.1)),
  },
  financial: { of: periodic, ask: ({ flows }) => financialIrr([...flows]) },
  "node-irr": { of: periodic, ask: ({ flows }) => nodeIrr([...flows]) },
  xirr: { of: dated, ask: ({ flows, days = [] }) => peerXirr(flows.map((amount, k) => ({ amount, when: date(days[k] ?? 0) }))) },
};

function countHard(): Counted {
  const told = (of: readonly Hard[], ask: Ask): string => {
    const found = of.map((hard) => verdict(hard, ask));
    return `${found.filter((one) => one === "right").length} of ${of.length}, ${found.filter((one) => one === "wrong").length} wrong`;
  };
  const slowest = Math.max(...all.map(warmMs));
  return {
    figures: {
      own: `${told(all, own)}, the slowest ${slowest.toFixed(2)} ms`,
      ...Object.fromEntries(Object.entries(peers).map(([name, { of, ask }]) => [name, told(of, ask)])),
    },
    target: "all of at least 69, the slowest ≤ 5 ms",
    reached: all.length >= 69 && all.every((hard) => verdict(hard, own) === "right") && slowest <= 5,
  };
}

/** The best of a few calls. */
function warmMs(hard: Hard): number {
  const times = Array.from({ length: 5 }, () => {
    const begun = performance.now();
    answerOf(hard);
    return performance.now() - begun;
  });
  return Math.min(...times);
}

/** An answer or a refusal: either takes its time. */
function answerOf(hard: Hard): number | undefined {
  try {
    return own(hard);
  } catch {
    return undefined;
  }
}

/** Random flows of any signs: each rate that is named must be one, and a sign change on a fine scan must be near a rate that is named. */
function countRandom(): Counted {
  const next = random(7);
  let wrong = 0;
  let missed = 0;
  const runs = 3000;
  for (let run = 0; run < runs; run++) {
    const flows = Array.from(
      { length: 2 + Math.floor(next() * 30) },
      () => Math.round((next() - 0.5) * 2000) / 10 ** Math.floor(next() * 3),
    );
    const rates = irrs(flows);
    if (rates.some((rate) => !isRate({ flows, rates: 1 }, rate))) wrong++;
    let before = 0;
    for (let k = 0; k <= 400; k++) {
      const growth = Math.exp(-7 + (14 * k) / 400);
      const value = flows.reduceRight((sum, flow) => sum / growth + flow, 0);
      const sign = Math.sign(value);
      const step = Math.exp(14 / 400);
      if (before * sign < 0 && !rates.some((rate) => 1 + rate >= (growth / step) * 0.999 && 1 + rate <= growth * 1.001)) missed++;
      before = sign === 0 ? before : sign;
    }
  }
  return {
    figures: { own: `${wrong} wrong, ${missed} missed of ${runs}` },
    target: "0 wrong of 3,000",
    reached: wrong === 0 && missed === 0,
  };
}

export const hardCases: readonly BenchCase[] = [
  { kind: "counted", name: "hard cases of IRR and XIRR", count: countHard },
  { kind: "counted", name: "rates of random flows", count: countRandom },
];
