// The host as an add-in meets it: Microsoft's client over the wire over the model over the engine.
import { createHost } from ".";
import type { Host } from ".";

let host: Host;
beforeEach(async () => {
  host = await createHost();
});
afterEach(() => host.close());

it("writes, calculates and reads back", async () => {
  const read = await host.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add("A b");
    const range = sheet.getRange("A1:B2");
    range.values = [
      [1, "50%"],
      ["x", null],
    ];
    sheet.getRange("C1").formulas = [["=SUM(A1:B1)*2"]];
    sheet.names.add("total", sheet.getRange("C1"), "the sum");
    sheet.getRange("D1").formulas = [["=total+1"]];
    range.format.fill.color = "red";
    const all = sheet.getRange("A1:D2");
    all.load("values,formulas,address,text,numberFormat,format/fill/color");
    await context.sync();
    return {
      values: all.values,
      formulas: all.formulas,
      address: all.address,
      text: all.text,
      fill: all.format.fill.color,
      formats: all.numberFormat,
    };
  });
  expect(read.values).toEqual([
    [1, 0.5, 3, 4],
    ["x", "", "", ""],
  ]);
});
