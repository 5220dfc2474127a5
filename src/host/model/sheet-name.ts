// Which names a worksheet may have.
import { invalidArgument } from "../wire/host-error";

/**
 * Refuses a name that Excel refuses.
 *
 * @throws InvalidArgument empty, longer than 31 characters, one of \ / ? * : [ ], an apostrophe first or last, "History"
 * @source officejs.md C4
 */
export function assertSheetName(name: string): void {
  if (name.length === 0 || name.length > 31) throw invalidArgument(`A worksheet name has 1 to 31 characters, not ${name.length}.`);
  if (/[\\/?*:[\]]/.test(name)) throw invalidArgument(`A worksheet name cannot contain any of \\ / ? * : [ ]: ${name}`);
  if (name.startsWith("'") || name.endsWith("'")) throw invalidArgument(`A worksheet name cannot begin or end with an apostrophe: ${name}`);
  if (name.toLowerCase() === "history") throw invalidArgument("The worksheet name History is reserved.");
}

/** Sheet and defined names are compared without regard to case. @source officejs.md C4, C5 */
export function sameName(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}
