// What goes over of a file as Excel writes it, rule by rule. The whole way, on the worked case: test/copy.test.ts.
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { copyOf, type NoCopy } from "./copy-of";
import { reachOf } from "./reach";
import { parse, write } from "./xml";

const main =
  'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const newer =
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="x14ac xr" xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac" xmlns:xr="http://schemas.microsoft.com/office/spreadsheetml/2014/revision"';
const link = (id: string, kind: string, target: string, more = ""): string =>
  `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${kind}" Target="${target}"${more}/>`;
const links = (...all: string[]): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all.join("")}</Relationships>`;
const sheet = (...content: string[]): string =>
  `<?xml version="1.0"?>\r\n<worksheet ${main} ${newer} xr:uid="{1}">${content.join("")}</worksheet>`;
const row = (...cells: string[]): string => `<row r="1" spans="1:9" x14ac:dyDescent="0.3">${cells.join("")}</row>`;
const chart = (formula: string): string =>
  `<c:chartSpace xmlns:c="c" xmlns:a="a" xmlns:r="r"><c:chart><c:plotArea><c:ser><c:val><c:numRef><c:f>${formula}</c:f><c:numCache><c:pt idx="0"><c:v>777.5</c:v></c:pt></c:numCache></c:numRef></c:val><c:extLst><c:ext><c15:f xmlns:c15="x">Secret!A1</c15:f></c:ext></c:extLst></c:ser></c:plotArea></c:chart><c:printSettings><c:pageSetup r:id="rId9"/></c:printSettings></c:chartSpace>`;
const anchor = (content: string): string => `<xdr:twoCellAnchor><xdr:from/><xdr:to/>${content}<xdr:clientData/></xdr:twoCellAnchor>`;
const frame = (id: string): string =>
  anchor(
    `<xdr:graphicFrame macro="[0]!Run"><xdr:nvGraphicFramePr><xdr:cNvPr id="2" name="Chart"><a:hlinkClick r:id="rId7"/></xdr:cNvPr></xdr:nvGraphicFramePr><a:graphic><a:graphicData><c:chart xmlns:c="c" r:id="${id}"/></a:graphicData></a:graphic></xdr:graphicFrame>`,
  );

/** Open shows figures of the sheet Secret, of the hidden Notes and of its own; each of the parts that Excel writes beside is there. */
const parts: Readonly<Record<string, string>> = {
  "[Content_Types].xml": "<Types/>",
  "_rels/.rels": links(
    link("rId1", "officeDocument", "xl/workbook.xml"),
    link("rId2", "core-properties", "docProps/core.xml"),
    link("rId3", "taskpanes", "xl/webextensions/taskpanes.xml"),
  ),
  "docProps/core.xml": "<core>planted author</core>",
  "docProps/app.xml": "<Properties>Secret</Properties>",
  "docProps/custom.xml": "<p>planted property</p>",
  "customXml/item1.xml": "<x>planted xml</x>",
  "xl/webextensions/webextension1.xml": "<we>planted draft</we>",
  "xl/calcChain.xml": "<calcChain/>",
  "xl/metadata.xml": "<metadata>planted metadata</metadata>",
  "xl/persons/person.xml": "<p>planted person</p>",
  "xl/externalLinks/externalLink1.xml": "<e>planted elsewhere</e>",
  "xl/pivotCache/pivotCacheRecords1.xml": "<r>planted records</r>",
  "xl/workbook.xml": `<workbook ${main}><fileSharing userName="planted user"/><workbookPr codeName="x" date1904="1"/><bookViews><workbookView xWindow="0" activeTab="1"/></bookViews><sheets><sheet name="Open" sheetId="1" r:id="rId1"/><sheet name="Secret" sheetId="2" r:id="rId2"/><sheet name="Mine &amp; yours" sheetId="5" r:id="rId3"/><sheet name="Notes" sheetId="7" state="hidden" r:id="rId4"/><sheet name="Chart" sheetId="8" r:id="rId8"/></sheets><externalReferences><externalReference r:id="rId9"/></externalReferences><definedNames><definedName name="_xlnm.Print_Area" localSheetId="2">'Mine &amp; yours'!$A$1:$B$2</definedName><definedName name="far">Secret!$A$1</definedName><definedName name="farther">far*2</definedName><definedName name="kept">Open!$A$1*factor</definedName><definedName name="factor">1.5</definedName><definedName name="unused">"planted constant"</definedName><definedName name="xd_in_x" localSheetId="1">Secret!$A$1</definedName><definedName name="xd_kind" localSheetId="2" hidden="1">"raci"</definedName></definedNames><calcPr calcId="191029" iterate="1"/></workbook>`,
  "xl/_rels/workbook.xml.rels": links(
    link("rId1", "worksheet", "worksheets/sheet1.xml"),
    link("rId2", "worksheet", "worksheets/sheet2.xml"),
    link("rId3", "worksheet", "/xl/worksheets/sheet3.xml"),
    link("rId4", "worksheet", "worksheets/sheet4.xml"),
    link("rId5", "styles", "styles.xml"),
    link("rId6", "sharedStrings", "sharedStrings.xml"),
    link("rId7", "theme", "theme/theme1.xml"),
    link("rId8", "chartsheet", "chartsheets/sheet1.xml"),
    link("rId9", "externalLink", "externalLinks/externalLink1.xml"),
    link("rId10", "sheetMetadata", "metadata.xml"),
  ),
  "xl/sharedStrings.xml": `<sst ${main} count="3" uniqueCount="3"><si><t>planted pain</t></si><si><r><t xml:space="preserve">rich </t></r><r><t>text</t></r></si><si><t>title</t></si></sst>`,
  "xl/theme/theme1.xml": '<a:theme xmlns:a="a" name="Office"/>',
  "xl/styles.xml": `<styleSheet ${main}><numFmts count="2"><numFmt numFmtId="164" formatCode="&quot;planted format&quot;0"/><numFmt numFmtId="165" formatCode="0.000"/></numFmts><fonts count="1"><font/></fonts><cellStyleXfs count="1"><xf numFmtId="0"/></cellStyleXfs><cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs><dxfs count="2"><dxf><numFmt numFmtId="166" formatCode="&quot;planted rule&quot;"/></dxf><dxf><font><b/></font></dxf></dxfs></styleSheet>`,
  "xl/worksheets/sheet1.xml": sheet(
    '<sheetPr codeName="planted code"><tabColor rgb="FF112233"/></sheetPr>',
    '<sheetViews><sheetView tabSelected="1" workbookViewId="0"><pane ySplit="1" topLeftCell="A2" state="frozen"/></sheetView><sheetView workbookViewId="1"/></sheetViews>',
    "<sheetData>",
    row(
      '<c r="A1" s="2" t="s"><v>2</v></c>',
      '<c r="B1"><f>Secret!A1+1</f><v>2.25</v></c>',
      '<c r="C1" t="str"><f>IF(\'Secret\'!B1&gt;0,"yes","no")</f><v>yes &amp; no</v></c>',
      '<c r="D1"><f>farther</f><v>7</v></c>',
      "<c r=\"E1\"><f>kept+SUM(B1:'Mine &amp; yours'!B2)</f><v>8</v></c>",
      '<c r="F1"><f>SUM(TSecret[Amount])</f><v>9</v></c>',
      '<c r="G1"><f>SUM(TOpen[Amount])</f><v>10</v></c>',
      '<c r="H1"><f>INDIRECT("A1")</f><v>11</v></c>',
      '<c r="I1"><f>[1]Other!A1</f><v>12</v></c>',
      '<c r="J1"><f t="shared" ref="J1:J2" si="0">Secret!A1*2</f><v>13</v></c>',
      '<c r="K1"><f t="shared" si="0"/><v>14</v></c>',
      '<c r="L1"><f t="shared" ref="L1:M1" si="1">A1*2</f><v>15</v></c>',
      '<c r="M1"><f t="shared" si="1"/><v>16</v></c>',
      '<c r="N1" cm="1"><f t="array" ref="N1:N2">Notes!A1:A2</f><v>17</v></c>',
      '<c r="O1" t="str"><f>HYPERLINK("#\'Secret\'!A1","go")</f><v>go</v></c>',
      '<c r="P1" t="s"><v>1</v></c>',
      '<c r="Q1"><f>SUM(Open:Notes!A1)</f><v>18</v></c>',
      '<c r="R1" t="e"><f>Secret!Z1</f><v>#REF!</v></c>',
      '<c r="S1"><f>SUM(Open!A1:Open!A2)+[0]!factor</f><v>19</v></c>',
    ),
    "</sheetData>",
    '<conditionalFormatting sqref="A1"><cfRule type="expression" dxfId="0" priority="1"><formula>Secret!A1&gt;0</formula></cfRule><cfRule type="expression" dxfId="1" priority="2"><formula>A1&gt;0</formula></cfRule></conditionalFormatting>',
    '<dataValidations count="2"><dataValidation type="list" sqref="A1"><formula1>Secret!$A$1:$A$3</formula1></dataValidation><dataValidation type="list" sqref="B1"><formula1>"a,b"</formula1></dataValidation></dataValidations>',
    '<hyperlinks><hyperlink ref="A1" location="Secret!A1" display="planted link"/><hyperlink ref="B1" location="\'Mine &amp; yours\'!A1"/><hyperlink ref="C1" r:id="rId2"/></hyperlinks>',
    '<pageSetup orientation="landscape" r:id="rId5"/>',
    '<drawing r:id="rId1"/><legacyDrawing r:id="rId4"/><tableParts count="1"><tablePart r:id="rId3"/></tableParts>',
    '<extLst><ext uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}" xmlns:x14="x14"><x14:dataValidations count="2" xmlns:xm="xm"><x14:dataValidation type="list"><x14:formula1><xm:f>Secret!$A$1</xm:f></x14:formula1><xm:sqref>D1</xm:sqref></x14:dataValidation><x14:dataValidation type="list"><x14:formula1><xm:f>\'Mine &amp; yours\'!$A$1</xm:f></x14:formula1><xm:sqref>E1</xm:sqref></x14:dataValidation></x14:dataValidations></ext><ext uri="{unknown}"><planted/></ext></extLst>',
  ),
  "xl/worksheets/_rels/sheet1.xml.rels": links(
    link("rId1", "drawing", "../drawings/drawing1.xml"),
    link("rId2", "hyperlink", "https://example.com/a?b=1&amp;c", ' TargetMode="External"'),
    link("rId3", "table", "../tables/table1.xml"),
    link("rId4", "vmlDrawing", "../drawings/vmlDrawing1.vml"),
    link("rId5", "printerSettings", "../printerSettings/printerSettings1.bin"),
    link("rId6", "comments", "../comments1.xml"),
    link("rId8", "pivotTable", "../pivotTables/pivotTable1.xml"),
  ),
  "xl/comments1.xml": "<comments>planted comment</comments>",
  "xl/pivotTables/pivotTable1.xml": "<p>planted pivot</p>",
  "xl/drawings/drawing1.xml": `<xdr:wsDr xmlns:xdr="x" xmlns:a="a" xmlns:r="r">${frame("rId1")}${frame("rId2")}${anchor("<xdr:sp><xdr:txBody>planted shape</xdr:txBody></xdr:sp>")}</xdr:wsDr>`,
  "xl/drawings/_rels/drawing1.xml.rels": links(
    link("rId1", "chart", "../charts/chart1.xml"),
    link("rId2", "chart", "../charts/chart2.xml"),
  ),
  "xl/charts/chart1.xml": chart("Open!$B$1"),
  "xl/charts/chart2.xml": chart("Secret!$A$1:$A$9"),
  "xl/tables/table1.xml": `<table ${main} id="1" name="TOpen" displayName="TOpen" ref="A1:B2" connectionId="4" tableType="queryTable"><autoFilter ref="A1:B2"/><tableColumns count="1"><tableColumn id="1" name="Amount" totalsRowFunction="custom" dataDxfId="1"><calculatedColumnFormula>Secret!A1</calculatedColumnFormula><totalsRowFormula>far</totalsRowFormula></tableColumn></tableColumns></table>`,
  "xl/worksheets/sheet2.xml": sheet(
    "<sheetData>",
    row('<c r="A1" s="1"><v>1.25</v></c>', '<c r="B1" t="s"><v>0</v></c>'),
    "</sheetData>",
    '<tableParts count="1"><tablePart r:id="rId1"/></tableParts>',
  ),
  "xl/worksheets/_rels/sheet2.xml.rels": links(link("rId1", "table", "../tables/table2.xml")),
  "xl/tables/table2.xml": `<table ${main} id="2" name="TSecret" displayName="TSecret" ref="A1:B2"/>`,
  "xl/worksheets/sheet3.xml": sheet("<sheetData/>"),
  "xl/worksheets/sheet4.xml": sheet('<sheetData><row><c t="inlineStr"><is><t>planted note</t></is></c></row></sheetData>'),
};

const pack = (all: Readonly<Record<string, string>>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(all).map(([name, content]) => [name, strToU8(content)])));
const unpack = (bytes: Uint8Array): Record<string, string> =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content)]));

describe("a copy without Secret and Notes", () => {
  const copy = copyOf(pack(parts), ["open", "Mine & yours"]);
  const made = unpack(copy.bytes);
  const open = made["xl/worksheets/sheet1.xml"] ?? "";
  const workbook = made["xl/workbook.xml"] ?? "";

  it("holds these parts and no others, and nothing that was planted", () => {
    expect(Object.keys(made).sort()).toEqual(
      [
        "[Content_Types].xml",
        "_rels/.rels",
        "xl/_rels/workbook.xml.rels",
        "xl/charts/chart1.xml",
        "xl/drawings/_rels/drawing1.xml.rels",
        "xl/drawings/drawing1.xml",
        "xl/sharedStrings.xml",
        "xl/styles.xml",
        "xl/tables/table1.xml",
        "xl/theme/theme1.xml",
        "xl/workbook.xml",
        "xl/worksheets/_rels/sheet1.xml.rels",
        "xl/worksheets/sheet1.xml",
        "xl/worksheets/sheet3.xml",
      ].sort(),
    );
    for (const [name, content] of Object.entries(made))
      expect([name, /planted|secret|notes/i.exec(content)?.[0]]).toEqual([name, undefined]);
  });

  it("keeps formulas alive that need nothing else, and shows the values of the others", () => {
    const cells = new Map([...open.matchAll(/<c r="([A-Z]+)1"[^>]*?(?:\/>|>(.*?)<\/c>)/g)].map(([, column, content]) => [column, content]));
    const alive = [...cells].filter(([, content = ""]) => content.includes("<f")).map(([column]) => column);
    expect(alive).toEqual(["E", "G", "L", "M", "S"]);
    expect(["B", "D", "F", "H", "I", "J", "K", "N", "Q", "R"].map((column) => cells.get(column))).toEqual(
      ["2.25", "7", "9", "11", "12", "13", "14", "17", "18", "#REF!"].map((value) => `<v>${value}</v>`),
    );
    expect(copy.frozen).toEqual([{ sheet: "Open", count: 12 }]);
  });

  it("carries only the texts that are shown, at new places", () => {
    const texts = [...(made["xl/sharedStrings.xml"] ?? "").matchAll(/<si>(.*?)<\/si>/g)].map(([, content = ""]) =>
      content.replace(/<[^>]+>/g, ""),
    );
    expect(texts).toEqual(["title", "yes &amp; no", "go", "rich text"]);
    expect(open).toContain('<c r="C1" t="s"><v>1</v></c>');
    expect(open).toContain('<c r="P1" t="s"><v>3</v></c>');
  });

  it("renumbers names, drops those that nothing speaks of, and brings a sheet to the front that is there", () => {
    expect([...workbook.matchAll(/<definedName ([^>]*)>([^<]*)/g)].map(([, attributes, formula]) => [attributes, formula])).toEqual([
      ['name="_xlnm.Print_Area" localSheetId="1"', "'Mine &amp; yours'!$A$1:$B$2"],
      ['name="kept"', "Open!$A$1*factor"],
      ['name="factor"', "1.5"],
      ['name="xd_kind" localSheetId="1" hidden="1"', '"raci"'],
    ]);
    expect(workbook).toContain('<workbookPr date1904="1"/>');
    expect(workbook).toContain('<workbookView activeTab="0"/>');
    expect(workbook).toContain('<calcPr iterate="1"/>');
    expect(open.match(/tabSelected="1"/g)).toHaveLength(1);
  });

  it("keeps what looks only at sheets that stay, and tells of the rest", () => {
    expect(open).toContain('<cfRule type="expression" dxfId="1" priority="2">');
    expect(open).toContain('<dataValidations count="1">');
    expect(open).toContain('<x14:dataValidations count="1"');
    expect(open).toContain('<pageSetup orientation="landscape"/>');
    expect(made["xl/worksheets/_rels/sheet1.xml.rels"]).toContain('Target="https://example.com/a?b=1&amp;c" TargetMode="External"');
    expect(made["xl/tables/table1.xml"]).toMatch(/<tableColumn id="1" name="Amount" dataDxfId="1"\/>/);
    expect(made["xl/styles.xml"]).toContain('<numFmts count="1"><numFmt numFmtId="165"');
    expect(Object.fromEntries(copy.dropped.map(({ what, count }) => [what, count]))).toEqual({
      rules: 1,
      validations: 2,
      links: 1,
      charts: 1,
      pictures: 1,
      comments: 1,
      pivots: 1,
      others: 1,
    });
  });
});

describe("what is refused", () => {
  const code = (bytes: Uint8Array, keep: readonly string[]): string => {
    try {
      copyOf(bytes, keep);
      return "none";
    } catch (error) {
      return (error as NoCopy).code;
    }
  };
  it("is a copy in which nothing would be seen", () => {
    expect(code(pack(parts), ["Notes"])).toBe("NothingVisible");
    expect(code(pack(parts), ["Chart"])).toBe("NothingVisible");
    expect(code(pack(parts), ["Open", "Notes"])).toBe("none");
  });
  it("is a file that is protected, of another kind, or damaged", () => {
    expect(code(strToU8("\u00d0\u00cf not a zip"), ["Open"])).toBe("UnknownFile");
    expect(code(pack({ ...parts, "xl/workbook.xml": "<workbook xmlns='http://purl.oclc.org/ooxml/spreadsheetml/main'/>" }), ["Open"])).toBe(
      "UnknownFile",
    );
    expect(code(pack({ ...parts, "xl/worksheets/sheet1.xml": "<worksheet><sheetData></worksheet>" }), ["Open"])).toBe("UnknownFile");
    expect(code(pack({ ...parts, "xl/worksheets/sheet1.xml": '<!DOCTYPE x [<!ENTITY e "x">]><worksheet/>' }), ["Open"])).toBe(
      "UnknownFile",
    );
  });
});

it.each([
  ["A1+'Open 2'!B3", false],
  ["A1+'Left ''x'''!B3", true],
  ["Data!A1:Data!B2", false],
  ["left!A1", true],
  ["Unheard!A1", true],
  ["SUM('Open 2:Data'!A1)", true],
  ["Data:Left!A1", true],
  ['"Left!A1 in words"', true],
  ['"left alone"', false],
  ["#REF!+1", false],
  ["_xlfn.XLOOKUP(A1,B:B,C:C)", false],
  ['GETPIVOTDATA("x",A1)', true],
  ["Data!local+1", false],
  ["local", false],
  ["loop", false],
])("%s reaches what is left out: %s", (formula, expected) => {
  const reach = reachOf({
    sheets: ["Open 2", "Data"],
    tables: [],
    leftSheets: ["Left", "Left 'x'"],
    leftTables: [],
    names: [
      { sheet: "Data", name: "local", formula: "Data!$A$1" },
      { sheet: undefined, name: "local", formula: "local2" },
      { sheet: undefined, name: "loop", formula: "loop+1" },
    ],
  });
  expect(reach.reaches(formula, "Open 2")).toBe(expected);
});

it("writes a part as it was read", () => {
  const part = '<x:a xmlns:x="u" b="1 &amp; &quot;2&quot;&#10;"><x:t xml:space="preserve"> &lt;é&gt; &amp; </x:t><c/></x:a>';
  expect(write(parse(part))).toBe(part);
});
