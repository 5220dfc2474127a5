// What a careful colleague would remark on a grid that XD did not make, with the cells of the sheet that it stands on.
import { raciFinding } from "../../../i18n/raci-findings";
import { rosterFinding } from "../../../i18n/raci-roster-findings";
import type { Locale } from "../../../i18n/locale";
import { checkGrid } from "../../../model/raci";
import { checkRoster } from "../../../model/raci-rules";
import { toAddress } from "../../../spec/address";
import type { PlacedFinding } from "../../kit";
import type { AdoptedGrid } from "./adopt";

/** Nothing is offered to be written: the grid is somebody else's. */
export function checkAdopted(grid: AdoptedGrid, locale: Locale): readonly PlacedFinding[] {
  const { scheme, roles } = grid;
  const tasks = grid.tasks.map(({ task }) => task);
  const place = (row: number | undefined, column: number | undefined): string =>
    toAddress({
      row: row === undefined ? grid.at.row : (grid.rows[row] ?? grid.at.row),
      column: column === undefined ? grid.at.column : (grid.columns[column] ?? grid.at.column),
      rows: 1,
      columns: 1,
    });
  const vetoes = new Set(grid.vetoes.map(({ row, column }) => `${row},${column}`));
  const isVeto = (row: number, column: number): boolean => vetoes.has(`${grid.rows[row]},${grid.columns[column]}`);
  // The grid holds plain letters; that a cell said countersign is told beside them.
  const countersigned = grid.grid.flatMap((line, row) =>
    line.flatMap((text, column) => {
      const letter = text === "A" || text === "C" ? text : undefined;
      return letter && isVeto(row, column) ? [{ rule: "veto", severity: "note", row, column, facts: { letter } } as const] : [];
    }),
  );
  return [
    ...[...checkGrid(grid.grid, { scheme }), ...countersigned].map((violation): PlacedFinding => {
      const { rule, severity, row, column, sentence, remedy } = raciFinding(violation, { tasks, roles, scheme }, locale);
      return { rule: `raci.${rule}`, severity, sentence, remedy, place: place(row, column), fixes: [] };
    }),
    ...checkRoster(roles).map((violation): PlacedFinding => {
      const { rule, severity, column } = violation;
      return { rule: `raci.${rule}`, severity, ...rosterFinding(violation, roles, locale), place: place(undefined, column), fixes: [] };
    }),
  ];
}
