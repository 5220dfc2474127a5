// Every example, and both languages: LibreOffice calculates the same figures from the formulas alone.
import type { WorkbookSnapshot } from "../../src/host";
import { normalForm, open, save } from "../../src/host/xlsx";
import { draw, exampleProject, inWorkbook, sampleCases } from "../workbook";
import { agreement } from "./agreement";
import { describeInterop, recalculateAll } from "./libreoffice";

const drawn = new Map<string, { readonly workbook: WorkbookSnapshot; readonly bytes: Uint8Array }>();
const keyOf = (name: string, locale: string): string => `${name} ${locale}`;

beforeAll(async () => {
  for (const [name, locale, ids] of sampleCases) {
    const workbook = await inWorkbook(async (host) => {
      await draw(exampleProject(name), locale, ids);
      return host.snapshot();
    });
    drawn.set(keyOf(name, locale), { workbook, bytes: await save(workbook) });
  }
}, 400_000);

const of = (name: string, locale: string): { readonly workbook: WorkbookSnapshot; readonly bytes: Uint8Array } => {
  const found = drawn.get(keyOf(name, locale));
  if (!found) throw new Error(`${name} in ${locale} was not drawn`);
  return found;
};

describe("the saved file", () => {
  it.each(sampleCases)("of %s in %s opens again to the same workbook", async (name, locale) => {
    const { workbook, bytes } = of(name, locale);
    expect(await open(bytes)).toEqual(normalForm(workbook));
  });
  it.each(sampleCases)("of %s in %s holds dropdowns, colour rules, a chart, print setup and no XD function", (name, locale) => {
    const { workbook } = of(name, locale);
    for (const sheet of workbook.sheets.filter(({ cells }) => cells.some(({ formula }) => formula !== undefined))) {
      expect(sheet.validations.length).toBeGreaterThan(0);
      expect(sheet.conditionalFormats.length).toBeGreaterThan(0);
      expect(sheet.page).toMatchObject({ orientation: "Landscape", zoom: { horizontalFitToPages: 1 }, printArea: expect.stringMatching(/^A1:/) as string });
      expect(sheet.page?.paperSize).toBe(locale === "zh-CN" ? "A4" : "Letter");
    }
    expect(workbook.sheets.flatMap(({ charts }) => charts).length).toBeGreaterThan(0);
    expect(workbook.sheets.flatMap(({ cells }) => cells).filter(({ formula }) => formula?.includes("XD."))).toEqual([]);
  });
});

describeInterop("LibreOffice, on every example", () => {
  let recalculated: readonly WorkbookSnapshot[];
  beforeAll(async () => {
    recalculated = await recalculateAll(sampleCases.map(([name, locale]) => of(name, locale).bytes));
  }, 400_000);

  it.each(sampleCases.map(([name, locale], index) => [name, locale, index] as const))("agrees on %s in %s", (name, locale, index) => {
    const other = recalculated[index];
    expect(other && agreement(of(name, locale).workbook, other)).toEqual([]);
    expect(other?.sheets.flatMap(({ cells }) => cells).filter(({ value }) => typeof value === "object")).toEqual([]);
  });

  it("would notice one wrong figure among them", () => {
    const { workbook } = of("predictive-maintenance", "zh-CN");
    const index = sampleCases.findIndex(([name, locale]) => name === "predictive-maintenance" && locale === "zh-CN");
    const [sheet] = workbook.sheets.filter(({ name }) => name === "模型");
    const cell = sheet?.cells.find(({ value, formula }) => formula !== undefined && typeof value === "number" && value > 2000);
    const wrong: WorkbookSnapshot = {
      ...workbook,
      sheets: workbook.sheets.map((one) => (one === sheet ? { ...one, cells: one.cells.map((each) => (each === cell ? { ...each, value: Number(each.value) * (1 + 1e-7) } : each)) } : one)),
    };
    const other = recalculated[index];
    expect(other && agreement(wrong, other)).toHaveLength(1);
  });
});
