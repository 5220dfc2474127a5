// Knows how a gain in productivity over a base period is shared with those who made it.
import { DomainError } from "./errors";
import type { Quantity } from "./errors";
import { fraction, notNegative, positive } from "./finite";

/**
 * scanlon: labour cost over the value of production. rucker: labour cost over value added (sales less bought-in).
 * improshare: hours over units of output.
 */
export type GainPlan = "scanlon" | "rucker" | "improshare";

/** Every plan, the default first. */
export const gainPlans = ["scanlon", "rucker", "improshare"] as const satisfies readonly [GainPlan, ...GainPlan[]];

/** absorbed: the company bears a loss; carried: a loss is made good by later gains before anything is shared. */
export type LossMode = "absorbed" | "carried";

/** Every treatment of losses, the default first. */
export const lossModes = ["absorbed", "carried"] as const satisfies readonly [LossMode, ...LossMode[]];

/** One period: labour (cost or hours), output (value of production, sales or units) and, for rucker, what was bought in. */
export interface ProductionPeriod {
  readonly labour: number;
  readonly output: number;
  readonly boughtIn?: number;
}

export interface SharedGain {
  /** Labour that the base ratio allows less actual labour; a loss is negative. */
  readonly gain: number;
  /** Set aside of a gain that is shared. */
  readonly reserve: number;
  /** What the employees are paid. */
  readonly employees: number;
}

export interface GainShareOptions {
  /** Part of a shared gain set aside first, 0 to 1; none unless said. */
  readonly reserve?: number;
  readonly losses?: LossMode;
}

/**
 * The gain of each period against the base ratio, and how it is split.
 *
 * gain = (labour ÷ output of the base) · output − labour; employees get share · (gain − reserve).
 *
 * @param base    one period; its output (less what was bought in) above 0
 * @param periods in order
 * @param share   of the employees, 0 to 1
 * @throws DomainError nothing-given, not-positive, negative, out-of-range, not-a-number
 * @example gainShare("scanlon", { labour: 55, output: 125 }, [{ labour: 7, output: 18 }], 0.75) // [{ gain: 0.92, reserve: 0, employees: 0.69 }]
 * @example gainShare("rucker", { labour: 50, output: 150, boughtIn: 50 }, [{ labour: 9, output: 30, boughtIn: 10 }], 0.5)[0].employees // 0.5
 */
export function gainShare(
  plan: GainPlan,
  base: ProductionPeriod,
  periods: readonly ProductionPeriod[],
  share: number,
  { reserve = 0, losses = "absorbed" }: GainShareOptions = {},
): SharedGain[] {
  if (periods.length === 0) throw new DomainError({ code: "nothing-given", what: "actual-figure" });
  fraction(share, "employee-share");
  fraction(reserve, "reserve");
  const yardstick = positive(outputOf(plan, base, "base-figure", 0), "base-figure");
  let owed = 0;
  return periods.map((period, index) => {
    const gain = (base.labour * outputOf(plan, period, "actual-figure", index)) / yardstick - period.labour;
    const shared = Math.max(0, gain - owed);
    if (losses === "carried") owed = Math.max(0, owed - gain);
    const kept = shared * reserve;
    return { gain, reserve: kept, employees: (shared - kept) * share };
  });
}

function outputOf(plan: GainPlan, { labour, output, boughtIn = 0 }: ProductionPeriod, what: Quantity, index: number): number {
  for (const figure of [labour, output, boughtIn]) notNegative(figure, what, index);
  return plan === "rucker" ? output - boughtIn : output;
}
