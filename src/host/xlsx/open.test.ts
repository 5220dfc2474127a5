// Files that others made, written out by hand, and files that are refused.

import { strToU8, zipSync } from "fflate";
import type { SheetSnapshot, WorkbookSnapshot } from "../model/snapshot";
import { limits } from "./archive";
import { exampleSnapshot } from "./example-snapshot";
import { XlsxError, open, save } from "./index";

const main =
  'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const links = (...list: readonly (readonly [id: string, kind: string, target: string])[]): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list
    .map(([id, kind, target]) => `<Relationship Id="${id}" Type="${office}/${kind}" Target="${target}"/>`)
    .join("")}</Relationships>`;

/** A file as another producer could write it: one sheet, relative targets, whatever further parts are given. */
const foreign = (sheet: string, more: Readonly<Record<string, string>> = {}, workbook = `<workbook ${main}><sheets><sheet name="S" sheetId="7" r:id="rId9"/></sheets></workbook>`): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries({
        "[Content_Types].xml": "<Types/>",
        "_rels/.rels": links(["a", "officeDocument", "xl/workbook.xml"]),
        "xl/workbook.xml": workbook,
        "xl/_rels/workbook.xml.rels": links(["rId9", "worksheet", "worksheets/a.xml"], ["s", "sharedStrings", "texts.xml"], ["t", "styles", "/xl/styles.xml"], ["u", "theme", "./theme.xml"]),
        "xl/worksheets/a.xml": sheet,
        ...more,
      }).map(([name, xml]) => [name, strToU8(xml)]),
    ),
  ); // prettier-ignore

async function sheetOf(rows: string, more: Readonly<Record<string, string>> = {}): Promise<SheetSnapshot> {
  const [sheet] = (await open(foreign(`<worksheet ${main}><sheetData>${rows}</sheetData></worksheet>`, more))).sheets;
  if (sheet === undefined) throw new Error("no sheet");
  return sheet;
}

describe("open reads what others write", () => {
  it("inline and shared strings, with runs, without phonetic guides", async () => {
    const texts = `<sst ${main}><si><r><t>bold </t></r><r><rPr><b/></rPr><t>text</t></r><rPh sb="0" eb="1"><t>guide</t></rPh></si><si><t>a_x000D_b</t></si></sst>`;
    const { cells } = await sheetOf(
      '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t>in &amp; line</t></is></c><c r="C1" t="s"><v>1</v></c></row>',
      { "xl/texts.xml": texts },
    );
    expect(cells.map(({ value }) => value)).toEqual(["bold text", "in & line", "a\rb"]);
  });

  it("cells and rows without addresses, empty ones, dates in words, errors and booleans", async () => {
    const { cells } = await sheetOf('<row><c><v>1</v></c><c/><c t="b"><v>1</v></c></row><row r="5"><c t="e"><v>#REF!</v></c><c t="d"><v>2026-01-31T12:00:00Z</v></c></row><row><c><v>7</v></c></row>'); // prettier-ignore
    expect(cells).toEqual([
      { row: 0, column: 0, value: 1 },
      { row: 0, column: 2, value: true },
      { row: 4, column: 0, value: { error: "#REF!" } },
      { row: 4, column: 1, value: 46053.5 },
      { row: 5, column: 0, value: 7 },
    ]);
  });

  it("shared formulas expanded, array formulas with their block, tables of what-if values as values", async () => {
    const { cells } = await sheetOf(
      '<row r="1"><c r="A1"><f t="shared" ref="A1:A3" si="0">B1*$C$1</f><v>2</v></c><c r="D1"><f t="array" ref="D1:D2">B1:B2</f><v>1</v></c></row>' +
        '<row r="2"><c r="A2"><f t="shared" si="0"/><v>4</v></c><c r="D2"><v>2</v></c><c r="E2"><f t="dataTable" ref="E2:E3" dt2D="0" dtr="0" r1="A1"/><v>9</v></c></row>',
    );
    expect(cells).toEqual([
      { row: 0, column: 0, value: 2, formula: "=B1*$C$1" },
      { row: 0, column: 3, value: 1, formula: "=B1:B2", spill: "D1:D2" },
      { row: 1, column: 0, value: 4, formula: "=B2*$C$1" },
      { row: 1, column: 3, value: 2 },
      { row: 1, column: 4, value: 9 },
    ]);
  });

  it("theme colours with tints, the old palette, built-in formats; a file without styles", async () => {
    const styles = `<styleSheet ${main}><fonts><font><sz val="11"/><color theme="1"/><name val="Calibri"/></font><font><b val="0"/><u/><color theme="4" tint="0.5"/><name val="Calibri"/></font></fonts>
      <fills><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor indexed="13"/></patternFill></fill></fills>
      <borders><border/></borders><cellXfs><xf/><xf numFmtId="14" fontId="1" fillId="2" borderId="0"/></cellXfs></styleSheet>`;
    const theme = '<a:theme xmlns:a="x"><a:themeElements><a:clrScheme><a:dk1><a:sysClr val="windowText" lastClr="000000"/></a:dk1><a:accent1><a:srgbClr val="204060"/></a:accent1></a:clrScheme></a:themeElements></a:theme>'; // prettier-ignore
    const workbook = await open(
      foreign(`<worksheet ${main}><sheetData><row r="1"><c r="A1" s="1"/><c r="B1" s="0"/></row></sheetData></worksheet>`, {
        "xl/styles.xml": styles,
        "xl/theme.xml": theme,
      }),
    );
    expect(workbook.styles).toEqual([{ underline: "Single", fontColor: "#90A0B0", fillColor: "#FFFF00", numberFormat: "m/d/yyyy" }]);
    expect(workbook.sheets[0]?.cells).toEqual([{ row: 0, column: 0, style: 0 }]);
    expect((await sheetOf('<row r="1"><c r="A1" s="3"><v>1</v></c></row>')).cells).toEqual([{ row: 0, column: 0, value: 1 }]);
  });

  it("prefixed element names, CDATA, comments, character references, a byte order mark", async () => {
    const sheet =
      '\uFEFF<?xml version="1.0"?><!-- made by hand --><x:worksheet xmlns:x="m"><x:sheetData><x:row r="1"><x:c r="A1" t=\'str\'><x:f><![CDATA[A2<"x>"]]></x:f><x:v>&#x4E2D;&#25991;</x:v></x:c></x:row></x:sheetData></x:worksheet>';
    const [first] = (await open(foreign(sheet))).sheets;
    expect(first?.cells).toEqual([{ row: 0, column: 0, value: "中文", formula: '=A2<"x>"' }]);
  });

  it("columns to the end of the sheet as those in use, hidden ones all", async () => {
    const bytes = foreign(
      `<worksheet ${main}><cols><col min="1" max="16384" width="20.7109375" customWidth="1"/></cols><sheetData><row r="1" ht="15"><c r="C1"><v>1</v></c></row></sheetData></worksheet>`,
    );
    const [sheet] = (await open(bytes)).sheets;
    expect(sheet?.columns).toEqual([0, 1, 2].map((index) => ({ index, width: 108.75 })));
    expect(sheet?.rows).toEqual([]);
  });

  it("rules that Excel offers by name, and leaves out those that the model does not know", async () => {
    const bytes = foreign(
      `<worksheet ${main}><sheetData/><conditionalFormatting sqref="A1:A9 C1"><cfRule type="colorScale" priority="1"/><cfRule type="containsText" priority="9" operator="containsText" text="x"><formula>NOT(ISERROR(SEARCH("x",A1)))</formula></cfRule></conditionalFormatting></worksheet>`,
    );
    expect((await open(bytes)).sheets[0]?.conditionalFormats).toEqual([
      {
        ranges: ["A1:A9", "C1"],
        rule: { type: "Custom", formula: '=NOT(ISERROR(SEARCH("x",A1)))', format: {} },
        stopIfTrue: false,
        priority: 0,
      },
    ]);
  });

  it("leaves the bytes as they are", async () => {
    const bytes = await save(exampleSnapshot);
    const copy = bytes.slice();
    await open(bytes);
    expect(Buffer.from(bytes).equals(Buffer.from(copy))).toBe(true);
  });
});

describe("open refuses", () => {
  const codeOf = async (bytes: Uint8Array): Promise<string> => {
    try {
      await open(bytes);
    } catch (error) {
      if (error instanceof XlsxError) return error.code;
      throw error;
    }
    return "opened";
  };
  const utf16 = (value: string): number[] => [...value].flatMap((character) => [character.charCodeAt(0), 0]);

  it("what is no zip", async () => {
    expect(await codeOf(new Uint8Array())).toBe("not-a-zip");
    expect(await codeOf(strToU8("name,amount\nIT,1"))).toBe("not-a-zip");
    expect(await codeOf((await save(exampleSnapshot)).slice(0, 2000))).toBe("not-a-zip");
  });

  it("a zip of something else", async () => {
    expect(await codeOf(zipSync({ "a.txt": strToU8("x") }))).toBe("not-a-workbook");
    expect(await codeOf(zipSync({ "_rels/.rels": strToU8(links(["a", "officeDocument", "word/document.xml"])), "word/document.xml": strToU8("<w:document/>") }))).toBe("not-a-workbook"); // prettier-ignore
    expect(await codeOf(foreign("<worksheet/>", {}, `<workbook ${main}><sheets/></workbook>`))).toBe("not-a-workbook");
  });

  it("encrypted files and the old binary format, told apart", async () => {
    const compound = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0];
    expect(await codeOf(new Uint8Array([...compound, ...utf16("EncryptedPackage")]))).toBe("encrypted");
    expect(await codeOf(new Uint8Array([...compound, ...utf16("Workbook")]))).toBe("old-format");
    const locked = (await save(exampleSnapshot)).slice();
    locked[6] = (locked[6] ?? 0) | 1;
    expect(await codeOf(locked)).toBe("encrypted");
  });

  it("a bomb, by the size that it declares, before unpacking it", async () => {
    const bytes = foreign("<worksheet/>");
    const declare = (size: number): Uint8Array => {
      const bomb = bytes.slice();
      const view = new DataView(bomb.buffer);
      // The last entry of the central directory is the sheet; its unpacked size stands 24 bytes in.
      for (let at = bomb.length - 4; at >= 0; at--) {
        if (view.getUint32(at, true) !== 0x02014b50) continue;
        view.setUint32(at + 24, size, true);
        return bomb;
      }
      throw new Error("no central directory");
    };
    const refused = await open(declare(limits.part + 1)).catch((error: unknown) => (error as XlsxError).refusal);
    expect(refused).toEqual({ code: "too-large", what: "part", found: limits.part + 1, limit: limits.part });
    // A part that unpacks to more than it declared is cut off, not followed.
    expect(await codeOf(declare(5))).toBe("malformed");
  });

  it("entities of a file's own, and XML that is none", async () => {
    expect(await codeOf(foreign('<!DOCTYPE x [<!ENTITY a "aaaa">]><worksheet>&a;</worksheet>'))).toBe("malformed");
    expect(await codeOf(foreign("<worksheet><sheetData></worksheet>"))).toBe("malformed");
    expect(await codeOf(foreign("<worksheet>"))).toBe("malformed");
    expect(await codeOf(foreign(""))).toBe("malformed");
  });

  it("dates counted from 1904", async () => {
    const workbook = `<workbook ${main}><workbookPr date1904="1"/><sheets><sheet name="S" sheetId="1" r:id="rId9"/></sheets></workbook>`;
    expect(await codeOf(foreign("<worksheet/>", {}, workbook))).toBe("dates-from-1904");
  });
});

describe("what a file says of functions that only an add-in knows", () => {
  it("is Excel's internal name, with the value beside it", async () => {
    const workbook: WorkbookSnapshot = {
      ...exampleSnapshot,
      sheets: exampleSnapshot.sheets.slice(-1).map((sheet) => ({ ...sheet, visibility: "Visible", cells: [{ row: 0, column: 0, value: 42, formula: "=XD.NPV(0.1,B1:C1)" }] })),
      names: [],
      activeSheet: "Deep",
    }; // prettier-ignore
    const bytes = await save(workbook);
    const { unzipSync, strFromU8 } = await import("fflate");
    const sheet = unzipSync(bytes)["xl/worksheets/sheet1.xml"];
    expect(strFromU8(sheet ?? new Uint8Array())).toContain("<f>_xldudf_XD_NPV(0.1,B1:C1)</f><v>42</v>");
    expect((await open(bytes)).sheets[0]?.cells[0]?.formula).toBe("=XD.NPV(0.1,B1:C1)");
  });
});
