// The cells of a range as two-dimensional arrays: values, formulas, texts, formats.
import type { CellInput, EngineCell } from "../engine/engine";
import { record, text } from "../wire/arguments";
import { invalidArgument } from "../wire/host-error";
import { assertCellLimit, blockOf, uniform } from "./block";
import { displayText } from "./display-text";
import { formulaAssertion } from "./formula-syntax";
import type { Hyperlink } from "./hyperlinks";
import { toR1C1 } from "./r1c1";
import { Range } from "./range";
import type { CellValue } from "./snapshot";
import { typed } from "./typed-text";

function read<T>(range: Range, answer: (cell: EngineCell, row: number, column: number) => T): T[][] {
  const { at, sheet } = range;
  assertCellLimit(at);
  return sheet.workbook.engine.read(sheet.id, at).map((row, r) => row.map((cell, c) => answer(cell, at.row + r, at.column + c)));
}

/** "" for an empty cell, the text "#N/A" for an error. @source officejs.md C2, reading */
export function values(range: Range): unknown[][] {
  return read(range, (cell) => plain(cell.value));
}

function plain(value: CellValue | undefined): number | string | boolean {
  if (value === undefined) return "";
  return typeof value === "object" ? value.error : value;
}

/** The formula where there is one, else the value. */
export function formulas(range: Range): unknown[][] {
  return read(range, (cell) => cell.formula ?? plain(cell.value));
}

export function formulasR1C1(range: Range): unknown[][] {
  return read(range, (cell, row, column) => (cell.formula === undefined ? plain(cell.value) : toR1C1(cell.formula, row, column)));
}

export function texts(range: Range): string[][] {
  return read(range, (cell) => displayText(cell.value, cell.numberFormat));
}

export function valueTypes(range: Range): string[][] {
  return read(range, ({ value }) => {
    if (value === undefined) return "Empty";
    if (typeof value === "number") return "Double";
    if (typeof value === "boolean") return "Boolean";
    return typeof value === "string" ? "String" : "Error";
  });
}

/** true, false, or null where only some cells spill or are spilled into. */
export function hasSpill(range: Range): boolean | null {
  return uniform(read(range, (cell) => cell.spill !== undefined || cell.spilled).flat());
}

/** @throws InvalidArgument more than one cell. @source officejs.md C2, spills */
export function spillingTo(range: Range): Range | null {
  const spill = onlyCell(range).spill;
  return spill ? new Range(range.sheet, spill) : null;
}

export function spillParent(range: Range): Range | null {
  const { row, column } = range.at;
  if (onlyCell(range).spill) return range;
  if (!onlyCell(range).spilled) return null;
  // The anchor lies up and left of its members.
  const block = range.sheet.workbook.engine.read(range.sheet.id, { row: 0, column: 0, rows: row + 1, columns: column + 1 });
  for (let r = row; r >= 0; r -= 1) {
    for (let c = column; c >= 0; c -= 1) {
      const spill = block[r]?.[c]?.spill;
      if (spill && spill.row + spill.rows > row && spill.column + spill.columns > column)
        return new Range(range.sheet, { row: r, column: c, rows: 1, columns: 1 });
    }
  }
  return null;
}

function onlyCell(range: Range): EngineCell {
  if (range.at.rows * range.at.columns !== 1) throw invalidArgument("A spill is asked of one cell.");
  const cell = range.sheet.workbook.engine.read(range.sheet.id, range.at)[0]?.[0];
  if (!cell) throw invalidArgument();
  return cell;
}

export function numberFormats(range: Range): string[][] {
  return read(range, (cell) => cell.numberFormat);
}

/** "" is General again; null leaves a cell alone; `[[x]]` fills the range. @source officejs.md C2 */
export function setNumberFormats(range: Range, input: unknown): void {
  const { at, sheet } = range;
  sheet.protection.assertFormat(at);
  const block = blockOf(input, at, true);
  const formats = block.map((row) =>
    row.map((format) => (format === null || format === undefined ? undefined : text(format, "numberFormat") || "General")),
  );
  rememberTextCells(range, formats);
  sheet.workbook.engine.setNumberFormats(sheet.id, at, formats);
}

function rememberTextCells({ at, sheet }: Range, formats: readonly (readonly (string | undefined)[])[]): void {
  const all = uniform(formats.flat());
  if (all !== null) return sheet.textCells.set(at, all === "@");
  for (const [r, row] of formats.entries())
    for (const [c, format] of row.entries())
      if (format !== undefined) sheet.textCells.set({ row: at.row + r, column: at.column + c, rows: 1, columns: 1 }, format === "@");
}

export function assertSize({ at }: Range, rows: number, columns: number): void {
  if (rows !== at.rows || columns !== at.columns)
    throw invalidArgument("The number of rows or columns in the input array doesn't match the size or dimensions of the range.");
}

/** Texts are read as if typed in en-US; formulas begin with "=". @source officejs.md C2 */
export function setValues(range: Range, input: unknown): void {
  write(range, input);
}

/** As values: a text without a leading "=" is a value here too. */
export function setFormulas(range: Range, input: unknown): void {
  write(range, input);
}

function write(range: Range, input: unknown): void {
  const { at, sheet } = range;
  const block = blockOf(input, at, false);
  sheet.protection.assertWritable(at);
  const { engine } = sheet.workbook;
  const assertFormula = formulaAssertion(sheet.workbook.scope(sheet.id));
  const shown: { row: number; column: number; format: string }[] = [];
  const inputs = block.map((row, r) =>
    row.map((given, c): CellInput | undefined => {
      if (given === null || given === undefined) return undefined;
      if (typeof given === "number" || typeof given === "boolean") return { value: given };
      if (typeof given !== "string") throw invalidArgument("A cell takes a number, a text, a boolean or null.");
      const entry = sheet.textCells.has(at.row + r, at.column + c) ? asText(given) : typed(given);
      switch (entry.kind) {
        case "blank":
          return null;
        case "formula":
          assertFormula(entry.formula);
          return { formula: entry.formula };
        case "text":
          return entry.quotePrefix ? { value: entry.text, quotePrefix: true } : { value: entry.text };
        case "value":
          if (entry.numberFormat !== undefined) shown.push({ row: at.row + r, column: at.column + c, format: entry.numberFormat });
          return { value: entry.value };
      }
    }),
  );
  engine.setCells(sheet.id, at, inputs);
  for (const { row, column, format } of shown) {
    // Typing "50%" into a General cell formats it; a format that is already there stays.
    const cell = { row, column, rows: 1, columns: 1 };
    if (engine.read(sheet.id, cell)[0]?.[0]?.numberFormat === "General") engine.setNumberFormats(sheet.id, cell, [[format]]);
  }
  sheet.workbook.changed(sheet, at);
}

function asText(given: string): ReturnType<typeof typed> {
  if (given === "") return { kind: "blank" };
  return { kind: "text", text: given.startsWith("'") ? given.slice(1) : given, quotePrefix: given.startsWith("'") };
}

export function hyperlink({ at, sheet }: Range): Hyperlink | null {
  return sheet.hyperlinks.get(at.row, at.column) ?? null;
}

/** Also sets the text of the cell and the look of a link. @source officejs.md C2, hyperlink */
export function setHyperlink(range: Range, input: unknown): void {
  const { at, sheet } = range;
  sheet.protection.assertWritable(at);
  const given = record(input, "hyperlink");
  const part = (key: keyof Hyperlink): Partial<Hyperlink> => (typeof given[key] === "string" ? { [key]: given[key] } : {});
  const link: Hyperlink = { ...part("address"), ...part("documentReference"), ...part("screenTip"), ...part("textToDisplay") };
  if (link.address === undefined && link.documentReference === undefined)
    throw invalidArgument("A hyperlink needs an address or a documentReference.");
  const { engine } = sheet.workbook;
  for (let row = at.row; row < at.row + at.rows; row += 1) {
    for (let column = at.column; column < at.column + at.columns; column += 1) {
      sheet.hyperlinks.set(row, column, link);
      if (link.textToDisplay !== undefined)
        engine.setCells(sheet.id, { row, column, rows: 1, columns: 1 }, [[{ value: link.textToDisplay }]]);
    }
  }
  engine.setStyle(sheet.id, at, { fontColor: "#0563C1", underline: "Single" });
}
