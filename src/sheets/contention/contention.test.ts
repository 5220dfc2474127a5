// Budget contention, calculated: the published cases, and on any requests the sheet against the rules of the model.
import fc from "fast-check";
import { calculated } from "../../../test/calculated";
import { describeShared, readShared } from "../../../test/shared";
import { locales } from "../../i18n/locale";
import { claimsRules, splitClaims } from "../../model/split-claims";
import { buildLists } from "../lists";
import { build, values } from "./build";
import { check } from "./check";
import type { ContentionInputs } from "./fields";
import { greedySet, solve, worth } from "./solve";

type Request = ContentionInputs["requests"][number];
const request = (name: string, cost: number, more: Partial<Request> = {}): Request => ({
  name,
  owner: name,
  cost,
  npv: null,
  people: null,
  mark: null,
  group: null,
  ...more,
});
const inputs = (requests: readonly Request[], more: Partial<ContentionInputs> = {}): ContentionInputs => ({
  project: "P",
  asOf: "2026-11-24",
  unit: "wan",
  preparedBy: null,
  envelope: 1000,
  envelopeReading: "as the envelope",
  maxCount: null,
  peopleLimit: null,
  goal: "npv",
  criteria: [],
  requests,
  scores: requests.map(() => []),
  ...more,
});
const shown = (of: ContentionInputs) => calculated([build(of, "en-US"), buildLists("en-US")]);
const column = (found: Awaited<ReturnType<typeof shown>>, name: string): unknown[] =>
  found.values("contention", name).map(([value]) => value);
const near = (found: readonly unknown[], told: readonly number[], within: number): void => {
  expect(found).toHaveLength(told.length);
  found.forEach((value, row) => expect(Math.abs(Number(value) - (told[row] ?? NaN))).toBeLessThanOrEqual(within));
};

describeShared("capital cases on the sheet", () => {
  const { cases } = readShared<{
    cases: readonly { id: string; inputs: Record<string, never>; expected: Record<string, never>; tolerance: number }[];
  }>("domain-cases.json");
  const given = (id: string) => {
    const found = cases.find((one) => one.id === id);
    if (!found) throw new Error(`no case ${id}`);
    return found;
  };

  it("CAP-01: X and Y under 500", async () => {
    const { inputs: told, expected } = given("CAP-01");
    const { budget, cost, npv } = told as unknown as { budget: number; cost: number[]; npv: number[] };
    const { npv: best, pi } = expected as unknown as { npv: number; pi: number[] };
    const found = await shown(
      inputs(
        ["X", "Y", "Z"].map((name, row) => request(name, cost[row] ?? NaN, { npv: npv[row] ?? NaN })),
        { envelope: budget },
      ),
    );
    expect(column(found, "best")).toEqual([1, 1, 0]);
    expect(found.values("contention", "set_worth")[0]).toEqual([best, best]);
    near(column(found, "index"), pi, 1e-9);
    expect(column(found, "price")).toEqual([undefined, undefined, 70].map((value) => value ?? undefined));
  });

  it("CAP-06: two of three from 1,000, and what each rule gives", async () => {
    const { inputs: told, expected, tolerance } = given("CAP-06");
    const { claims, envelope, maxCount } = told as unknown as { claims: Record<string, number>; envelope: number; maxCount: number };
    const answer = expected as unknown as {
      feasiblePairs: number;
      shortfall: number;
      unspent: Record<string, number>;
      proportional: number[];
      constrainedEqualAwards: number[];
      talmud: number[];
    };
    const found = await shown(
      inputs(
        Object.entries(claims).map(([name, cost]) => request(name, cost)),
        { envelope, maxCount, goal: "amount" },
      ),
    );
    expect(found.errors).toEqual([]);
    expect(found.value("contention", "pairs_fit")).toBe(answer.feasiblePairs);
    expect(
      found
        .values("contention", "pairs")
        .flat()
        .filter((left) => typeof left === "number"),
    ).toEqual(Object.values(answer.unspent));
    expect(found.value("contention", "shortfall")).toBe(answer.shortfall);
    near(column(found, "proportional"), answer.proportional, tolerance);
    near(column(found, "equal_awards"), answer.constrainedEqualAwards, tolerance);
    near(column(found, "talmud"), answer.talmud, tolerance);
    expect(column(found, "talmud")).toEqual([400, 400, 200]);
    expect(column(found, "best")).toEqual([1, 1, 0]);
  });
});

const anyRequests: fc.Arbitrary<ContentionInputs> = fc
  .array(
    fc.record({
      cost: fc.integer({ min: 0, max: 40 }).map((tens) => tens * 10),
      npv: fc.option(fc.integer({ min: -20, max: 60 })),
      people: fc.option(fc.integer({ min: 0, max: 4 })),
      mark: fc.constantFrom<Request["mark"]>(null, "open", "open", "open", "must", "exclude"),
      group: fc.constantFrom(null, null, "a", "B"),
      scores: fc.tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 9 })),
    }),
    { minLength: 1, maxLength: 7 },
  )
  .chain((rows) =>
    fc
      .record({
        envelope: fc.integer({ min: 0, max: 100 }).map((tens) => tens * 10),
        maxCount: fc.option(fc.integer({ min: 0, max: 5 })),
        peopleLimit: fc.option(fc.integer({ min: 0, max: 9 })),
        goal: fc.constantFrom<ContentionInputs["goal"]>("npv", "score", "amount"),
        weights: fc.tuple(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 1, max: 5 })),
      })
      .map(({ weights, ...terms }) =>
        inputs(
          rows.map(({ scores: _scores, ...row }, index) => ({ name: `r${index}`, owner: "x", ...row })),
          { ...terms, criteria: weights.map((weight, index) => ({ name: `c${index}`, weight })), scores: rows.map(({ scores }) => scores) },
        ),
      ),
  );

/** The best of all sets by looking at each: slow, and plain. */
function bestWorth({ envelope, maxCount, peopleLimit, requests }: ContentionInputs, values: readonly number[]): number | undefined {
  let best: number | undefined;
  for (let set = 0; set < 2 ** requests.length; set++) {
    const taken = requests.map((_, row) => (set & (2 ** row)) > 0);
    const sum = (of: (row: Request) => number): number => requests.reduce((total, one, row) => total + (taken[row] ? of(one) : 0), 0);
    const groups = requests.flatMap(({ group }, row) => (taken[row] && group ? [group] : []));
    const possible =
      sum(({ cost }) => cost) <= envelope &&
      sum(() => 1) <= (maxCount ?? Infinity) &&
      sum(({ people }) => people ?? 0) <= (peopleLimit ?? Infinity) &&
      new Set(groups).size === groups.length &&
      requests.every(({ mark }, row) => (mark !== "must" || taken[row]) && (mark !== "exclude" || !taken[row]));
    const value = requests.reduce((total, _, row) => total + (taken[row] ? (values[row] ?? 0) : 0), 0);
    if (possible && value > (best ?? -Infinity)) best = value;
  }
  return best;
}

describe("on any requests", () => {
  it("the best set is worth as much as the best of all sets, and a price is what forcing in loses", () =>
    fc.assert(
      fc.property(anyRequests, (any) => {
        const values = worth(any);
        const { chosen, price } = solve(any);
        const best = bestWorth(any, values);
        expect(chosen?.reduce((sum, taken, row) => sum + (taken ? (values[row] ?? 0) : 0), 0)).toEqual(
          best === undefined ? undefined : expect.closeTo(best, 9),
        );
        price.forEach((amount, row) => {
          if (amount === null) return;
          const forced = bestWorth(
            { ...any, requests: any.requests.map((one, at) => (at === row ? { ...one, mark: "must" } : one)) },
            values,
          );
          expect(amount).toBeCloseTo((best ?? NaN) - (forced ?? NaN), 9);
        });
      }),
      { seed: 11 },
    ));

  it("formulas pick, split and check as the rules do", () =>
    fc.assert(
      fc.asyncProperty(anyRequests, async (any) => {
        const found = await shown(any);
        expect(found.errors).toEqual([]);
        const { chosen } = solve(any);
        const taken = new Map(column(found, "greedy_name").map((name, rank) => [name, column(found, "greedy_taken")[rank]]));
        expect(any.requests.map(({ name }) => taken.get(name))).toEqual(greedySet(any).map(Number));
        const claims = any.requests.map(({ cost, mark }) => (mark === "exclude" ? 0 : cost));
        (["proportional", "equal_awards", "equal_losses", "talmud"] as const).forEach((name, rule) =>
          near(column(found, name), splitClaims(any.envelope, claims, claimsRules[rule] ?? "prop"), 1e-9),
        );
        near(column(found, "worth"), worth(any), 1e-9);
        const failing = found.values("contention", "check_cells").flatMap(([cell], row) => (cell === 0 ? [row] : []));
        // Stale, envelope, limits, musts, groups, worse than by rank, splits: none fails where a set is possible.
        if (chosen) expect(failing.filter((row) => row < 9)).toEqual([]);
        else expect(failing).toContain(1);
      }),
      { seed: 12, numRuns: 15 },
    ));

  it("a rank is firm only if it stays when a criterion goes or counts double", async () => {
    const of = inputs([request("a", 1), request("b", 1), request("c", 1)], {
      criteria: [
        { name: "x", weight: 3 },
        { name: "y", weight: 2 },
      ],
      scores: [
        [9, 1],
        [1, 9],
        [0, 0],
      ],
      goal: "score",
    });
    const found = await shown(of);
    expect(column(found, "score_rank")).toEqual([1, 2, 3]);
    expect(found.values("contention", "moved_ranks")).toEqual([
      [2, 1, 1, 2],
      [1, 2, 2, 1],
      [3, 3, 3, 3],
    ]);
    expect(column(found, "stable")).toEqual([0, 0, 1]);
  });
});

describe("the best set goes stale", () => {
  const of = inputs([request("a", 400, { npv: 10 }), request("b", 700, { npv: 20 })]);
  /** A sheet whose values were worked out from `of`, and whose inputs are these now. */
  const later = async (now: ContentionInputs) => {
    const spec = build(now, "en-US");
    const was = values(of, "en-US");
    const blocks = spec.blocks.map((block) => {
      const cells = block.cells.map((row) => [...row]);
      for (const { name, row, column } of block.names)
        was
          .get(name)
          ?.forEach((line, r) =>
            line.forEach((value, c) => ((cells[row + r] ?? [])[column + c] = { ...cells[row + r]?.[column + c], value })),
          );
      return { ...block, cells };
    });
    return calculated([{ ...spec, blocks }, buildLists("en-US")]);
  };
  it("never as long as nothing changes", async () => expect((await later(of)).value("contention", "check_kept")).toBe(1));
  const [a, b] = of.requests as [Request, Request];
  it.each<[string, ContentionInputs]>([
    ["a cost", { ...of, requests: [{ ...a, cost: 399 }, b] }],
    ["an NPV", { ...of, requests: [a, { ...b, npv: 21 }] }],
    ["people", { ...of, requests: [{ ...a, people: 2 }, b] }],
    ["a kind", { ...of, requests: [{ ...a, mark: "must" }, b] }],
    ["an either-or", { ...of, requests: [a, { ...b, group: "g" }] }],
    ["the envelope", { ...of, envelope: 1100 }],
    ["the number", { ...of, maxCount: 1 }],
    ["the people at most", { ...of, peopleLimit: 5 }],
    ["the goal", { ...of, goal: "amount" }],
  ])("when %s changes", async (_, now) => {
    const found = await later(now);
    expect(found.value("contention", "check_kept")).toBe(0);
    expect(found.values("contention", "check_remarks")[0]?.[0]).toMatch(/Solve again/);
  });
});

describe("findings", () => {
  const clean = inputs([request("a", 600, { npv: 10 }), request("b", 300, { npv: 20 })]);
  const [a, b] = clean.requests as [Request, Request];
  const broken: Readonly<Record<string, readonly [ContentionInputs, object, string]>> = {
    "envelope-unread": [{ ...clean, envelopeReading: null }, { name: "envelopeReading" }, "1000"],
    "over-asked": [{ ...clean, envelope: 800 }, { name: "envelope" }, "100"],
    "npv-missing": [{ ...clean, requests: [a, { ...b, npv: null }] }, { name: "requests_npv", row: 1 }, "b"],
    "by-amount": [{ ...clean, goal: "amount" }, { name: "goal" }, ""],
    "must-impossible": [{ ...clean, requests: [{ ...a, mark: "must", cost: 2000 }, b] }, { name: "requests_mark" }, ""],
    "no-owner": [{ ...clean, requests: [{ ...a, owner: null }, b] }, { name: "requests_owner", row: 0 }, "a"],
    "score-missing": [
      { ...clean, criteria: [{ name: "fit", weight: 1 }], scores: [[1], [null]] },
      { name: "scores", row: 1, column: 0 },
      "fit",
    ],
    "rank-misleads": [{ ...clean, envelope: 600, requests: [{ ...a, npv: 30 }, b] }, { name: "best" }, "30"],
    cut: [{ ...clean, maxCount: 1 }, { name: "price", row: 0 }, "10"],
  };
  const rulesOf = (of: ContentionInputs): string[] => check(of, "zh-CN").map(({ rule }) => rule);
  it("are none on clean requests", () => expect(rulesOf(clean)).toEqual([]));
  it.each(Object.entries(broken).flatMap(([code, rest]) => locales.map((locale) => [code, locale, ...rest] as const)))(
    "%s is found, in %s",
    (code, locale, of, place, fact) => {
      const found = check(of, locale).find(({ rule }) => rule === `contention.${code}`);
      expect(found?.place).toEqual(place);
      expect(found?.sentence).toContain(fact);
      expect(found?.sentence).not.toMatch(/[{}]/);
    },
  );
  it("tells a best set that is none, and a split that was typed over", () => {
    const figures = new Map([
      ["best", [[1], [0]]],
      ["talmud", [[600], [299]]],
    ]);
    expect(check(clean, "en-US", figures).map(({ rule, place }) => [rule, place])).toEqual([
      ["contention.stale", { name: "best" }],
      ["contention.split-differs", { name: "talmud", row: 1 }],
    ]);
    expect(
      check(
        clean,
        "en-US",
        new Map([
          ["best", [[1], [1]]],
          ["talmud", [[600], [300]]],
        ]),
      ),
    ).toEqual([]);
  });
});
