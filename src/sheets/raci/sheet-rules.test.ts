// The sheet's own formulas say of every rule what the model says, in every scheme and language.
import { calculated } from "../../../test/calculated";
import { locales } from "../../i18n/locale";
import { checkGrid } from "../../model/raci";
import { schemeIds, type SchemeId } from "../../model/raci-scheme";
import { coerce } from "../../spec/inputs";
import { buildLists } from "../lists";
import { build } from "./build";
import { fields, type RaciInputs } from "./fields";
import { rowFaults, rowRemarks, sentenceNames } from "./remark-words";

/** Rows that break one rule each, beside sound ones. */
const grids: Readonly<Record<SchemeId, string>> = {
  RACI: "A/R C I -|A A R C|R R C I|C C I A|A R - -|R R R R|A ? R C|A/R C - I",
  RASCI: "A R S C I|A R S S C|A S C I -|R S C I -|A/R I - - -|A RR C I -",
  DACI: "D A C I|D D A C|D C I I|A C I I|D A I -|D A A C",
  RAPID: "R A P I D|R D P I D|A D I - -|R A P I -|R D I A -",
  CAIRO: "R A C I O|R R C O -|A O C I -|A/R - - O O",
};
const ofModel: Readonly<Record<string, string>> = {
  unreadable: "unclear",
  "several-a": "several",
  "several-d": "several",
  "no-a": "none",
  "no-d": "none",
  "no-r": "noDoer",
  "no-p": "noDoer",
  "no-c": "noAsked",
  "same-person": "same",
  "many-doers": "manyDo",
  "many-consulted": "manyAsked",
  "many-informed": "manyTold",
  "nobody-heard": "unheard",
};
/** Where one letter plays another part than its name says. */
const special: Readonly<Partial<Record<SchemeId, Readonly<Record<string, string>>>>> = {
  DACI: { "no-d": "noDoer", "several-d": "severalDoers" },
  RAPID: { "no-r": "noMore" },
};

function inputsOf(scheme: SchemeId, mark: "none" | "money"): RaciInputs {
  const grid = grids[scheme].split("|").map((row) => row.split(" "));
  const width = Math.max(...grid.map((row) => row.length));
  const reading = coerce(fields, {
    project: "p",
    asOf: "2026-11-24",
    unit: "wan",
    preparedBy: null,
    scheme,
    tasks: grid.map((_, row) => ({ task: `t${row}`, phase: null, mark })),
    roles: Array.from({ length: width }, (_, column) => `r${column}`),
    grid: grid.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? "")),
  });
  if (!reading.ok) throw new Error(JSON.stringify(reading.faults));
  return reading.value;
}

describe.each(schemeIds.flatMap((scheme) => locales.map((locale) => [scheme, locale] as const)))("%s in %s", (scheme, locale) => {
  it.each(["none", "money"] as const)("finds the gravest fault of each row (%s)", async (mark) => {
    const inputs = inputsOf(scheme, mark);
    const sheet = await calculated([build(inputs, locale), buildLists(locale)]);
    expect(sheet.errors).toEqual([]);
    const numbers = sheet.values("raci", "row_check").flat().map(Number);
    const found = checkGrid(inputs.grid, { scheme, rowKinds: inputs.tasks.map(() => (mark === "money" ? "money" : "task")) });
    const order: readonly string[] = [...rowFaults, ...rowRemarks];
    numbers.forEach((number, row) => {
      const names = found.flatMap((violation) =>
        "row" in violation && violation.row === row ? [special[scheme]?.[violation.rule] ?? ofModel[violation.rule]] : [],
      );
      const gravest = order.find((name) => names.includes(name));
      // An unreadable cell is told first, whatever else there is.
      expect([row, number === 0 ? undefined : sentenceNames[Math.abs(number) - 1]]).toEqual([row, gravest]);
      const remark = String(sheet.values("raci", "row_remark")[row]?.[0]);
      expect(remark === "").toBe(number === 0);
      expect(remark).not.toMatch(/[{}]/);
    });
  });
});

it("follows the scheme in its cell: letters, words and rules", async () => {
  const inputs = inputsOf("DACI", "none");
  const sheet = await calculated([build(inputs, "zh-CN"), buildLists("zh-CN")]);
  expect(sheet.values("raci", "letters").flat()).toEqual(["D", "A", "C", "I", "A/D", "-"]);
  expect(sheet.value("raci", "u_word_decides")).toBe("批准人");
});

it("lists what the chosen role does, decides, is asked and is told, and the rows of decisions", async () => {
  const inputs = inputsOf("RACI", "none");
  const marked = {
    ...inputs,
    tasks: inputs.tasks.map((task, row) => ({ ...task, mark: row === 1 || row === 7 ? ("decision" as const) : null })),
  };
  const sheet = await calculated([build(marked, "en-US"), buildLists("en-US")]);
  const column = inputs.grid.map((row) => row[0] ?? "");
  const expected = ["R", "A", "C", "I"].flatMap((letter) =>
    column.flatMap((cell, row) => (cell.includes(letter) ? [[letter, row + 1]] : [])),
  );
  const rows = sheet
    .values("raci", "v_row")
    .flat()
    .map(Number)
    .filter((row) => row > 0);
  const letters = sheet
    .values("raci", "v_letter")
    .flat()
    .filter((letter) => letter !== "" && letter !== undefined);
  expect(letters.map((letter, index) => [letter, rows[index]])).toEqual(expected);
  expect(
    sheet
      .values("raci", "d_row")
      .flat()
      .map(Number)
      .filter((row) => row <= inputs.tasks.length),
  ).toEqual([2, 8]);
});
