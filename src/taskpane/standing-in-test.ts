// A sheet as the workbook would give it back, for tests of pages: drawn by itself and read without an engine.
import type { StandingCells } from "../excel/read";
import type { Locale } from "../i18n/locale";
import type { SheetId } from "../sheets";
import { specsFor } from "../sheets/kit";
import type { Project } from "../sheets/project";
import { toAddress } from "../spec/address";
import { place } from "../spec/plan";
import type { Scalar } from "../spec/sheet";

type Values = readonly (readonly Scalar[])[];

/** @param figures what formulas would give, under published names */
export function standingIn(
  project: Project,
  id: SheetId,
  locale: Locale,
  figures: Readonly<Record<string, Values>> = {},
  sheetId: string = id,
): StandingCells {
  const [spec] = specsFor(project, [id], locale, []);
  if (!spec) throw new Error(`the project has no ${id}`);
  const { grid, names, roles } = place(spec, spec.tab);
  const named = [...names].filter(([name]) => roles.has(name));
  const inputs = named
    .filter(([name]) => roles.get(name)?.startsWith("in"))
    .map(([name, { row, column, rows, columns }]): [string, Values] => [
      name,
      Array.from({ length: rows }, (_, r) => Array.from({ length: columns }, (_, c) => grid[row + r]?.[column + c]?.value ?? "")),
    ]);
  return {
    id: sheetId,
    name: spec.tab,
    kind: spec.kind,
    version: spec.version,
    locale,
    fingerprint: "",
    inputs: new Map(inputs),
    figures: new Map(Object.entries(figures)),
    places: new Map(named.map(([name, rect]) => [name, toAddress(rect)])),
  };
}
