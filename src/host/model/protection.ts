// Sheet protection: what may still be done while it is on.
import type { Rect } from "../engine/engine";
import { oneOf, optional, record, text } from "../wire/arguments";
import { HostError, invalidArgument } from "../wire/host-error";
import { method, value, wireClass } from "../wire/members";
import { intersection } from "./address";
import type { Worksheet } from "./worksheet";

export const protectionFlags = [
  "allowAutoFilter",
  "allowDeleteColumns",
  "allowDeleteRows",
  "allowEditObjects",
  "allowEditScenarios",
  "allowFormatCells",
  "allowFormatColumns",
  "allowFormatRows",
  "allowInsertColumns",
  "allowInsertHyperlinks",
  "allowInsertRows",
  "allowPivotTables",
  "allowSort",
] as const;
export type ProtectionFlag = (typeof protectionFlags)[number];

export type ProtectionOptions = Readonly<Record<string, boolean | string>>;

export class WorksheetProtection {
  readonly #sheet: Worksheet;
  #options: ProtectionOptions | undefined;
  #password = "";

  constructor(sheet: Worksheet) {
    this.#sheet = sheet;
  }

  get isProtected(): boolean {
    return this.#options !== undefined;
  }

  /** Every flag and the selection mode, as Excel answers; null where the sheet is not protected. */
  get options(): ProtectionOptions | null {
    return this.#options ?? null;
  }

  /** @throws InvalidOperation it is on already. @source officejs.md C9 */
  protect(options: ProtectionOptions = {}, password = ""): void {
    if (this.isProtected) throw new HostError("InvalidOperation", "The worksheet is protected already.");
    this.#options = { ...Object.fromEntries(protectionFlags.map((name) => [name, false])), selectionMode: "Normal", ...options };
    this.#password = password;
  }

  /** @throws AccessDenied the password is another */
  unprotect(password = ""): void {
    if (this.isProtected && password !== this.#password) throw new HostError("AccessDenied", "The password is not right.");
    this.#options = undefined;
    this.#password = "";
  }

  #denied(what: string): HostError {
    return new HostError("AccessDenied", `The worksheet "${this.#sheet.name}" is protected: ${what}.`);
  }

  #allows(flag: ProtectionFlag): boolean {
    return this.#options?.[flag] === true;
  }

  /** Writing needs unlocked cells. @throws AccessDenied @source officejs.md C9 */
  assertWritable(at: Rect): void {
    if (this.isProtected && this.#hasLocked(at)) throw this.#denied("some of these cells are locked");
  }

  assertFormat(at: Rect): void {
    if (this.isProtected && !this.#allows("allowFormatCells")) throw this.#denied(`cells may not be formatted (row ${at.row + 1})`);
  }

  assertSizes(flag: "allowFormatColumns" | "allowFormatRows"): void {
    if (this.isProtected && !this.#allows(flag)) throw this.#denied(`${flag} is off`);
  }

  /** @param flag what must be allowed; undefined: never allowed (single cells) */
  assertStructure(flag: ProtectionFlag | undefined): void {
    if (this.isProtected && (flag === undefined || !this.#allows(flag))) throw this.#denied("its structure may not change");
  }

  #hasLocked(at: Rect): boolean {
    const { engine } = this.#sheet.workbook;
    this.#sheet.flush();
    const used = engine.usedRange(this.#sheet.id, false);
    const looked = used && intersection(at, used);
    // A cell that was never touched is locked.
    if (!looked || looked.rows * looked.columns < at.rows * at.columns) return true;
    for (let row = at.row; row < at.row + at.rows; row += 1)
      for (let column = at.column; column < at.column + at.columns; column += 1)
        if (engine.style(this.#sheet.id, row, column).unlocked !== true) return true;
    return false;
  }

  static readonly wire = wireClass<WorksheetProtection>("WorksheetProtection", {
    values: {
      protected: value("1.2", (protection) => protection.isProtected),
      options: value("1.2", (protection) => protection.options),
    },
    methods: {
      protect: method("1.2", (protection, [options, password]) =>
        protection.protect(optional(options, readOptions), optional(password, text, "password")),
      ),
      unprotect: method("1.7", (protection, [password]) => protection.unprotect(optional(password, text, "password"))),
    },
  });
}

function readOptions(argument: unknown): ProtectionOptions {
  const given = Object.entries(record(argument, "options")).filter(([, setting]) => setting !== null && setting !== undefined);
  return Object.fromEntries(
    given.map(([name, setting]) => {
      if (name === "selectionMode") return [name, oneOf(setting, ["Normal", "Unlocked", "None"], name)];
      if (!protectionFlags.some((known) => known === name) || typeof setting !== "boolean")
        throw invalidArgument(`Not an option of protection: ${name}`);
      return [name, setting];
    }),
  );
}
