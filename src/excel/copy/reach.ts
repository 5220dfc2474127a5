// Which formulas reach into sheets that are left out: by a sheet's name, through a name, through a table, or who knows where to.

export interface DefinedName {
  /** The sheet to which it belongs; undefined for the whole workbook. */
  readonly sheet: string | undefined;
  readonly name: string;
  readonly formula: string;
}

export interface Book {
  /** Every sheet that stays, and every table on one. */
  readonly sheets: readonly string[];
  readonly tables: readonly string[];
  /** What is left out. */
  readonly leftSheets: readonly string[];
  readonly leftTables: readonly string[];
  readonly names: readonly DefinedName[];
}

export interface Reach {
  /** Whether a formula that stands on this sheet, as the file spells it, needs anything that is left out, or cannot be seen through. */
  reaches(formula: string, sheet: string): boolean;
  /** Names of the whole workbook that formulas judged so far, and not reaching, speak of; with those that these speak of. */
  readonly used: ReadonlySet<DefinedName>;
}

/** What they answer depends on text, on other files or on what is no longer there: nobody can say beforehand where they look. */
const blind = /^(?:_xlfn\.)?(?:INDIRECT|GETPIVOTDATA|CUBE\w*|RTD|WEBSERVICE|EVALUATE|CALL|GET\.\w+|SHEETS?)$/i;

/** Texts; prefixes of sheets, quoted and bare, with a file's number or a span of sheets; the error of a lost reference; words. */
const pieces =
  /"(?:[^"]|"")*"|'((?:[^']|'')+)'!|#REF!|((?:\[\d+\])?[\p{L}\p{N}_.\\?]*(?::[\p{L}\p{N}_.\\?]+)?)!|([\p{L}_\\][\p{L}\p{N}_.\\?]*)\s*(\(?)/gu;

export function reachOf(book: Book): Reach {
  const lower = (all: readonly string[]): ReadonlySet<string> => new Set(all.map((one) => one.toLowerCase()));
  const [sheets, left, leftTables] = [lower(book.sheets), lower(book.leftSheets), lower(book.leftTables)];
  const key = (name: string, sheet: string | undefined): string => `${sheet?.toLowerCase() ?? ""}!${name.toLowerCase()}`;
  const names = new Map(book.names.map((one) => [key(one.name, one.sheet), one]));
  /** Names that each name speaks of; "out" where it reaches what is left out. */
  const followed = new Map<DefinedName, ReadonlySet<DefinedName> | "out">();
  const used = new Set<DefinedName>();
  const mentions = book.leftSheets.flatMap((sheet) => {
    const name = sheet.toLowerCase();
    return [`${name}!`, `${name.replaceAll("'", "''")}'!`];
  });

  function follow(name: DefinedName, sheet: string): ReadonlySet<DefinedName> | "out" {
    const known = followed.get(name);
    if (known !== undefined) return known;
    followed.set(name, new Set()); // one that speaks of itself reaches nowhere by that
    const found = spokenOf(name.formula, name.sheet ?? sheet);
    followed.set(name, found);
    return found;
  }

  function spokenOf(formula: string, sheet: string): ReadonlySet<DefinedName> | "out" {
    const spoken = new Set<DefinedName>();
    let owner: string | undefined;
    let end = 0;
    for (const found of formula.matchAll(pieces)) {
      const [whole, quoted, bare, word, bracket] = found;
      const home = found.index === end ? (owner ?? sheet) : sheet;
      owner = undefined;
      end = found.index + whole.length;
      if (whole.startsWith('"')) {
        // Links by text: =HYPERLINK("#'Trust'!A1", …)
        if (mentions.some((mention) => whole.toLowerCase().includes(mention))) return "out";
      } else if (quoted !== undefined || bare !== undefined) {
        // Charts write [0] for this workbook; nothing before "!" is this sheet.
        const prefix = (quoted?.replaceAll("''", "'") ?? bare ?? "").replace(/^\[0\]/, "").toLowerCase();
        const [first = "", last = first] = quoted === undefined ? prefix.split(":") : [prefix];
        // In "A1:Sheet1!B2" the colon belongs to the range, in "Sheet1:Sheet3!A1" to a span of sheets.
        const isSpan = first !== last && (sheets.has(first) || left.has(first));
        if (isSpan || (last !== "" && !sheets.has(last))) return "out";
        owner = last === "" ? sheet : last;
      } else if (word !== undefined) {
        if ((bracket === "(" && blind.test(word)) || leftTables.has(word.toLowerCase())) return "out";
        const name = names.get(key(word, home)) ?? names.get(key(word, undefined));
        if (!name) continue;
        if (follow(name, sheet) === "out") return "out";
        spoken.add(name);
      }
    }
    return spoken;
  }

  function use(name: DefinedName): void {
    if (used.has(name)) return;
    used.add(name);
    const more = followed.get(name);
    if (more !== undefined && more !== "out") more.forEach(use);
  }

  return {
    reaches: (formula, sheet) => {
      const found = spokenOf(formula, sheet);
      if (found !== "out") found.forEach(use);
      return found === "out";
    },
    used,
  };
}
