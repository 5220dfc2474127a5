// What COUNTIF and its like look for.
import { compareNumbers } from "./operators";
import { giveUp } from "./values";
import type { Single } from "./values";

export type Test = (value: Single) => boolean;

/** @throws Unfit for blanks and truths */
export function criterion(wanted: Single): Test {
  if (typeof wanted === "number") return equals(wanted);
  if (typeof wanted !== "string") return giveUp();
  const [, operator = "", rest = ""] = /^(<>|<=|>=|=|<|>)?([^]*)$/u.exec(wanted) ?? [];
  if (rest === "" || /^(?:true|false)$/iu.test(rest) || rest.startsWith("#")) giveUp();
  const number = asNumber(rest);
  // A text that may be a date or a share: Univer knows.
  if (number === undefined && /^[-+]?[.\d]/u.test(rest)) giveUp();
  const is = number === undefined ? sameText(rest) : equals(number);
  switch (operator) {
    case "":
    case "=":
      return is;
    case "<>":
      return (value) => !is(value);
    default:
      return number === undefined ? giveUp() : (value) => typeof value === "number" && holds(operator, compareNumbers(value, number));
  }
}

const equals =
  (number: number): Test =>
  (value) =>
    typeof value === "number" ? compareNumbers(value, number) === 0 : typeof value === "string" && asNumber(value) === number;

function asNumber(text: string): number | undefined {
  if (!/\d/u.test(text)) return undefined;
  const number = Number(text);
  return Number.isNaN(number) ? undefined : number;
}

function holds(operator: string, order: number): boolean {
  switch (operator) {
    case "<":
      return order < 0;
    case "<=":
      return order <= 0;
    case ">":
      return order > 0;
    default:
      return order >= 0;
  }
}

const patterns = new Map<string, RegExp>();
const mostPatterns = 1000;

/** A test for texts that are this one, upper and lower case being one; "*" stands for any, "?" for one character. */
export function sameText(wanted: string): Test {
  const lower = wanted.toLocaleLowerCase();
  if (!/[*?~]/u.test(lower))
    return (value) => typeof value === "string" && value.length === lower.length && value.toLocaleLowerCase() === lower;
  let pattern = patterns.get(lower);
  if (!pattern) {
    if (patterns.size >= mostPatterns) patterns.clear();
    patterns.set(lower, (pattern = new RegExp(`^${wildcards(lower)}$`, "u")));
  }
  const found = pattern;
  return (value) => typeof value === "string" && found.test(value.toLocaleLowerCase());
}

/** Where a text begins that these signs stand for, from 0; −1 where it does not. */
export const searchFor = (wanted: string, within: string): number =>
  within.toLocaleLowerCase().search(new RegExp(wildcards(wanted.toLocaleLowerCase()), "u"));

/** A pattern's source: "*" stands for any text, "?" for one character, "~" takes the next sign as it is. */
const wildcards = (text: string): string =>
  text
    .replace(/~([*?~])|[*?]|[\\^$.|+()[\]{}/]/gu, (mark, literal?: string) =>
      literal !== undefined ? `\\${literal}` : mark === "*" ? "[^]*" : mark === "?" ? "[^]" : `\\${mark}`,
    )
    .replaceAll("\\~", "~");
