// The dashboard's earned value and lights, by the model's own rules, and what it says of figures that cannot be trusted.
import { calculated } from "../../../test/calculated";
import { exampleProject } from "../../../test/workbook";
import { locales } from "../../i18n/locale";
import { buildLists } from "../lists";
import { words as listWords } from "../words";
import { build } from "./build";
import { check } from "./check";
import type { DashboardInputs } from "./fields";
import type { DashboardWords } from "./words";

const theCase = exampleProject("predictive-maintenance").sheets.dashboard as DashboardInputs;
type Metric = DashboardInputs["metrics"][number];
const bugs: Metric = {
  metric: "bugs",
  source: null,
  figure: "typed",
  actual: 12,
  target: 10,
  direction: "lower",
  amber: 0.1,
  red: 0.2,
  previous: null,
  measuredOn: "2026-11-20",
  override: null,
  note: null,
};
const draw = (inputs: DashboardInputs, locale: (typeof locales)[number] = "zh-CN") =>
  calculated([build(inputs, locale), buildLists(locale)]);
const lightsOf = async (metrics: readonly Metric[]): Promise<unknown[]> => {
  const sheet = await draw({ ...theCase, metrics });
  expect(sheet.errors).toEqual([]);
  const { light } = listWords["zh-CN"];
  const letters: Readonly<Record<string, string>> = { [light.green]: "G", [light.amber]: "A", [light.red]: "R", [light.grey]: "grey" };
  return sheet
    .values("dashboard", "light")
    .flat()
    .slice(0, metrics.length)
    .map((word) => letters[String(word)]);
};

it.each(locales)("gives the case's earned value, and no single green light, in %s", async (locale) => {
  const sheet = await draw(theCase, locale);
  expect(sheet.errors).toEqual([]);
  const value = (name: string): number => Number(sheet.value("dashboard", name));
  expect([value("pv"), value("ev"), value("cpi")]).toEqual([350, 340, 1.0625]);
  expect(value("spi")).toBeCloseTo(0.9714, 4);
  expect(value("eac")).toBeCloseTo(470.588, 3);
  expect(value("vac")).toBeCloseTo(29.412, 3);
  expect(value("tcpi")).toBeCloseTo(0.8889, 4);
  expect([value("redCount"), value("greenCount"), value("greyCount")]).toEqual([0, 2, 1]);
  expect(sheet.value("dashboard", "overall")).toBe(listWords[locale].light.amber);
  expect(value("checks")).toBe(1);
});

it.each([
  ["20 % over, where amber ends at 20 %: the boundary belongs to the better colour", {}, "A"],
  ["beyond it", { actual: 13 }, "R"],
  ["10 % over, where green ends", { actual: 11 }, "G"],
  ["the same figure where more is better", { direction: "higher" }, "G"],
  ["95 of 100, 5 % and 10 %", { actual: 95, target: 100, direction: "higher", amber: 0.05, red: 0.1 }, "G"],
  ["a target of 0 counts the amount itself", { actual: 2, target: 0, amber: 1, red: 2 }, "A"],
  ["no figure", { actual: null }, "grey"],
  ["no day", { measuredOn: null }, "grey"],
  ["on the last day of its age", { measuredOn: "2026-11-10", actual: 1 }, "G"],
  ["a day too old", { measuredOn: "2026-11-09", actual: 1 }, "grey"],
  ["set by hand with a reason", { actual: 1, override: "red", note: "see minutes" }, "R"],
  ["set by hand without one: the rule goes on", { actual: 1, override: "red" }, "G"],
] as const)("%s", async (_, change, light) => expect(await lightsOf([{ ...bugs, ...change }])).toEqual([light]));

it.each([
  [{ previous: 15 }, "▼ 好转"],
  [{ previous: 10 }, "▲ 变差"],
  [{ previous: 12 }, "► 持平"],
  [{ previous: 10, direction: "higher" }, "▲ 好转"],
] as const)("says where a figure moves and whether that is better: %j", async (change, trend) => {
  const sheet = await draw({ ...theCase, metrics: [{ ...bugs, ...change }] });
  expect(sheet.value("dashboard", "shown_trend")).toBe(trend);
});

it("leaves an index empty that would divide by nothing", async () => {
  const sheet = await draw({ ...theCase, planned: 0, progress: 0, ac: 0 });
  expect(sheet.errors).toEqual([]);
  expect(["spi", "cpi", "eac", "vac"].map((name) => sheet.value("dashboard", name))).toEqual(["", "", "", ""]);
});

const broken: Readonly<Record<keyof DashboardWords["findings"], readonly [Partial<Metric>, Partial<DashboardInputs>, object]>> = {
  missing: [{ actual: null }, {}, { name: "metrics_actual", row: 0 }],
  untargeted: [{ target: null }, {}, { name: "metrics_target", row: 0 }],
  stale: [{ measuredOn: "2026-10-01" }, {}, { name: "metrics_measuredOn", row: 0 }],
  undated: [{ measuredOn: null }, {}, { name: "metrics_measuredOn", row: 0 }],
  unexplained: [{ override: "green" }, {}, { name: "metrics_note", row: 0 }],
  crossed: [{ red: 0.01 }, {}, { name: "metrics_red", row: 0 }],
  "red-light": [{ actual: 14 }, {}, { name: "metrics_metric", row: 0 }],
  "over-budget": [{}, { ac: 400 }, { name: "ac" }],
  "behind-under": [{}, { ac: 320 }, { name: "progress" }],
};
it.each(Object.entries(broken))("finds %s, and says so in both languages", (code, [metric, change, place]) => {
  for (const locale of locales) {
    const found = check({ ...theCase, ac: 345, ...change, metrics: [{ ...bugs, ...metric }] }, locale).find(
      ({ rule }) => rule === `dashboard.${code}`,
    );
    expect(found?.place).toEqual(place);
    expect(found?.sentence).not.toMatch(/[{}]/);
  }
});
it("has nothing to say about a figure within its tolerance", () =>
  expect(check({ ...theCase, ac: 340, metrics: [bugs] }, "zh-CN")).toEqual([]));
