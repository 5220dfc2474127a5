// What a formula reckons with when it goes the direct way: plain values, blocks of them, and areas of a sheet.

/** An error of a formula, "#N/A". Thrown where it stands alone, kept where it is one of many. */
export class Failure extends Error {}

const failures = new Map<string, Failure>();

/** Each error once: making one anew for every cell would record where, each time. */
export function failure(code: string): Failure {
  let known = failures.get(code);
  if (!known) failures.set(code, (known = new Failure(code)));
  return known;
}

/** Thrown where the direct way does not know what to do: the formula then goes Univer's way. */
export class Unfit extends Error {}

const unfit = new Unfit("a formula for Univer");

export function giveUp(): never {
  throw unfit;
}

export type Single = number | string | boolean | null | Failure;

/** Cells of a sheet as they are at this moment of a calculation. */
export interface Cells {
  at(row: number, column: number): Single;
}

/** Values in rows, one row after another. */
export class Block {
  constructor(
    readonly rows: number,
    readonly columns: number,
    readonly cells: readonly Single[],
  ) {}
}

/** A reference. */
export class Area {
  constructor(
    readonly sheet: Cells,
    readonly row: number,
    readonly column: number,
    readonly rows: number,
    readonly columns: number,
  ) {}
}

export type Value = Single | Block | Area;

export const isMany = (value: Value): value is Block | Area => value instanceof Area || value instanceof Block;

/** One value. @throws Failure if it is an error; Unfit if there are several */
export function single(value: Value): Exclude<Single, Failure> {
  let one: Value = value;
  if (value instanceof Area) {
    if (value.rows !== 1 || value.columns !== 1) giveUp();
    one = value.sheet.at(value.row, value.column);
  } else if (value instanceof Block) {
    if (value.cells.length !== 1) giveUp();
    one = value.cells[0] ?? null;
  }
  if (one instanceof Failure) throw one;
  return one as Exclude<Single, Failure>;
}

/** The values of a block or an area. */
export function toBlock(value: Block | Area): Block {
  if (value instanceof Block) return value;
  const { sheet, row, column, rows, columns } = value;
  const cells = new Array<Single>(rows * columns);
  let next = 0;
  for (let r = row; r < row + rows; r++) for (let c = column; c < column + columns; c++) cells[next++] = sheet.at(r, c);
  return new Block(rows, columns, cells);
}

/** @throws Unfit for text: Univer knows which texts are numbers */
export function toNumber(value: Exclude<Single, Failure>): number {
  if (typeof value === "number") return value;
  if (value === null) return 0;
  if (typeof value === "boolean") return value ? 1 : 0;
  return giveUp();
}

export const numberOf = (value: Value): number => (typeof value === "number" ? value : toNumber(single(value)));

/** Digits of a number that Excel shows and compares. */
const digits = 15;
export const shown = (value: number): number => Number(value.toPrecision(digits));

export function toText(value: Exclude<Single, Failure>): string {
  if (typeof value === "string") return value;
  if (value === null) return "";
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  const text = String(Number.isSafeInteger(value) ? value : shown(value));
  return text.includes("e") ? giveUp() : text;
}

export const textOf = (value: Value): string => toText(single(value));

/** @throws Unfit for text */
export function toTruth(value: Exclude<Single, Failure>): boolean {
  if (typeof value === "boolean") return value;
  if (typeof value === "number") return value !== 0;
  return value === null ? false : giveUp();
}

/** What `work` gives for each value, or for the one. */
export function each(value: Value, work: (one: Single) => Single): Single | Block {
  if (!isMany(value)) return thrown(work(value));
  if (value instanceof Area && value.rows === 1 && value.columns === 1) return thrown(work(value.sheet.at(value.row, value.column)));
  const block = toBlock(value);
  return new Block(
    block.rows,
    block.columns,
    block.cells.map((one) => kept(() => work(one))),
  );
}

function thrown(value: Single): Single {
  if (value instanceof Failure) throw value;
  return value;
}

/** An error as a value. */
export function kept(work: () => Single): Single {
  try {
    return work();
  } catch (error) {
    if (error instanceof Failure) return error;
    throw error;
  }
}

/** What `work` gives for each pair; a single value, row or column is repeated. */
export function pairs(
  left: Value,
  right: Value,
  work: (a: Exclude<Single, Failure>, b: Exclude<Single, Failure>) => Single,
): Single | Block {
  if (isOne(left) && isOne(right)) return thrown(work(single(left), single(right)));
  const a = isMany(left) ? toBlock(left) : new Block(1, 1, [left]);
  const b = isMany(right) ? toBlock(right) : new Block(1, 1, [right]);
  const rows = Math.max(a.rows, b.rows);
  const columns = Math.max(a.columns, b.columns);
  if ((a.rows !== 1 && a.rows !== rows) || (b.rows !== 1 && b.rows !== rows)) giveUp();
  if ((a.columns !== 1 && a.columns !== columns) || (b.columns !== 1 && b.columns !== columns)) giveUp();
  const cells = new Array<Single>(rows * columns);
  for (let r = 0; r < rows; r++) {
    for (let c = 0; c < columns; c++) {
      const x = a.cells[(a.rows === 1 ? 0 : r) * a.columns + (a.columns === 1 ? 0 : c)] ?? null;
      const y = b.cells[(b.rows === 1 ? 0 : r) * b.columns + (b.columns === 1 ? 0 : c)] ?? null;
      cells[r * columns + c] = x instanceof Failure ? x : y instanceof Failure ? y : kept(() => work(x, y));
    }
  }
  return new Block(rows, columns, cells);
}

const isOne = (value: Value): boolean =>
  value instanceof Area ? value.rows === 1 && value.columns === 1 : value instanceof Block ? value.cells.length === 1 : true;
