// What holds for every template, every example and both languages, over the host.
import fc from "fast-check";
import { read } from "../src/excel/read";
import { surveyRedraw } from "../src/excel/redraw";
import { surveyRemoval } from "../src/excel/remove";
import { write } from "../src/excel/write";
import type { Host, WorkbookSnapshot } from "../src/host";
import { locales, type Locale } from "../src/i18n/locale";
import { sheetIds, templates, type SheetId } from "../src/sheets";
import { commonFields } from "../src/sheets/common";
import { findingsOf, inputsOf, specsFor, templateOf } from "../src/sheets/kit";
import { readProject, writeProject, type Project } from "../src/sheets/project";
import type { Template } from "../src/sheets/template";
import { contains, parseAddress } from "../src/spec/address";
import { coerce } from "../src/spec/inputs";
import { plan } from "../src/spec/plan";
import { arbitraryInputs } from "./arbitrary-inputs";
import { faultsOfFormulas } from "./formulas";
import { toDo, toUpdate } from "./to-update";
import { draw, exampleProject, inWorkbook, sampleCases } from "./workbook";

/** Inputs that may show another sheet's figure: a field, or a column of a table as "table_column". The head's own are the same in all sheets. */
function linkedInputs(project: Project, id: SheetId, locale: Locale): ReadonlySet<string> {
  const names = new Set<string>();
  for (const spec of specsFor(project, [id], locale, [])) {
    for (const block of spec.blocks) {
      for (const { name, as, row, column, rows, columns } of block.names) {
        if (!as?.startsWith("in") || name in commonFields) continue;
        const within = block.cells.slice(row, row + rows).flatMap((line) => line.slice(column, column + columns));
        if (within.some((cell) => cell?.link ?? cell?.needs)) names.add(name);
      }
    }
  }
  return names;
}

/** Inputs without those that are linked. */
function ownInputs(inputs: unknown, linked: ReadonlySet<string>): unknown {
  const without = (record: object, prefix: string): object => Object.fromEntries(Object.entries(record).filter(([name]) => !linked.has(prefix + name)));
  return Object.fromEntries(
    Object.entries(without(inputs as object, "")).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.map((item: unknown) => (typeof item === "object" && item !== null && !Array.isArray(item) ? without(item, `${name}_`) : item)) : value,
    ]),
  );
}

const cells = (workbook: WorkbookSnapshot) => workbook.sheets.flatMap((sheet) => sheet.cells.map((cell) => ({ sheet: sheet.name, ...cell })));

/** Cells that link to another sheet's figures show these; all that was typed stays what it was. */
function withoutLinkedFigures(inputs: Record<string, unknown>, { name, places }: { readonly name: string; readonly places: ReadonlyMap<string, string> }, workbook: WorkbookSnapshot): Record<string, unknown> {
  const formulas = (workbook.sheets.find((sheet) => sheet.name === name)?.cells ?? []).filter(({ formula }) => formula !== undefined);
  const linked = (field: string): boolean => {
    const area = parseAddress(places.get(field) ?? "");
    return area !== undefined && formulas.some(({ row, column, value }) => contains(area, row, column) && typeof value === "number");
  };
  return Object.fromEntries(Object.entries(inputs).filter(([field]) => field === "asOf" || !linked(field)));
}

describe.each(sampleCases)("%s in %s", (name, locale) => {
  let workbook: WorkbookSnapshot;
  let messages: Host["messages"];
  let standing: Awaited<ReturnType<typeof read>>;
  let redraw: Awaited<ReturnType<typeof surveyRedraw>>;
  let removal: Awaited<ReturnType<typeof surveyRemoval>>;
  const project = exampleProject(name);

  beforeAll(() =>
    inWorkbook(async (host) => {
      await draw(project, locale);
      messages = [...host.messages];
      standing = await read();
      workbook = await host.snapshot();
      redraw = await surveyRedraw(toUpdate());
      removal = await surveyRemoval();
    }),
  );

  it("finds nothing to bring up to date in fresh sheets, and nothing that removing them would lose", () => {
    expect(redraw.length).toBeGreaterThan(10);
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
      expect(ownInputs(reading.ok ? reading.value : { faults: reading.faults }, linked)).toEqual(ownInputs(id ? project.sheets[id] : {}, linked));
      const inputs = (reading.ok ? reading.value : { faults: reading.faults }) as Record<string, unknown>;
      const drawn = (id ? project.sheets[id] : {}) as Record<string, unknown>;
      expect(withoutLinkedFigures(inputs, sheet, workbook)).toEqual(withoutLinkedFigures(drawn, sheet, workbook));
    }
    expect(standing.map(({ kind }) => kind)).toEqual(specsFor(project, sheetIds, locale, []).map(({ kind }) => kind));
  });
  it("places every finding in a cell of its sheet", () => {
    for (const sheet of standing) {
      for (const finding of findingsOf(sheet, locale, standing)) {
        expect(finding.place).toMatch(/^[A-Z]+\d+(:[A-Z]+\d+)?$/);
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
});

describe("the worked case", () => {
  const figure = (standing: Awaited<ReturnType<typeof read>>, kind: string, name: string): unknown[] => (standing.find((sheet) => sheet.kind === kind)?.figures.get(name) ?? []).flat();
  it.each(locales)("reaches its published figures in %s", (locale) =>
    inWorkbook(async () => {
      await draw(exampleProject("predictive-maintenance"), locale, ["project", "raci", "model", "pool"]);
      const standing = await read();
      expect(figure(standing, "model", "npvBeforePoolAndStaff")[0]).toBeCloseTo(2930.2780, 3);
      expect(figure(standing, "model", "npv")[0]).toBeCloseTo(2793.9143, 3);
      expect(figure(standing, "pool", "total")).toEqual([150]);
      expect(figure(standing, "pool", "shares")).toEqual([50, 60, 20, 20]);
    }),
  );
});

describe("each template on any inputs", () => {
  const cases = templates.flatMap((template) => locales.map((locale) => [template.id, locale] as const));
  it.each(cases)("%s in %s: reading what was written gives what was written", (id, locale) =>
    inWorkbook(async (host) => {
      const template = templateOf(id) as Template;
      const blank = await host.snapshot();
      await fc.assert(
        fc.asyncProperty(arbitraryInputs(template.fields), async (any) => {
          const inputs = coerce(template.fields, any);
          if (!inputs.ok) throw new Error(JSON.stringify(inputs.faults));
          await write((found) => plan(specsFor({ common: inputs.value as never, sheets: { [id]: inputs.value } }, [id], locale, found.standing), found));
          const [sheet] = await read();
          expect(sheet && inputsOf(sheet)).toEqual(inputs);
          await host.load(blank);
        }),
        { numRuns: 4 },
      );
    }),
  );
});

describe("a sheet that people worked on", () => {
  // Each sheet in one of the languages; how cells of both are read is seen above.
  it.each(locales)("is read after rows and columns were inserted, sheets renamed and moved, in %s", (locale: Locale) =>
    inWorkbook(async (host) => {
      const project = exampleProject("predictive-maintenance");
      const ids = sheetIds.filter((_, index) => index % locales.length === locales.indexOf(locale));
      await draw(project, locale, ids);
      await Excel.run(async (context) => {
        const sheets = context.workbook.worksheets;
        sheets.load("items/name");
        await context.sync();
        for (const sheet of sheets.items.slice(1)) {
          sheet.getRange("3:3").insert("Down"); // in the head
          sheet.getRange("A:A").insert("Right");
          sheet.getRange("12:12").insert("Down"); // in or near a table
        }
        const [, second, third] = sheets.items;
        if (second) second.name = `${second.name} (old)`;
        if (third) third.position = 0;
        await context.sync();
      });
      const standing = await read();
      const workbook = await host.snapshot();
      for (const id of ids) {
        const sheet = standing.find(({ kind }) => kind === id);
        const linked = linkedInputs(project, id, locale);
        const reading = sheet && inputsOf(sheet);
        expect(reading?.ok && ownInputs(reading.value, linked)).toEqual(ownInputs(project.sheets[id], linked));
        const drawn = project.sheets[id] as Record<string, unknown>;
        expect(reading).toMatchObject({ ok: true, value: sheet ? withoutLinkedFigures(drawn, sheet, workbook) : drawn });
      }
    }),
  );
  it("is refused with a sentence when a newer XD made it", () => {
    const reading = inputsOf({ kind: "raci", version: 99, locale: "en-US", inputs: new Map(), figures: new Map() });
    expect(reading).toMatchObject({ ok: false, faults: [{ problem: { code: "newer" } }] });
  });
});
