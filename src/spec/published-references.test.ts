// Formulas that speak of another sheet's figures, and cells that go without them.
import { plan } from "./plan";
import type { SheetSpec } from "./sheet";

const page: SheetSpec["page"] = { landscape: true, paper: "A4", header: "", footer: { left: "", center: "", right: "" } };
const sheet = (kind: string, tab: string, block: SheetSpec["blocks"][number]): SheetSpec => ({
  kind,
  version: 1,
  locale: "zh-CN",
  tab,
  widths: [10],
  blocks: [block],
  page,
});
const asker = sheet("pool", "Pool", {
  cells: [[{ formula: "=SUM({@raci.responsible})", needs: ["raci.responsible"], value: "none" }]],
  names: [],
});
const publisher = sheet("raci", "责任矩阵", {
  cells: [[{ value: 1 }, { value: 2 }]],
  names: [{ name: "responsible", row: 0, column: 0, rows: 1, columns: 2, as: "out" }],
});
const firstCell = (specs: SheetSpec[], kind: string): unknown => {
  const content = plan(specs, { sheetNames: [], standing: [] }).sheets.find((drawn) => drawn.kind === kind)?.content[0];
  return content?.kind === "setCells" ? content.cells[0]?.[0] : undefined;
};

it("writes the whole of a published figure with its sheet", () =>
  expect(firstCell([publisher, asker], "pool")).toBe("=SUM('责任矩阵'!$A$1:$B$1)"));
it("holds the value where nobody publishes what the formula needs", () => expect(firstCell([asker], "pool")).toBe("none"));
it("says which figure is missing where a cell forgot to state its need", () =>
  expect(() => firstCell([sheet("pool", "Pool", { cells: [[{ formula: "={@raci.roles}" }]], names: [] })], "pool")).toThrow(
    "nobody publishes {@raci.roles}",
  ));
