// Reading arguments that came over the wire: what an add-in passed is unknown until one of these has looked.
import { invalidArgument } from "./host-error";

export function text(argument: unknown, name = "value"): string {
  if (typeof argument !== "string") throw invalidArgument(`The argument '${name}' must be a string.`);
  return argument;
}

/** A finite number; numbers written as text are not taken, as in Excel's API. */
export function number(argument: unknown, name = "value"): number {
  if (typeof argument !== "number" || !Number.isFinite(argument)) throw invalidArgument(`The argument '${name}' must be a number.`);
  return argument;
}

export function whole(argument: unknown, name = "value"): number {
  const given = number(argument, name);
  if (!Number.isInteger(given)) throw invalidArgument(`The argument '${name}' must be a whole number.`);
  return given;
}

export function flag(argument: unknown, name = "value"): boolean {
  if (typeof argument !== "boolean") throw invalidArgument(`The argument '${name}' must be true or false.`);
  return argument;
}

export function optional<T>(argument: unknown, read: (argument: unknown, name?: string) => T, name?: string): T | undefined {
  return argument === undefined || argument === null ? undefined : read(argument, name);
}

/** One of the names of an Excel enumeration; Excel compares them exactly. */
export function oneOf<const T extends string>(argument: unknown, allowed: readonly T[], name = "value"): T {
  const found = allowed.find((each) => each === argument);
  if (found === undefined) throw invalidArgument(`The argument '${name}' must be one of ${allowed.join(", ")}.`);
  return found;
}

export function record(argument: unknown, name = "value"): Readonly<Record<string, unknown>> {
  if (typeof argument !== "object" || argument === null || Array.isArray(argument))
    throw invalidArgument(`The argument '${name}' must be an object.`);
  return argument as Readonly<Record<string, unknown>>;
}

/** HTML colour names that Excel's API takes beside "#RRGGBB"; the short list that people write. */
const namedColors: Readonly<Record<string, string>> = {
  black: "#000000",
  white: "#FFFFFF",
  red: "#FF0000",
  green: "#008000",
  blue: "#0000FF",
  yellow: "#FFFF00",
  orange: "#FFA500",
  gray: "#808080",
  grey: "#808080",
  lightgray: "#D3D3D3",
  darkgray: "#A9A9A9",
  purple: "#800080",
  pink: "#FFC0CB",
  brown: "#A52A2A",
  cyan: "#00FFFF",
  magenta: "#FF00FF",
  navy: "#000080",
  teal: "#008080",
  silver: "#C0C0C0",
  gold: "#FFD700",
};

/** "#RRGGBB" in capitals, as Excel reads a colour back. */
export function color(argument: unknown, name = "color"): string {
  const given = text(argument, name).trim();
  const named = namedColors[given.toLowerCase()];
  if (named !== undefined) return named;
  const hex = /^#?([0-9a-f]{6})$/i.exec(given)?.[1];
  if (hex === undefined) throw invalidArgument(`The argument '${name}' is not a colour: ${given}.`);
  return `#${hex.toUpperCase()}`;
}
