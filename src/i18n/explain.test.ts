// Knows that every refusal and every finding can be said in every language, with place and remedy.
import type { Refusal } from "../model/errors";
import { checkGrid } from "../model/raci";
import type { RaciViolation } from "../model/raci";
import { explain } from "./explain";
import { locales, toLocale } from "./locale";
import { raciFinding } from "./raci-findings";
import { letterWord } from "./raci-rows";

/** One of each: the compiler demands a new code here. */
const samples: { readonly [C in Refusal["code"]]: Extract<Refusal, { code: C }> } = {
  "not-a-number": { code: "not-a-number", what: "flow", index: 2, given: "abc" },
  "unknown-keyword": { code: "unknown-keyword", option: "timing", given: "late", known: ["end", "mid", "begin"] },
  "lengths-differ": { code: "lengths-differ", first: "flow", firstCount: 3, second: "date", secondCount: 2 },
  "rate-not-above-minus-one": { code: "rate-not-above-minus-one", rate: -1.5 },
  "no-flows": { code: "no-flows" },
  "no-sign-change": { code: "no-sign-change" },
  "no-rate": { code: "no-rate" },
  "several-rates": { code: "several-rates", rates: [0, 0.1] },
  "rate-not-confirmed": { code: "rate-not-confirmed", rate: 0.5, residual: 0.1 },
  "not-positive": { code: "not-positive", what: "cost", value: 0 },
  negative: { code: "negative", what: "floor", value: -1, index: 0 },
  "out-of-range": { code: "out-of-range", what: "tax", value: 1.2, least: 0, most: 1 },
  "years-missing": { code: "years-missing" },
  "loss-beyond-cost": { code: "loss-beyond-cost", gain: -120, cost: 100 },
  "never-pays-back": { code: "never-pays-back", shortfall: 50, periods: 3 },
  "amount-too-large": { code: "amount-too-large", amount: 1e20, unit: 0.01 },
  "no-weights": { code: "no-weights" },
  "negative-weight": { code: "negative-weight", index: 1, weight: -5 },
  "weights-all-zero": { code: "weights-all-zero", count: 4 },
  "floor-above-cap": { code: "floor-above-cap", index: 0, floor: 60, cap: 50 },
  "floors-exceed-pool": { code: "floors-exceed-pool", floors: 120, pool: 100 },
  "caps-below-pool": { code: "caps-below-pool", caps: 80, pool: 100 },
  "no-tiers": { code: "no-tiers" },
  "tiers-not-rising": { code: "tiers-not-rising", index: 1, upTo: 5, previous: 10 },
  "tiers-end-below-profit": { code: "tiers-end-below-profit", profit: 700, last: 600 },
  "nothing-given": { code: "nothing-given", what: "claim" },
  "not-rising": { code: "not-rising", what: "attainment", index: 1, value: 0.8, previous: 0.9 },
  "mixed-signs": { code: "mixed-signs", what: "amount", index: 2, value: -4 },
  "missing-score": { code: "missing-score", party: 1, criterion: 2 },
  "negative-score": { code: "negative-score", party: 1, criterion: 2, score: -3 },
  "nothing-scored": { code: "nothing-scored", parties: 4 },
  "parts-not-whole": { code: "parts-not-whole", sum: 0.9 },
  "times-mixed": { code: "times-mixed", index: 1, time: 2 },
  "too-many-players": { code: "too-many-players", count: 12, most: 10 },
  "name-blank": { code: "name-blank", what: "player", index: 1 },
  "name-repeated": { code: "name-repeated", what: "player", name: "IT" },
  "unknown-player": { code: "unknown-player", index: 2, name: "HR", known: ["IT", "product"] },
  "coalition-missing": { code: "coalition-missing", members: ["IT", "product"] },
  "coalition-repeated": { code: "coalition-repeated", index: 3, members: ["IT", "product"] },
  "required-and-excluded": { code: "required-and-excluded", index: 0 },
  "required-beyond-budget": { code: "required-beyond-budget", cost: 1300, budget: 1000 },
  "required-beyond-count": { code: "required-beyond-count", count: 3, most: 2 },
  "required-beyond-limit": { code: "required-beyond-limit", index: 0, use: 9, most: 8 },
  "required-in-one-group": { code: "required-in-one-group", group: "A", first: 0, second: 2 },
  "successes-exceed-attempts": { code: "successes-exceed-attempts", success: 4, attempts: 3 },
  "no-index": { code: "no-index", measure: "SPI", lacking: "planned" },
  "review-date-missing": { code: "review-date-missing" },
  "tolerances-crossed": { code: "tolerances-crossed", amber: 0.2, red: 0.1 },
  "end-before-start": { code: "end-before-start" },
  "hours-not-in-order": { code: "hours-not-in-order", index: 1 },
  "no-holiday-notice": { code: "no-holiday-notice", year: 2027 },
  "unknown-letter": { code: "unknown-letter", given: "X", known: ["R", "A", "C", "I"] },
  "not-whole": { code: "not-whole", what: "life", value: 4.5 },
  "not-between": { code: "not-between", what: "life", value: 0, least: 1, most: Infinity },
  "one-sided-flows": { code: "one-sided-flows" },
  "no-later-flows": { code: "no-later-flows" },
  "no-investment": { code: "no-investment" },
  "no-crossover": { code: "no-crossover", same: false },
  "no-growth": { code: "no-growth", target: 100, least: 563.6 },
  "no-break-even": { code: "no-break-even", driver: "delay" },
  "probabilities-not-one": { code: "probabilities-not-one", sum: 0.9 },
  "salvage-above-cost": { code: "salvage-above-cost", salvage: 200, cost: 100 },
  "unknown-recovery-period": { code: "unknown-recovery-period", life: 4, known: [3, 5, 7] },
  "usage-missing": { code: "usage-missing" },
  "no-drivers": { code: "no-drivers" },
  "driver-terms": { code: "driver-terms", index: 0, distribution: "triangular" },
  "correlation-shape": { code: "correlation-shape", drivers: 3, rows: 2, columns: 2 },
  "correlation-not-symmetric": { code: "correlation-not-symmetric", row: 0, column: 1 },
  "correlation-infeasible": { code: "correlation-infeasible" },
};

describe("explain", () => {
  describe.each(locales)("in %s", (locale) => {
    it.each(Object.values(samples))("$code is a sentence with a remedy", (refusal) => {
      const said = explain(refusal, locale);
      expect(said).not.toMatch(/undefined|NaN|\[object/);
      expect(said).toMatch(locale === "zh-CN" ? /。$/ : /\.$/);
      // What is wrong, then what to do.
      expect(said.split(locale === "zh-CN" ? "。" : /\.(?= |$)/).filter((part) => part !== "").length).toBeGreaterThanOrEqual(2);
      expect(/[\u4e00-\u9fff]/.test(said)).toBe(locale === "zh-CN");
    });
  });

  it("counts places from 1", () => {
    expect(explain(samples["not-a-number"], "en-US")).toBe("Cash flow 3 is not a number (abc). Enter a number; an empty cell counts as 0.");
    expect(explain(samples["not-a-number"], "zh-CN")).toBe("第 3 个现金流不是数字（abc）。请填写数字；空单元格按 0 处理。");
    expect(explain(samples["negative-weight"], "zh-CN")).toContain("第 2 个权重为 -5");
  });

  it("writes rates as percent and lists them", () => {
    expect(explain(samples["several-rates"], "en-US")).toContain("2 internal rates of return: 0%, 10%");
    expect(explain(samples["rate-not-above-minus-one"], "zh-CN")).toContain("-150%");
    expect(explain(samples["out-of-range"], "en-US")).toContain("120%");
  });

  it("uses the house's words, never those it avoids", () => {
    const all = Object.values(samples)
      .map((refusal) => explain(refusal, "zh-CN"))
      .join("");
    expect(all).not.toMatch(/贴现率|负责/);
    expect(all).toContain("折现率");
  });
});

describe("toLocale", () => {
  it.each([
    ["zh-CN", "zh-CN"],
    ["zh-TW", "zh-CN"],
    ["ZH", "zh-CN"],
    ["zh_Hans", "zh-CN"],
    ["en-GB", "en-US"],
    ["de-DE", "en-US"],
    ["", "en-US"],
    ["zhuang", "en-US"],
  ])("%s is %s", (given, expected) => expect(toLocale(given)).toBe(expected));
});

describe("RACI findings", () => {
  const names = { tasks: ["上线", "付款"], roles: ["售后", "IT", "财务"] };
  const found = (cells: string[][], options?: Parameters<typeof checkGrid>[1]) => checkGrid(cells, options);

  it("speaks the model sentences", () => {
    const several = found([["A", "A/R", "C"]])[0] as RaciViolation;
    expect(raciFinding(several, names, "zh-CN")).toMatchObject({
      rule: "several-a",
      severity: "error",
      row: 0,
      sentence: "「上线」有 2 个终责人（售后、IT），只能保留一人，其余请改为 C 或 R。",
    });
    const none = found([["R", "C", "I"]])[0] as RaciViolation;
    expect(raciFinding(none, names, "zh-CN").sentence).toBe("「上线」没有终责人，出了问题无人拍板。");
    const same = found(
      [
        ["A", "R", "C"],
        ["I", "C", "R/A"],
      ],
      { rowKinds: ["task", "money"] },
    ).find(({ rule }) => rule === "same-person") as RaciViolation;
    expect(raciFinding(same, names, "zh-CN").sentence).toBe("财务在「付款」中既执行又批准付款，违反不相容职务分离。");
    expect(raciFinding(several, { tasks: ["go-live"], roles: ["after-sales", "IT"] }, "en-US").sentence).toBe(
      "“go-live” has 2 holders of A (accountable): after-sales, IT.",
    );
  });

  /** One of each rule: the compiler demands a new one here. */
  const violations: { readonly [R in RaciViolation["rule"]]: Extract<RaciViolation, { rule: R }> } = {
    unreadable: { rule: "unreadable", severity: "error", row: 0, column: 1, facts: { text: "负责" } },
    "empty-row": { rule: "empty-row", severity: "error", row: 0, facts: {} },
    "no-a": { rule: "no-a", severity: "error", row: 0, facts: { letter: "A" } },
    "no-r": { rule: "no-r", severity: "error", row: 0, facts: { letter: "R" } },
    "no-d": { rule: "no-d", severity: "error", row: 0, facts: { letter: "D" } },
    "no-c": { rule: "no-c", severity: "error", row: 0, facts: { letter: "C" } },
    "no-p": { rule: "no-p", severity: "error", row: 0, facts: { letter: "P" } },
    "several-a": { rule: "several-a", severity: "error", row: 0, facts: { letter: "A", columns: [0, 1] } },
    "several-d": { rule: "several-d", severity: "error", row: 0, facts: { letter: "D", columns: [0, 1] } },
    "many-doers": { rule: "many-doers", severity: "warning", row: 0, facts: { letter: "R", columns: [0, 1], limit: 1 } },
    "many-consulted": { rule: "many-consulted", severity: "note", row: 0, facts: { letter: "C", columns: [0, 1], limit: 1 } },
    "many-informed": { rule: "many-informed", severity: "note", row: 0, facts: { letter: "I", columns: [0, 1], limit: 1 } },
    "nobody-heard": { rule: "nobody-heard", severity: "note", row: 0, facts: { letters: ["C", "I"] } },
    "not-alone": { rule: "not-alone", severity: "warning", row: 0, column: 1, facts: { letter: "O", letters: ["C", "O"] } },
    veto: { rule: "veto", severity: "note", row: 0, column: 1, facts: { letter: "C" } },
    "same-person": { rule: "same-person", severity: "error", row: 1, column: 2, facts: { kind: "money", letters: ["R", "A"] } },
    "idle-role": { rule: "idle-role", severity: "warning", column: 0, facts: { letters: ["R", "A"] } },
    "overloaded-doer": { rule: "overloaded-doer", severity: "warning", column: 0, facts: { letter: "R", count: 4, of: 5, limit: 0.5 } },
    "overloaded-decider": {
      rule: "overloaded-decider",
      severity: "warning",
      column: 0,
      facts: { letter: "A", count: 4, of: 5, limit: 0.4 },
    },
    "decides-everything": { rule: "decides-everything", severity: "warning", column: 0, facts: { letter: "A", count: 5 } },
    "no-blanks": { rule: "no-blanks", severity: "note", column: 0, facts: { count: 8 } },
    "informed-of-everything": { rule: "informed-of-everything", severity: "note", column: 0, facts: { letter: "I", count: 8 } },
    "too-many-tasks": { rule: "too-many-tasks", severity: "warning", facts: { count: 31, limit: 30 } },
    "too-many-roles": { rule: "too-many-roles", severity: "warning", facts: { count: 13, limit: 12 } },
  };

  describe.each(locales)("in %s", (locale) => {
    it.each(Object.values(violations))("$rule names its place and a remedy", (violation) => {
      const { sentence, remedy, ...rest } = raciFinding(violation, names, locale);
      expect(`${sentence}${remedy}`).not.toMatch(/undefined|NaN|\[object/);
      expect(sentence).toMatch(locale === "zh-CN" ? /。$/ : /\.$/);
      expect(remedy).toMatch(locale === "zh-CN" ? /。$/ : /\.$/);
      if ("row" in violation) expect(sentence).toContain(names.tasks[violation.row]);
      if ("column" in violation) expect(sentence).toContain(names.roles[violation.column]);
      expect(rest.severity).toBe(violation.severity);
    });
  });

  it("numbers a task or role without a name", () => {
    expect(raciFinding(violations["no-a"], { tasks: [""], roles: [] }, "en-US").sentence).toContain("row 1");
    expect(raciFinding(violations["idle-role"], { tasks: [], roles: [] }, "zh-CN").sentence).toContain("第 1 列");
  });

  it("says a letter as its scheme means it", () => {
    expect(letterWord("A", "DACI", "zh-CN")).toBe("批准人");
    expect(letterWord("A", "RAPID", "en-US")).toBe("agrees");
    expect(letterWord("S", "RASCI", "zh-CN")).toBe("支持方");
  });
});
