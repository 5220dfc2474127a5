// What holds for every example and every sheet in each language, over the host. Each sheet by itself: any-inputs.test.ts.
import { read } from "../src/excel/read";
import { surveyRedraw } from "../src/excel/redraw";
import { surveyRemoval } from "../src/excel/remove";
import type { Host, WorkbookSnapshot } from "../src/host";
import { locales } from "../src/i18n/locale";
import { sheetIds } from "../src/sheets";
import { findingsOf, inputsOf, specsFor, templateOf } from "../src/sheets/kit";
import { readProject, writeProject } from "../src/sheets/project";
import { faultsOfFormulas } from "./formulas";
import { linkedInputs, ownInputs } from "./own-inputs";
import { toDo, toUpdate } from "./to-update";
import { draw, exampleProject, inWorkbook, sampleCases } from "./workbook";

const cells = (workbook: WorkbookSnapshot) => workbook.sheets.flatMap((sheet) => sheet.cells.map((cell) => ({ sheet: sheet.name, ...cell })));

describe.each(sampleCases)("%s in %s", (name, locale, ids) => {
  let workbook: WorkbookSnapshot;
  let messages: Host["messages"];
  let standing: Awaited<ReturnType<typeof read>>;
  let redraw: Awaited<ReturnType<typeof surveyRedraw>>;
  let removal: Awaited<ReturnType<typeof surveyRemoval>>;
  const project = exampleProject(name);

  beforeAll(() =>
    inWorkbook(async (host) => {
      await draw(project, locale, ids);
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
