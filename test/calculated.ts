// Sheets drawn straight into the engine and calculated: figures of a template, without Excel's API between.
import { createEngine } from "../src/host/engine";
import type { CellInput } from "../src/host/engine";
import type { Rect } from "../src/spec/address";
import { familyOf, plan } from "../src/spec/plan";
import type { Scalar, SheetSpec } from "../src/spec/sheet";

type Value = Scalar | undefined;
export interface Calculated {
  /** Values under a name of the sheet of this kind, or of the family of this id; undefined for an empty cell. */
  values(kind: string, name: string): Value[][];
  value(kind: string, name: string): Value;
  /** Every cell that shows an error, with its formula. */
  readonly errors: readonly string[];
}

/** Draws all sheets into a new workbook, settles, and hands out what stands there. */
export async function calculated(specs: readonly SheetSpec[]): Promise<Calculated> {
  const engine = createEngine();
  try {
    const drawn = plan(specs, { sheetNames: ["Sheet1"], standing: [] });
    drawn.sheets.forEach((sheet, index) => engine.addSheet(sheet.name, sheet.name, index + 1));
    const areas = new Map<string, Rect>();
    for (const sheet of drawn.sheets) {
      for (const verb of sheet.content) {
        if (verb.kind !== "setCells") continue;
        areas.set(sheet.name, verb.at);
        engine.setCells(
          sheet.name,
          verb.at,
          verb.cells.map((row) => row.map(toInput)),
        );
      }
    }
    await engine.settle();
    const cells = new Map(
      drawn.sheets.map((sheet) => [sheet, engine.read(sheet.name, areas.get(sheet.name) ?? { row: 0, column: 0, rows: 1, columns: 1 })]),
    );
    const values = (kind: string, name: string): Value[][] => {
      const sheet = drawn.sheets.find((one) => (one.kind === kind || familyOf(one.kind) === kind) && one.places.has(name));
      const rect = sheet?.places.get(name);
      if (!sheet || !rect) throw new Error(`${kind} has no ${name}`);
      return Array.from({ length: rect.rows }, (_, row) =>
        Array.from({ length: rect.columns }, (_, column) => cells.get(sheet)?.[rect.row + row]?.[rect.column + column]?.value as Value),
      );
    };
    const errors = [...cells].flatMap(([{ kind }, rows]) =>
      rows.flatMap((row) =>
        row.flatMap((cell) =>
          typeof cell.value === "object" || (typeof cell.value === "string" && /^#[A-Z]/.test(cell.value))
            ? [`${kind}: ${JSON.stringify(cell.value)} ${cell.formula ?? ""}`]
            : [],
        ),
      ),
    );
    return { values, value: (kind, name) => values(kind, name)[0]?.[0], errors };
  } finally {
    engine.dispose();
  }
}

/** A leading apostrophe keeps text as text, as it does in Excel. */
function toInput(cell: Scalar | null): CellInput {
  if (typeof cell !== "string") return cell === null ? null : { value: cell };
  if (cell.startsWith("=")) return { formula: cell };
  return cell.startsWith("'") ? { value: cell.slice(1), quotePrefix: true } : { value: cell };
}
