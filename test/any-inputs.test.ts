// Each template by itself, in one language after the other: any inputs, and what people do to a sheet.
import fc from "fast-check";
import { read } from "../src/excel/read";
import { write } from "../src/excel/write";
import { locales, type Locale } from "../src/i18n/locale";
import { sheetIds, type SheetId } from "../src/sheets";
import { inputsOf, specsFor, templateOf } from "../src/sheets/kit";
import type { Template } from "../src/sheets/template";
import { coerce } from "../src/spec/inputs";
import { plan } from "../src/spec/plan";
import { arbitraryInputs } from "./arbitrary-inputs";
import { linkedInputs, ownInputs } from "./own-inputs";
import { draw, exampleProject, inWorkbook } from "./workbook";

const cases = sheetIds.map((id, index): readonly [SheetId, Locale] => [id, locales[index % locales.length] ?? "en-US"]);
/** Templates of many cells are drawn once. */
const large: readonly SheetId[] = ["model", "pool", "contention", "calendar"];

it.each(cases)("%s in %s: reading what was written gives what was written, on any inputs", (id, locale) =>
  inWorkbook(async (host) => {
    const template = templateOf(id) as Template;
    const blank = await host.snapshot();
    await fc.assert(
      fc.asyncProperty(arbitraryInputs(template.fields), async (any) => {
        const inputs = coerce(template.fields, any);
        if (!inputs.ok) throw new Error(JSON.stringify(inputs.faults));
        await write((found) =>
          plan(specsFor({ common: inputs.value as never, sheets: { [id]: inputs.value } }, [id], locale, found.standing), found),
        );
        const [sheet] = await read();
        expect(sheet && inputsOf(sheet)).toEqual(inputs);
        await host.load(blank);
      }),
      { numRuns: large.includes(id) ? 1 : 2, endOnFailure: true },
    );
  }),
);

it.each(cases)("%s in %s is read after rows and columns were inserted, sheets renamed and moved", (id, locale) =>
  inWorkbook(async () => {
    const project = exampleProject("predictive-maintenance");
    await draw(project, locale, [id]);
    await Excel.run(async (context) => {
      const sheets = context.workbook.worksheets;
      sheets.load("items/name");
      await context.sync();
      const [, first, second] = sheets.items;
      for (const sheet of [first, second]) {
        sheet?.getRange("3:3").insert("Down"); // in the head
        sheet?.getRange("A:A").insert("Right");
        sheet?.getRange("12:12").insert("Down"); // in or near a table
      }
      if (first) first.name = `${first.name} (old)`;
      if (second) second.position = 0;
      await context.sync();
    });
    const sheet = (await read()).find(({ kind }) => kind === id);
    const linked = linkedInputs(project, id, locale);
    const reading = sheet && inputsOf(sheet);
    expect(reading?.ok && ownInputs(reading.value, linked)).toEqual(ownInputs(project.sheets[id], linked));
  }),
);

it("a sheet that a newer XD made is refused with a sentence", () => {
  const reading = inputsOf({ kind: "raci", version: 99, locale: "en-US", inputs: new Map(), figures: new Map() });
  expect(reading).toMatchObject({ ok: false, faults: [{ problem: { code: "newer" } }] });
});
