// Contribution scores, calculated: weights as the model has them, a missing score that is no 0, and weights that were frozen.
import { calculated } from "../../../test/calculated";
import { locales } from "../../i18n/locale";
import { contributionShares } from "../../model/contribution";
import { buildLists } from "../lists";
import { build } from "./build";
import { check, weightsOf } from "./check";
import type { ContributionInputs } from "./fields";

const base: ContributionInputs = {
  project: "P",
  asOf: "2026-11-24",
  unit: "wan",
  preparedBy: null,
  criteria: [
    { name: "lead", weight: 3 },
    { name: "work", weight: 1 },
  ],
  parties: [
    { name: "IT", reason: "x", frozen: 14 },
    { name: "Sales", reason: "x", frozen: 10 },
  ],
  scores: [
    [4, 2],
    [2, 4],
  ],
  equalPart: null,
  frozenOn: "2026-11-01",
  resultsOn: "2026-12-01",
  scoredBy: "COO",
};
const shown = (of: ContributionInputs) => calculated([build(of, "en-US"), buildLists("en-US")]);
const column = (found: Awaited<ReturnType<typeof shown>>, name: string): unknown[] =>
  found.values("contribution", name).map(([value]) => value);

it("gives the weights of the rules, and all is in order", async () => {
  const found = await shown(base);
  expect(found.errors).toEqual([]);
  expect(column(found, "weights")).toEqual([14, 10]);
  const shares = contributionShares(base.scores as number[][], [3, 1]);
  column(found, "share").forEach((share, row) => expect(share).toBeCloseTo(shares[row] ?? NaN, 12));
  expect(found.value("contribution", "checks")).toBe(0);
});

it("shares a part alike, as the published scheme of 30 % equal and 70 % by role does (POOL-22)", async () => {
  const of: ContributionInputs = {
    ...base,
    equalPart: 0.3,
    criteria: [{ name: "role", weight: 1000 }],
    parties: ["PM", "core", "member 1", "member 2", "support"].map((name) => ({ name, reason: "x", frozen: null })),
    scores: [[35], [30], [12.5], [12.5], [10]],
  };
  const found = await shown(of);
  expect(column(found, "weights")).toEqual([24500 + 6000, 21000 + 6000, 8750 + 6000, 8750 + 6000, 7000 + 6000]);
  expect(weightsOf(of)).toEqual([30500, 27000, 14750, 14750, 13000]);
});

it("gives no weight where a score is missing", async () => {
  const found = await shown({
    ...base,
    scores: [
      [4, null],
      [2, 4],
    ],
  });
  expect(column(found, "weights")).toEqual(["not scored", 10]);
  expect(found.value("contribution", "check_scored")).toBe(0);
});

it("shows that weights moved since they were frozen, or were frozen after the results", async () => {
  const moved = await shown({
    ...base,
    scores: [
      [5, 2],
      [2, 4],
    ],
  });
  expect(column(moved, "same")).toEqual([0, 1]);
  expect(moved.value("contribution", "check_kept")).toBe(0);
  const late = await shown({ ...base, frozenOn: "2026-12-05" });
  expect([late.value("contribution", "check_before"), late.value("contribution", "check_kept")]).toEqual([0, 1]);
});

describe("findings", () => {
  const [it1, sales] = base.parties as [ContributionInputs["parties"][number], ContributionInputs["parties"][number]];
  const broken: Readonly<Record<string, readonly [Partial<ContributionInputs>, object]>> = {
    "score-missing": [
      {
        scores: [
          [4, 2],
          [2, null],
        ],
      },
      { name: "scores", row: 1, column: 1 },
    ],
    "reason-missing": [{ parties: [it1, { ...sales, reason: null }] }, { name: "parties_reason", row: 1 }],
    "nothing-scored": [
      {
        scores: [
          [0, 0],
          [0, 0],
        ],
      },
      { name: "criteria_weight" },
    ],
    "not-frozen": [{ frozenOn: null }, { name: "frozenOn" }],
    "frozen-late": [{ frozenOn: "2026-12-01" }, { name: "frozenOn" }],
    "moved-since": [{ parties: [{ ...it1, frozen: 15 }, sales] }, { name: "parties_frozen", row: 0 }],
    "scorer-shares": [{ scoredBy: "it" }, { name: "scoredBy" }],
  };
  it("are none where all is in order", () => expect(check(base, "en-US")).toEqual([]));
  it.each(Object.entries(broken).flatMap(([code, rest]) => locales.map((locale) => [code, locale, ...rest] as const)))(
    "%s is found, in %s",
    (code, locale, change, place) => {
      const found = check({ ...base, ...change }, locale).find(({ rule }) => rule === `contribution.${code}`);
      expect(found?.place).toEqual(place);
      expect(found?.sentence).not.toMatch(/[{}]/);
    },
  );
});
