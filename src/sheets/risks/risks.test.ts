// The register's counts and money, and what it says of risks that nobody looks after.
import { calculated } from "../../../test/calculated";
import { exampleProject } from "../../../test/workbook";
import { locales } from "../../i18n/locale";
import { buildLists } from "../lists";
import { build } from "./build";
import { check } from "./check";
import type { RisksInputs } from "./fields";
import type { RisksWords } from "./words";

const theCase = exampleProject("predictive-maintenance").sheets.risks as RisksInputs;
const [first, ...others] = theCase.risks as [RisksInputs["risks"][number], ...RisksInputs["risks"]];
const draw = (inputs: RisksInputs, locale: (typeof locales)[number] = "zh-CN") => calculated([build(inputs, locale), buildLists(locale)]);

it.each(locales)("counts 3 high and 5 medium risks in the worked case, in %s", async (locale) => {
  const sheet = await draw(theCase, locale);
  expect(sheet.errors).toEqual([]);
  expect(["high", "medium", "low", "open", "overdue", "checks"].map((name) => sheet.value("risks", name))).toEqual([3, 5, 1, 9, 0, 0]);
  const expected = theCase.risks.reduce(
    (sum, { probability, atRisk, status }) => sum + (status === "closed" ? 0 : (atRisk ?? 0) * (theCase.likelihood[probability - 1] ?? 0)),
    0,
  );
  expect(sheet.value("risks", "expected")).toBeCloseTo(expected, 9);
  const inMatrix = sheet
    .values("risks", "matrix")
    .flat()
    .reduce<number>((sum, cell) => sum + (Number.parseInt(String(cell), 10) || 0), 0);
  expect(inMatrix).toBe(9);
});

it("leaves a closed risk out of every count", async () => {
  const sheet = await draw({ ...theCase, risks: [{ ...first, status: "closed" }, ...others] });
  expect([sheet.value("risks", "open"), sheet.values("risks", "level").flat()[0]]).toEqual([8, ""]);
});

const broken: Readonly<Record<keyof RisksWords["findings"], readonly [Partial<RisksInputs>, object]>> = {
  thresholds: [{ highFrom: 6, mediumFrom: 6 }, { name: "highFrom" }],
  "likelihood-order": [{ likelihood: [0.1, 0.1, 0.5, 0.7, 0.9] }, { name: "likelihood", column: 1 }],
  none: [{ risks: [] }, { name: "risks_risk", row: 0 }],
  ownerless: [{ risks: [{ ...first, owner: null }] }, { name: "risks_owner", row: 0 }],
  unanswered: [{ risks: [{ ...first, response: null }] }, { name: "risks_response", row: 0 }],
  undated: [{ risks: [{ ...first, due: null }] }, { name: "risks_due", row: 0 }],
  overdue: [{ risks: [{ ...first, due: "2026-11-20" }] }, { name: "risks_due", row: 0 }],
  unvalued: [{ risks: [{ ...first, atRisk: null }] }, { name: "risks_atRisk", row: 0 }],
  "counts-differ": [{}, { name: "high" }],
};
it("has nothing to say about the worked case", () => expect(check(theCase, "zh-CN", new Map([["high", [[3]]]]))).toEqual([]));
it.each(Object.entries(broken))("finds %s, and says so in both languages", (code, [change, place]) => {
  for (const locale of locales) {
    const [found] = check({ ...theCase, ...change }, locale, code === "counts-differ" ? new Map([["high", [[4]]]]) : undefined);
    expect(found).toMatchObject({ rule: `risks.${code}`, place });
    expect(found?.sentence).not.toMatch(/[{}]/);
  }
});
it.each(["ownerless", "unanswered", "undated", "overdue"] as const)("marks %s on the sheet too", async (code) => {
  const sheet = await draw({ ...theCase, ...broken[code][0] });
  expect(sheet.value("risks", "risk_check")).toBe(0);
  expect(sheet.value("risks", "risk_remark")).not.toMatch(/^$|[{}]/);
});
