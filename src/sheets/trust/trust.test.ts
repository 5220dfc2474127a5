// Trust: 0 of 3 is 20 %, the haircut falls on the benefits, and the checks say so in both languages.
import { calculated } from "../../../test/calculated";
import { exampleProject } from "../../../test/workbook";
import { locales, type Locale } from "../../i18n/locale";
import { buildLists } from "../lists";
import { build } from "./build";
import { check } from "./check";
import type { TrustInputs } from "./fields";

const worked = exampleProject("predictive-maintenance").sheets.trust as TrustInputs;
const rules = (inputs: TrustInputs): string[] => check(inputs, "en-US").map(({ rule }) => rule.replace("trust.", ""));
const onSheet = (inputs: TrustInputs, locale: Locale) => calculated([build(inputs, locale), buildLists(locale)]);

describe.each(locales)("the sheet in %s", (locale) => {
  it("gives 0 of 3 the chance of 20 %, an NPV of −54 beside 2,930, and a break-even of 21.4 %", async () => {
    const sheet = await onSheet({ ...worked, pvBenefits: 3730 }, locale);
    expect(sheet.errors).toEqual([]);
    const value = (name: string) => sheet.value("trust", name);
    expect([value("successes"), value("finished"), value("probability")]).toEqual([0, 3, 0.2]);
    expect(value("npvRaw")).toBe(2930);
    expect(value("npvHaircut")).toBeCloseTo(-54, 9); // not 0.2 × 2,930
    expect(value("breakEven")).toBeCloseTo(0.2145, 4);
    expect(value("record")).toBe(locale === "zh-CN" ? "3 个已结束项目中成功 0 个" : "0 of 3 finished projects succeeded");
    expect([value("check_holds"), value("check_promises"), value("checks")]).toEqual([0, 0, 2]);
  });
  it("tells no record from a bad one", async () => {
    const sheet = await onSheet({ ...worked, past: [] }, locale);
    expect(sheet.errors).toEqual([]);
    expect(sheet.value("trust", "probability")).toBe(0.5);
    expect(sheet.value("trust", "record")).toBe(sheet.value("trust", "say_noRecord"));
    expect(sheet.value("trust", "check_holds")).toBe(1);
  });
  it("works out overrun, shortfall and delay", async () => {
    const sheet = await onSheet(exampleProject("returns-portal").sheets.trust as TrustInputs, locale);
    expect(sheet.errors).toEqual([]);
    expect(sheet.values("trust", "overrun").flat().slice(0, 3)).toEqual([
      expect.closeTo(0.1, 9),
      expect.closeTo(0.26667, 5),
      expect.closeTo(0.3, 9),
    ]);
    expect(sheet.values("trust", "shortfall").flat().slice(0, 3)).toEqual([expect.closeTo(0.26667, 5), expect.closeTo(-0.041667, 5), 1]);
    expect(sheet.values("trust", "delay").flat()).toEqual([62, 183, 90, ""]);
    expect(sheet.value("trust", "probability")).toBeCloseTo((2 + 2 * 0.6) / 5, 12);
  });
  it.each([
    ["status", { past: worked.past.map((one) => ({ ...one, status: null })) }],
    ["lessons", { past: worked.past.map((one) => ({ ...one, lesson: null })) }],
    ["values", { pvCosts: null }],
    ["scored", { counterparts: worked.counterparts.map((one) => ({ ...one, value: null })) }],
    ["reassured", { counterparts: worked.counterparts.map((one) => ({ ...one, reassurance: null })) }],
  ] as const)("crosses %s where it is broken", async (name, change) => {
    const sheet = await onSheet({ ...worked, ...change }, locale);
    expect(sheet.errors).toEqual([]);
    expect(sheet.value("trust", `check_${name}`)).toBe(0);
  });
});

describe("the checks", () => {
  it("say that the forecast does not pay at the record's chance", () =>
    expect(rules(worked)).toEqual(["promise-missing", "promise-missing", "promise-missing", "does-not-pay"]));
  it.each([
    ["no-record", { past: [] }],
    ["no-status", { past: worked.past.map((one) => ({ ...one, status: null })) }],
    ["no-lesson", { past: worked.past.map((one) => ({ ...one, lesson: null })) }],
    ["values-missing", { pvBenefits: null }],
    ["not-scored", { counterparts: worked.counterparts.map((one) => ({ ...one, value: null })) }],
    ["not-reassured", { counterparts: worked.counterparts.map((one) => ({ ...one, reassurance: null })) }],
  ] as const)("say %s", (rule, change) => expect(rules({ ...worked, ...change })).toContain(rule));
  it("are content where the chance is high enough", () => expect(rules({ ...worked, prior: 0.6 })).not.toContain("does-not-pay"));
  it("speak the reader's language", () => {
    const sentence = (locale: Locale) => check({ ...worked, pvBenefits: 3730 }, locale).at(-1)?.sentence;
    expect(sentence("en-US")).toBe("0 of 3 past projects succeeded: at a chance of 20 % the NPV is -54, not 2930. It pays from 21.4 % on.");
    expect(sentence("zh-CN")).toBe("3 个过往项目成功 0 个：按 20% 的可能性，净现值为 -54，而非 2930；达到 21.4% 才划算。");
  });
});
