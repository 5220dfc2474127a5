// What a sheet holds of its own, beside figures that it takes from others.
import type { Locale } from "../src/i18n/locale";
import type { SheetId } from "../src/sheets";
import { commonFields } from "../src/sheets/common";
import { specsFor } from "../src/sheets/kit";
import type { Project } from "../src/sheets/project";

/**
 * Inputs that may show another sheet's figure instead of their own: a field, or a column of a table as "table_column". The head's own are
 * the same in all sheets, and a link to an entry of the same name shows what was typed.
 */
export function linkedInputs(project: Project, id: SheetId, locale: Locale): ReadonlySet<string> {
  const names = new Set<string>();
  for (const spec of specsFor(project, [id], locale, [])) {
    for (const block of spec.blocks) {
      for (const { name, as, row, column, rows, columns } of block.names) {
        if (!as?.startsWith("in") || name in commonFields) continue;
        const within = block.cells.slice(row, row + rows).flatMap((line) => line.slice(column, column + columns));
        if (within.some((cell) => (cell?.link && (cell.link.equals === undefined || cell.link.beside !== undefined)) ?? cell?.needs))
          names.add(name);
      }
    }
  }
  return names;
}

/** Inputs without those that are linked. */
export function ownInputs(inputs: unknown, linked: ReadonlySet<string>): unknown {
  const without = (record: object, prefix: string): object =>
    Object.fromEntries(Object.entries(record).filter(([name]) => !linked.has(prefix + name)));
  return Object.fromEntries(
    Object.entries(without(inputs as object, "")).map(([name, value]) => [
      name,
      Array.isArray(value)
        ? value.map((item: unknown) =>
            typeof item === "object" && item !== null && !Array.isArray(item) ? without(item, `${name}_`) : item,
          )
        : value,
    ]),
  );
}
