// Knows the axioms that each rule for claims keeps.
import fc from "fast-check";
import { close } from "./close";
import { DomainError } from "./errors";
import { claimsRules, splitClaims } from "./split-claims";

const claims = fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 1, maxLength: 8 });
const rules = fc.constantFrom(...claimsRules);
const problems = claims.chain((all) =>
  fc.record({ claims: fc.constant(all), estate: fc.integer({ min: 0, max: all.reduce((sum, claim) => sum + claim, 0) }) }),
);
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
const same = (one: readonly number[], other: readonly number[]) =>
  one.forEach((value, index) => expect(close(value, other[index] ?? NaN, 1e-9)).toBe(true));

describe("every rule", () => {
  it("hands out all there is, nobody below 0 or above the claim", () =>
    fc.assert(
      fc.property(problems, rules, ({ claims: all, estate }, rule) => {
        const awards = splitClaims(estate, all, rule);
        expect(close(sum(awards), estate)).toBe(true);
        awards.forEach((award, index) => {
          expect(award).toBeGreaterThanOrEqual(-1e-9);
          expect(award).toBeLessThanOrEqual((all[index] ?? 0) + 1e-9);
        });
      }),
    ));

  it("keeps the order of claims in awards and in losses, and treats equals equally", () =>
    fc.assert(
      fc.property(problems, rules, ({ claims: all, estate }, rule) => {
        const awards = splitClaims(estate, all, rule);
        for (const [i, a] of all.entries())
          for (const [j, b] of all.entries()) {
            if (a > b) continue;
            expect(awards[i] ?? 0).toBeLessThanOrEqual((awards[j] ?? 0) + 1e-9);
            expect(a - (awards[i] ?? 0)).toBeLessThanOrEqual(b - (awards[j] ?? 0) + 1e-9);
          }
      }),
    ));

  it("gives nobody less when there is more", () =>
    fc.assert(
      fc.property(problems, rules, fc.integer({ min: 0, max: 500 }), ({ claims: all, estate }, rule, more) => {
        const before = splitClaims(estate, all, rule);
        splitClaims(estate + more, all, rule).forEach((award, index) => expect(award).toBeGreaterThanOrEqual((before[index] ?? 0) - 1e-9));
      }),
    ));

  it("is consistent: who has been paid can leave and the others stay as they are", () =>
    fc.assert(
      fc.property(problems, rules, ({ claims: all, estate }, rule) => {
        const awards = splitClaims(estate, all, rule);
        const [first = 0, ...others] = awards;
        if (others.length > 0) same(splitClaims(Math.max(0, estate - first), all.slice(1), rule), others);
      }),
    ));

  it("pays each claim in full where there is enough, and nothing more", () =>
    fc.assert(
      fc.property(claims, rules, fc.integer({ min: 0, max: 100 }), (all, rule, more) =>
        expect(splitClaims(sum(all) + more, all, rule)).toEqual(all),
      ),
    ));

  it("hands out whole units that add up, where a unit is given", () =>
    fc.assert(
      fc.property(problems, rules, ({ claims: all, estate }, rule) => {
        const awards = splitClaims(estate, all, rule, 1);
        expect(sum(awards)).toBe(estate);
        const exact = splitClaims(estate, all, rule);
        awards.forEach((award, index) => expect(Math.abs(award - (exact[index] ?? 0))).toBeLessThan(1));
      }),
    ));
});

describe("single rules", () => {
  it("cea and cel are each other's mirror; talmud is its own", () =>
    fc.assert(
      fc.property(problems, ({ claims: all, estate }) => {
        const losses = (awards: readonly number[]) => awards.map((award, index) => (all[index] ?? 0) - award);
        same(losses(splitClaims(estate, all, "cea")), splitClaims(sum(all) - estate, all, "cel"));
        same(losses(splitClaims(estate, all, "talmud")), splitClaims(sum(all) - estate, all, "talmud"));
      }),
    ));

  it("talmud gives the Mishna's figures", () => {
    expect(splitClaims(100, [100, 200, 300], "talmud").map((award) => Math.round(award * 1e6) / 1e6)).toEqual([
      33.333333, 33.333333, 33.333333,
    ]);
    expect(splitClaims(200, [100, 200, 300], "talmud")).toEqual([50, 75, 75]);
    expect(splitClaims(300, [100, 200, 300], "talmud")).toEqual([50, 100, 150]);
  });

  it("splits the case's 1,000 among 1,300", () => {
    expect(splitClaims(1000, [500, 500, 300], "talmud")).toEqual([400, 400, 200]);
    expect(splitClaims(1000, [500, 500, 300], "cea")).toEqual([350, 350, 300]);
  });
});

it.each([
  [() => splitClaims(1, [], "prop"), "nothing-given"],
  [() => splitClaims(-1, [1], "prop"), "negative"],
  [() => splitClaims(1, [1, -2], "cea"), "negative"],
  [() => splitClaims(NaN, [1], "cel"), "not-a-number"],
  [() => splitClaims(1, [1, 3], "talmud", 0), "not-positive"],
])("refuses what cannot be split (%#)", (act, code) => {
  try {
    act();
  } catch (error) {
    expect(error).toBeInstanceOf(DomainError);
    expect((error as DomainError).refusal.code).toBe(code);
    return;
  }
  throw new Error("answered");
});

it("splits nothing where nobody claims anything", () => {
  expect(splitClaims(10, [0, 0], "prop")).toEqual([0, 0]);
  expect(splitClaims(0, [3, 0], "prop", 1)).toEqual([0, 0]);
  expect(splitClaims(0, [3, 0], "cea")).toEqual([0, 0]);
});
