// Knows how dirty cells read and which rules a grid can break.
import { parseCell } from "./raci-cell";
import type { RaciCell } from "./raci-cell";
import { schemeIds, schemes } from "./raci-scheme";
import { checkGrid, workload } from "./raci";
import type { GridOptions } from "./raci";

/** A grid in words: rows by line, cells by bar. */
const grid = (...rows: string[]) => rows.map((row) => row.split("|").map((cell) => cell.trim()));
const rules = (cells: readonly (readonly unknown[])[], options?: GridOptions) => checkGrid(cells, options).map(({ rule }) => rule);
const letters = (cell: RaciCell) => (cell.kind === "letters" ? cell.letters.join("") : `? ${cell.text}`);

describe("parseCell", () => {
  it.each([
    ["R/A", "RA"],
    ["A,R", "RA"],
    ["A，R", "RA"],
    ["R、A", "RA"],
    ["A+R", "RA"],
    ["a r", "RA"],
    ["RA", "RA"],
    ["R/A/", "RA"],
    ["R-A", "RA"],
    ["---", ""],
    ["R\nI", "RI"],
    ["Ａ／Ｒ", "RA"],
    [" r \u00a0", "R"],
    ["A\u200b", "A"],
    ["А", "A"], // Cyrillic
    ["С", "C"],
    ["і", "I"],
    ["-", ""],
    ["—", ""],
    ["－", ""],
    ["   ", ""],
    ["0", ""],
    ["无", ""],
    ["N/A", ""],
  ])("reads %j as %j", (raw, expected) => expect(letters(parseCell(raw))).toBe(expected));

  it.each([0, null, undefined, ""])("reads %j as blank", (raw) =>
    expect(parseCell(raw)).toEqual({ kind: "letters", letters: [], veto: false }),
  );

  it.each([
    ["主责", "A", false],
    ["终责", "A", false],
    ["牵头", "R", false],
    ["执行", "R", false],
    ["配合", "R", false],
    ["协办", "R", false],
    ["会签", "C", true],
    ["审批", "C", true],
    ["抄送", "I", false],
    ["牵头/主责", "RA", false],
    ["Accountable", "A", false],
  ])("reads the word %s as %s", (raw, expected, veto) => {
    const cell = parseCell(raw);
    expect(letters(cell)).toBe(expected);
    expect(cell).toMatchObject({ veto });
  });

  it("lets the scheme decide what a word means", () => {
    expect(letters(parseCell("配合", { scheme: "RASCI" }))).toBe("S");
    expect(letters(parseCell("牵头", { scheme: "DACI" }))).toBe("D");
    expect(letters(parseCell("批准", { scheme: "DACI" }))).toBe("A");
    expect(letters(parseCell("决策", { scheme: "RAPID" }))).toBe("D");
    expect(letters(parseCell("Р", { scheme: "RAPID" }))).toBe("P"); // Cyrillic
    expect(letters(parseCell("O", { scheme: "CAIRO" }))).toBe("O");
  });

  it.each(["负责", "X", "RR", "R?", "●", "#N/A", "S", "参与", "1"])("says that %s cannot be read", (raw) =>
    expect(parseCell(raw)).toEqual({ kind: "unreadable", text: raw }),
  );
  it.each([true, 1, {}])("says that the value %j cannot be read", (raw) => expect(parseCell(raw).kind).toBe("unreadable"));

  it("reads symbols by the sheet's legend", () => {
    const legend = { "●": "A", "○": "R", "△": "C", "▲": "R/A", "★": "主责", "√": "I" };
    expect(["●", "○", "△", "▲", "★", "√", "●○"].map((raw) => letters(parseCell(raw, { legend })))).toEqual([
      "A",
      "R",
      "C",
      "RA",
      "A",
      "I",
      "RA",
    ]);
    expect(parseCell("×", { legend: { "×": "" } })).toEqual({ kind: "letters", letters: [], veto: false });
    expect(parseCell("●", { legend: { "●": "●" } }).kind).toBe("unreadable");
  });
});

describe("row rules", () => {
  const row = (cells: string, options?: GridOptions) => {
    // Beside a sound row in which everyone does something, so that only the row's own rules speak.
    const width = cells.split("|").length;
    return checkGrid(grid(cells, Array.from({ length: width }, () => "R/A").join("|")), options)
      .filter((found) => "row" in found && found.row === 0)
      .map(({ rule }) => rule);
  };

  it("a sound row breaks none", () => expect(row("A | R | C | I")).toEqual([]));
  it("A and R may share a cell", () => expect(row("R/A | C | I")).toEqual([]));
  it("several A, naming the columns", () => {
    expect(row("A | A | R | C")).toEqual(["several-a"]);
    expect(checkGrid(grid("A | A/R | C"))[0]).toEqual({
      rule: "several-a",
      severity: "error",
      row: 0,
      facts: { letter: "A", columns: [0, 1] },
    });
  });
  it("no A", () => expect(row("R | R | C | I")).toEqual(["no-a"]));
  it("no R", () => expect(row("C | C | I | A")).toEqual(["no-r"]));
  it("neither C nor I", () => expect(row("A | R | - | -")).toEqual(["nobody-heard"]));
  it("many R", () => {
    expect(row("R | R | R | R | A/C")).toEqual(["many-doers"]);
    expect(row("R | R | R | A/C")).toEqual([]);
    expect(row("R | R | R | R | A/C", { limits: { doers: 4 } })).toEqual([]);
  });
  it("many C, by count and by share", () => {
    expect(row("R/A | C | C | C | C | C")).toEqual(["many-consulted"]);
    expect(row("R/A | C | C | C | C | - | -")).toEqual([]);
    expect(row("R/A | C | C | C | C | C | C | - | - | -")).toEqual(["many-consulted"]);
  });
  it("many I", () => expect(row("R/A | I | I | I | I | I | I")).toEqual(["many-informed"]));
  it("an empty row breaks one rule", () => expect(row("- | 0 | ")).toEqual(["empty-row"]));
  it("an unreadable cell is named, and may hold what seems to be missing", () => {
    expect(row("R | 负责 | C")).toEqual(["unreadable"]);
    expect(checkGrid([["R", "负责"]])[0]).toEqual({ rule: "unreadable", severity: "error", row: 0, column: 1, facts: { text: "负责" } });
  });
  it("a countersignature is a veto, not an A", () => expect(row("R | 会签 | A")).toEqual(["veto"]));

  it("money and approval rows want another person", () => {
    const cells = grid("R/A | C | I", "A | R | C");
    const first = (rowKinds: GridOptions["rowKinds"]) =>
      rules(cells, { rowKinds: rowKinds ?? [] }).filter((rule) => rule === "same-person");
    expect(first(["task"])).toEqual([]);
    expect(first(["money"])).toEqual(["same-person"]);
    expect(first(["approval", "approval"])).toEqual(["same-person"]);
    expect(rules(grid("A | R | C"), { rowKinds: ["money"], people: ["Li", "Li ", "Wu"] })).toContain("same-person");
  });

  it("headings are not judged", () => expect(rules(grid("- | -", "R/A | C"), { rowKinds: ["heading"] })).not.toContain("empty-row"));
});

describe("column rules", () => {
  const columns = (cells: string[][], options?: GridOptions) =>
    checkGrid(cells, options)
      .filter((found) => !("row" in found) && "column" in found)
      .map((found) => `${found.rule} ${"column" in found ? found.column : ""}`);

  it("an idle role has neither R nor A", () => expect(columns(grid("R/A | C", "R/A | I"))).toEqual(["idle-role 1"]));
  it("who supports is not idle", () => expect(columns(grid("R/A | S", "R/A | I"), { scheme: "RASCI" })).toEqual([]));
  it("an overloaded R, once there are enough tasks to judge by", () => {
    expect(columns(grid("R | A", "R | A", "A | R"))).toEqual([]);
    expect(columns(grid("R | A", "R | A", "R | A", "A | R", "A | R"))).toContain("overloaded-doer 0");
  });
  it("an overloaded A", () => {
    const cells = grid("A | R", "A | R", "A | R", "R | A");
    expect(columns(cells)).toContain("overloaded-decider 0");
    expect(columns(cells, { limits: { deciderShare: 0.8 } })).not.toContain("overloaded-decider 0");
  });
  it("one head is A of everything", () => expect(columns(grid("A | R", "A | R", "A | R"))).toContain("decides-everything 0"));
  it("no blank in the column", () => {
    const cells = Array.from({ length: 6 }, (_, row) => (row % 2 === 0 ? ["A", "R", ""] : ["R", "A", "C"]));
    expect(columns(cells)).toEqual(expect.arrayContaining(["no-blanks 0", "no-blanks 1"]));
    expect(columns(cells)).not.toContain("no-blanks 2");
  });
  it("informed of everything", () => expect(columns(grid("R/A | I", "R/A | I", "R/A | I"))).toContain("informed-of-everything 1"));
});

describe("size", () => {
  it("warns above 30 tasks and 12 roles, not at them", () => {
    const sized = (tasks: number, roles: number) =>
      rules(
        Array.from({ length: tasks }, (_, row) => Array.from({ length: roles }, (_, column) => (column === row % roles ? "R/A" : ""))),
      ).filter((rule) => rule.startsWith("too-many"));
    expect(sized(30, 12)).toEqual([]);
    expect(sized(31, 12)).toEqual(["too-many-tasks"]);
    expect(sized(30, 13)).toEqual(["too-many-roles"]);
  });
  it("an empty grid breaks nothing", () => expect(rules([])).toEqual([]));
});

describe("schemes", () => {
  it.each(schemeIds)("%s uses its own letters only and states every rule that has a holder", (id) => {
    const { letters: own, ...table } = schemes[id];
    const used = Object.values(table).flat() as string[];
    expect(used.filter((letter) => !(own as readonly string[]).includes(letter))).toEqual([]);
    expect(table.exactlyOne.length).toBeGreaterThan(0);
    expect(table.atLeastOne.length).toBeGreaterThan(0);
  });

  it("DACI wants one driver and one approver", () => {
    const daci = (cells: string) => rules(grid(cells, "D | A | C | C"), { scheme: "DACI" }).filter((rule) => /^(no|several)-/.test(rule));
    expect(daci("D | A | C | I")).toEqual([]);
    expect(daci("D | D | A | C")).toEqual(["several-d"]);
    expect(daci("D | C | I | I")).toEqual(["no-a"]);
    expect(daci("A | C | I | I")).toEqual(["no-d"]);
  });

  it("RAPID wants one who decides, and some who recommend and perform", () => {
    const rapid = (cells: string) => rules(grid(cells), { scheme: "RAPID" });
    expect(rapid("R | A | P | I | D")).toEqual([]);
    expect(rapid("R | D | P | I | D")).toEqual(["several-d"]);
    expect(rapid("A | D | I")).toEqual(["no-r", "no-p"]);
  });

  it("CAIRO lets omitted stand alone only", () => {
    expect(rules(grid("R/A | O | C"), { scheme: "CAIRO" })).not.toContain("not-alone");
    expect(rules(grid("R/A | O/C | C"), { scheme: "CAIRO" })).toContain("not-alone");
  });
});

describe("what a finding tells", () => {
  it("names letter, number and limit of what a column breaks", () => {
    const cells = Array.from({ length: 10 }, (_, row) => ["A", "R", row < 3 ? "C" : "", "I", row === 0 ? "会签" : ""]);
    const idle = { rule: "idle-role", severity: "warning", facts: { letters: ["R", "A"] } };
    expect(checkGrid(cells)).toEqual([
      { rule: "veto", severity: "note", row: 0, column: 4, facts: { letter: "C" } },
      { rule: "decides-everything", severity: "warning", column: 0, facts: { letter: "A", count: 10 } },
      { rule: "no-blanks", severity: "note", column: 0, facts: { count: 10 } },
      { rule: "overloaded-doer", severity: "warning", column: 1, facts: { letter: "R", count: 10, of: 10, limit: 0.5 } },
      { rule: "no-blanks", severity: "note", column: 1, facts: { count: 10 } },
      { ...idle, column: 2 },
      { ...idle, column: 3 },
      { rule: "no-blanks", severity: "note", column: 3, facts: { count: 10 } },
      { rule: "informed-of-everything", severity: "note", column: 3, facts: { letter: "I", count: 10 } },
      { ...idle, column: 4 },
    ]);
  });

  it("names what a row and the whole grid break", () => {
    const cells = [
      ["R/A/I", "C"],
      ["R", "A"],
      ["", "A/R"],
    ];
    const unheard = { rule: "nobody-heard", severity: "note", facts: { letters: ["C", "I"] } };
    expect(checkGrid(cells, { rowKinds: ["money", "task", "task"], limits: { tasks: 2, roles: 1 } })).toEqual([
      { rule: "same-person", severity: "error", row: 0, column: 0, facts: { kind: "money", letters: ["R", "A"] } },
      { ...unheard, row: 1 },
      { ...unheard, row: 2 },
      { rule: "too-many-tasks", severity: "warning", facts: { count: 3, limit: 2 } },
      { rule: "too-many-roles", severity: "warning", facts: { count: 2, limit: 1 } },
    ]);
  });

  it("tells a decider who has too much from one who has enough, and a share from a limit that is met", () => {
    const deciders = (of: number, more: number) =>
      checkGrid(Array.from({ length: of + more }, (_, row) => (row < of ? ["A", "R", "C"] : ["R", "A", "C"])))
        .filter((found) => found.rule === "overloaded-decider" && "column" in found && found.column === 0)
        .map((found) => found.facts);
    const [found] = deciders(9, 1);
    expect(found).toEqual({ letter: "A", count: 9, of: 10, limit: (found as { readonly limit: number }).limit });
    const { limit } = found as { readonly limit: number };
    const met = Math.round(limit * 20);
    expect(deciders(met, 20 - met)).toEqual([]);
    expect(deciders(met + 1, 19 - met)).toEqual([{ letter: "A", count: met + 1, of: 20, limit }]);
  });
});

describe("workload", () => {
  it("counts a combined cell once for each letter", () => {
    const { rows, columns } = workload(grid("R/A | C | -", "R | A | I"));
    expect(rows.map(({ R, A, C, I }) => [R, A, C, I])).toEqual([
      [1, 1, 1, 0],
      [1, 1, 0, 1],
    ]);
    expect(columns.map(({ R, A, C, I }) => [R, A, C, I])).toEqual([
      [2, 1, 0, 0],
      [0, 1, 1, 0],
      [0, 0, 0, 1],
    ]);
  });

  it("takes short rows for blanks at their end", () => expect(workload([["R"], ["A", "R"]]).columns.map(({ R }) => R)).toEqual([1, 1]));
});
