// Interests: net effects, conflict pairs and staff of the worked case, and what the checks say in both languages.
import { calculated } from "../../../test/calculated";
import { exampleProject } from "../../../test/workbook";
import { locales } from "../../i18n/locale";
import { buildLists } from "../lists";
import { build } from "./build";
import { check } from "./check";
import type { InterestsInputs } from "./fields";

const inputsOf = (example: string): InterestsInputs => exampleProject(example).sheets.interests as InterestsInputs;
const worked = inputsOf("predictive-maintenance");
const failed = inputsOf("smart-dispatch");
const rules = (inputs: InterestsInputs): string[] => check(inputs, "en-US").map(({ rule }) => rule.replace("interests.", ""));
const onSheet = (inputs: InterestsInputs, locale: (typeof locales)[number]) => calculated([build(inputs, locale), buildLists(locale)]);

describe.each(locales)("the sheet in %s", (locale) => {
  it("adds up effects by weight, counts pairs across departments, and staff in person-months", async () => {
    const sheet = await onSheet(worked, locale);
    expect(sheet.errors).toEqual([]);
    expect(sheet.values("interests", "net").flat()).toEqual([170, -130, 20, 70, 50, ""]);
    // Three KPIs of after-sales rise, three of IT fall; nobody is set against itself.
    expect(sheet.values("interests", "pairs").slice(0, 2)).toEqual([
      ["", 9, 3, 0, 3, ""],
      [0, "", 0, 0, 0, ""],
    ]);
    expect(sheet.value("interests", "personMonths")).toBe(32);
    expect(sheet.value("interests", "checks")).toBe(0);
  });
  it("shows how the failed project stood: 15 person-months refused, two KPIs against every other", async () => {
    const sheet = await onSheet(failed, locale);
    expect(sheet.errors).toEqual([]);
    expect(sheet.value("interests", "personMonths")).toBe(15);
    for (const name of ["rated", "requests", "veto", "pains"]) expect([name, sheet.value("interests", `check_${name}`)]).toEqual([name, 0]);
    expect(sheet.value("interests", "checks")).toBe(4);
  });
  it.each([
    ["known", { pains: worked.pains.map((pain, row) => (row === 1 ? { ...pain, department: "法务" } : pain)) }],
    ["rated", { kpis: worked.kpis.map((kpi, row) => (row === 3 ? { ...kpi, effect: null } : kpi)) }],
    ["requests", { requests: worked.requests.map((request) => ({ ...request, answer: "partly" as const, owner: null })) }],
    ["veto", { requests: worked.requests.map((request) => ({ ...request, answer: "no" as const })) }],
  ] as const)("crosses %s where it is broken", async (name, change) => {
    const sheet = await onSheet({ ...worked, ...change }, locale);
    expect(sheet.value("interests", `check_${name}`)).toBe(0);
  });
});

describe("the checks", () => {
  it("say of the worked case who bears most, and against whom", () => expect(rules(worked)).toEqual(["burden", "conflict"]));
  it("leave the burden out once the sheet shows an offer", () =>
    expect(check(worked, "en-US", new Map([["offsets", [[0], [1], [0], [0], [0], [""]]]])).map(({ rule }) => rule)).toEqual([
      "interests.conflict",
    ]));
  it("take the failed project apart", () => {
    expect([...new Set(rules(failed))].sort()).toEqual(["burden", "conflict", "no-pain", "not-rated", "request-open", "veto-refuses"]);
  });
  it.each([
    ["unknown-department", { kpis: worked.kpis.map((kpi, row) => (row === 0 ? { ...kpi, department: "法务" } : kpi)) }],
    ["no-department", { requests: worked.requests.map((request, row) => (row === 0 ? { ...request, department: null } : request)) }],
    ["no-kpi", { kpis: worked.kpis.slice(0, 12) }],
  ] as const)("say %s", (rule, change) => expect(rules({ ...worked, ...change })).toContain(rule));
  it("speak the reader's language", () => {
    const sentence = (locale: (typeof locales)[number]) => check(worked, locale)[0]?.sentence;
    expect(sentence("en-US")).toBe("The project costs IT -130 on its KPIs (按期交付 most of all).");
    expect(sentence("zh-CN")).toBe("项目使IT的 KPI 净影响为 -130（受损最重的是「按期交付」）。");
  });
});
