// Personal bonuses: exact within each department, and kept out of what others get.
import fc from "fast-check";
import { calculated } from "../../../test/calculated";
import { exampleProject } from "../../../test/workbook";
import { locales, type Locale } from "../../i18n/locale";
import { choices } from "../../spec/choices";
import { identity, plan } from "../../spec/plan";
import { openSheetIds as openInPane } from "../../taskpane/route";
import { openSheetIds, type SheetId } from "..";
import { commonFields } from "../common";
import { specsFor } from "../kit";
import { buildLists } from "../lists";
import { build } from "./build";
import { check } from "./check";
import type { PeopleInputs } from "./fields";
import { bonuses } from "./figures";

const base: PeopleInputs = {
  project: "P",
  asOf: "2026-11-24",
  unit: "wan",
  preparedBy: null,
  payoutUnit: 1,
  departments: [
    { name: "IT", award: 60 },
    { name: "售后", award: 50 },
  ],
  people: [
    { name: "a", department: "IT", weight: 1, reason: "x" },
    { name: "b", department: "it", weight: 2, reason: "x" },
    { name: "c", department: "售后", weight: 1, reason: "x" },
  ],
};
const shown = (of: PeopleInputs) => calculated([build(of, "zh-CN"), buildLists("zh-CN")]);
const column = (found: Awaited<ReturnType<typeof shown>>, name: string): unknown[] => found.values("people", name).map(([value]) => value);

it("on any people the sheet pays what the model pays, and departments add up", () =>
  fc.assert(
    fc.asyncProperty(
      fc.array(fc.record({ department: fc.constantFrom("IT", "售后", "nowhere"), weight: fc.integer({ min: 0, max: 7 }) }), {
        minLength: 1,
        maxLength: 8,
      }),
      fc.tuple(fc.integer({ min: 0, max: 5000 }), fc.integer({ min: 0, max: 5000 })),
      fc.constantFrom(1, 10, 100),
      async (rows, awards, payoutUnit) => {
        const of: PeopleInputs = {
          ...base,
          payoutUnit,
          departments: base.departments.map((one, index) => ({ ...one, award: (awards[index] ?? 0) / 100 })),
          people: rows.map((row, index) => ({ name: `n${index}`, reason: null, ...row })),
        };
        const found = await shown(of);
        expect(found.errors).toEqual([]);
        bonuses(of).forEach((amount, row) => expect(column(found, "amount")[row]).toBeCloseTo(amount, 9));
        of.departments.forEach(({ award }, row) => {
          const weighed = of.people.some(({ department, weight }) => weight > 0 && department === of.departments[row]?.name);
          const unit = payoutUnit / 10_000;
          expect(column(found, "totals")[row]).toBeCloseTo(weighed ? Math.round(award / unit + 1e-9) * unit : 0, 9);
        });
      },
    ),
    { seed: 3, numRuns: 10 },
  ));

it("warns of the bands of the annual-bonus tax, in yuan only", async () => {
  const of: PeopleInputs = {
    ...base,
    departments: [
      { name: "IT", award: 3.7 },
      { name: "售后", award: 3.6 },
    ],
    people: [
      { name: "a", department: "IT", weight: 1, reason: "x" },
      { name: "b", department: "售后", weight: 1, reason: "x" },
    ],
  };
  expect(column(await shown(of), "band")).toEqual(["多发少得", ""]);
  expect(check(of, "zh-CN").map(({ rule }) => rule)).toEqual(["people.bonus-band"]);
  expect(
    column(
      await shown({
        ...of,
        unit: "usd-thousand",
        departments: [
          { name: "IT", award: 37 },
          { name: "售后", award: 36 },
        ],
      }),
      "band",
    ),
  ).toEqual(["", ""]);
});

describe("kept apart", () => {
  const project = exampleProject("predictive-maintenance");
  const { people } = project.sheets.people as PeopleInputs;
  const choiceLists = Object.keys(choices);
  const secrets = people.map(({ name }) => name);

  it("is no part of what is made for others, in the pane and on the command line", () => {
    expect(openSheetIds).not.toContain("people");
    expect([...openInPane].sort()).toEqual([...openSheetIds].sort());
  });
  /** Everything that is written into the workbook: cells, names, prompts, headers. */
  const written = (locale: Locale, ids: readonly SheetId[]) => plan(specsFor(project, ids, locale, []), { sheetNames: [], standing: [] });
  it.each(locales)("what is written for others holds nobody's name, and the confidential workbook holds them, in %s", (locale) => {
    const others = JSON.stringify(written(locale, openSheetIds));
    const own = JSON.stringify(written(locale, ["people"]));
    for (const secret of secrets) {
      expect(others).not.toContain(secret);
      expect(own).toContain(secret);
    }
  });
  it("hands over departments and their totals only, and how many checks are open", () => {
    const published = written("en-US", ["people"]).setup.flatMap((verb) =>
      verb.kind === "addName" && verb.name.startsWith(identity.output) ? [verb.name.slice(identity.output.length)] : [],
    );
    expect(published.filter((name) => !(name in commonFields) && !choiceLists.includes(name)).sort()).toEqual([
      "awards",
      "checks",
      "departments",
      "totals",
    ]);
  });
  it("is remarked on where it stands beside other sheets", () => {
    const rules = (figures: ReadonlyMap<string, readonly (readonly string[])[]>): string[] =>
      check(base, "en-US", figures).map(({ rule }) => rule);
    expect(rules(new Map([["raci.roles", [["IT"]]]]))).toContain("people.not-apart");
    expect(rules(new Map([["lists.unit", [["CNY"]]]]))).not.toContain("people.not-apart");
  });
});

describe("findings", () => {
  const [a, b, c] = base.people as [PeopleInputs["people"][number], PeopleInputs["people"][number], PeopleInputs["people"][number]];
  it("are none on clean inputs but for tax bands", () => expect(check({ ...base, unit: "usd-thousand" }, "en-US")).toEqual([]));
  it.each<[string, PeopleInputs, object]>([
    [
      "unknown-department",
      { ...base, people: [a, b, c, { ...c, name: "d", department: "nowhere" }] },
      { name: "people_department", row: 3 },
    ],
    ["nobody-there", { ...base, people: [a, b] }, { name: "departments_name", row: 1 }],
    ["reason-missing", { ...base, people: [{ ...a, reason: null }, b, c] }, { name: "people_reason", row: 0 }],
  ])("%s is found in both languages", (code, of, place) => {
    for (const locale of locales) {
      const found = check(of, locale).find(({ rule }) => rule === `people.${code}`);
      expect(found?.place).toEqual(place);
      expect(found?.sentence).not.toMatch(/[{}]/);
    }
  });
});
