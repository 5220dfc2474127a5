// Which names a defined name may have.
import { invalidArgument } from "../wire/host-error";
import { parseAddress } from "./address";

/**
 * Refuses a name that Excel refuses.
 *
 * @throws InvalidArgument not letter, _ or \ first; other than letters, digits, . _ \ ?; over 255; a cell address (Q1, FY2026, R1C1); R or C
 * @source officejs.md C5
 */
export function assertDefinedName(name: string): void {
  if (name.length === 0 || name.length > 255) throw invalidArgument(`A name has 1 to 255 characters, not ${name.length}.`);
  if (!/^[\p{L}_\\][\p{L}\p{N}\p{M}_.\\?]*$/u.test(name)) throw invalidArgument(`Not a valid name: ${name}`);
  if (parseAddress(name) || /^(r|c|r\d+|c\d+|r\d*c\d*)$/i.test(name)) throw invalidArgument(`A name cannot be a cell address: ${name}`);
  if (/^(true|false)$/i.test(name)) throw invalidArgument(`A name cannot be a logical value: ${name}`);
}
