// How a formula is spelled in a file: without "=", newer functions and custom functions under their internal names.

import { columnIndex, columnLetters, lastColumn, lastRow } from "./address";

/**
 * Functions younger than the file format; the file spells them with a prefix, and Excel shows #NAME? without it.
 * @source [MS-XLSX] 2.2.2 future-function-list
 */
const future = new Set(
  (
    "ACOT ACOTH AGGREGATE ARABIC ARRAYTOTEXT BASE BETA.DIST BETA.INV BINOM.DIST BINOM.DIST.RANGE BINOM.INV BITAND BITLSHIFT BITOR BITRSHIFT BITXOR " +
    "BYCOL BYROW CEILING.MATH CEILING.PRECISE CHISQ.DIST CHISQ.DIST.RT CHISQ.INV CHISQ.INV.RT CHISQ.TEST CHOOSECOLS CHOOSEROWS COMBINA CONCAT " +
    "CONFIDENCE.NORM CONFIDENCE.T COT COTH COVARIANCE.P COVARIANCE.S CSC CSCH DAYS DECIMAL DROP ERF.PRECISE ERFC.PRECISE EXPAND EXPON.DIST F.DIST " +
    "F.DIST.RT F.INV F.INV.RT F.TEST FIELDVALUE FILTERXML FLOOR.MATH FLOOR.PRECISE FORECAST.ETS FORECAST.ETS.CONFINT FORECAST.ETS.SEASONALITY " +
    "FORECAST.ETS.STAT FORECAST.LINEAR FORMULATEXT GAMMA GAMMA.DIST GAMMA.INV GAMMALN.PRECISE GAUSS HSTACK HYPGEOM.DIST IFNA IFS IMAGE IMCOSH IMCOT " +
    "IMCSC IMCSCH IMSEC IMSECH IMSINH IMTAN ISFORMULA ISOMITTED ISOWEEKNUM LAMBDA LET LOGNORM.DIST LOGNORM.INV MAKEARRAY MAP MAXIFS MINIFS MODE.MULT " +
    "MODE.SNGL MUNIT NEGBINOM.DIST NORM.DIST NORM.INV NORM.S.DIST NORM.S.INV NUMBERVALUE PDURATION PERCENTILE.EXC PERCENTILE.INC PERCENTRANK.EXC " +
    "PERCENTRANK.INC PERMUTATIONA PHI POISSON.DIST QUARTILE.EXC QUARTILE.INC RANDARRAY RANK.AVG RANK.EQ REDUCE RRI SCAN SEC SECH SEQUENCE SHEET SHEETS " +
    "SINGLE SKEW.P SORTBY STDEV.P STDEV.S SWITCH T.DIST T.DIST.2T T.DIST.RT T.INV T.INV.2T T.TEST TAKE TEXTAFTER TEXTBEFORE TEXTJOIN TEXTSPLIT TOCOL " +
    "TOROW UNICHAR UNICODE UNIQUE VALUETOTEXT VAR.P VAR.S VSTACK WEBSERVICE WEIBULL.DIST WRAPCOLS WRAPROWS XLOOKUP XMATCH XOR Z.TEST"
  ).split(" "),
);
/** These two carry one more prefix. */
const futureOfSheets = new Set(["FILTER", "SORT"]);
/** Dotted names that need no prefix: not ours, not a custom function's. */
const plainDotted = new Set(["ERROR.TYPE", "ISO.CEILING", "ECMA.CEILING", "NETWORKDAYS.INTL", "WORKDAY.INTL"]);

/** The prefix of an add-in's function in a file: XD.NPV is stored as _xldudf_XD_NPV. */
const customPrefix = "_xldudf_";

/** A formula cut into texts, quoted sheet names, bracketed parts, words (names, functions, references, numbers) and everything else. */
const pieces = /"(?:[^"]|"")*"|'(?:[^']|'')*'|\[[^\]]*\]|[\p{L}\p{N}_\\$][\p{L}\p{N}_.\\$?]*|\s+|[^]/gu;
const cut = (formula: string): string[] => formula.match(pieces) ?? [];
const isWord = (piece: string): boolean => /^[\p{L}\p{N}_\\$]/u.test(piece);

/** @example isCustomFunction("XD.NPV") // true; "STDEV.S" is Excel's own */
export const isCustomFunction = (name: string): boolean => {
  const upper = name.toUpperCase();
  return /^\p{L}[\p{L}\p{N}]*\.[\p{L}\p{N}_.]+$/u.test(name) && !future.has(upper) && !plainDotted.has(upper);
};

function functionToFile(name: string): string {
  const upper = name.toUpperCase();
  if (futureOfSheets.has(upper)) return `_xlfn._xlws.${upper}`;
  if (future.has(upper)) return `_xlfn.${upper}`;
  return isCustomFunction(name) ? customPrefix + name.replaceAll(".", "_") : name;
}

/** The names that LET and LAMBDA bind: every argument of LET at an odd place except the last, every argument of LAMBDA except the last. */
function boundNames(all: readonly string[]): ReadonlySet<string> {
  const found = new Set<string>();
  all.forEach((piece, start) => {
    const binder = piece.toUpperCase();
    if ((binder !== "LET" && binder !== "LAMBDA") || all[start + 1] !== "(") return;
    const heads: string[] = [];
    let depth = 0;
    let head = "";
    for (const next of all.slice(start + 1)) {
      if (/[({]/.test(next[0] ?? "")) depth++;
      else if (/[)}]/.test(next[0] ?? "")) depth--;
      if (depth === 0) break;
      if (depth === 1 && next === ",") {
        heads.push(head.trim());
        head = "";
      } else if (!(depth === 1 && next === "(" && head === "")) head += next;
    }
    heads.filter((_, index) => binder === "LAMBDA" || index % 2 === 0).forEach((name) => found.add(name.toUpperCase()));
  });
  return found;
}

/**
 * A formula as a file stores it.
 * @param formula with or without its leading "="
 * @example toFile("=XD.NPV(B1,C3:F3)") // "_xldudf_XD_NPV(B1,C3:F3)"
 * @example toFile("=STDEV.S(A1:A9)") // "_xlfn.STDEV.S(A1:A9)"
 */
export function toFile(formula: string): string {
  const plain = formula.startsWith("=") ? formula.slice(1) : formula;
  // Most formulas call nothing that is spelled otherwise; cutting them up would cost most of the time of a save.
  if ((plain.match(/[\p{L}\p{N}_.]+(?=\()/gu) ?? []).every((name) => functionToFile(name) === name)) return plain;
  const all = cut(plain);
  const bound = boundNames(all);
  return all
    .map((piece, index) => {
      if (!isWord(piece)) return piece;
      if (bound.has(piece.toUpperCase())) return `_xlpm.${piece}`;
      return all[index + 1] === "(" ? functionToFile(piece) : piece;
    })
    .join("");
}

/**
 * A formula as people see it, with its leading "=". A custom function's name space ends at the first underscore.
 * @example fromFile("_xldudf_XD_NPV(B1,C3:F3)") // "=XD.NPV(B1,C3:F3)"
 */
export const fromFile = (formula: string): string =>
  !/_xl/i.test(formula)
    ? `=${formula}`
    : `=${cut(formula)
        .map((piece) => {
          if (piece.toLowerCase().startsWith(customPrefix)) return piece.slice(customPrefix.length).replace("_", ".");
          return piece.replace(/^(?:_xlfn\.(?:_xlws\.)?|_xlpm\.)/i, "");
        })
        .join("")}`;

/** Names of custom functions in a formula of the model. @example customFunctions("=1+XD.NPV(B1)") // ["XD.NPV"] */
export const customFunctions = (formula: string): readonly string[] => {
  const all = cut(formula);
  return all.filter((piece, index) => all[index + 1] === "(" && isWord(piece) && isCustomFunction(piece));
};

/** How far a copy lies from its original. */
export interface Shift {
  readonly rows: number;
  readonly columns: number;
}

const cellWord = /^(\$?)([A-Z]{1,3})(\$?)([0-9]{1,7})$/i;
const columnWord = /^(\$?)([A-Z]{1,3})$/i;
const rowWord = /^(\$?)([0-9]{1,7})$/;

/**
 * A formula moved as a copy moves it: relative parts follow, "$" parts stay; what leaves the sheet becomes #REF!.
 * @example moved("A1+$B$2+A$1", { rows: 1, columns: 1 }) // "B2+$B$2+B$1"
 */
export function moved(formula: string, { rows, columns }: Shift): string {
  const all = cut(formula);
  const column = (anchor: string, letters: string): number => columnIndex(letters) + (anchor === "" ? columns : 0);
  const row = (anchor: string, digits: string): number => Number(digits) - 1 + (anchor === "" ? rows : 0);
  const within = (at: number, last: number): boolean => at >= 0 && at <= last;
  return all
    .map((piece, index) => {
      const next = all[index + 1];
      if (next === "(" || next === "!") return piece;
      const cell = cellWord.exec(piece);
      if (cell !== null) {
        const [, anchorColumn = "", letters = "", anchorRow = "", digits = ""] = cell;
        if (!within(columnIndex(letters), lastColumn) || !within(Number(digits) - 1, lastRow)) return piece;
        const [toColumn, toRow] = [column(anchorColumn, letters), row(anchorRow, digits)];
        if (!within(toColumn, lastColumn) || !within(toRow, lastRow)) return "#REF!";
        return anchorColumn + columnLetters(toColumn) + anchorRow + String(toRow + 1);
      }
      // Whole columns and rows count only as pairs: "A:C" and "1:3".
      if (next !== ":" && all[index - 1] !== ":") return piece;
      const partner = (next === ":" ? all[index + 2] : all[index - 2]) ?? "";
      const whole = columnWord.exec(piece);
      if (whole !== null && columnWord.test(partner)) {
        const [, anchor = "", letters = ""] = whole;
        const to = column(anchor, letters);
        return within(to, lastColumn) ? anchor + columnLetters(to) : "#REF!";
      }
      const line = rowWord.exec(piece);
      if (line !== null && rowWord.test(partner)) {
        const [, anchor = "", digits = ""] = line;
        const to = row(anchor, digits);
        return within(to, lastRow) ? anchor + String(to + 1) : "#REF!";
      }
      return piece;
    })
    .join("");
}

/** Blocks that a formula refers to, with the sheet where it names one; names are not resolved. Used to find the operands of a check. */
export function referencedBlocks(formula: string): readonly { readonly sheet?: string; readonly address: string }[] {
  const all = cut(formula);
  const found: { sheet?: string; address: string }[] = [];
  for (let index = 0; index < all.length; index++) {
    const piece = (all[index] ?? "").replaceAll("$", "");
    if (!cellWord.test(piece) || all[index + 1] === "(" || all[index + 1] === "!") continue;
    const sheet = all[index - 1] === "!" ? (all[index - 2] ?? "").replace(/^'|'$/g, "").replaceAll("''", "'") : undefined;
    const end = all[index + 1] === ":" ? (all[index + 2] ?? "").replaceAll("$", "") : undefined;
    found.push({ ...(sheet === undefined ? {} : { sheet }), address: end !== undefined && cellWord.test(end) ? `${piece}:${end}` : piece });
    if (end !== undefined) index += 2;
  }
  return found;
}
