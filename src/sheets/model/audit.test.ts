// The sheets of the model before an auditor who knows nothing of them, and the four classic faults of public templates planted in a copy.
import { audit, type AuditFinding } from "../../spec/audit";
import { plan } from "../../spec/plan";
import type { Rect } from "../../spec/address";
import type { Scalar } from "../../spec/sheet";
import { buildLists } from "../lists";
import { build } from "./build";
import { modelInputs, predictiveMaintenance } from "./model-samples";

const inputs = modelInputs({
  ...predictiveMaintenance,
  periods: 8,
  timing: "mid",
  taxRate: 0.25,
  losses: "carried-forward",
  parties: [{ department: "售后" }, { department: "IT" }],
});
const sheets = plan([...build(inputs, "en-US"), buildLists("en-US")], { sheetNames: [], standing: [] }).sheets.map(
  ({ kind, places, content: [verb] }) => {
    if (verb?.kind !== "setCells") throw new Error("no cells");
    return { kind, places, cells: verb.cells };
  },
);
type Sheet = (typeof sheets)[number];
const holding = (name: string): Sheet & { readonly rect: Rect } => {
  const sheet = sheets.find(({ places }) => places.has(name));
  const rect = sheet?.places.get(name);
  if (!sheet || !rect) throw new Error(`no ${name}`);
  return { ...sheet, rect };
};
/** What is found once one cell of a row says something else. */
function planted(name: string, index: number, change: (formula: string) => string, down = 0): AuditFinding[] {
  const { cells, rect } = holding(name);
  const before = cells[rect.row + down]?.[rect.column + index];
  const after = change(String(before));
  if (after === before) throw new Error(`nothing to change in ${String(before)}`);
  return audit(
    cells.map((row, r) => row.map((cell: Scalar | null, c) => (r === rect.row + down && c === rect.column + index ? after : cell))),
  );
}

it("finds nothing in any generated sheet", () => {
  for (const { kind, cells } of sheets) expect([kind, audit(cells)]).toEqual([kind, []]);
});

it("finds a rate of return whose range leaves out the last period, with its terminal items", () => {
  const shorter = (formula: string): string => formula.replace(/(SUMPRODUCT\((?:'[^']*'!)?\$E\$\d+:)\$M(\$\d+)/, "$1$L$2");
  expect(planted("scan_npv", 0, shorter)).toEqual([expect.objectContaining({ rule: "range" })]);
});
it("finds a year that is tested against the wrong cell", () =>
  expect(planted("isLast", 3, (formula) => formula.replace(/H\$\d+/, "$C$6"))).toEqual([expect.objectContaining({ rule: "row" })]));
it("finds a flag that is read from the neighbour", () =>
  expect(planted("poolFlow", 2, (formula) => formula.replace(/G(\$\d+)/, "F$1"))).toEqual([expect.objectContaining({ rule: "row" })]));
it("finds a comparison that is turned round", () =>
  expect(planted("spends", 4, (formula) => formula.replace("<", ">"))).toEqual([expect.objectContaining({ rule: "row" })]));
it("finds a figure planted in a formula", () =>
  expect(planted("r_npv", 0, (formula) => `${formula}+1500`)).toEqual([expect.objectContaining({ rule: "constant", facts: ["1500"] })]));
