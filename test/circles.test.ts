// No cell of any sheet waits for itself, by whatever way around: calculation would be in an order of the program's choosing.
import { sheetIds } from "../src/sheets";
import { specsFor } from "../src/sheets/kit";
import { parseAddress, toAddress } from "../src/spec/address";
import { plan } from "../src/spec/plan";
import { exampleNames, exampleProject } from "./example-projects";

type Formulas = ReadonlyMap<string, string>;

const reference = /(?:'([^']+)'!|([\p{L}_]+)!)?(\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?)(?![\w(])/gu;
const key = (sheet: string, row: number, column: number): string => `${sheet}!${toAddress({ row, column, rows: 1, columns: 1 })}`;

/** Every formula by sheet and address. */
function formulasOf(name: string): Formulas {
  const { sheets } = plan(specsFor(exampleProject(name), sheetIds, "zh-CN", []), { sheetNames: [], standing: [] });
  const verbs = sheets.flatMap(({ content }) => content.flatMap((verb) => (verb.kind === "setCells" ? [verb] : [])));
  return new Map(
    verbs.flatMap(({ sheet, cells }) =>
      cells.flatMap((line, row) =>
        line.flatMap((cell, column) =>
          typeof cell === "string" && cell.startsWith("=") ? [[key(sheet, row, column), cell] as const] : [],
        ),
      ),
    ),
  );
}

/** The formulas that this one's references reach; ROWS and COLUMNS, which only count, are no exception: not every program makes one. */
function precedents(formulas: Formulas, cell: string): string[] {
  const [home = ""] = cell.split("!");
  const bare = (formulas.get(cell) ?? "").replace(/"(?:[^"]|"")*"/g, '""');
  return [...bare.matchAll(reference)].flatMap(([, quoted, plain, address = ""]) => {
    const area = parseAddress(address.replaceAll("$", ""));
    if (!area) throw new Error(`${cell}: ${address} is no address`);
    const sheet = quoted ?? plain ?? home;
    return Array.from({ length: area.rows * area.columns }, (_, index) =>
      key(sheet, area.row + Math.floor(index / area.columns), area.column + (index % area.columns)),
    ).filter((one) => formulas.has(one));
  });
}

/** The first way around that is found, from a cell back to it. */
function circle(formulas: Formulas): readonly string[] {
  const done = new Set<string>();
  for (const start of formulas.keys()) {
    const way: { readonly cell: string; readonly left: string[] }[] = done.has(start)
      ? []
      : [{ cell: start, left: precedents(formulas, start) }];
    const on = new Set(way.map(({ cell }) => cell));
    for (let last = way.at(-1); last; last = way.at(-1)) {
      const next = last.left.pop();
      if (next === undefined) {
        way.pop();
        on.delete(last.cell);
        done.add(last.cell);
      } else if (on.has(next)) {
        return [...way.slice(way.findIndex(({ cell }) => cell === next)).map(({ cell }) => `${cell} ${formulas.get(cell)}`), next];
      } else if (!done.has(next)) {
        way.push({ cell: next, left: precedents(formulas, next) });
        on.add(next);
      }
    }
  }
  return [];
}

it.each(exampleNames)("no cell of %s waits for itself", (name) => {
  const formulas = formulasOf(name);
  expect(formulas.size).toBeGreaterThan(1000);
  expect(circle(formulas)).toEqual([]);
});
it("sees a way around over three cells and two sheets, and a cell in its own range", () => {
  expect(
    circle(
      new Map([
        ["A!A1", "=B!B2+1"],
        ["B!B2", "=SUM($C$1:$C$3)"],
        ["B!C2", "='A'!A1"],
        ["B!D1", '="B!D1"'],
      ]),
    ),
  ).toHaveLength(4);
  expect(circle(new Map([["A!A2", "=ROWS($A$1:$A2)"]]))).toEqual(["A!A2 =ROWS($A$1:$A2)", "A!A2"]);
});
