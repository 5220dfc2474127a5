// Each thing that the lint looks for, planted once.

import type { SheetSnapshot, ValidationSnapshot } from "../model/snapshot";
import type { Parts } from "./archive";
import { unpack } from "./archive";
import { exampleSnapshot } from "./example-snapshot";
import { lint, save } from "./index";

const sheetWith = (more: Partial<SheetSnapshot>): Promise<Uint8Array> => {
  const [empty] = exampleSnapshot.sheets.slice(-1);
  if (empty === undefined) throw new Error("the example has sheets");
  return save({ sheets: [{ ...empty, name: "S", visibility: "Visible", ...more }], names: [], styles: [], activeSheet: "S" });
};
const list = (source: string, ...ranges: readonly string[]): ValidationSnapshot => ({
  ranges,
  rule: { type: "List", source, inCellDropDown: true },
  ignoreBlanks: true,
});
const rules = (file: Uint8Array | Parts): readonly string[] =>
  lint(file).map(({ rule, where, detail }) => [rule, where, detail].join(" | "));
/** A good file with a text of one part replaced: what we would never write ourselves. */
async function spoiled(part: string, from: string | RegExp, to: string): Promise<Parts> {
  const parts = unpack(await save(exampleSnapshot));
  const xml = parts.get(part) ?? "";
  const changed = xml.replace(from, to);
  if (changed === xml) throw new Error(`nothing to spoil in ${part}`);
  return parts.set(part, changed);
}

describe("lint", () => {
  it("finds nothing in the example", async () => {
    expect(lint(await save(exampleSnapshot))).toEqual([]);
  });

  it("finds validations that overlap, in one list of ranges and across two", async () => {
    expect(rules(await sheetWith({ validations: [list("a,b", "A1:B2"), list("c", "D1", "B2:C3")] }))).toEqual([
      "overlapping-validations | A1:B2 and B2:C3 | ",
    ]);
    expect(rules(await sheetWith({ validations: [list("a,b", "A1:B2", "B1")] }))).toEqual(["overlapping-validations | A1:B2 and B1 | "]);
  });

  it("finds literal lists over 255 characters, not ranges", async () => {
    expect(rules(await sheetWith({ validations: [list("x".repeat(255), "A1"), list(`=${"A1+".repeat(100)}A1`, "A2")] }))).toEqual([]);
    expect(rules(await sheetWith({ validations: [list("x".repeat(256), "A1")] }))).toEqual(["long-literal-list | A1 | 256 characters"]);
  });

  it("finds prompts that are too long", async () => {
    const prompt = { showPrompt: true, title: "x".repeat(33), message: "y".repeat(255) };
    expect(rules(await sheetWith({ validations: [{ ...list("a", "A1"), prompt }] }))).toEqual([
      "long-validation-text | A1 | promptTitle of 33 characters",
    ]);
  });

  it("finds numbers that are none", async () => {
    for (const wrong of ["NaN", "Infinity", "-Infinity", ""])
      expect(rules(await spoiled("xl/worksheets/sheet1.xml", "<v>0.1</v>", `<v>${wrong}</v>`))).toEqual([`not-a-number | B4 | ${wrong}`]);
  });

  it("finds print names that are not absolute or not quoted", async () => {
    expect(rules(await spoiled("xl/workbook.xml", "'Model'!$A$1:$P$50", "Model!$A$1:$P$50"))).toEqual([
      "loose-print-name | _xlnm.Print_Area | Model!$A$1:$P$50",
    ]);
    expect(rules(await spoiled("xl/workbook.xml", "'Model'!$1:$3", "'Model'!1:3"))).toEqual([
      "loose-print-name | _xlnm.Print_Titles | 'Model'!1:3",
    ]);
  });

  it("finds rules of one priority, and looks that are not there", async () => {
    expect(rules(await spoiled("xl/worksheets/sheet1.xml", 'priority="2"', 'priority="1"'))).toEqual([
      "doubtful-rule | B6:F6 | priority 1 twice",
    ]);
    expect(rules(await spoiled("xl/worksheets/sheet1.xml", 'dxfId="1"', 'dxfId="9"'))).toEqual(["doubtful-rule | B6:F6 | no look 9"]);
  });

  it("finds merges that overlap and texts that no cell can hold", async () => {
    expect(rules(await sheetWith({ merges: ["A1:B2", "B2:C2"] }))).toEqual(["overlapping-merges | A1:B2 and B2:C2 | "]);
    expect(rules(await sheetWith({ cells: [{ row: 0, column: 0, value: "x".repeat(32768) }] }))).toEqual([
      "long-cell | text 0 | 32768 characters",
    ]);
  });

  it("finds headers that are too long", async () => {
    const page = (length: number): NonNullable<SheetSnapshot["page"]> => ({
      orientation: "Portrait",
      headersFooters: { leftFooter: "x".repeat(length) },
    });
    expect(rules(await sheetWith({ page: page(253) }))).toEqual([]);
    expect(rules(await sheetWith({ page: page(254) }))).toEqual(["long-header-or-footer | oddFooter | 256 characters"]);
  });

  it("finds sheet names that Excel refuses", async () => {
    const good = await sheetWith({ name: "x".repeat(31) });
    expect(rules(good)).toEqual([]);
    for (const name of ["x".repeat(32), "a/b", "'a", ""]) expect(rules(await sheetWith({ name }))).toEqual([`bad-sheet-name | ${name} | `]);
  });

  it("informs of an add-in's functions in cells, rules, validations and names, and of links to other files", async () => {
    const bytes = await sheetWith({
      cells: [{ row: 0, column: 0, value: 1, formula: "=XD.NPV(1)" }],
      names: [{ name: "x_1", formula: "=XD.IRR(1)", visible: true }],
      validations: [{ ranges: ["B1"], rule: { type: "Custom", formula: "=XD.OK(B1)" }, ignoreBlanks: true }],
      conditionalFormats: [
        { ranges: ["B1"], rule: { type: "Custom", formula: "=XD.BAD(B1)", format: {} }, stopIfTrue: false, priority: 0 },
      ],
    });
    expect(lint(bytes).map(({ level, detail }) => `${level} ${detail}`)).toEqual([
      "information XD.IRR",
      "information XD.NPV",
      "information XD.OK",
      "information XD.BAD",
    ]);
    const linked = await spoiled("xl/_rels/workbook.xml.rels", "</Relationships>", '<Relationship Id="x" Type="o/externalLink" Target="externalLinks/1.xml"/></Relationships>'); // prettier-ignore
    expect(lint(linked)).toEqual([
      { rule: "external-link", level: "information", part: "xl/_rels/workbook.xml.rels", where: "x", detail: "externalLinks/1.xml" },
    ]);
  });
});
