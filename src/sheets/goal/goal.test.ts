// The superordinate goal: what its sheet works out, what its checks say, in both languages.
import { calculated } from "../../../test/calculated";
import { exampleProject } from "../../../test/workbook";
import { locales } from "../../i18n/locale";
import { buildLists } from "../lists";
import { specsFor } from "../kit";
import { build } from "./build";
import { check } from "./check";
import type { GoalInputs } from "./fields";

const worked = exampleProject("predictive-maintenance").sheets.goal as GoalInputs;
const rules = (inputs: GoalInputs): string[] => check(inputs, "en-US").map(({ rule }) => rule);

describe.each(locales)("the sheet in %s", (locale) => {
  it("takes the company's gain from the model, and every check holds", async () => {
    const project = exampleProject("predictive-maintenance");
    const sheets = await calculated(specsFor(project, ["goal", "model"], locale, []));
    expect(sheets.errors).toEqual([]);
    const figures = sheets.values("goal", "model_value").flat();
    expect(figures.slice(0, 3)).toEqual([4500, expect.closeTo(2930.278, 3), 1500]);
    expect(sheets.value("goal", "checks")).toBe(0);
    expect(sheets.values("goal", "complete").flat()).toEqual([1, 1, 1, 1, 1, 1, ""]);
  });
  it("stands without the model", async () => {
    const sheets = await calculated([build(worked, locale), buildLists(locale)]);
    expect(sheets.errors).toEqual([]);
    expect(sheets.value("goal", "model_value")).toBe("–");
    expect(sheets.value("goal", "check_figures")).toBe("–");
    expect(sheets.value("goal", "checks")).toBe(0);
  });
  it.each([
    ["number", { baseline: null }],
    ["number", { target: 0 }],
    ["due", { due: "2026-11-24" }],
    ["due", { due: null }],
    ["several", { chains: worked.chains.slice(0, 1) }],
    ["complete", { chains: worked.chains.map((chain, row) => (row === 2 ? { ...chain, next: null } : chain)) }],
    ["ownKpi", { metric: "客户满意度提升" }],
    ["sponsor", { sponsor: "销售" }],
  ] as const)("crosses %s where %j", async (name, change) => {
    const sheets = await calculated([build({ ...worked, ...change }, locale), buildLists(locale)]);
    expect(sheets.value("goal", `check_${name}`)).toBe(0);
    expect(sheets.value("goal", "checks")).toBe(1);
  });
});

describe("the checks", () => {
  it("have nothing against the worked case", () => expect(rules(worked)).toEqual([]));
  it.each([
    ["goal.no-number", { baseline: null }],
    ["goal.no-change", { target: 0 }],
    ["goal.no-date", { due: null }],
    ["goal.date-passed", { due: "2026-11-24" }],
    ["goal.one-department", { chains: worked.chains.slice(0, 1) }],
    ["goal.open-chain", { chains: worked.chains.map((chain, row) => (row === 2 ? { ...chain, next: null } : chain)) }],
    ["goal.own-kpi", { metric: "客户满意度提升" }],
    ["goal.no-figure", { chains: worked.chains.map((chain, row) => (row === 2 ? { ...chain, figure: null } : chain)) }],
    ["goal.sponsor-inside", { sponsor: "销售" }],
  ] as const)("say %s where %j", (rule, change) => expect(rules({ ...worked, ...change })).toEqual([rule]));
  it("speak the reader's language", () => {
    const [english, chinese] = locales.map(
      (locale) => check({ ...worked, chains: worked.chains.map((chain) => ({ ...chain, next: null, result: null })) }, locale)[0]?.sentence,
    );
    expect(english).toBe("The chain of 售后 lacks link 2, 3.");
    expect(chinese).toBe("售后的利益链条缺第 2、3 环。");
  });
});
