// Puts back what a redraw that failed half-way had changed: sheets that came go, lines that came or went go and come, then every cell, look,
// rule, name and chart is as it was read before.
import { quoteSheet } from "../spec/address";
import { identity } from "../spec/plan";
import type { Redraw } from "../spec/redraw";
import type { Scalar } from "../spec/sheet";
import { typed } from "../spec/typed-text";
import type { Verb, VerbOf } from "../spec/verb";
import type { StandingCells } from "./read";
import { deleteRules, formulasOf, gridsOf, type Grid } from "./standing-grids";
import { send } from "./write";

/** A failure after which not everything could be put back. */
export class NotPutBack extends Error {
  override readonly name = "NotPutBack";
}

export interface Begun {
  readonly sheet: StandingCells;
  readonly redraw: Redraw;
  /** As it was read before anything was written. */
  readonly grid: Grid;
}

/** Cells of a sheet before anything was written. */
export interface Stood {
  readonly id: string;
  readonly name: string;
  readonly formulas: Grid["formulas"];
}

type Edit = VerbOf<"insert"> | VerbOf<"delete">;
const formulasIn = (rules: readonly Verb[]): string[] => rules.flatMap((rule) => (rule.kind === "addRule" ? [rule.formula] : []));
const isEdit = (verb: Verb): verb is Edit => verb.kind === "insert" || verb.kind === "delete";

/**
 * @param others sheets that may speak of lines that were deleted
 * @param added  names of the sheets that were to come; none of them stood there before
 */
export const putBack = (begun: readonly Begun[], others: readonly Stood[], added: readonly string[]): Promise<void> =>
  Excel.run(async (context) => {
    context.runtime.enableEvents = true;
    const { worksheets } = context.workbook;
    const came = added.map((name) => worksheets.getItemOrNullObject(name));
    await context.sync();
    for (const sheet of came) if (!sheet.isNullObject) sheet.delete();
    const ids = begun.map(({ sheet }) => sheet);
    const half = await gridsOf(context, ids);
    for (const [index, { redraw }] of begun.entries()) {
      const now = half[index];
      // Before their lines go: afterwards nobody would know them.
      if (now && redraw.rules) deleteRules(now, formulasIn(redraw.newRules));
    }
    await send(
      context,
      begun.flatMap(({ redraw, grid }, index) => undone(redraw.edits.filter(isEdit), grid.formulas, half[index]?.formulas ?? [])),
    );
    const grids = await gridsOf(context, ids);
    const elsewhere = await formulasOf(context, others);
    for (const [index, { redraw }] of begun.entries()) {
      const now = grids[index];
      if (now && redraw.rules) deleteRules(now, [...redraw.oldRules, ...formulasIn(redraw.before().rules)]);
    }
    await send(context, [
      ...begun.flatMap(({ sheet, redraw, grid }, index): Verb[] => {
        const now = grids[index];
        if (!now || redraw.verbs.length === 0) return [];
        const before = redraw.before();
        const name = sheet.name;
        return [
          ...restored({ id: sheet.id, name, formulas: grid.formulas }, now.formulas),
          ...before.looks,
          ...(redraw.rules ? before.rules : []),
          ...before.charts.flatMap(({ name: chart, stood }): Verb[] => [
            ...(now.charts.some((one) => one.name === chart) ? [{ kind: "removeChart", sheet: name, name: chart } as const] : []),
            ...(stood ? [stood] : []),
          ]),
          ...before.ourNames.flatMap((one): Verb[] => (now.names.includes(one) ? [{ kind: "removeName", sheet: name, name: one }] : [])),
          ...before.names,
          {
            kind: "addName",
            sheet: name,
            name: identity.version,
            refers: `="${sheet.version} ${sheet.locale} ${sheet.fingerprint}"`,
          },
        ];
      }),
      ...others.flatMap((one, index) => restored(one, elsewhere[index] ?? [])),
    ]);
  });

/** The lines that came and went, back again; what was not reached is not undone. */
function undone(edits: readonly Edit[], before: Grid["formulas"], now: Grid["formulas"]): readonly Verb[] {
  // Formulas follow lines by themselves: where texts and figures stand tells how far it came. Cells are written once all lines are there.
  const shown = now.map(constants);
  let [grid, reached] = [before.map(constants), edits.length];
  for (let count = 0; count < edits.length; count++) {
    if (alike(grid, shown)) {
      reached = count;
      break;
    }
    const edit = edits[count];
    if (edit) grid = edited(grid, edit);
  }
  return edits
    .slice(0, reached)
    .toReversed()
    .map((edit) => ({ ...edit, kind: edit.kind === "insert" ? "delete" : "insert" }));
}

const constants = (line: readonly Scalar[]): Scalar[] =>
  line.map((cell) => (typeof cell === "string" && cell.startsWith("=") ? "=" : cell));

function edited(grid: readonly (readonly Scalar[])[], { kind, along, at, count }: Edit): Scalar[][] {
  const change = <T>(items: readonly T[], blank: () => T): T[] =>
    kind === "insert"
      ? [...items.slice(0, at), ...(at < items.length ? Array.from({ length: count }, blank) : []), ...items.slice(at)]
      : [...items.slice(0, at), ...items.slice(at + count)];
  return along === "rows"
    ? change(
        grid.map((line) => [...line]),
        () => [],
      )
    : grid.map((line) => change<Scalar>(line, () => ""));
}

const alike = (a: readonly (readonly Scalar[])[], b: readonly (readonly Scalar[])[]): boolean =>
  Array.from({ length: Math.max(a.length, b.length) }, (_, row) => row).every((row) =>
    Array.from({ length: Math.max(a[row]?.length ?? 0, b[row]?.length ?? 0) }, (_, column) => column).every(
      (column) => (a[row]?.[column] ?? "") === (b[row]?.[column] ?? ""),
    ),
  );

/** Each cell that holds something else by now, as it was. */
function restored({ name, formulas }: Stood, now: Grid["formulas"]): Verb[] {
  const rows = Math.max(formulas.length, now.length);
  return Array.from({ length: rows }, (_, row) => row).flatMap((row): Verb[] => {
    const width = Math.max(formulas[row]?.length ?? 0, now[row]?.length ?? 0);
    const cells = Array.from({ length: width }, (_, column) => {
      const [was, is] = [formulas[row]?.[column] ?? "", now[row]?.[column] ?? ""];
      return was === is ? null : asTyped(was);
    });
    const first = cells.findIndex((cell) => cell !== null);
    const last = cells.findLastIndex((cell) => cell !== null);
    if (first < 0) return [];
    const at = { row, column: first, rows: 1, columns: last - first + 1 };
    return [{ kind: "setCells", sheet: name, at, cells: [cells.slice(first, last + 1)] }];
  });
}

/** What must be typed so that a cell holds again what was read from it. */
export const asTyped = (cell: Scalar): Scalar =>
  typeof cell !== "string"
    ? cell
    : cell.startsWith("=")
      ? cell.replace(bareSheet, (whole, name?: string) => (name === undefined ? whole : `${quoteSheet(name)}!`))
      : typed(cell);
/** Excel reads names of sheets without quotes where it needs none; with them they are always understood. */
const bareSheet = /"(?:[^"]|"")*"|'(?:[^']|'')*'!|#REF!|([\p{L}\p{N}_.]+)!/gu;
