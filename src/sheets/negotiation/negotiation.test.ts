// The negotiation: who has committed, the order that holds, the brief, and what the checks say in both languages.
import { calculated } from "../../../test/calculated";
import { exampleProject } from "../../../test/workbook";
import { locales, type Locale } from "../../i18n/locale";
import { specsFor } from "../kit";
import { buildLists } from "../lists";
import { build } from "./build";
import { check } from "./check";
import type { NegotiationInputs } from "./fields";

const worked = exampleProject("predictive-maintenance").sheets.negotiation as NegotiationInputs;
const rules = (inputs: NegotiationInputs): string[] => check(inputs, "en-US").map(({ rule }) => rule.replace("negotiation.", ""));
const talk = (row: number, change: Partial<NegotiationInputs["talks"][number]>): Partial<NegotiationInputs> => ({
  talks: worked.talks.map((one, index) => (index === row ? { ...one, ...change } : one)),
});
const condition = (row: number, change: Partial<NegotiationInputs["conditions"][number]>): Partial<NegotiationInputs> => ({
  conditions: worked.conditions.map((one, index) => (index === row ? { ...one, ...change } : one)),
});
const onSheet = (change: Partial<NegotiationInputs>, locale: Locale) =>
  calculated([build({ ...worked, ...change }, locale), buildLists(locale)]);

describe.each(locales)("the sheet in %s", (locale) => {
  it("has four commitments after two weeks, and every check holds", async () => {
    const sheets = await calculated(
      specsFor(exampleProject("predictive-maintenance"), ["negotiation", "interests", "trust", "exchange", "model"], locale, []),
    );
    expect(sheets.errors).toEqual([]);
    expect(sheets.values("negotiation", "commitments").flat()).toEqual([1, 1, 1, 1, ""]);
    expect(sheets.value("negotiation", "days")).toBe(14);
    expect(sheets.value("negotiation", "checks")).toBe(0);
    const brief = (name: string) => sheets.value("negotiation", `brief_${name}`);
    expect([brief("objection"), brief("pain"), brief("ask"), brief("reassurance")]).toEqual([
      "担心数据泄露；曾因可能拖慢新车上市而反对",
      "故障率高，网上公开投诉不断",
      "开放车辆数据接口",
      "签订数据安全协议，接口只读",
    ]);
  });
  it("stands alone, with an empty brief for nobody", async () => {
    const sheet = await onSheet({ briefFor: null }, locale);
    expect(sheet.errors).toEqual([]);
    expect([
      sheet.value("negotiation", "brief_need"),
      sheet.value("negotiation", "brief_pain"),
      sheet.value("negotiation", "check_pains"),
    ]).toEqual(["", "–", "–"]);
  });
  it.each([
    ["a condition that waits", condition(0, { done: null }), [1, 0, 1, 1, ""]],
    ["an oral promise", talk(2, { status: "agreed" }), [1, 1, 0, 1, ""]],
  ] as const)("does not count %s, and finds finance too early", async (_, change, commitments) => {
    const sheet = await onSheet(change, locale);
    expect(sheet.values("negotiation", "commitments").flat()).toEqual(commitments);
    expect(sheet.value("negotiation", "check_others")).toBe(0);
  });
  it("lets finance wait for the others", async () => {
    const sheet = await onSheet(
      { talks: worked.talks.map((one) => (one.counterpart === "财务" ? { ...one, status: "planned" } : { ...one, status: "talking" })) },
      locale,
    );
    expect(sheet.value("negotiation", "check_others")).toBe(1);
  });
  it.each([
    ["last", talk(3, { order: 1 })],
    ["tracked", condition(1, { owner: null })],
    ["tracked", condition(1, { counterpart: "法务" })],
    ["overdue", condition(0, { done: "no" })],
    ["documents", talk(0, { document: null })],
    ["walkAway", talk(0, { walkAway: null })],
  ] as const)("crosses %s where it is broken", async (name, change) => {
    const sheet = await onSheet(change, locale);
    expect(sheet.errors).toEqual([]);
    expect(sheet.value("negotiation", `check_${name}`)).toBe(0);
  });
});

describe("the checks", () => {
  it("have nothing against the worked case", () => expect(rules(worked)).toEqual([]));
  it.each([
    [["not-last"], talk(3, { order: 1 })],
    [["last-unknown"], { last: "法务" }],
    [["last-too-early", "condition-open", "condition-overdue"], condition(0, { done: "no" })],
    [["same-order"], talk(1, { order: 1 })],
    [["no-document"], talk(0, { document: null })],
    [["no-walk-away"], talk(0, { walkAway: null })],
    [["condition-untracked"], condition(1, { owner: null })],
    [["condition-stray"], condition(1, { counterpart: "法务" })],
    [["last-too-early", "declined"], talk(0, { status: "declined" })],
  ] as const)("say %j", (expected, change) => expect(rules({ ...worked, ...change })).toEqual(expect.arrayContaining([...expected])));
  it("speak the reader's language", () => {
    const sentence = (locale: Locale) =>
      check({ ...worked, talks: worked.talks.map((one) => ({ ...one, status: "talking" })) }, locale)[0]?.sentence;
    expect(sentence("en-US")).toBe("Talks with 财务 have begun while IT, 产品, 销售 have not committed.");
    expect(sentence("zh-CN")).toBe("IT、产品、销售尚未承诺，却已开始与财务谈判。");
  });
});
