// Beside a responsibility grid, outside of it: a column that names who holds a letter in each task, by XD.RACIWHO.
import { absolute, parseAddress, toAddress, type Rect } from "../spec/address";
import { fonts, styles } from "../spec/styles";
import type { Scalar } from "../spec/sheet";
import type { Verb } from "../spec/verb";
import { inOneStep, send } from "./write";

/** Where the grid stands, by addresses without the sheet, and what is asked of it. */
export interface WhoRequest {
  readonly sheetId: string;
  /** The letters, a row a task. */
  readonly grid: string;
  /** The names above them. */
  readonly roles: string;
  /** The cell that names the scheme; a sheet of before the schemes has none. */
  readonly scheme: string | undefined;
  readonly letter: string;
  /** The column's heading, in the language of the sheet. */
  readonly heading: string;
  /** Of the sheet. */
  readonly locale: string;
}

/** Excel's last column, counted from 0. */
const lastColumn = 16_383;
const widthCharacters = 18;
const isOurs = (formula: Scalar, letter: string): boolean =>
  typeof formula === "string" && /^=(?:_xldudf_XD_|XD\.)RACIWHO\(/i.test(formula) && formula.includes(`,"${letter}"`);

/**
 * Writes the column right of everything that stands on the sheet; one that stands there for the same letter is brought up to date instead.
 * @returns its address; undefined where the sheet has no free column
 */
export const writeWho = (request: WhoRequest): Promise<string | undefined> =>
  inOneStep(async (context) => {
    const { letter, heading, locale } = request;
    const [grid, roles] = [parseAddress(request.grid), parseAddress(request.roles)];
    if (!grid || !roles) return undefined;
    const worksheet = context.workbook.worksheets.getItem(request.sheetId);
    const used = worksheet.getUsedRange(true);
    worksheet.load("name");
    used.load("columnIndex,columnCount");
    await context.sync();
    const right = grid.column + grid.columns;
    const free = used.columnIndex + used.columnCount;
    const rows = { row: roles.row, rows: grid.row + grid.rows - roles.row };
    const beside = worksheet.getRange(toAddress({ ...rows, column: right, columns: Math.max(1, free - right) }));
    beside.load("formulas");
    await context.sync();
    const standing = columnsOf(beside.formulas as Scalar[][]).findIndex(
      ([head, ...cells]) =>
        head === heading && cells.some((cell) => cell !== "") && cells.every((cell) => cell === "" || isOurs(cell, letter)),
    );
    const column = standing < 0 ? free : right + standing;
    if (column > lastColumn) return undefined;
    const sheet = worksheet.name;
    const head: Rect = { row: roles.row, column, rows: 1, columns: 1 };
    const body: Rect = { row: grid.row, column, rows: grid.rows, columns: 1 };
    const scheme = parseAddress(request.scheme ?? "");
    const more = scheme ? `,${toAddress(scheme, absolute)}` : "";
    const formulas = Array.from({ length: grid.rows }, (_, index) => {
      const line = toAddress({ ...grid, row: grid.row + index, rows: 1 }, { row: false, column: true });
      return [`=XD.RACIWHO(${line},${toAddress(roles, absolute)},"${letter}"${more})`];
    });
    const verbs: readonly Verb[] = [
      { kind: "setCells", sheet, at: head, cells: [[heading]] },
      { kind: "setCells", sheet, at: body, cells: formulas },
      ...(standing < 0 ? [{ kind: "setColumnWidth", sheet, column, count: 1, characters: widthCharacters } as const] : []),
      ...[head, body].map((at) => ({ kind: "setFont", sheet, at, font: fonts[locale] ?? "Calibri" }) as const),
      { kind: "setLook", sheet, over: [head], look: styles.header },
      { kind: "setLook", sheet, over: [body], look: styles.note },
    ];
    await send(context, verbs);
    return toAddress({ ...rows, column, columns: 1 });
  });

const columnsOf = (cells: readonly (readonly Scalar[])[]): readonly (readonly Scalar[])[] =>
  (cells[0] ?? []).map((_, column) => cells.map((row) => row[column] ?? ""));
