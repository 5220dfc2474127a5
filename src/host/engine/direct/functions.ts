// The functions that the direct way knows. The others of Univer's are given up to it when they are reached.
import { criterion, sameText, type Test, searchFor } from "./criteria";
import { compare, compareNumbers, finite, operators } from "./operators";
import {
  Area,
  Block,
  each,
  Failure,
  failure,
  giveUp,
  isMany,
  numberOf,
  pairs,
  shown,
  single,
  textOf,
  toBlock,
  toNumber,
  toText,
  toTruth,
} from "./values";
import type { Single, Value } from "./values";

/** An argument that is looked at only when it is asked for. */
export type Lazy = () => Value;
type Args = readonly (Lazy | undefined)[];
export type DirectFunction = (...args: Args) => Value;

const need = (arg: Lazy | undefined): Value => (arg ? arg() : giveUp());

/** Every number of the arguments: of ranges only what is a number, of others also what can be one. */
function eachNumber(args: Args, take: (value: number) => void): void {
  for (const arg of args) {
    const value = need(arg);
    if (!isMany(value)) {
      take(toNumber(single(value)));
      continue;
    }
    eachCell(value, (one) => {
      if (typeof one === "number") take(one);
      else if (one instanceof Failure) throw one;
    });
  }
}

function eachCell(value: Block | Area, take: (one: Single, index: number) => void): void {
  if (value instanceof Block) {
    value.cells.forEach(take);
    return;
  }
  const { sheet, row, column, rows, columns } = value;
  let index = 0;
  for (let r = row; r < row + rows; r++) for (let c = column; c < column + columns; c++) take(sheet.at(r, c), index++);
}

/** A sum that loses nothing to the order of its parts. */
class Sum {
  #sum = 0;
  #lost = 0;
  add = (value: number): void => {
    const next = this.#sum + value;
    this.#lost += Math.abs(this.#sum) >= Math.abs(value) ? this.#sum - next + value : value - next + this.#sum;
    this.#sum = next;
  };
  get total(): number {
    return finite(this.#sum + this.#lost);
  }
}

const asMany = (value: Value): Block | Area => (isMany(value) ? value : new Block(1, 1, [value]));
const size = (value: Block | Area): number => value.rows * value.columns;

// ---- counting by criteria

/** For each value that is looked for, as COUNTIF in SUMPRODUCT does it. */
const forEachWanted = (wanted: Value, work: (test: Test) => number): Single | Block =>
  isMany(wanted) && size(wanted) > 1 ? each(wanted, (one) => work(criterion(one))) : work(criterion(single(wanted)));

function countIfs(args: Args): boolean[] {
  let rows = 0;
  let columns = 0;
  let picked: boolean[] = [];
  for (let i = 0; i < args.length; i += 2) {
    const where = asMany(need(args[i]));
    const test = criterion(single(need(args[i + 1])));
    if (i === 0) {
      ({ rows, columns } = where);
      picked = new Array<boolean>(rows * columns).fill(true);
    } else if (where.rows !== rows || where.columns !== columns) giveUp();
    eachCell(where, (one, index) => {
      if (picked[index] && !test(one)) picked[index] = false;
    });
  }
  return picked;
}

function sumPicked(values: Block | Area, picked: readonly boolean[]): number {
  const sum = new Sum();
  eachCell(values, (one, index) => {
    if (!picked[index]) return;
    if (typeof one === "number") sum.add(one);
    else if (one instanceof Failure) throw one;
  });
  return sum.total;
}

// ---- finding

/** Where the value stands, from 0 on; -1 if nowhere. */
function find(wanted: Exclude<Single, Failure>, where: Block | Area, kind: number): number {
  if (where.rows !== 1 && where.columns !== 1) giveUp();
  if (wanted === null) giveUp();
  const { cells } = toBlock(where);
  const same = (one: Single): one is Exclude<Single, Failure> => typeof one === typeof wanted;
  if (kind === 0) return cells.findIndex(typeof wanted === "string" ? sameText(wanted) : (one) => same(one) && compare(one, wanted) === 0);
  if (kind !== 1 || typeof wanted !== "number") giveUp();
  let found = -1;
  for (const [index, one] of cells.entries()) {
    if (!same(one)) continue;
    if (compare(one, wanted) > 0) break;
    found = index;
  }
  return found;
}

function index(from: Value, row: number, column: number | undefined): Value {
  const many = asMany(from);
  let r = Math.floor(row);
  let c = column === undefined ? 0 : Math.floor(column);
  if (column === undefined && many.rows === 1) {
    c = r;
    r = 0;
  }
  if (r < 0 || c < 0) throw failure("#VALUE!");
  if (r > many.rows || c > many.columns) throw failure("#REF!");
  const height = r === 0 ? many.rows : 1;
  const width = c === 0 ? many.columns : 1;
  const top = Math.max(0, r - 1);
  const left = Math.max(0, c - 1);
  if (many instanceof Area) return new Area(many.sheet, many.row + top, many.column + left, height, width);
  const cells: Single[] = [];
  for (let y = top; y < top + height; y++) for (let x = left; x < left + width; x++) cells.push(many.cells[y * many.columns + x] ?? null);
  return new Block(height, width, cells);
}

// ---- rounding and days

function rounded(value: number, places: number, how: (scaled: number) => number): number {
  const factor = 10 ** Math.trunc(places);
  return Math.sign(value) * (how(shown(Math.abs(value) * factor)) / factor);
}

/** Serial 61 is 1 March 1900: Excel's 29 February 1900 does not matter after it. */
const firstSerial = 61;
const unixEpochSerial = 25569;
const dayMs = 86_400_000;

const dateOf = (value: Value): Date => {
  const serial = Math.floor(numberOf(value));
  return serial < firstSerial ? giveUp() : new Date((serial - unixEpochSerial) * dayMs);
};

function serialOf(ms: number): number {
  const serial = ms / dayMs + unixEpochSerial;
  return serial < firstSerial ? giveUp() : serial;
}

function addMonths(start: Date, months: number): number {
  const last = new Date(Date.UTC(start.getUTCFullYear(), start.getUTCMonth() + months + 1, 0));
  return serialOf(Date.UTC(last.getUTCFullYear(), last.getUTCMonth(), Math.min(start.getUTCDate(), last.getUTCDate())));
}

// ---- the table

const math =
  (work: (value: number) => number): DirectFunction =>
  (value) =>
    each(need(value), (one) => finite(work(toNumber(single(one)))));

const rounding =
  (how: (scaled: number) => number): DirectFunction =>
  (value, places) =>
    pairs(need(value), need(places), (one, count) => rounded(toNumber(one), toNumber(count), how));

const asks =
  (test: (one: Single) => boolean): DirectFunction =>
  (value) => {
    const arg = value;
    if (!arg) return giveUp();
    let found: Value;
    try {
      found = arg();
    } catch (error) {
      if (error instanceof Failure) return test(error);
      throw error;
    }
    return isMany(found) ? each(found, test) : test(found);
  };

/** What stands in for an error; other errors go on. */
const instead =
  (of: (failed: Failure) => boolean): DirectFunction =>
  (value, otherwise) => {
    try {
      return single(need(value));
    } catch (error) {
      if (error instanceof Failure && of(error)) return need(otherwise);
      throw error;
    }
  };

function truths(args: Args): boolean[] {
  const found: boolean[] = [];
  for (const arg of args) {
    const value = need(arg);
    if (!isMany(value)) found.push(toTruth(single(value)));
    else
      eachCell(value, (one) => {
        if (one instanceof Failure) throw one;
        if (typeof one === "boolean" || typeof one === "number") found.push(Boolean(one));
      });
  }
  return found.length === 0 ? giveUp() : found;
}

/** @param fold upper and lower case are one */
const searching =
  (fold: boolean): DirectFunction =>
  (wanted, within, from) =>
    pairs(need(wanted), need(within), (a, b) => {
      const part = toText(a);
      if (from || part === "") giveUp();
      const at = fold ? searchFor(part, toText(b)) : toText(b).indexOf(part);
      return at < 0 ? failure("#VALUE!") : at + 1;
    });

export const functions: Readonly<Record<string, DirectFunction>> = {
  IF: (condition, yes, no) => (toTruth(single(need(condition))) ? need(yes) : no ? no() : false),
  IFERROR: instead(() => true),
  IFNA: instead(({ message }) => message === "#N/A"),
  CHOOSE: (which, ...options) => {
    const chosen = options[Math.trunc(numberOf(need(which))) - 1];
    if (!chosen) throw failure("#VALUE!");
    return chosen();
  },
  AND: (...args) => truths(args).every(Boolean),
  OR: (...args) => truths(args).some(Boolean),
  NOT: (value) => !toTruth(single(need(value))),
  SUM: (...args) => {
    const sum = new Sum();
    eachNumber(args, sum.add);
    return sum.total;
  },
  MAX: (...args) => {
    let most: number | undefined;
    eachNumber(args, (value) => (most = most === undefined || value > most ? value : most));
    return most ?? 0;
  },
  MIN: (...args) => {
    let least: number | undefined;
    eachNumber(args, (value) => (least = least === undefined || value < least ? value : least));
    return least ?? 0;
  },
  COUNT: (...args) => {
    let count = 0;
    for (const arg of args) {
      const value = need(arg);
      if (isMany(value)) eachCell(value, (one) => void (typeof one === "number" && count++));
      else giveUp();
    }
    return count;
  },
  SUMPRODUCT: (...args) => {
    const blocks = args.map((arg) => toBlock(asMany(need(arg))));
    const [first = giveUp(), ...others] = blocks;
    if (others.some(({ rows, columns }) => rows !== first.rows || columns !== first.columns)) giveUp();
    const sum = new Sum();
    for (let i = 0; i < first.cells.length; i++) {
      let product = 1;
      for (const { cells } of blocks) {
        const one = cells[i];
        if (one instanceof Failure) throw one;
        product *= typeof one === "number" ? one : 0;
      }
      sum.add(product);
    }
    return sum.total;
  },
  NPV: (rate, ...flows) => {
    const sum = new Sum();
    const growth = 1 + numberOf(need(rate));
    let period = 0;
    eachNumber(flows, (flow) => sum.add(flow / growth ** ++period));
    return sum.total;
  },
  COUNTIF: (where, wanted) => {
    const area = asMany(need(where));
    return forEachWanted(need(wanted), (test) => {
      let count = 0;
      eachCell(area, (one) => void (test(one) && count++));
      return count;
    });
  },
  COUNTIFS: (...args) => countIfs(args).filter(Boolean).length,
  SUMIF: (where, wanted, values) => {
    const area = asMany(need(where));
    const summed = values ? asMany(values()) : area;
    if (summed.rows !== area.rows || summed.columns !== area.columns) giveUp();
    return forEachWanted(need(wanted), (test) => {
      const picked = new Array<boolean>(size(area)).fill(false);
      eachCell(area, (one, at) => (picked[at] = test(one)));
      return sumPicked(summed, picked);
    });
  },
  SUMIFS: (values, ...args) => {
    const summed = asMany(need(values));
    const picked = countIfs(args);
    return picked.length === size(summed) ? sumPicked(summed, picked) : giveUp();
  },
  INDEX: (from, row, column, area) => {
    if (area) giveUp();
    return index(need(from), numberOf(need(row)), column && numberOf(column()));
  },
  MATCH: (wanted, where, kind) => {
    const found = find(single(need(wanted)), asMany(need(where)), kind ? numberOf(kind()) : 1);
    if (found < 0) throw failure("#N/A");
    return found + 1;
  },
  LOOKUP: (wanted, where, results) => {
    const area = asMany(need(where));
    const from = results ? asMany(results()) : area;
    if (size(from) !== size(area)) giveUp();
    const value = single(need(wanted));
    if (typeof value !== "number") return giveUp();
    // The last of what is not larger, as a search by halves finds it among sorted values.
    const { cells } = toBlock(area);
    const found = cells.findLastIndex((one) => typeof one === "number" && compareNumbers(one, value) <= 0);
    if (found < 0) throw failure("#N/A");
    return index(from, found + 1, undefined);
  },
  ROWS: (value) => asMany(need(value)).rows,
  COLUMNS: (value) => asMany(need(value)).columns,
  ROW: (value) => {
    const area = need(value);
    return area instanceof Area && size(area) === 1 ? area.row + 1 : giveUp();
  },
  COLUMN: (value) => {
    const area = need(value);
    return area instanceof Area && size(area) === 1 ? area.column + 1 : giveUp();
  },
  N: (value) => {
    const one = single(index(need(value), 1, 1));
    return typeof one === "number" ? one : one === true ? 1 : 0;
  },
  ISNUMBER: asks((one) => typeof one === "number"),
  ISTEXT: asks((one) => typeof one === "string"),
  ISBLANK: asks((one) => one === null),
  ISERROR: asks((one) => one instanceof Failure),
  ISNA: asks((one) => one instanceof Failure && one.message === "#N/A"),
  ABS: math(Math.abs),
  INT: math((value) => Math.floor(shown(value))),
  LN: math((value) => (value > 0 ? Math.log(value) : NaN)),
  EXP: math(Math.exp),
  SQRT: math((value) => (value >= 0 ? Math.sqrt(value) : NaN)),
  ROUND: rounding(Math.round),
  ROUNDUP: rounding(Math.ceil),
  ROUNDDOWN: rounding(Math.floor),
  POWER: (base, exponent) => pairs(need(base), need(exponent), (a, b) => operators["^"]?.(a, b) ?? giveUp()),
  LEN: (value) => each(need(value), (one) => textOf(one).length),
  SUBSTITUTE: (value, old, replacement, which) => {
    if (which) giveUp();
    const part = textOf(need(old));
    const next = textOf(need(replacement));
    return each(need(value), (one) => (part === "" ? textOf(one) : textOf(one).replaceAll(part, () => next)));
  },
  SEARCH: searching(true),
  FIND: searching(false),
  DATE: (year, month, day) => {
    const [y, m, d] = [year, month, day].map((arg) => Math.trunc(numberOf(need(arg)))) as [number, number, number];
    return y < 1901 || y > 9000 ? giveUp() : serialOf(Date.UTC(y, m - 1, d));
  },
  YEAR: (value) => dateOf(single(need(value))).getUTCFullYear(),
  MONTH: (value) => dateOf(single(need(value))).getUTCMonth() + 1,
  DAY: (value) => dateOf(single(need(value))).getUTCDate(),
  EDATE: (start, months) => addMonths(dateOf(single(need(start))), Math.trunc(numberOf(need(months)))),
  WEEKDAY: (value, kind) => {
    if ((kind ? numberOf(kind()) : 1) !== 2) giveUp();
    return each(need(value), (one) => {
      const serial = Math.floor(numberOf(one));
      return serial < firstSerial ? giveUp() : ((serial - 2) % 7) + 1;
    });
  },
};

/** Functions whose arguments tell all that they depend on: a formula with one of them can begin the direct way. */
export const ordinary: ReadonlySet<string> = new Set([
  ...Object.keys(functions),
  ..."AVERAGE COUNTA EOMONTH HYPERLINK IRR LARGE LEFT LOWER MEDIAN MID MIRR MOD NETWORKDAYS PMT RANK RATE RIGHT SMALL TEXT TRIM UPPER VALUE".split(
    " ",
  ),
]);
