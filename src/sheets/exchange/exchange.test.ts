// The value exchange: nothing asked for nothing, amounts that stand in the model, and claims that say what they are.
import { calculated } from "../../../test/calculated";
import { exampleProject } from "../../../test/workbook";
import { locales } from "../../i18n/locale";
import { specsFor } from "../kit";
import { buildLists } from "../lists";
import { build } from "./build";
import { check } from "./check";
import type { ExchangeInputs } from "./fields";

const inputsOf = (example: string): ExchangeInputs => exampleProject(example).sheets.exchange as ExchangeInputs;
const worked = inputsOf("predictive-maintenance");
const rules = (inputs: ExchangeInputs): string[] => check(inputs, "en-US").map(({ rule }) => rule.replace("exchange.", ""));
const first = (change: Partial<ExchangeInputs["deals"][number]>): ExchangeInputs => ({
  ...worked,
  deals: worked.deals.map((deal, row) => (row === 0 ? { ...deal, ...change } : deal)),
});

describe.each(locales)("the sheet in %s", (locale) => {
  const onSheet = (inputs: ExchangeInputs) => calculated([build(inputs, locale), buildLists(locale)]);

  it("weighs what is given against what is asked, beside the model's figures", async () => {
    const sheets = await calculated(specsFor(exampleProject("predictive-maintenance"), ["exchange", "interests", "model"], locale, []));
    expect(sheets.errors).toEqual([]);
    expect(sheets.values("exchange", "model_value").flat()).toEqual([1500, 1500, 1500, 1500, ""]);
    expect(sheets.values("exchange", "ratios").flat()).toEqual(["", "", "", 1.875, ""]);
    expect(sheets.value("exchange", "ratio")).toBe(2);
    // Sales' 30 % says neither relative nor points; all else is in order, KPI matrix and burdens included.
    const crosses = ["give", "linked", "covered", "unit", "kpi", "matrix", "evidence", "burdened"].filter(
      (name) => sheets.value("exchange", `check_${name}`) !== 1,
    );
    expect(crosses).toEqual(["unit"]);
    // IT bears a burden and is offered something.
    expect(sheets.values("interests", "offsets").flat()).toEqual([0, 1, 1, 1, 1, ""]);
    expect(sheets.value("interests", "check_offset")).toBe(1);
  });
  it("stands without the other sheets", async () => {
    const sheet = await onSheet(worked);
    expect(sheet.errors).toEqual([]);
    for (const name of ["covered", "matrix", "burdened"]) expect(sheet.value("exchange", `check_${name}`)).toBe("–");
  });
  it.each([
    ["give", { give: null }],
    ["linked", { figure: null }],
    ["kpi", { kpi: null }],
    ["evidence", { evidence: null }],
  ] as const)("crosses %s where it is broken", async (name, change) => {
    const sheet = await onSheet(first(change));
    expect(sheet.value("exchange", `check_${name}`)).toBe(0);
    expect(sheet.values("exchange", "complete_check")[0]).toEqual([0]);
  });
  it("crosses an amount above its figure in the model, a KPI that the matrix lacks, and a burden without a deal", async () => {
    const project = exampleProject("predictive-maintenance");
    const [, ...others] = worked.deals;
    const exchange = { ...worked, deals: others.map((deal, row) => (row === 0 ? { ...deal, giveAmount: 1501, kpi: "市场声量" } : deal)) };
    const sheets = await calculated(
      specsFor({ ...project, sheets: { ...project.sheets, exchange } }, ["exchange", "interests", "model"], locale, []),
    );
    for (const name of ["covered", "matrix", "burdened"]) expect([name, sheets.value("exchange", `check_${name}`)]).toEqual([name, 0]);
    expect(sheets.value("interests", "check_offset")).toBe(0);
  });
  it("does not count what was declined as given", async () => {
    const sheet = await onSheet(first({ status: "declined" }));
    expect(sheet.values("exchange", "complete").flat()).toEqual([0, 1, 1, 1, ""]);
  });
});

describe("the checks", () => {
  it("ask of the worked case what 30 % means, and on which basis it returns", () =>
    expect(rules(worked)).toEqual(["no-unit", "return-basis"]));
  it("take the failed project apart: 500 for 3,000 is 600 % or 500 %", () => {
    const failed = inputsOf("smart-dispatch");
    expect(rules(failed)).toEqual(["no-give", "declined", "not-in-model", "no-evidence", "declined", "return-basis", "no-kpi", "no-unit"]);
    expect(check(failed, "en-US").find(({ rule }) => rule === "exchange.return-basis")?.sentence).toContain(
      "returns 600 % if what is put in has been taken off already, else 500 %",
    );
    expect(check(failed, "zh-CN").find(({ rule }) => rule === "exchange.return-basis")?.sentence).toBe(
      "以 500 换 3000：若已扣除投入，回报率为 600%，否则为 500%。",
    );
  });
  it("see less given than asked", () => expect(rules(first({ askAmount: 2000 }))).toContain("gives-less"));
});
