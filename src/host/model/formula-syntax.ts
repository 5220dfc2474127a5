// The grammar of a formula, as far as the host must know it to refuse what Excel refuses: brackets, strings,
// operators and operands, and that every sheet and name it speaks of exists. What functions do is the engine's affair.
import { HostError, invalidArgument } from "../wire/host-error";
import { parseAddress } from "./address";

export type TokenKind =
  | "number"
  | "string"
  | "error"
  | "logical"
  | "reference"
  | "name"
  | "function"
  | "operator"
  | "open"
  | "close"
  | "separator"
  | "array-open"
  | "array-close"
  | "row-separator";

export interface Token {
  readonly kind: TokenKind;
  readonly text: string;
  /** For references and names: the sheet they are asked of, unquoted. */
  readonly sheet?: string;
  /** For references and names: the part after the sheet. */
  readonly rest?: string;
}

const lengthLimit = 8192;

/**
 * The tokens of a formula, white space dropped.
 *
 * @param formula with its leading "="
 * @throws InvalidArgument an unterminated string or sheet name, a character that begins nothing
 */
export function tokenize(formula: string): readonly Token[] {
  const tokens: Token[] = [];
  let at = 1;
  const take = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    const found = pattern.exec(formula);
    if (found) at += found[0].length;
    return found;
  };
  while (at < formula.length) {
    if (take(/\s+/y)) continue;
    const token = nextToken(take);
    if (!token) throw invalidArgument(`The formula cannot be read from "${formula.slice(at, at + 20)}" on: ${formula}`);
    tokens.push(token);
  }
  return tokens;
}

// A bare sheet name: letters A-Z, digits, _ and . only; anything else must stand in apostrophes (officejs.md C4, C16).
const sheetPrefix = String.raw`(?:'((?:[^']|'')+)'|([A-Za-z_][A-Za-z0-9_.]*))!`;
const cells = String.raw`\$?[A-Za-z]{1,3}\$?[1-9]\d{0,6}(?::\$?[A-Za-z]{1,3}\$?[1-9]\d{0,6})?|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}|\$?[1-9]\d{0,6}:\$?[1-9]\d{0,6}`;
const nameText = String.raw`[\p{L}_\\][\p{L}\p{N}\p{M}_.\\?]*`;

const patterns = {
  string: /"(?:[^"]|"")*"/y,
  error: /#(?:N\/A|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|NULL!)/iy,
  reference: new RegExp(String.raw`(?:${sheetPrefix})?(${cells}|#REF!)(?![\p{L}\p{N}_.(])`, "uy"),
  function: new RegExp(String.raw`(${nameText})\s*\(`, "uy"),
  name: new RegExp(String.raw`(?:${sheetPrefix})?(${nameText})`, "uy"),
  number: /(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?/y,
  operator: /<>|<=|>=|[-+*/^&=<>%:#@]/y,
};

function nextToken(take: (pattern: RegExp) => RegExpExecArray | null): Token | undefined {
  let found = take(patterns.string);
  if (found) return { kind: "string", text: found[0] };
  found = take(patterns.error);
  if (found) return { kind: "error", text: found[0] };
  found = take(patterns.reference);
  if (found) return { kind: "reference", text: found[0], ...sheetOf(found), rest: found[3] ?? "" };
  found = take(patterns.function);
  if (found) return { kind: "function", text: found[1] ?? "" };
  found = take(patterns.name);
  if (found) {
    const rest = found[3] ?? "";
    return /^(true|false)$/i.test(found[0])
      ? { kind: "logical", text: found[0] }
      : { kind: "name", text: found[0], ...sheetOf(found), rest };
  }
  found = take(patterns.number);
  if (found) return { kind: "number", text: found[0] };
  found = take(patterns.operator);
  if (found) return { kind: "operator", text: found[0] };
  found = take(/[(){},;]/y);
  const kinds: Readonly<Record<string, TokenKind>> = {
    "(": "open",
    ")": "close",
    "{": "array-open",
    "}": "array-close",
    ",": "separator",
    ";": "row-separator",
  };
  const kind = found ? kinds[found[0]] : undefined;
  return found && kind ? { kind, text: found[0] } : undefined;
}

function sheetOf(found: RegExpExecArray): { sheet?: string } {
  const sheet = found[1]?.replaceAll("''", "'") ?? found[2];
  return sheet === undefined ? {} : { sheet };
}

/** What a formula may speak of. */
export interface Scope {
  hasSheet(name: string): boolean;
  /** A defined name, asked of a sheet ("Model!rate") or of the formula's own sheet and then the workbook. */
  hasName(name: string, sheet: string | undefined): boolean;
}

/**
 * Refuses a formula that Excel would refuse, or that this host's rules refuse so that add-ins order their work well.
 *
 * @throws FormulaLengthExceedsLimit over 8,192 characters
 * @throws InvalidArgument unbalanced brackets, an open string, an operator without operand, a sheet or name that does not exist
 * @source officejs.md C3, C16
 */
export function assertFormula(formula: string, scope: Scope): void {
  if (formula.length > lengthLimit)
    throw new HostError("FormulaLengthExceedsLimit", `A formula has at most ${lengthLimit} characters, not ${formula.length}.`);
  const tokens = tokenize(formula);
  assertOrder(tokens, formula);
  // Names that LET and LAMBDA introduce exist only inside them.
  const bindsNames = tokens.some((token) => token.kind === "function" && /^(_xlfn\.)?(LET|LAMBDA)$/i.test(token.text));
  for (const token of tokens) {
    if (token.sheet !== undefined && !scope.hasSheet(token.sheet))
      throw invalidArgument(`The formula speaks of the sheet "${token.sheet}", which does not exist: ${formula}`);
    if (token.kind === "reference" && token.rest !== "#REF!" && !parseAddress(token.rest ?? ""))
      throw invalidArgument(`Not an address: ${token.text} in ${formula}`);
    if (token.kind === "name" && !bindsNames && !scope.hasName(token.rest ?? "", token.sheet))
      throw invalidArgument(`The formula speaks of the name "${token.text}", which does not exist: ${formula}`);
  }
}

/**
 * The same refusals for many formulas that are written at once. What was filled down or across differs in the digits of its
 * references alone, so it is read once.
 */
export function formulaAssertion(scope: Scope): (formula: string) => void {
  const sound = new Set<string>();
  return (formula) => {
    const shape = shapeOf(formula);
    if (formula.length <= lengthLimit && sound.has(shape)) return;
    assertFormula(formula, scope);
    sound.add(shape);
  };
}

// Rows of up to six digits lie on every sheet. What is no reference for certain keeps its digits.
const shapeParts = /"(?:[^"]|"")*"|'(?:[^']|'')+'|[\p{L}\p{N}\p{M}_.\\?$]+[(!]?/gu;
const cell = /^(\$?[A-Za-z]{1,3}\$?)[1-9]\d{0,5}$/;
const shapeOf = (formula: string): string =>
  formula.replace(shapeParts, (part) => {
    const found = cell.exec(part);
    return found ? `${found[1] ?? ""}1` : part;
  });

/** Operands and operators must alternate, brackets must match. */
function assertOrder(tokens: readonly Token[], formula: string): void {
  const refuse = (why: string): never => {
    throw invalidArgument(`The formula ${why}: ${formula}`);
  };
  if (tokens.length === 0) refuse("is empty");
  const open: ("(" | "f(" | "{")[] = [];
  let wantsOperand = true;
  let previous: Token | undefined;
  for (const token of tokens) {
    switch (token.kind) {
      case "number":
      case "string":
      case "error":
      case "logical":
      case "name":
      case "reference":
        // Two references side by side are an intersection (a space in Excel's grammar).
        if (!wantsOperand && !(isReferenceLike(previous) && isReferenceLike(token)))
          refuse("has two values without an operator between them");
        wantsOperand = false;
        break;
      case "function":
      case "open":
      case "array-open":
        if (!wantsOperand) refuse("has two values without an operator between them");
        open.push(token.kind === "function" ? "f(" : token.kind === "open" ? "(" : "{");
        break;
      case "operator":
        if (token.text === "%" || token.text === "#") {
          if (wantsOperand) refuse(`has nothing before ${token.text}`);
        } else if (wantsOperand) {
          if (!/^[-+@]$/.test(token.text)) refuse(`has nothing before ${token.text}`);
        } else wantsOperand = true;
        break;
      case "separator":
      case "row-separator": {
        const inside = open.at(-1);
        if (inside === undefined || (token.kind === "row-separator" && inside !== "{")) refuse(`has a ${token.text} outside a function`);
        // Empty arguments are allowed in functions (IF(a,,b)), not after an operator.
        if (wantsOperand && previous?.kind === "operator") refuse(`has nothing after ${previous.text}`);
        wantsOperand = true;
        break;
      }
      case "close":
      case "array-close": {
        const opened = open.pop();
        if ((token.kind === "array-close") !== (opened === "{") || opened === undefined) refuse("has brackets that do not match");
        const emptyCall = opened === "f(" && (previous?.kind === "function" || previous?.kind === "separator");
        if (wantsOperand && !emptyCall) refuse(`has nothing before ${token.text}`);
        wantsOperand = false;
        break;
      }
    }
    previous = token;
  }
  if (open.length > 0) refuse("has a bracket that is not closed");
  if (wantsOperand) refuse("ends where a value is expected");
}

function isReferenceLike(token: Token | undefined): boolean {
  return token?.kind === "reference" || token?.kind === "name" || token?.kind === "close";
}
