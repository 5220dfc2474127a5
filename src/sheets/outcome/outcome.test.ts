// The outcome: 180 instead of 150 only once the profits mean the same, and what the checks say in both languages.
import { calculated } from "../../../test/calculated";
import { exampleProject } from "../../../test/workbook";
import { locales, type Locale } from "../../i18n/locale";
import { specsFor } from "../kit";
import { buildLists } from "../lists";
import { build } from "./build";
import { check } from "./check";
import type { OutcomeInputs } from "./fields";

const worked = exampleProject("predictive-maintenance").sheets.outcome as OutcomeInputs;
const confirmed = { ...worked, sameBasis: "yes", samePeriod: "yes" } as const;
const portal = exampleProject("returns-portal").sheets.outcome as OutcomeInputs;
const rules = (inputs: OutcomeInputs): string[] => check(inputs, "en-US").map(({ rule }) => rule.replace("outcome.", ""));
const onSheet = (inputs: OutcomeInputs, locale: Locale) => calculated([build(inputs, locale), buildLists(locale)]);

describe.each(locales)("the sheet in %s", (locale) => {
  it.each([
    ["nobody has confirmed anything", worked],
    ["the basis differs", { ...confirmed, sameBasis: "no" }],
    ["the period is open", { ...confirmed, samePeriod: null }],
  ] as const)("restates nothing while %s", async (_, inputs) => {
    const sheet = await onSheet(inputs, locale);
    expect(sheet.errors).toEqual([]);
    const open = locale === "zh-CN" ? "待核定" : "to be confirmed";
    expect([sheet.value("outcome", "poolRestated"), sheet.value("outcome", "npvActual"), sheet.value("outcome", "poolChange")]).toEqual([
      open,
      open,
      "",
    ]);
    expect(sheet.value("outcome", "check_comparable")).toBe(0);
  });
  it("makes the pool 180 and adds 300 discounted once basis and period are the same", async () => {
    const sheet = await onSheet(confirmed, locale);
    const value = (name: string) => sheet.value("outcome", name);
    expect([value("variancePercent"), value("poolRestated"), value("poolChange"), value("check_comparable")]).toEqual([0.2, 180, 30, 1]);
    expect(value("npvActual")).toBeCloseTo(2930.278 + 300 / 1.1, 9);
  });
  it("takes plan, pool and NPV from the sheets that own them", async () => {
    const project = exampleProject("predictive-maintenance");
    const sheets = await calculated(
      specsFor(
        { ...project, sheets: { ...project.sheets, outcome: { ...confirmed, planProfit: 1, poolPlanned: 1, npvPlanned: 1 } } },
        ["outcome", "model", "pool", "project"],
        locale,
        [],
      ),
    );
    expect(sheets.errors).toEqual([]);
    const value = (name: string) => sheets.value("outcome", name);
    expect([value("planProfit"), value("poolPlanned"), value("poolRestated")]).toEqual([1500, 150, 180]);
    expect(value("npvPlanned")).toBeCloseTo(2930.278, 3);
  });
  it("reads each change relative and in points, and sees a report that does not agree", async () => {
    const sheet = await onSheet(
      { ...portal, kpis: portal.kpis.map((kpi, row) => (row === 0 ? { ...kpi, unit: "relative" } : kpi)) },
      locale,
    );
    expect(sheet.errors).toEqual([]);
    // From 20 to 66: 230 % relative, 46 points.
    expect([sheet.value("outcome", "relative"), sheet.value("outcome", "points")]).toEqual([2.3, 46]);
    expect(sheet.values("outcome", "agrees").flat()).toEqual([0, 1, ""]);
    expect(sheet.values("outcome", "attained").flat()).toEqual([1, 0, ""]);
    expect(sheet.value("outcome", "check_agree")).toBe(0);
  });
  it("crosses what the case leaves open", async () => {
    const sheet = await onSheet(worked, locale);
    const crossed = ["baselines", "units", "agree", "sources", "comparable", "measured", "audit"].filter(
      (name) => sheet.value("outcome", `check_${name}`) === 0,
    );
    expect(crossed).toEqual(["baselines", "units", "comparable"]);
  });
});

describe("the checks", () => {
  it("ask of the case for baselines, for what −35 and +25 mean, and whether the profits compare", () =>
    expect(rules(worked)).toEqual([
      "no-baseline",
      "no-baseline",
      "no-unit",
      "no-baseline",
      "no-baseline",
      "no-unit",
      "not-attained",
      "to-be-confirmed",
    ]));
  it.each([
    ["restated", confirmed],
    ["not-comparable", { ...confirmed, samePeriod: "no" }],
    ["no-measurer", { ...confirmed, measuredBy: null }],
    ["no-audit", { ...confirmed, postAudit: null }],
    ["does-not-agree", { ...portal, kpis: portal.kpis.map((kpi) => ({ ...kpi, unit: "relative" as const })) }],
  ] as const)("say %s", (rule, inputs) => expect(rules(inputs)).toContain(rule));
  it("accept a report in points that agrees, and one within rounding", () => expect(rules(portal)).toEqual(["not-attained"]));
  it("speak the reader's language", () => {
    const sentence = (locale: Locale) => check(confirmed, locale).at(-1)?.sentence;
    expect(sentence("en-US")).toBe("Profit is 1800 against 1500 planned: the pool is 180, not 150.");
    expect(sentence("zh-CN")).toBe("实际利润 1800，计划 1500：奖金池应为 180，而非 150。");
  });
});
