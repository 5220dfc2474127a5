// Standing sheets in another language: the same as if they had been drawn in it, the same again after the way back, all sheets or none.
import { read } from "../src/excel/read";
import { specsFor } from "../src/sheets/kit";
import { locales, type Locale } from "../src/i18n/locale";
import { sheetIds, type SheetId } from "../src/sheets";
import { surveyLanguage, switchLanguage } from "../src/taskpane/language/switch";
import type { WorkbookSnapshot } from "../src/host";
import { draw, exampleNames, exampleProject, inWorkbook } from "./workbook";

const project = exampleProject("predictive-maintenance");
const drawnIn = (locale: Locale, ids: readonly SheetId[]): Promise<WorkbookSnapshot> =>
  inWorkbook(async (host) => (await draw(project, locale, ids), host.snapshot()));

/** What a reader of the workbook sees: cells, charts and pages. Excel drops quotes that a sheet's name does not need. */
const seen = ({ sheets }: WorkbookSnapshot) =>
  sheets.map(({ name, cells, charts, page, conditionalFormats }) => ({
    name,
    cells: cells.flatMap(({ row, column, value, formula }) =>
      value === undefined ? [] : [{ row, column, value, formula: formula?.replace(/(?<!#)'([\w.]+)'!/g, "$1!") }],
    ),
    charts,
    page,
    rules: conditionalFormats.map(({ ranges, rule }) => JSON.stringify({ ranges, rule }).replace(/'([\w.]+)'!/g, "$1!")).sort(),
  }));
/** The names of a sheet stand in no order. */
const whole = (workbook: WorkbookSnapshot) => ({
  ...workbook,
  styles: undefined,
  sheets: workbook.sheets.map((sheet) => ({
    ...sheet,
    names: [...sheet.names].sort((a, b) => a.name.localeCompare(b.name)),
    cells: sheet.cells.map(({ style, ...cell }) => ({ ...cell, look: style === undefined ? null : workbook.styles[style] })),
  })),
});

const unmarked = (workbook: ReturnType<typeof whole>) => ({
  ...workbook,
  sheets: workbook.sheets.map((sheet) => ({ ...sheet, names: sheet.names.filter(({ name }) => name !== "xd_version") })),
});

const put = (sheet: string, cells: Readonly<Record<string, string | number>>): Promise<void> =>
  Excel.run(async (context) => {
    for (const [address, value] of Object.entries(cells)) context.workbook.worksheets.getItem(sheet).getRange(address).formulas = [[value]];
    await context.sync();
  });

const cellsAt = (sheet: string, addresses: readonly string[]): Promise<readonly { readonly value: unknown; readonly formula: unknown }[]> =>
  Excel.run(async (context) => {
    const ranges = addresses.map((address) => context.workbook.worksheets.getItem(sheet).getRange(address));
    for (const range of ranges) range.load("values,formulas");
    await context.sync();
    return ranges.map(({ values, formulas }) => ({ value: (values as unknown[][])[0]?.[0], formula: (formulas as unknown[][])[0]?.[0] }));
  });

it.each(exampleNames)("draws the same shape in each language, whatever the sheet: %s", (name) => {
  const [english, chinese] = locales.map((locale) =>
    specsFor(exampleProject(name), sheetIds, locale, []).map(({ kind, blocks }) => [
      kind,
      blocks.map((block) => [block.cells.length, block.gap ?? 1, ...block.cells.map((row) => row.length)]),
    ]),
  );
  expect(english).toEqual(chinese);
});

it("shows what would have been drawn in that language, the model's sheets too; on the way back what people made stays", async () => {
  const ids: readonly SheetId[] = ["home", "raci", "model"];
  const english = await drawnIn("en-US", ids);
  await inWorkbook(async (host) => {
    await draw(project, "zh-CN", ids);
    const done = await switchLanguage("en-US", "en-US");
    expect(done.stay).toEqual([]);
    expect(done.sheets.map(({ to }) => to)).toEqual(english.sheets.map(({ name }) => name).slice(1));
    expect(seen(await host.snapshot())).toEqual(seen(english));

    await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.getItem("RACI").getRange("14:14").insert("Down");
      worksheets.getItem("Workings").getRange("5:5").insert("Down");
      worksheets.getItem("RACI").name = "Who decides";
      await context.sync();
    });
    await put("Who decides", { A1: "my own title", A14: "added later", X2: "my note" });
    const npv = (await read()).find(({ kind }) => kind === "model")?.places.get("npv") ?? "";
    await put("Sheet1", { B2: `=Model!${npv}`, B3: "='Who decides'!A14" });
    const before = await cellsAt("Sheet1", ["B2", "B3"]);
    const back = await switchLanguage("zh-CN", "zh-CN");
    expect(back.stay).toEqual([]);
    expect(back.sheets.flatMap(({ changedByHand }) => changedByHand)).toEqual([{ address: "A1", found: "my own title" }]);
    const after = await cellsAt("Sheet1", ["B2", "B3"]);
    expect(after.map(({ value }) => value)).toEqual(before.map(({ value }) => value));
    expect(after.map(({ formula }) => formula)).toEqual([expect.stringContaining("模型"), expect.stringContaining("Who decides")]);
    expect((await cellsAt("Who decides", ["A1", "A14", "X2", "A3"])).map(({ value }) => value)).toEqual([
      "my own title",
      "added later",
      "my note",
      "项目名称",
    ]);
  });
});

describe("whatever fails", () => {
  it("leaves the workbook as it was: actions of each message, a cancelled run, inputs that read otherwise", () =>
    inWorkbook(async (host) => {
      await draw(project, "zh-CN", ["charter"]);
      await put("章程", { B11: "1.1", E12: "note" });
      expect(await surveyLanguage("zh-CN", "en-US")).toEqual({ sheets: [], stay: [] });
      const start = await host.snapshot();
      const before = whole(start);
      // Reading the workbook comes first and changes nothing.
      const messages: { number: number; actions: number }[] = [];
      host.resetMessages();
      const controller = new AbortController();
      await expect(
        switchLanguage("en-US", "en-US", { signal: controller.signal, onProgress: ({ done }) => done === 1 && controller.abort() }),
      ).rejects.toMatchObject({ name: "Cancelled" });
      expect(whole(await host.snapshot())).toEqual(before);
      host.failAt((facts, index) => {
        if (index === 0) messages.push({ number: facts.number, actions: facts.actions });
        return undefined;
      });
      host.resetMessages();
      await switchLanguage("en-US", "en-US");
      host.failAt(undefined);
      await switchLanguage("zh-CN", "en-US");
      // Only the mark of what the sheet was made with is a new one.
      expect(unmarked(whole(await host.snapshot()))).toEqual(unmarked(before));
      await host.load(start);
      expect(messages.length).toBeGreaterThan(6);
      // The last message is the client's own: it lets go of what the run held, once all is done.
      for (const { number, actions } of messages.slice(4, -1)) {
        for (const at of new Set(actions > 100 ? [0, Math.floor(actions / 2)] : [actions - 1])) {
          host.resetMessages();
          host.failAt((facts, index) => (facts.number === number && index === at ? "GeneralException" : undefined));
          const error: unknown = await switchLanguage("en-US", "en-US").then(
            () => undefined,
            (reason: unknown) => reason,
          );
          host.failAt(undefined);
          expect({ number, at, code: (error as { code?: string } | undefined)?.code }).toEqual({ number, at, code: "GeneralException" });
          expect({ number, at, after: whole(await host.snapshot()) }).toEqual({ number, at, after: before });
        }
      }
    }));
});
