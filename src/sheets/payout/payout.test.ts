// Payout, calculated: on any terms the sheet's curve, tranches and clawback are those of the model.
import fc from "fast-check";
import { calculated } from "../../../test/calculated";
import { locales } from "../../i18n/locale";
import { buildLists } from "../lists";
import { build } from "./build";
import { check } from "./check";
import type { PayoutInputs } from "./fields";
import { dueBack, factorOf, tranchesOf } from "./figures";

const base: PayoutInputs = {
  project: "P",
  asOf: "2026-11-24",
  unit: "wan",
  preparedBy: null,
  payoutUnit: 1,
  attainment: null,
  curve: [],
  tranches: [
    { label: "1", due: null, part: 0.6 },
    { label: "2", due: null, part: 0.4 },
  ],
  parties: [{ name: "IT", award: 60, paid: null, restated: null }],
  clawbackLimit: null,
  bankRate: null,
  bankOpening: null,
  credits: [],
};
const shown = (of: PayoutInputs) => calculated([build(of, "en-US"), buildLists("en-US")]);
const column = (found: Awaited<ReturnType<typeof shown>>, name: string): unknown[] => found.values("payout", name).map(([value]) => value);

const anyTerms: fc.Arbitrary<PayoutInputs> = fc
  .record({
    attainment: fc.option(fc.integer({ min: 0, max: 200 }).map((percent) => percent / 100)),
    points: fc.uniqueArray(fc.integer({ min: 1, max: 180 }), { maxLength: 4 }),
    payouts: fc.array(fc.integer({ min: 0, max: 200 }), { minLength: 4, maxLength: 4 }),
    cuts: fc.array(fc.integer({ min: 0, max: 100 }), { maxLength: 3 }),
    payoutUnit: fc.constantFrom(1, 7, 100),
    clawbackLimit: fc.option(fc.constantFrom(0, 0.5, 1)),
    parties: fc.array(
      fc.record({
        award: fc.integer({ min: 0, max: 500_000 }).map((yuan) => yuan / 10_000),
        paid: fc.option(fc.integer({ min: 0, max: 90 })),
        restated: fc.option(fc.integer({ min: 0, max: 90 })),
      }),
      { minLength: 1, maxLength: 4 },
    ),
  })
  .map(({ points, payouts, cuts, parties, ...rest }) => {
    const bounds = [0, ...cuts.toSorted((a, b) => a - b), 100];
    return {
      ...base,
      ...rest,
      curve: points
        .toSorted((a, b) => a - b)
        .map((attainment, index) => ({ attainment: attainment / 100, payout: (payouts[index] ?? 0) / 100 })),
      tranches: bounds.slice(1).map((bound, index) => ({ label: `t${index}`, due: null, part: (bound - (bounds[index] ?? 0)) / 100 })),
      parties: parties.map((party, index) => ({ name: `p${index}`, ...party })),
    };
  });

it("on any terms the sheet pays what the model pays, and tranches add up to the unit", () =>
  fc.assert(
    fc.asyncProperty(anyTerms, async (any) => {
      const found = await shown(any);
      expect(found.errors).toEqual([]);
      expect(found.value("payout", "factor")).toBeCloseTo(factorOf(any), 9);
      tranchesOf(any).forEach(({ earned, amounts }, row) => {
        expect(column(found, "earned")[row]).toBeCloseTo(earned, 9);
        amounts.forEach((amount, tranche) => expect(column(found, `tranche_${tranche}`)[row]).toBeCloseTo(amount, 9));
      });
      expect(column(found, "adds_up").every((tick) => tick === 1)).toBe(true);
      dueBack(any).forEach((due, row) => {
        const cell = column(found, "due_back")[row];
        if (due === null) expect(cell).toBe("to be confirmed");
        else expect(cell).toBeCloseTo(due, 9);
      });
    }),
    { seed: 5, numRuns: 10 },
  ));

it("keeps a part in the bank, which a loss lowers", async () => {
  const found = await shown({ ...base, bankRate: 0.5, bankOpening: 10, credits: [0, 30, -60, 20] });
  expect(found.values("payout", "bank_paid")[0]).toEqual([5, 17.5, 0, 0]);
  expect(found.values("payout", "bank_balance")[0]).toEqual([5, 17.5, -42.5, -22.5]);
  expect(found.value("payout", "check_bank")).toBe(0);
});

describe("findings", () => {
  const broken: Readonly<Record<string, readonly [Partial<PayoutInputs>, object]>> = {
    "parts-not-whole": [
      {
        tranches: [
          { label: "1", due: null, part: 0.6 },
          { label: "2", due: null, part: 0.3 },
        ],
      },
      { name: "tranches_part" },
    ],
    "curve-not-rising": [
      {
        curve: [
          { attainment: 1, payout: 1 },
          { attainment: 0.8, payout: 2 },
        ],
      },
      { name: "curve_attainment", row: 1 },
    ],
    "below-threshold": [{ attainment: 0.5, curve: [{ attainment: 0.8, payout: 1 }] }, { name: "attainment" }],
    "all-at-once": [{ tranches: [{ label: "1", due: null, part: 1 }] }, { name: "tranches_part" }],
    "due-back": [{ parties: [{ name: "IT", award: 60, paid: 50, restated: 20 }] }, { name: "parties_paid", row: 0 }],
    "clawback-limited": [{ clawbackLimit: 0.2, parties: [{ name: "IT", award: 60, paid: 50, restated: 20 }] }, { name: "clawbackLimit" }],
  };
  it("are none on clean terms", () => expect(check(base, "en-US")).toEqual([]));
  it.each(Object.entries(broken).flatMap(([code, rest]) => locales.map((locale) => [code, locale, ...rest] as const)))(
    "%s is found, in %s",
    (code, locale, change, place) => {
      const found = check({ ...base, ...change }, locale).find(({ rule }) => rule === `payout.${code}`);
      expect(found?.place).toEqual(place);
      expect(found?.sentence).not.toMatch(/[{}]/);
    },
  );
  it("tells earned figures that were typed over", () =>
    expect(check(base, "en-US", new Map([["earned", [[61]]]])).map(({ rule }) => rule)).toEqual(["payout.tranches-differ"]));
});
