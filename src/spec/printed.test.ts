// How much of a sheet is printed.
import { plan } from "./plan";
import type { Block, SheetSpec } from "./sheet";

const block: Block = { cells: [[{ value: 1 }, { value: 2 }, { value: 3 }]], names: [] };
const spec: SheetSpec = {
  kind: "pool",
  version: 1,
  locale: "zh-CN",
  tab: "Pool",
  widths: [10],
  blocks: [block, block, block],
  page: { landscape: true, paper: "A4", header: "", footer: { left: "", center: "", right: "" } },
};
const area = (sheet: SheetSpec): unknown =>
  plan([sheet], { sheetNames: [], standing: [] }).sheets[0]?.looks.flatMap((verb) => (verb.kind === "setPage" ? [verb.page.area] : []));

it("is all of it where the sheet says nothing", () => expect(area(spec)).toEqual([{ row: 0, column: 0, rows: 5, columns: 3 }]));
it("ends with the last printed block and column", () =>
  expect(area({ ...spec, printed: { blocks: 2, columns: 2 } })).toEqual([{ row: 0, column: 0, rows: 3, columns: 2 }]));
