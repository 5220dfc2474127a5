// What crosses from sheet to sheet on its way to the checks and to the cells.
import { plan } from "../spec/plan";
import type { SheetSpec } from "../spec/sheet";
import { findingsOf, type SheetCells } from "./kit";
import type { Figures, Template } from "./template";
import { pool } from "./pool";

const standing = (kind: string, figures: Record<string, number>): SheetCells => ({
  kind,
  version: 1,
  locale: "en-US",
  inputs: new Map(),
  figures: new Map(Object.entries(figures).map(([name, value]) => [name, [[value]]])),
});

it("hands the checks of a sheet its own figures and, under their kind, the others'; of several sheets the first", () => {
  const inputs = new Map<string, readonly (readonly (string | number)[])[]>([
    ["project", [["P"]]],
    ["asOf", [[46000]]],
    ["unit", [["USD"]]],
    ["rate", [[0.1]]],
    ["basis", [["Before bonus and tax"]]],
    ["tax", [[0.25]]],
    ["hurdleMode", [["Trigger"]]],
    ["periods", [[1]]],
    ["firstPeriod", [[1]]],
    ["lastPeriod", [[1]]],
    ["payoutUnit", [[1]]],
    ["profit", [[0, 100]]],
    ["participants_name", [["IT"]]],
    ["participants_weight", [[1]]],
    ["participants_reason", [["alone"]]],
  ]);
  const check = jest.spyOn(pool as unknown as Template, "check");
  const sheet = { ...standing("pool", { total: 10 }), inputs, places: new Map() };
  findingsOf(sheet, "en-US", [standing("model", { npv: 1 }), standing("model", { npv: 2 }), sheet, standing("pool", { total: 99 })]);
  const figures = check.mock.calls[0]?.[2] as Figures;
  expect(Object.fromEntries(figures)).toEqual({ total: [[10]], "model.npv": [[1]] });
  check.mockRestore();
});

describe("an input that can be worked out from what others publish", () => {
  const page = { landscape: true, paper: "A4", header: "", footer: { left: "", center: "", right: "" } } as const;
  const sheet = (kind: string, blocks: SheetSpec["blocks"]): SheetSpec => ({
    kind,
    version: 1,
    locale: "en-US",
    tab: kind,
    widths: [10],
    blocks,
    page,
  });
  const asker = sheet("asker", [
    {
      cells: [[{ formula: "=SUM({@giver.amounts})", needs: ["giver.amounts"], value: 7, style: "input", validation: { kind: "decimal" } }]],
      names: [],
    },
  ]);
  const giver = sheet("giver", [
    { cells: [[{ value: 3 }]], names: [{ name: "amounts", row: 0, column: 0, rows: 1, columns: 1, as: "out" }] },
  ]);
  const drawn = (specs: readonly SheetSpec[]) => {
    const { content = [], looks = [] } = plan(specs, { sheetNames: [], standing: [] }).sheets.find(({ kind }) => kind === "asker") ?? {};
    const cell = content.flatMap((verb) => (verb.kind === "setCells" ? verb.cells.flat() : []))[0];
    return {
      cell,
      validated: looks.some(({ kind }) => kind === "setValidation"),
      color: looks.flatMap((verb) => (verb.kind === "setLook" ? [verb.look.color] : []))[0],
    };
  };
  it("stays an input where nobody publishes it", () => expect(drawn([asker])).toEqual({ cell: 7, validated: true, color: "#0000FF" }));
  it("becomes a link where somebody does", () =>
    expect(drawn([asker, giver])).toEqual({ cell: "=SUM('giver'!$A$1)", validated: false, color: "#0B6B3A" }));
});
