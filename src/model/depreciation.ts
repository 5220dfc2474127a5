// Knows how the cost of an asset is spread over its life.
import { DomainError } from "./errors";
import { finite, notNegative, positive } from "./finite";

/**
 * sl: straight line. syd: sum of the years' digits. ddb: double declining balance, the last period takes what is left. ddb-sl: the same,
 * but straight line from when that is more. ddb-cn: straight line in the last two periods, as Chinese rules have it. units: by output.
 * macrs: the half-year tables of United States tax law, salvage ignored.
 */
export type DepreciationMethod = "sl" | "syd" | "ddb" | "ddb-sl" | "ddb-cn" | "units" | "macrs";

/** Every method, the default first. */
export const depreciationMethods = ["sl", "syd", "ddb", "ddb-sl", "ddb-cn", "units", "macrs"] as const satisfies readonly [
  DepreciationMethod,
  ...DepreciationMethod[],
];

/**
 * The depreciation of each period. It adds up to cost − salvage (macrs: to the cost; units: once the whole life is used up), and the
 * book value never falls below the salvage value.
 *
 * @param cost    0 or more, in one unit
 * @param salvage 0 to `cost`; sl and units take a negative one, too, where removal costs money (as SLN does); not used by macrs
 * @param life    whole number of periods, 1 or more; units: output of the whole life, above 0; macrs: 3, 5, 7, 10, 15 or 20
 * @param usage   output of each period, 0 or more; needed by units only
 * @returns       one amount a period; macrs has one period more than its life
 * @throws DomainError not-whole, not-between, not-positive, negative, salvage-above-cost, unknown-recovery-period, usage-missing, not-a-number
 * @example depreciation(1000, 100, 3) // [300, 300, 300]
 * @example depreciation(1000, 100, 4, "ddb-cn") // [500, 250, 75, 75]
 * @example depreciation(1000, 100, 4, "ddb") // [500, 250, 125, 25]
 * @example depreciation(1000, 100, 90, "units", [30, 45, 20]) // [300, 450, 150]
 * @example depreciation(1000, 0, 3, "macrs") // [333.3, 444.5, 148.1, 74.1]
 * @source SLN, SYD, DDB and VDB of Excel (DDB leaves in the last period what is not depreciated; here it is taken then); 企业会计准则第 4 号;
 * IRS Publication 946, table A-1.
 */
export function depreciation(
  cost: number,
  salvage: number,
  life: number,
  method: DepreciationMethod = "sl",
  usage?: readonly number[],
): number[] {
  const base = notNegative(cost, "cost") - finite(salvage, "salvage");
  if (method === "macrs") return macrs(cost, life);
  if (method !== "sl" && method !== "units") notNegative(salvage, "salvage");
  if (base < 0) throw new DomainError({ code: "salvage-above-cost", salvage, cost });
  if (method === "units") return byUnits(base, life, usage);
  const periods = wholeLife(life);
  if (method === "sl") return Array.from({ length: periods }, () => base / periods);
  if (method === "syd") return Array.from({ length: periods }, (_, period) => (base * (periods - period) * 2) / (periods * (periods + 1)));
  return declining(base, salvage, periods, method);
}

function declining(base: number, salvage: number, periods: number, method: "ddb" | "ddb-sl" | "ddb-cn"): number[] {
  let left = base; // book value less salvage
  let level = 0; // straight line over what remains, once it has begun
  return Array.from({ length: periods }, (_, period) => {
    const remaining = periods - period;
    const doubled = Math.min(left, ((left + salvage) * 2) / periods);
    if (level === 0 && (method === "ddb-sl" ? left / remaining > doubled : method === "ddb-cn" && remaining === 2))
      level = left / remaining;
    const amount = remaining === 1 ? left : level > 0 ? level : doubled;
    left -= amount;
    return amount;
  });
}

function byUnits(base: number, life: number, usage: readonly number[] | undefined): number[] {
  positive(life, "life");
  if (usage === undefined) throw new DomainError({ code: "usage-missing" });
  let unused = life;
  return usage.map((given, index) => {
    const used = Math.min(notNegative(given, "usage", index), unused);
    unused -= used;
    return (base * used) / life;
  });
}

/** Hundredths of a percent of the cost, half-year convention. */
const macrsTables: Readonly<Record<number, readonly number[]>> = {
  3: [3333, 4445, 1481, 741],
  5: [2000, 3200, 1920, 1152, 1152, 576],
  7: [1429, 2449, 1749, 1249, 893, 892, 893, 446],
  10: [1000, 1800, 1440, 1152, 922, 737, 655, 655, 656, 655, 328],
  15: [500, 950, 855, 770, 693, 623, 590, 590, 591, 590, 591, 590, 591, 590, 591, 295],
  20: [
    375, 721.9, 667.7, 617.7, 571.3, 528.5, 488.8, 452.2, 446.2, 446.1, 446.2, 446.1, 446.2, 446.1, 446.2, 446.1, 446.2, 446.1, 446.2,
    446.1, 223.1,
  ],
};

function macrs(cost: number, life: number): number[] {
  const table = macrsTables[finite(life, "life")];
  if (table === undefined) throw new DomainError({ code: "unknown-recovery-period", life, known: Object.keys(macrsTables).map(Number) });
  return table.map((part) => (cost * part) / 10000);
}

/** Longer than any asset, in days. */
const longestLife = 100_000;

function wholeLife(life: number): number {
  if (!Number.isInteger(finite(life, "life"))) throw new DomainError({ code: "not-whole", what: "life", value: life });
  if (life < 1 || life > longestLife)
    throw new DomainError({ code: "not-between", what: "life", value: life, least: 1, most: longestLife });
  return life;
}
