// Defined names of the workbook or of one sheet.
import { flag, optional, text } from "../wire/arguments";
import { invalidArgument, invalidObjectPath, itemAlreadyExists, itemNotFound } from "../wire/host-error";
import { calculated, method, object, value, wireClass } from "../wire/members";
import { absoluteReference, formatAddress, quoteSheetName } from "./address";
import { assertDefinedName } from "./defined-name";
import { assertFormula } from "./formula-syntax";
import { Range } from "./range";
import { sameName } from "./sheet-name";
import type { NameSnapshot } from "./snapshot";
import type { Workbook } from "./workbook";
import type { Worksheet } from "./worksheet";

export class NamedItemCollection {
  readonly workbook: Workbook;
  /** null: names of the workbook. */
  readonly sheet: Worksheet | null;

  constructor(workbook: Workbook, sheet: Worksheet | null) {
    this.workbook = workbook;
    this.sheet = sheet;
  }

  get #scopeId(): string | null {
    return this.sheet?.id ?? null;
  }

  list(): readonly NameSnapshot[] {
    return this.workbook.engine.names(this.#scopeId);
  }

  all(): readonly NamedItem[] {
    return this.list().map(({ name }) => new NamedItem(this, name));
  }

  find(name: string): NamedItem | undefined {
    const found = this.list().find((each) => sameName(each.name, name));
    return found && new NamedItem(this, found.name);
  }

  /**
   * @param reference a range, which becomes an absolute reference, or a formula with its "=" in en-US
   * @throws InvalidArgument   the name or the formula breaks a rule
   * @throws ItemAlreadyExists the scope has the name
   * @source officejs.md C5
   */
  add(name: string, reference: Range | string, comment?: string): NamedItem {
    assertDefinedName(name);
    if (this.find(name)) throw itemAlreadyExists(`name "${name}"`);
    const formula = reference instanceof Range ? `=${absoluteReference(reference.sheet.name, reference.at)}` : this.#checked(reference);
    this.set({ name, formula, visible: true, ...(comment ? { comment } : {}) });
    return new NamedItem(this, name);
  }

  #checked(formula: string): string {
    if (!formula.startsWith("=")) throw invalidArgument(`The formula of a name begins with "=": ${formula}`);
    assertFormula(formula, this.workbook.scope(this.#scopeId));
    return formula;
  }

  setFormula(name: NameSnapshot, formula: string): void {
    this.set({ ...name, formula: this.#checked(formula) });
  }

  set(name: NameSnapshot): void {
    this.workbook.engine.setName(this.#scopeId, name);
    this.workbook.namesChanged();
  }

  delete(name: string): void {
    this.workbook.engine.deleteName(this.#scopeId, name);
    this.workbook.namesChanged();
  }

  static readonly wire = wireClass<NamedItemCollection>("NamedItemCollection", {
    items: (names) => names.all(),
    methods: {
      add: method("1.4", (names, [name, reference, comment]) =>
        names.add(
          text(name, "name"),
          reference instanceof Range ? reference : text(reference, "reference"),
          optional(comment, text, "comment"),
        ),
      ),
      getCount: method("1.4", (names) => names.list().length),
      getItem: method("1.1", (names, [name]) => {
        const found = names.find(text(name, "name"));
        if (!found) throw itemNotFound("name", name);
        return found;
      }),
      getItemOrNullObject: method("1.4", (names, [name]) => names.find(text(name, "name")) ?? null),
    },
  });
}

/** What a name's formula says without calculating: a literal, or the address of cells. */
type Meaning = { readonly type: "Range" | "String" | "Double" | "Boolean" | "Error"; readonly value: unknown };

export class NamedItem {
  readonly #names: NamedItemCollection;
  readonly name: string;

  constructor(names: NamedItemCollection, name: string) {
    this.#names = names;
    this.name = name;
  }

  get #snapshot(): NameSnapshot {
    const found = this.#names.list().find((each) => sameName(each.name, this.name));
    if (!found) throw invalidObjectPath(`the name "${this.name}" was deleted`);
    return found;
  }

  get isGone(): boolean {
    return (this.#names.sheet?.isDeleted ?? false) || !this.#names.list().some((each) => sameName(each.name, this.name));
  }

  get formula(): string {
    return this.#snapshot.formula;
  }

  /** The cells that the name means; undefined where it means something else. */
  range(): Range | undefined {
    return this.#names.workbook.resolveReference(this.formula.slice(1), this.#names.sheet ?? undefined);
  }

  get meaning(): Meaning {
    const range = this.range();
    if (range) return { type: "Range", value: `${quoteSheetName(range.sheet.name)}!${formatAddress(range.at, "$")}` };
    const literal = this.formula.slice(1);
    const quoted = /^"((?:[^"]|"")*)"$/.exec(literal)?.[1];
    if (quoted !== undefined) return { type: "String", value: quoted.replaceAll('""', '"') };
    if (/^(true|false)$/i.test(literal)) return { type: "Boolean", value: literal.toLowerCase() === "true" };
    if (literal !== "" && Number.isFinite(Number(literal))) return { type: "Double", value: Number(literal) };
    // A name over an expression would have to be calculated; see the README.
    return { type: "Error", value: literal.includes("#REF!") ? "#REF!" : "#VALUE!" };
  }

  #change(change: Partial<NameSnapshot>): void {
    this.#names.set({ ...this.#snapshot, ...change });
  }

  static readonly wire = wireClass<NamedItem>("NamedItem", {
    identity: (item) => ({ _Id: item.name }),
    assertAlive: (item) => {
      if (item.isGone) throw invalidObjectPath(`the name "${item.name}" was deleted`);
    },
    values: {
      name: value("1.1", (item) => item.name),
      type: calculated("1.1", (item) => item.meaning.type),
      value: calculated("1.1", (item) => item.meaning.value),
      scope: value("1.4", (item) => (item.#names.sheet ? "Worksheet" : "Workbook")),
      formula: value(
        "1.7",
        (item) => item.formula,
        (item, formula) => item.#names.setFormula(item.#snapshot, text(formula, "formula")),
      ),
      visible: value(
        "1.1",
        (item) => item.#snapshot.visible,
        (item, visible) => item.#change({ visible: flag(visible, "visible") }),
      ),
      comment: value(
        "1.4",
        (item) => item.#snapshot.comment ?? "",
        (item, comment) => item.#change({ comment: text(comment, "comment") }),
      ),
    },
    objects: {
      worksheet: object("1.4", (item) => item.#names.sheet ?? refuse(item.name)),
      worksheetOrNullObject: object("1.4", (item) => item.#names.sheet),
    },
    methods: {
      getRange: method("1.1", (item) => item.range() ?? refuse(item.name)),
      getRangeOrNullObject: method("1.4", (item) => item.range() ?? null),
      delete: method("1.4", (item) => item.#names.delete(item.name)),
    },
  });
}

function refuse(name: string): never {
  throw itemNotFound("range or worksheet of name", name);
}
