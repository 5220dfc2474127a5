// What holds for every example and every sheet in each language, over the host, in the saved file and in LibreOffice. Each sheet by itself:
// any-inputs.test.ts.
import { read } from "../src/excel/read";
import { surveyRedraw } from "../src/excel/redraw";
import { surveyRemoval } from "../src/excel/remove";
import type { Host, WorkbookSnapshot } from "../src/host";
import { lint, normalForm, open, save } from "../src/host/xlsx";
import { locales } from "../src/i18n/locale";
import { sheetIds } from "../src/sheets";
import { findingsOf, inputsOf, specsFor, templateOf } from "../src/sheets/kit";
import { readProject, writeProject } from "../src/sheets/project";
import { faultsOfFormulas } from "./formulas";
import { agreement } from "./interop/agreement";
import { describeInterop, recalculateAll } from "./interop/libreoffice";
import { linkedInputs, ownInputs } from "./own-inputs";
import { faults, partsOf } from "./schema";
import { describeShared } from "./shared";
import { toDo, toUpdate } from "./to-update";
import { draw, exampleProject, inWorkbook, sampleCases } from "./workbook";

const cells = (workbook: WorkbookSnapshot) =>
  workbook.sheets.flatMap((sheet) => sheet.cells.map((cell) => ({ sheet: sheet.name, ...cell })));

/** What was drawn, for those who look at the saved files afterwards. */
const saved = new Map<string, { readonly workbook: WorkbookSnapshot; readonly bytes: Uint8Array }>();
const savedOf = (name: string, locale: string) => {
  const found = saved.get(`${name} ${locale}`);
  if (!found) throw new Error(`${name} in ${locale} was not drawn`);
  return found;
};

describe.each(sampleCases)("%s in %s", (name, locale, ids) => {
  let workbook: WorkbookSnapshot;
  let messages: Host["messages"];
  let standing: Awaited<ReturnType<typeof read>>;
  let redraw: Awaited<ReturnType<typeof surveyRedraw>>;
  let removal: Awaited<ReturnType<typeof surveyRemoval>>;
  const project = exampleProject(name);

  beforeAll(
    () =>
      inWorkbook(async (host) => {
        await draw(project, locale, ids);
        messages = [...host.messages];
        standing = await read();
        workbook = await host.snapshot();
        redraw = await surveyRedraw(toUpdate());
        removal = await surveyRemoval();
        saved.set(`${name} ${locale}`, { workbook, bytes: await save(workbook) });
      }),
    300_000,
  );

  it("finds nothing to bring up to date in fresh sheets, and nothing that removing them would lose", () => {
    expect(redraw.length).toBeGreaterThanOrEqual(Object.keys(project.sheets).filter((id) => ids.some((one) => one === id)).length);
    expect(toDo(redraw)).toEqual([]);
    expect(removal.map(({ kind, edited }) => [kind, edited])).toEqual(standing.map(({ kind }) => [kind, false]));
  });
  it("shows no error in any cell", () => {
    expect(cells(workbook).filter(({ value }) => typeof value === "object")).toEqual([]);
  });
  it("holds native, portable formulas only, without planted figures", () => {
    expect(faultsOfFormulas(workbook)).toEqual([]);
  });
  it("reads back what it drew", () => {
    for (const sheet of standing.filter(({ kind }) => templateOf(kind))) {
      const id = sheetIds.find((one) => one === sheet.kind);
      const reading = inputsOf(sheet);
      // Cells that link to another sheet's figures show these; the inputs of their own stay what they were.
      const linked = id ? linkedInputs(project, id, locale) : new Set<string>();
      expect(ownInputs(reading.ok ? reading.value : { faults: reading.faults }, linked)).toEqual(
        ownInputs(id ? project.sheets[id] : {}, linked),
      );
    }
    expect(standing.map(({ kind }) => kind)).toEqual(specsFor(project, ids, locale, []).map(({ kind }) => kind));
  });
  it("places every finding in a cell of its sheet", () => {
    for (const sheet of standing) {
      for (const finding of findingsOf(sheet, locale, standing)) {
        expect([finding.rule, finding.place]).toEqual([finding.rule, expect.stringMatching(/^[A-Z]+\d+(:[A-Z]+\d+)?$/)]);
        expect(finding.sentence.length).toBeGreaterThan(5);
      }
    }
  });
  it("takes at most two messages a sheet and three more, each under 3 MB", () => {
    expect(messages.length).toBeLessThanOrEqual(2 * workbook.sheets.length + 3);
    expect(Math.max(...messages.map(({ bytes }) => bytes))).toBeLessThan(3_000_000);
  });
  it("survives as a project file", () => {
    const reading = readProject(JSON.parse(JSON.stringify(writeProject(project))));
    expect(reading).toEqual({ ok: true, value: project });
  });
  it("opens from its file as the same workbook, in which nothing is left to lint", async () => {
    const { bytes } = savedOf(name, locale);
    expect(await open(bytes)).toEqual(normalForm(workbook));
    expect(lint(bytes)).toEqual([]);
    expect(bytes.length).toBeLessThan(400_000);
  });
  it("is ready to print, holds dropdowns, colour rules and charts, and no XD function", () => {
    const drawn = workbook.sheets.filter((sheet) => sheet.cells.some(({ formula }) => formula !== undefined));
    for (const { page, conditionalFormats } of drawn) {
      expect(conditionalFormats.length).toBeGreaterThan(0);
      expect(page).toMatchObject({
        orientation: "Landscape",
        zoom: { horizontalFitToPages: 1 },
        paperSize: locale === "zh-CN" ? "A4" : "Letter",
        printArea: expect.stringMatching(/^A1:/) as string,
      });
    }
    // What goes a few rows beyond a page is shrunk to one.
    const shrunk = drawn.filter(({ page }) => page?.zoom && "verticalFitToPages" in page.zoom && page.zoom.verticalFitToPages === 1);
    const tabs = standing.filter(({ kind }) => ["home", "project"].includes(kind)).map((sheet) => sheet.name);
    expect(shrunk.map((sheet) => sheet.name)).toEqual(expect.arrayContaining(tabs));
    // But for the model's pages that only calculate, people fill something in on every sheet.
    const entered = drawn.filter(({ validations }) => validations.length > 0);
    expect(entered).toHaveLength(standing.filter(({ kind }) => templateOf(kind)).length);
    expect(workbook.sheets.flatMap(({ charts }) => charts).length).toBeGreaterThan(0);
    expect(cells(workbook).filter(({ formula }) => formula?.includes("XD."))).toEqual([]);
  });
});

describeShared("the standard's schemas", () => {
  it("accept every part of every file", async () => {
    expect(saved.size).toBe(sampleCases.length);
    expect(await faults(Object.fromEntries([...saved].map(([name, { bytes }]) => [name, partsOf(bytes)])))).toEqual([]);
  });
});

describeInterop("LibreOffice, on every example", () => {
  let recalculated: readonly WorkbookSnapshot[];
  beforeAll(async () => {
    recalculated = await recalculateAll(sampleCases.map(([name, locale]) => savedOf(name, locale).bytes));
  }, 400_000);

  it.each(sampleCases.map(([name, locale], index) => [name, locale, index] as const))("agrees on %s in %s", (name, locale, index) => {
    const other = recalculated[index];
    expect(other && agreement(savedOf(name, locale).workbook, other)).toEqual([]);
    expect(other && cells(other).filter(({ value }) => typeof value === "object")).toEqual([]);
  });

  it("would notice one wrong figure among them", () => {
    const [name, locale] = sampleCases[0] ?? ["", ""];
    const { workbook } = savedOf(name, locale);
    const sheet = workbook.sheets.find(({ cells }) => cells.some(({ formula, value }) => formula !== undefined && Number(value) > 2000));
    const cell = sheet?.cells.find(({ value, formula }) => formula !== undefined && typeof value === "number" && value > 2000);
    const wrong: WorkbookSnapshot = {
      ...workbook,
      sheets: workbook.sheets.map((one) =>
        one === sheet
          ? { ...one, cells: one.cells.map((each) => (each === cell ? { ...each, value: Number(each.value) * (1 + 1e-7) } : each)) }
          : one,
      ),
    };
    expect(recalculated[0] && agreement(wrong, recalculated[0])).toHaveLength(1);
  });
});

describe("the worked case", () => {
  const figure = (standing: Awaited<ReturnType<typeof read>>, kind: string, name: string): unknown[] =>
    (standing.find((sheet) => sheet.kind === kind)?.figures.get(name) ?? []).flat();
  it.each(locales)("reaches its published figures in %s", (locale) =>
    inWorkbook(async () => {
      await draw(exampleProject("predictive-maintenance"), locale, ["project", "raci", "model", "pool"]);
      const standing = await read();
      expect(figure(standing, "model", "npvBeforePoolAndStaff")[0]).toBeCloseTo(2930.278, 3);
      expect(figure(standing, "model", "npv")[0]).toBeCloseTo(2793.9143, 3);
      expect(figure(standing, "pool", "total")).toEqual([150]);
      expect(figure(standing, "pool", "shares")).toEqual([50, 60, 20, 20]);
    }),
  );
});
