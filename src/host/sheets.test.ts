// Worksheets, names, protection and freezing, rule by rule: officejs.md C1, C4, C5, C9.
import { trial } from "./trial";

const { on, refusal } = trial();
const loose = <T>(value: unknown): T => value as T;

describe("worksheets", () => {
  it("appends a sheet, does not activate it, and finds it by name in any case", async () => {
    const read = await on(async (_, context) => {
      const { worksheets } = context.workbook;
      const before = worksheets.getActiveWorksheet();
      worksheets.add("Appended");
      const found = worksheets.getItem("APPENDED");
      const last = worksheets.getLast();
      const active = worksheets.getActiveWorksheet();
      for (const each of [before, found, last, active]) each.load("name");
      await context.sync();
      return [found.name, last.name, active.name === before.name];
    });
    expect(read).toEqual(["Appended", "Appended", true]);
  });

  it("refuses a name that is taken, whatever its case", async () => {
    const error = await refusal(async (_, context) => {
      context.workbook.worksheets.add("SHEET1");
      await context.sync();
    });
    expect(error.code).toBe("ItemAlreadyExists");
  });

  it.each(["a/b", "x".repeat(32), "'a", "History"])("refuses the name %p", async (name) => {
    const adding = await refusal(async (_, context) => {
      context.workbook.worksheets.add(name);
      await context.sync();
    });
    const renaming = await refusal(async (sheet, context) => {
      sheet.name = name;
      await context.sync();
    });
    expect([adding.code, renaming.code]).toEqual(["InvalidArgument", "InvalidArgument"]);
  });

  it("answers a missing sheet with ItemNotFound, or with a null object whose members do nothing", async () => {
    const error = await refusal(async (_, context) => {
      context.workbook.worksheets.getItem("missing").load("name");
      await context.sync();
    });
    expect(error.code).toBe("ItemNotFound");
    const isNull = await on(async (_, context) => {
      const missing = context.workbook.worksheets.getItemOrNullObject("missing");
      missing.getRange("A1").values = [[1]];
      missing.delete();
      await context.sync();
      return missing.isNullObject;
    });
    expect(isNull).toBe(true);
  });

  it("does not delete or hide the last visible sheet", async () => {
    const codes: string[] = [];
    await on(async (sheet, context) => {
      const { worksheets } = context.workbook;
      worksheets.load("items/name,items/visibility");
      sheet.load("name");
      await context.sync();
      const others = worksheets.items.filter((each) => each.name !== sheet.name && each.visibility === "Visible");
      for (const other of others) other.visibility = "Hidden";
      await context.sync();
      for (const forbid of [() => sheet.delete(), () => (sheet.visibility = "Hidden")]) {
        forbid();
        await context.sync().catch((error: OfficeExtension.Error) => codes.push(error.code));
      }
      for (const other of others) other.visibility = "Visible";
      await context.sync();
    });
    expect(codes).toEqual(["InvalidOperation", "InvalidOperation"]);
  });

  it("does not delete a very hidden sheet", async () => {
    const error = await refusal(async (sheet, context) => {
      sheet.visibility = "VeryHidden";
      sheet.delete();
      await context.sync();
    });
    expect(error.code).toBe("InvalidOperation");
  });

  it("answers what was deleted with InvalidObjectPath, in the same message and in a later one", async () => {
    const same = await refusal(async (sheet, context) => {
      sheet.delete();
      sheet.getRange("A1").values = [[1]];
      await context.sync();
    });
    const later = await refusal(async (sheet, context) => {
      const range = sheet.getRange("A1");
      range.load("values");
      await context.sync();
      sheet.delete();
      await context.sync();
      range.values = [[1]];
      await context.sync();
    });
    expect([same.code, later.code]).toEqual(["InvalidObjectPath", "InvalidObjectPath"]);
  });

  it("moves, colours, shows and hides", async () => {
    const read = await on(async (sheet, context) => {
      sheet.position = 0;
      sheet.tabColor = "#1F4E79";
      sheet.showGridlines = false;
      sheet.showHeadings = false;
      sheet.load("position,tabColor,showGridlines,showHeadings,visibility");
      await context.sync();
      return sheet.toJSON();
    });
    expect(read).toMatchObject({ position: 0, tabColor: "#1F4E79", showGridlines: false, showHeadings: false, visibility: "Visible" });
  });

  it("freezes rows, columns and a corner", async () => {
    const places = await on(async (sheet, context) => {
      const found: string[] = [];
      for (const freeze of [
        () => sheet.freezePanes.freezeRows(2),
        () => sheet.freezePanes.freezeColumns(1),
        () => sheet.freezePanes.freezeAt("A1:B3"),
        () => sheet.freezePanes.unfreeze(),
      ]) {
        freeze();
        const place = sheet.freezePanes.getLocationOrNullObject();
        place.load("address");
        await context.sync();
        found.push(place.isNullObject ? "none" : (place.address.split("!")[1] ?? ""));
      }
      return found;
    });
    expect(places).toEqual(["1:2", "A:A", "A1:B3", "none"]);
  });
});

describe("names", () => {
  it("keeps a range as an absolute reference that follows renames and inserted rows", async () => {
    const read = await on(async (sheet, context) => {
      const item = sheet.names.add("total", sheet.getRange("B3"), "a comment");
      sheet.getRange("B3").values = [[7]];
      sheet.name = "Renamed it's";
      sheet.getRange("1:1").insert("Down");
      item.load("name,type,value,formula,scope,comment,visible");
      const range = item.getRange();
      range.load("address,values");
      await context.sync();
      return { ...item.toJSON(), address: range.address, values: range.values };
    });
    expect(read).toMatchObject({
      name: "total",
      type: "Range",
      formula: "='Renamed it''s'!$B$4",
      value: "'Renamed it''s'!$B$4",
      scope: "Worksheet",
      comment: "a comment",
      visible: true,
      address: "'Renamed it''s'!B4",
      values: [[7]],
    });
  });

  it("holds constants, and changes its formula", async () => {
    const read = await on(async (sheet, context) => {
      const kind = sheet.names.add("xd_kind", '="raci"');
      const version = sheet.names.add("xd_version", "=1");
      version.visible = false;
      version.formula = "=2";
      for (const item of [kind, version]) item.load("type,value,visible");
      const none = kind.getRangeOrNullObject();
      await context.sync();
      return [kind.type, kind.value, version.type, version.value, version.visible, none.isNullObject];
    });
    expect(read).toEqual(["String", "raci", "Double", 2, false, true]);
  });

  it("lets each sheet have a name of its own, and refuses it twice in one scope", async () => {
    await on(async (sheet, context) => {
      sheet.names.add("same_1", "=1");
      context.workbook.worksheets.add().names.add("same_1", "=2");
      await context.sync();
    });
    const error = await refusal(async (sheet, context) => {
      sheet.names.add("same_1", "=1");
      sheet.names.add("SAME_1", "=2");
      await context.sync();
    });
    expect(error.code).toBe("ItemAlreadyExists");
  });

  it.each(["Q1", "FY2026", "R1C1", "1a", "a b"])("refuses the name %p", async (name) => {
    const error = await refusal(async (sheet, context) => {
      sheet.names.add(name, "=1");
      await context.sync();
    });
    expect(error.code).toBe("InvalidArgument");
  });

  it("lists, finds and deletes", async () => {
    const read = await on(async (sheet, context) => {
      sheet.names.add("a_1", "=1");
      sheet.names.add("b_1", "=2").delete();
      sheet.names.load("items/name");
      const gone = sheet.names.getItemOrNullObject("b_1");
      const count = sheet.names.getCount();
      await context.sync();
      return [sheet.names.items.map(({ name }) => name), gone.isNullObject, count.value];
    });
    expect(read).toEqual([["a_1"], true, 1]);
  });

  it("is gone with its sheet, and can be made again on another", async () => {
    const name = await on(async (sheet, context) => {
      const other = context.workbook.worksheets.add();
      other.names.add("passing_1", "=1");
      await context.sync();
      other.delete();
      const again = sheet.names.add("passing_1", "=2");
      again.load("value");
      await context.sync();
      return again.value as unknown;
    });
    expect(name).toBe(2);
  });
});

describe("protection", () => {
  it("refuses to protect twice", async () => {
    const error = await refusal(async (sheet, context) => {
      sheet.protection.protect();
      sheet.protection.protect();
      await context.sync();
    });
    expect(error.code).toBe("InvalidOperation");
  });

  it("lets unlocked cells be written and no others", async () => {
    const values = await on(async (sheet, context) => {
      const open = sheet.getRange("A1:A2");
      open.format.protection.locked = false;
      sheet.protection.protect();
      open.values = [[1], [2]];
      open.load("values");
      await context.sync();
      return open.values;
    });
    expect(values).toEqual([[1], [2]]);
    const error = await refusal(async (sheet, context) => {
      sheet.getRange("A1").format.protection.locked = false;
      sheet.protection.protect();
      sheet.getRange("A1:B1").values = [[1, 2]];
      await context.sync();
    });
    expect(error.code).toBe("AccessDenied");
  });

  it.each([
    ["formatting", (sheet: Excel.Worksheet) => (sheet.getRange("A1").format.font.bold = true)],
    ["inserting rows", (sheet: Excel.Worksheet) => sheet.getRange("1:1").insert("Down")],
    ["clearing", (sheet: Excel.Worksheet) => sheet.getRange("A1").clear()],
    ["column widths", (sheet: Excel.Worksheet) => (sheet.getRange("A:A").format.columnWidth = 10)],
    ["a validation", (sheet: Excel.Worksheet) => (sheet.getRange("A1").dataValidation.rule = { custom: { formula: "=TRUE" } })],
    ["a chart", (sheet: Excel.Worksheet) => sheet.charts.add("Line", sheet.getRange("A1"))],
  ])("denies %s while it is on", async (_, act) => {
    const error = await refusal(async (sheet, context) => {
      sheet.protection.protect();
      act(sheet);
      await context.sync();
    });
    expect(error.code).toBe("AccessDenied");
  });

  it("allows what its options allow, and asks for the password", async () => {
    const read = await on(async (sheet, context) => {
      sheet.protection.protect({ allowFormatCells: true, selectionMode: "Unlocked" }, "secret");
      sheet.getRange("A1").format.font.bold = true;
      sheet.protection.load("protected,options");
      await context.sync();
      const before = { ...sheet.protection.options };
      sheet.protection.unprotect("wrong");
      const denied = await context.sync().then(
        () => "no",
        (error: OfficeExtension.Error) => error.code,
      );
      sheet.protection.unprotect("secret");
      sheet.protection.load("protected");
      await context.sync();
      return [before.allowFormatCells, before.allowSort, before.selectionMode, denied, sheet.protection.protected];
    });
    expect(read).toEqual([true, false, "Unlocked", "AccessDenied", false]);
  });

  it("refuses an option that Excel has not", async () => {
    const error = await refusal(async (sheet, context) => {
      sheet.protection.protect(loose({ allowEverything: true }));
      await context.sync();
    });
    expect(error.code).toBe("InvalidArgument");
  });
});
