// A large grid of responsibilities, every rule judged.
import { COUNTIF } from "@formulajs/formulajs";
import { checkGrid, workload } from "../../../src/model/raci";
import { agree } from "../agree";
import type { BenchCase } from "../bench-case";
import { random } from "../series";

const [tasks, roles] = [2000, 40];

/** One A and one R a task, the rest as people fill it in: mostly blank, spelt in several ways. */
function largeGrid(): string[][] {
  const next = random(5);
  const usual = ["", "", "", "", "", "", "C", "I", "c", " I", "-"];
  return Array.from({ length: tasks }, (_, row) =>
    Array.from({ length: roles }, (__, column) => {
      if (column === row % roles) return row % 3 === 0 ? "R/A" : "A";
      if (column === (row + 1) % roles) return "R";
      return usual[Math.floor(next() * usual.length)] ?? "";
    }),
  );
}

const grid = largeGrid();
const letters = ["R", "A", "C", "I"] as const;

/** The usual way: each cell split into letters again for each question. */
function naive(): number[] {
  const has = (cell: string, letter: string) =>
    cell
      .toUpperCase()
      .split(/[/,]/)
      .map((part) => part.trim())
      .includes(letter);
  const rows = grid.map((row) => letters.map((letter) => row.filter((cell) => has(cell, letter)).length));
  const columns = Array.from({ length: roles }, (_, column) =>
    letters.map((letter) => grid.filter((row) => has(row[column] ?? "", letter)).length),
  );
  return [rows.filter(([r = 0, a = 0]) => a !== 1 || r === 0).length, ...columns.flat()];
}

/** A sheet's way: a COUNTIF for each letter, row and column; the wildcards miss nothing that R/A holds. */
function countif(): number[] {
  const rows = grid.map((row) => letters.map((letter) => COUNTIF(row, `*${letter}*`) as number));
  const columns = Array.from({ length: roles }, (_, column) => {
    const cells = grid.map((row) => row[column]);
    return letters.map((letter) => COUNTIF(cells, `*${letter}*`) as number);
  });
  return [rows.filter(([r = 0, a = 0]) => a !== 1 || r === 0).length, ...columns.flat()];
}

/** The least that can be done: every string is looked at once. */
function touching(): number {
  let sum = 0;
  for (const row of grid) for (const cell of row) sum += cell.length === 0 ? 0 : cell.charCodeAt(0);
  return sum;
}

export const raciCases: readonly BenchCase[] = [
  {
    kind: "timed",
    name: `RACI check, ${tasks} × ${roles}`,
    own: () => checkGrid(grid).length,
    peers: { naive, "COUNTIF of formulajs": countif, "touching the strings": touching },
    atLeast: { naive: 12, "COUNTIF of formulajs": 20 },
    atMost: { "touching the strings": 8 },
    check: ({ naive: counted }) => {
      const unsound = checkGrid(grid).filter(({ rule }) => rule === "no-a" || rule === "no-r" || rule === "several-a").length;
      const counts = workload(grid).columns.flatMap((column) => letters.map((letter) => column[letter]));
      agree({ own: [unsound, ...counts], counted }, 0);
    },
  },
];
