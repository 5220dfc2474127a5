// Writing and reading ranges, rule by rule: officejs.md C2 and C3.
import { trial } from "./trial";

const { on, refusal } = trial();
/** TypeScript's declarations do not know all that Excel takes at run time. */
const loose = <T>(value: unknown): T => value as T;

const sizeMessage = "The number of rows or columns in the input array doesn't match the size or dimensions of the range.";

it.each([
  ["too few columns", [[1]]],
  [
    "too many rows",
    [
      [1, 2],
      [3, 4],
      [5, 6],
    ],
  ],
  ["ragged", [[1, 2], [3]]],
  ["one-dimensional", [1, 2]],
])("refuses an array that is %s", async (_, values) => {
  const error = await refusal(async (sheet, context) => {
    sheet.getRange("A1:B2").values = loose(values);
    await context.sync();
  });
  expect(error.code).toBe("InvalidArgument");
  expect(error.message).toBe(sizeMessage);
  expect(error.debugInfo.errorLocation).toBe("Range.values");
});

it.each(["values", "formulas"] as const)("refuses [[x]] on a bigger range for %s, and fills it for number formats", async (property) => {
  const error = await refusal(async (sheet, context) => {
    sheet.getRange("A1:B2")[property] = [["x"]];
    await context.sync();
  });
  expect(error.code).toBe("InvalidArgument");
  const formats = await on(async (sheet, context) => {
    const range = sheet.getRange("A1:B2");
    range.numberFormat = [["0.0%"]];
    range.load("numberFormat");
    await context.sync();
    return range.numberFormat;
  });
  expect(formats).toEqual([
    ["0.0%", "0.0%"],
    ["0.0%", "0.0%"],
  ]);
});

it("fills a range with a bare scalar", async () => {
  const values = await on(async (sheet, context) => {
    const range = sheet.getRange("A1:B2");
    range.values = loose(7);
    range.load("values");
    await context.sync();
    return range.values;
  });
  expect(values).toEqual([
    [7, 7],
    [7, 7],
  ]);
});

it("refuses null for a whole property", async () => {
  const error = await refusal(async (sheet, context) => {
    sheet.getRange("A1").values = loose(null);
    await context.sync();
  });
  expect(error.code).toBe("InvalidArgument");
});

it("leaves a cell alone for null and clears it for an empty text", async () => {
  const values = await on(async (sheet, context) => {
    const range = sheet.getRange("A1:C1");
    range.values = [[1, 2, 3]];
    range.values = [[loose(null), "", 9]];
    range.load("values");
    await context.sync();
    return range.values;
  });
  expect(values).toEqual([[1, "", 9]]);
});

it("reads texts as if typed in en-US, and formats General cells as typing does", async () => {
  const read = await on(async (sheet, context) => {
    const range = sheet.getRange("A1:G1");
    sheet.getRange("G1").numberFormat = [["0.000"]];
    range.values = [["12", "50%", "2026-01-31", "TRUE", "'007", "19-8-2025", "25%"]];
    range.load("values,numberFormat,text,valueTypes");
    await context.sync();
    return range.toJSON();
  });
  expect(read.values).toEqual([[12, 0.5, 46053, true, "007", "19-8-2025", 0.25]]);
  expect(read.numberFormat).toEqual([["General", "0%", "m/d/yyyy", "General", "General", "General", "0.000"]]);
  expect(read.text).toEqual([["12", "50%", "1/31/2026", "TRUE", "007", "19-8-2025", "0.250"]]);
  expect(read.valueTypes).toEqual([["Double", "Double", "Double", "Boolean", "String", "String", "Double"]]);
});

it("makes formulas of texts that begin with = + -", async () => {
  const formulas = await on(async (sheet, context) => {
    const range = sheet.getRange("B1:D1");
    sheet.getRange("A1").values = [[3]];
    range.values = [["=A1*2", "+A1", "-A1"]];
    range.load("formulas,values");
    await context.sync();
    return [range.formulas, range.values];
  });
  expect(formulas).toEqual([[["=A1*2", "=+A1", "=-A1"]], [[6, 3, -3]]]);
});

it("keeps everything as text in cells formatted as text, also after rows were inserted", async () => {
  const values = await on(async (sheet, context) => {
    sheet.getRange("A1:A3").numberFormat = [["@"]];
    sheet.getRange("A1:A2").values = [["=1+1"], ["007"]];
    sheet.getRange("1:1").insert("Down");
    sheet.getRange("A4").values = [["12"]];
    const range = sheet.getRange("A2:A4");
    range.load("values");
    await context.sync();
    return range.values;
  });
  expect(values).toEqual([["=1+1"], ["007"], ["12"]]);
});

it("gives back formulas as they were written", async () => {
  const given = ["=sum( A2 , 1)", "='it''s'!A1", '="a""b"', "=IF(A2,,2)", "=-A2%"];
  const formulas = await on(async (sheet, context) => {
    context.workbook.worksheets.getItemOrNullObject("it's").delete();
    context.workbook.worksheets.add("it's");
    const range = sheet.getRange("A1:E1");
    range.formulas = [given];
    range.load("formulas");
    await context.sync();
    return range.formulas;
  });
  expect(formulas).toEqual([given]);
});

it("reads errors as their texts and spells formulas in R1C1", async () => {
  const read = await on(async (sheet, context) => {
    const range = sheet.getRange("A1:B1");
    range.formulas = [["=1/0", "=A1"]];
    range.load("values,valueTypes,text,formulasR1C1");
    await context.sync();
    return range.toJSON();
  });
  expect(read.values).toEqual([["#DIV/0!", "#DIV/0!"]]);
  expect(read.text).toEqual([["#DIV/0!", "#DIV/0!"]]);
  expect(read.valueTypes).toEqual([["Error", "Error"]]);
  expect(read.formulasR1C1).toEqual([["=1/0", "=RC[-1]"]]);
});

it.each([
  ["an open bracket", "=SUM(A1", "InvalidArgument"],
  ["an open string", '="abc', "InvalidArgument"],
  ["an unknown sheet", "=Nowhere!A1", "InvalidArgument"],
  ["an unknown name", "=nothing*2", "InvalidArgument"],
  ["more than 8,192 characters", `="${"x".repeat(8200)}"`, "FormulaLengthExceedsLimit"],
])("refuses a formula with %s", async (_, formula, code) => {
  const error = await refusal(async (sheet, context) => {
    sheet.getRange("A1").formulas = [[formula]];
    await context.sync();
  });
  expect(error.code).toBe(code);
});

it("spills, says how far, and finds the way back", async () => {
  const read = await on(async (sheet, context) => {
    sheet.getRange("A1:A3").values = [[1], [2], [3]];
    sheet.getRange("C1").formulas = [["=A1:A3*2"]];
    await context.sync();
    const spill = sheet.getRange("C1").getSpillingToRangeOrNullObject();
    const parent = sheet.getRange("C3").getSpillParentOrNullObject();
    const none = sheet.getRange("A1").getSpillingToRangeOrNullObject();
    const cells = sheet.getRange("C1:C3");
    const mixed = sheet.getRange("B1:C1");
    for (const range of [spill, parent]) range.load("address");
    cells.load("values,hasSpill");
    mixed.load("hasSpill");
    await context.sync();
    return {
      spill: spill.address,
      parent: parent.address,
      none: none.isNullObject,
      values: cells.values,
      all: cells.hasSpill,
      mixed: mixed.hasSpill,
    };
  });
  expect(read.values).toEqual([[2], [4], [6]]);
  expect(read.spill).toMatch(/!C1:C3$/);
  expect(read.parent).toMatch(/!C1$/);
  expect(read).toMatchObject({ none: true, all: true, mixed: null });
});

it("refuses to read more than five million cells", async () => {
  const error = await refusal(async (sheet, context) => {
    sheet.getRange("A:F").load("values");
    await context.sync();
  });
  expect(error.code).toBe("RangeExceedsLimit");
});

it("walks from range to range", async () => {
  const addresses = await on(async (sheet, context) => {
    const range = sheet.getRange("B2:D5");
    const all = [
      range.getCell(0, 1),
      range.getCell(9, 9),
      range.getRow(1),
      range.getColumn(2),
      range.getLastRow(),
      range.getLastCell(),
      range.getOffsetRange(-1, 1),
      range.getResizedRange(1, -1),
      range.getAbsoluteResizedRange(1, 1),
      range.getEntireRow(),
      range.getEntireColumn(),
      range.getIntersectionOrNullObject("C1:C9"),
      range.getBoundingRect("F9"),
    ];
    const nothing = range.getIntersectionOrNullObject("Z1");
    for (const each of all) each.load("address");
    await context.sync();
    return [...all.map(({ address }) => address.split("!")[1]), nothing.isNullObject];
  });
  expect(addresses).toEqual(["C2", "K11", "B3:D3", "D2:D5", "B5:D5", "D5", "C1:E4", "B2:C6", "B2", "2:5", "B:D", "C2:C5", "B2:F9", true]);
});

it.each([
  ["an offset beyond the sheet", (sheet: Excel.Worksheet) => sheet.getRange("A1").getOffsetRange(-1, 0)],
  ["a row that the range has not", (sheet: Excel.Worksheet) => sheet.getRange("A1:B2").getRow(2)],
  ["an address that is none", (sheet: Excel.Worksheet) => sheet.getRange("no address")],
  ["an empty rectangle", (sheet: Excel.Worksheet) => sheet.getRangeByIndexes(0, 0, 0, 1)],
])("refuses %s", async (_, range) => {
  const error = await refusal(async (sheet, context) => {
    range(sheet).load("address");
    await context.sync();
  });
  expect(error.code).toBe("InvalidArgument");
});

it("finds the used cells, none on a blank sheet", async () => {
  const [used, values] = await on(async (sheet, context) => {
    sheet.getRange("B2").values = [[1]];
    sheet.getRange("D5").format.fill.color = "#FFFF00";
    const ranges = [sheet.getUsedRange(), sheet.getUsedRange(true)];
    for (const range of ranges) range.load("address");
    await context.sync();
    return ranges.map(({ address }) => address.split("!")[1]);
  });
  expect([used, values]).toEqual(["B2:D5", "B2"]);
  expect(
    await on(async (sheet, context) => {
      const none = sheet.getUsedRangeOrNullObject();
      await context.sync();
      return none.isNullObject;
    }),
  ).toBe(true);
  expect(
    (
      await refusal(async (sheet, context) => {
        sheet.getUsedRange();
        await context.sync();
      })
    ).code,
  ).toBe("ItemNotFound");
});

it("inserts and deletes cells; kept ranges and formulas follow", async () => {
  const read = await on(async (sheet, context) => {
    sheet.getRange("A1:A3").values = [[1], [2], [3]];
    sheet.getRange("C1").formulas = [["=SUM(A2:A3)"]];
    const kept = sheet.getRange("A3");
    kept.load("address");
    await context.sync();
    sheet.getRange("2:2").insert("Down");
    sheet.getRange("A2").values = [["new"]];
    await context.sync();
    kept.load("address,values");
    const formula = sheet.getRange("C1");
    formula.load("formulas,values");
    await context.sync();
    sheet.getRange("1:2").delete("Up");
    await context.sync();
    kept.load("address");
    await context.sync();
    return { formula: formula.formulas, value: formula.values, keptAt: kept.address.split("!")[1], keptValue: kept.values };
  });
  expect(read).toEqual({ formula: [["=SUM(A3:A4)"]], value: [[5]], keptAt: "A2", keptValue: [[3]] });
});

it("merges to the top-left value and unmerges", async () => {
  const values = await on(async (sheet, context) => {
    const range = sheet.getRange("A1:B2");
    range.values = [
      [1, 2],
      [3, 4],
    ];
    range.merge();
    range.load("values");
    await context.sync();
    range.unmerge();
    await context.sync();
    return range.values;
  });
  expect(values).toEqual([
    [1, ""],
    ["", ""],
  ]);
});

it("clears contents, formats, or all", async () => {
  const read = await on(async (sheet, context) => {
    const range = sheet.getRange("A1:C1");
    range.values = [[1, 2, 3]];
    range.format.font.bold = true;
    sheet.getRange("A1").clear("Contents");
    sheet.getRange("B1").clear("Formats");
    sheet.getRange("C1").clear();
    const cells = ["A1", "B1", "C1"].map((address) => sheet.getRange(address));
    for (const cell of cells) cell.load("values,format/font/bold");
    await context.sync();
    return cells.map((cell) => [cell.values[0]?.[0], cell.format.font.bold]);
  });
  expect(read).toEqual([
    ["", true],
    [2, false],
    ["", false],
  ]);
});

it("writes a big block in the slices that the client makes", async () => {
  const rows = 300;
  const sum = await on(async (sheet, context) => {
    sheet.getRangeByIndexes(0, 0, rows, 10).values = Array.from({ length: rows }, (_, row) =>
      Array.from({ length: 10 }, (__, column) => row * 10 + column),
    );
    sheet.getRange("L1").formulas = [["=SUM(A1:J300)"]];
    const cell = sheet.getRange("L1");
    cell.load("values");
    await context.sync();
    return cell.values[0]?.[0];
  });
  expect(sum).toBe((2999 * 3000) / 2);
});

it("sets a link with its text", async () => {
  const read = await on(async (sheet, context) => {
    const cell = sheet.getRange("A1");
    cell.hyperlink = { documentReference: "Sheet1!A1", textToDisplay: "there" };
    cell.load("hyperlink,values,format/font/underline");
    await context.sync();
    return [cell.hyperlink, cell.values, cell.format.font.underline];
  });
  expect(read).toEqual([{ documentReference: "Sheet1!A1", textToDisplay: "there" }, [["there"]], "Single"]);
});
