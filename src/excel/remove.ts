// Takes XD's sheets out again: first it tells what would be lost, then it does what was chosen.
import { fingerprint } from "../spec/fingerprint";
import { sheetMentions } from "../spec/sheet-mentions";
import type { Scalar } from "../spec/sheet";
import { formulasIn, usedRanges } from "./formulas";
import { readWith } from "./read";

export interface Removable {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  /** Something was typed, inserted or deleted since it was made. */
  readonly edited: boolean;
  /** Formulas on other sheets that refer to it: they would break. */
  readonly referredBy: readonly { readonly sheetId: string; readonly sheet: string; readonly address: string }[];
}

/** Every sheet of ours, with what its removal would touch. Changes nothing. */
export const surveyRemoval = (): Promise<readonly Removable[]> => Excel.run(survey);

/**
 * Removes sheets of ours. Formulas elsewhere that refer to them become the values they show now ("values"),
 * or stay and show #REF! ("break"). A workbook keeps at least one sheet: an empty one is added where none would be left.
 * @param ids sheets from `surveyRemoval`; others are left alone even if named here
 */
export async function remove(ids: readonly string[], links: "values" | "break"): Promise<readonly string[]> {
  return Excel.run(async (context) => {
    const goes = (await survey(context)).filter((sheet) => ids.includes(sheet.id));
    const going = new Set(goes.map((sheet) => sheet.id));
    const sheets = context.workbook.worksheets;
    if (links === "values") {
      const cells = unique(goes.flatMap((sheet) => sheet.referredBy)).filter((cell) => !going.has(cell.sheetId));
      const ranges = cells.map(({ sheetId, address }) => sheets.getItem(sheetId).getRange(address));
      for (const range of ranges) range.load("values,valueTypes");
      await context.sync();
      for (const range of ranges) {
        const value = (range.values as Scalar[][])[0]?.[0] ?? "";
        // Text must not be read as a formula or a date when it is written back.
        range.values = [[typeof value === "string" && value !== "" && range.valueTypes[0]?.[0] !== "Error" ? `'${value}` : value]];
      }
    }
    sheets.load("items/id,items/visibility");
    await context.sync();
    if (!sheets.items.some((sheet) => !going.has(sheet.id) && sheet.visibility === "Visible")) sheets.add();
    for (const sheet of goes) sheets.getItem(sheet.id).delete();
    await context.sync();
    return goes.map((sheet) => sheet.name);
  });
}

async function survey(context: Excel.RequestContext): Promise<Removable[]> {
  const ours = await readWith(context);
  const used = await usedRanges(context);
  const references = new Map<string, { sheetId: string; sheet: string; address: string }[]>();
  for (const { sheetId, sheet, address, formula } of formulasIn(used)) {
    for (const mentioned of sheetMentions(formula)) {
      if (mentioned === sheet.toLowerCase()) continue;
      references.set(mentioned, [...(references.get(mentioned) ?? []), { sheetId, sheet, address }]);
    }
  }
  return ours.map(({ id, name, kind, fingerprint: before }) => {
    const range = used.find(({ sheet }) => sheet.id === id)?.range;
    const now = !range || range.isNullObject ? [] : fromCorner(range);
    return { id, name, kind, edited: fingerprint(now) !== before, referredBy: references.get(name.toLowerCase()) ?? [] };
  });
}

/** The used range as rows from A1 on, as the fingerprint counts them. */
function fromCorner(range: Excel.Range): Scalar[][] {
  const above: Scalar[][] = Array.from({ length: range.rowIndex }, () => []);
  const before: Scalar[] = Array.from({ length: range.columnIndex }, () => "");
  return [...above, ...(range.formulas as Scalar[][]).map((row) => [...before, ...row])];
}

const unique = <T extends { readonly sheetId: string; readonly address: string }>(cells: readonly T[]): T[] => [
  ...new Map(cells.map((cell) => [`${cell.sheetId}!${cell.address}`, cell])).values(),
];
