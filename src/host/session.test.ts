// The conversation with the client: batches, null objects, references, events, limits, requirement sets, undo, snapshots.
// Sources: officejs.md C1, C12, C13, C14, C16; design.md §3.
import { createHost } from ".";
import type { Host } from ".";
import { trial } from "./trial";
import { open, save } from "./xlsx";

const t = trial();
const { on, refusal } = t;

async function codeOf(work: Promise<unknown>): Promise<string> {
  return work.then(
    () => "none",
    (error: OfficeExtension.Error) => error.code,
  );
}

describe("batches", () => {
  it("stops at the first failing statement and keeps what ran before it", async () => {
    const read = await on(async (sheet, context) => {
      const name = sheet.load("name");
      await context.sync();
      sheet.getRange("A1").values = [["before"]];
      sheet.getRange("A2").formulas = [["=SUM("]];
      sheet.getRange("A3").values = [["after"]];
      const code = await codeOf(context.sync());
      const range = context.workbook.worksheets.getItem(name.name).getRange("A1:A3");
      range.load("values");
      await context.sync();
      return [code, range.values];
    });
    expect(read).toEqual(["InvalidArgument", [["before"], [""], [""]]]);
  });

  it("names the failing statement", async () => {
    const error = await refusal(async (sheet, context) => {
      sheet.getRange("A1").values = [[1, 2]];
      await context.sync();
    });
    expect(error.debugInfo.errorLocation).toBe("Range.values");
    expect(error.debugInfo.statement).toMatch(/\.values = /);
  });

  it("refuses what was not loaded, and proxies after their run, as the client does", async () => {
    let kept: Excel.Range | undefined;
    const code = await on(async (sheet, context) => {
      kept = sheet.getRange("A1");
      await context.sync();
      try {
        return kept.values;
      } catch (error) {
        return (error as OfficeExtension.Error).code;
      }
    });
    expect(code).toBe("PropertyNotLoaded");
    const later = await codeOf(
      t.host.Excel.run(async (context) => {
        if (kept) kept.values = [[1]];
        await context.sync();
      }),
    );
    expect(later).toBe("InvalidObjectPath");
  });

  it("lets go of every object after a run", async () => {
    await on(async (sheet, context) => {
      const range = sheet.getRange("A1:B2");
      range.load("address");
      sheet.getRanges("A1,B2").load("address");
      await context.sync();
      expect(t.host.keptObjects).toBeGreaterThan(0);
    });
    expect(t.host.keptObjects).toBe(0);
  });

  it("calculates nothing from suspendApiCalculationUntilNextSync to the next message", async () => {
    const read = await on(async (sheet, context) => {
      const range = sheet.getRange("A1:A2");
      range.formulas = [[1], ["=A1+1"]];
      range.load("values");
      await context.sync();
      const before = range.values;
      context.application.suspendApiCalculationUntilNextSync();
      sheet.getRange("A1").values = [[5]];
      range.load("values");
      await context.sync();
      const suspended = range.values;
      range.load("values");
      await context.sync();
      return [before, suspended, range.values];
    });
    expect(read).toEqual([
      [[1], [2]],
      [[5], [2]],
      [[5], [6]],
    ]);
  });

  it("answers overlapping runs one after the other", async () => {
    const one = (value: number): Promise<unknown> =>
      on(async (sheet, context) => {
        const range = sheet.getRange("A1");
        range.values = [[value]];
        range.load("values");
        await context.sync();
        return range.values[0]?.[0];
      });
    expect(await Promise.all([one(1), one(2), one(3)])).toEqual([1, 2, 3]);
  });

  it("names a member that the host has not", async () => {
    const error = await refusal(async (sheet, context) => {
      sheet.getRange("A1").removeDuplicates([0], false);
      await context.sync();
    });
    expect(error.code).toBe("ApiNotFound");
    expect(error.message).toContain("Range.removeDuplicates");
    const loading = await refusal(async (sheet, context) => {
      sheet.load("enableCalculation");
      await context.sync();
    });
    expect([loading.code, loading.message.includes("Worksheet.enableCalculation")]).toEqual(["ApiNotFound", true]);
  });

  it("refuses to set what is read-only", async () => {
    const error = await refusal(async (sheet, context) => {
      sheet.getRange("A1").set({ address: "B1" } as never);
      await context.sync();
    });
    expect(error.code).toBe("InvalidArgument");
  });

  it("loads collections with their items' members, nested ones too", async () => {
    const read = await on(async (sheet, context) => {
      sheet.names.add("n_1", "=1");
      context.workbook.worksheets.load("items/name,items/names/items/name");
      sheet.load("name");
      await context.sync();
      return context.workbook.worksheets.items.find(({ name }) => name === sheet.name)?.names.items.map(({ name }) => name);
    });
    expect(read).toEqual(["n_1"]);
  });

  it("takes options of a run from our own realm", async () => {
    const value = await t.host.Excel.run({ delayForCellEdit: true, mergeUndoGroup: true }, async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      sheet.load("name");
      await context.sync();
      return sheet.name;
    });
    expect(value).toBeDefined();
  });
});

describe("limits", () => {
  it("refuses a request over 5 MB", async () => {
    const error = await refusal(async (sheet, context) => {
      const long = "预".repeat(30000);
      for (let row = 0; row < 60; row += 1) sheet.getCell(row, 0).values = [[long]];
      await context.sync();
    });
    expect(error.code).toBe("RequestPayloadSizeLimitExceeded");
  });

  it("logs each message with its actions and bytes", async () => {
    t.host.resetMessages();
    await on(async (sheet, context) => {
      sheet.getRange("A1").values = [[1]];
      await context.sync();
    });
    expect(t.host.messages.length).toBeGreaterThanOrEqual(2);
    for (const { actions, bytes } of t.host.messages) expect(Math.min(actions, bytes)).toBeGreaterThan(0);
  });

  it("fails an action on purpose, once asked", async () => {
    t.host.resetMessages();
    t.host.failAt((message, index) => (message.number === 2 && index === 3 ? "GeneralException" : undefined));
    const code = await codeOf(
      on(async (sheet, context) => {
        sheet.getRange("A1").values = [[1]];
        await context.sync();
      }),
    );
    t.host.failAt(undefined);
    expect(code).toBe("GeneralException");
  });
});

describe("events", () => {
  it("tells our own changes with their trigger, a person's without, and nothing while events are off", async () => {
    const heard: { sheet: boolean; address: string; trigger: string | undefined; source: string }[] = [];
    const { host } = t;
    const id = await host.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add();
      sheet.load("id");
      const note = (isSheet: boolean) => async (event: Excel.WorksheetChangedEventArgs) => {
        heard.push({ sheet: isSheet, address: event.address, trigger: event.triggerSource, source: event.source });
      };
      sheet.onChanged.add(note(true));
      context.workbook.worksheets.onChanged.add(note(false));
      await context.sync();
      sheet.getRange("A1:B1").values = [[1, 2]];
      await context.sync();
      await host.idle();
      context.runtime.enableEvents = false;
      sheet.getRange("A2").values = [[3]];
      await context.sync();
      context.runtime.enableEvents = true;
      await context.sync();
      return sheet.id;
    });
    const sheet = host.workbook.findSheet(id);
    if (!sheet) throw new Error("The sheet is gone.");
    host.workbook.changed(sheet, { row: 4, column: 2, rows: 1, columns: 1 });
    await host.idle();
    expect(heard).toEqual([
      { sheet: false, address: "A1:B1", trigger: "ThisLocalAddin", source: "Local" },
      { sheet: true, address: "A1:B1", trigger: "ThisLocalAddin", source: "Local" },
      { sheet: false, address: "C5", trigger: undefined, source: "Local" },
      { sheet: true, address: "C5", trigger: undefined, source: "Local" },
    ]);
  });

  it("tells of sheets added, renamed, activated and deleted, of calculation and of the selection", async () => {
    const heard = new Set<string>();
    const { host } = t;
    await host.Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      const note = (what: string) => (): Promise<void> => {
        heard.add(what);
        return Promise.resolve();
      };
      worksheets.onAdded.add(note("added"));
      worksheets.onNameChanged.add(note("renamed"));
      worksheets.onActivated.add(note("activated"));
      worksheets.onDeleted.add(note("deleted"));
      worksheets.onCalculated.add(note("calculated"));
      context.workbook.onSelectionChanged.add(note("selected"));
      await context.sync();
      const first = worksheets.getActiveWorksheet();
      const sheet = worksheets.add("Eventful");
      sheet.name = "Eventful 2";
      sheet.getRange("A1").formulas = [["=1+1"]];
      sheet.getRange("B2").select();
      await context.sync();
      await host.idle();
      first.activate();
      sheet.delete();
      await context.sync();
    });
    await host.idle();
    expect([...heard].sort()).toEqual(["activated", "added", "calculated", "deleted", "renamed", "selected"]);
  });

  it("gives the range of an event", async () => {
    const { host } = t;
    let tell: (values: unknown) => void = () => undefined;
    const told = new Promise((resolve) => (tell = resolve));
    await host.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add();
      sheet.onChanged.add((event) =>
        host.Excel.run(async (inner) => {
          const range = event.getRange(inner);
          range.load("values");
          await inner.sync();
          tell(range.values);
        }),
      );
      await context.sync();
      sheet.getRange("B2:B3").values = [[5], [6]];
      await context.sync();
    });
    expect(await told).toEqual([[5], [6]]);
  });
});

describe("the workbook", () => {
  it("knows the selection, the culture, settings and how it calculates", async () => {
    const read = await on(async (sheet, context) => {
      sheet.getRange("C3:D4").select();
      const selected = context.workbook.getSelectedRange();
      const cell = context.workbook.getActiveCell();
      const { application, settings } = context.workbook;
      settings.add("key", { a: 1 });
      const setting = settings.getItemOrNullObject("key");
      const none = settings.getItemOrNullObject("other");
      application.calculationMode = "Manual";
      application.load("calculationMode");
      application.cultureInfo.load("name");
      for (const range of [selected, cell]) range.load("address");
      setting.load("value");
      await context.sync();
      const mode = application.calculationMode;
      application.calculationMode = "Automatic";
      setting.delete();
      await context.sync();
      return [
        selected.address.split("!")[1],
        cell.address.split("!")[1],
        application.cultureInfo.name,
        setting.value,
        none.isNullObject,
        mode,
      ];
    });
    expect(read).toEqual(["C3:D4", "C3", "en-US", { a: 1 }, true, "Manual"]);
  });

  it("undoes a run as one step", async () => {
    const { host } = t;
    await on(async (sheet, context) => {
      sheet.name = "Undone";
      sheet.getRange("A1").values = [[1]];
      await context.sync();
    });
    const read = async (): Promise<unknown> =>
      host.workbook.engine
        .read(host.workbook.findSheet("Undone")?.id ?? "", { row: 0, column: 0, rows: 1, columns: 2 })[0]
        ?.map(({ value }) => value);
    await host.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Undone");
      sheet.getRange("A1").values = [[2]];
      await context.sync();
      sheet.getRange("B1").values = [[3]];
      await context.sync();
    });
    expect(await read()).toEqual([2, 3]);
    await host.engine.undo();
    expect(await read()).toEqual([1, undefined]);
  });

  it("comes back from its snapshot as it was", async () => {
    const other = await createHost();
    try {
      await other.Excel.run(async (context) => {
        const lists = context.workbook.worksheets.add("Lists 清单");
        lists.getRange("A1:A4").values = [["R"], ["A"], ["'007"], [true]];
        lists.names.add("roles", lists.getRange("A1:A2"));
        context.workbook.names.add("rate_1", "=0.1");
        const sheet = context.workbook.worksheets.add("Model");
        sheet.getRange("A1:C2").formulas = [
          ["=rate_1*10", "='Lists 清单'!A1", "=1/0"],
          [1, "x", ""],
        ];
        sheet.getRange("E1").formulas = [["=A1:B2"]];
        sheet.getRange("A2:B2").numberFormat = [["0.0%", "@"]];
        sheet.getRange("A1:B1").format.font.bold = true;
        sheet.getRange("A1:B1").format.fill.color = "#DDEEFF";
        sheet.getRange("A1:B2").format.borders.getItem("EdgeBottom").style = "Double";
        sheet.getRange("B:B").format.columnWidth = 90;
        sheet.getRange("3:3").rowHidden = true;
        sheet.getRange("A5:B5").merge();
        sheet.freezePanes.freezeRows(1);
        sheet.getRange("A7:A9").dataValidation.rule = { list: { inCellDropDown: true, source: "='Lists 清单'!$A$1:$A$2" } };
        const rule = sheet.getRange("A7:A9").conditionalFormats.add("Custom");
        rule.custom.rule.formula = '=A7="R"';
        rule.custom.format.fill.color = "#FFC7CE";
        const chart = sheet.charts.add("ColumnClustered", sheet.getRange("A1:A2"));
        chart.title.text = "Figures";
        sheet.pageLayout.orientation = "Landscape";
        sheet.pageLayout.setPrintArea("A1:E9");
        sheet.tabColor = "#1F4E79";
        sheet.showGridlines = false;
        lists.visibility = "Hidden";
        sheet.activate();
        sheet.protection.protect({ allowSort: true });
        await context.sync();
      });
      const before = await other.snapshot();
      const again = await createHost();
      try {
        await again.load(before);
        expect(await again.snapshot()).toEqual(before);
      } finally {
        again.close();
      }
    } finally {
      other.close();
    }
  });
});

describe("requirement sets", () => {
  let old: Host;
  beforeAll(async () => {
    old = await createHost({ apiLevel: "1.9", platform: "PC" });
  });
  afterAll(() => old.close());

  it("compares versions number by number", () => {
    const { isSetSupported } = old.Office.context.requirements;
    expect(["1.1", "1.9", "1.10", "2.1"].map((version) => isSetSupported("ExcelApi", version))).toEqual([true, true, false, false]);
    expect(isSetSupported("NoSuchSet", "1.1")).toBe(false);
  });

  it("does not offer members that came later, whether called, read or loaded", async () => {
    const code = (work: (context: Excel.RequestContext) => void): Promise<string> =>
      codeOf(
        old.Excel.run(async (context) => {
          work(context);
          await context.sync();
        }),
      );
    const first = (context: Excel.RequestContext): Excel.Range => context.workbook.worksheets.getFirst().getRange("A1");
    expect(await code((context) => first(context).getSpillingToRangeOrNullObject())).toBe("ApiNotFound");
    expect(await code((context) => first(context).load("hasSpill"))).toBe("ApiNotFound");
    expect(await code((context) => context.workbook.application.cultureInfo.load("name"))).toBe("ApiNotFound");
    expect(await code((context) => context.workbook.worksheets.onNameChanged.add(() => Promise.resolve()))).toBe("ApiNotFound");
    expect(await code((context) => first(context).load("values"))).toBe("none");
  });

  it("does not set members that came later, though the client would send them", async () => {
    const oldest = await createHost({ apiLevel: "1.1" });
    try {
      const code = await codeOf(
        oldest.Excel.run(async (context) => {
          context.workbook.worksheets.getItem("Sheet1").getRange("A1").rowHidden = true;
          await context.sync();
        }),
      );
      expect(code).toBe("ApiNotFound");
    } finally {
      oldest.close();
    }
  });
});

it("installs its globals and takes them away again", async () => {
  const before = Object.hasOwn(globalThis, "Excel");
  const uninstall = t.host.install();
  expect(globalThis.Excel).toBe(t.host.Excel);
  const second = await createHost();
  expect(second.Excel).not.toBe(globalThis.Excel);
  second.close();
  uninstall();
  expect(Object.hasOwn(globalThis, "Excel")).toBe(before);
});

describe("the workbook as a file", () => {
  const opened: Uint8Array[] = [];
  let desktop: Host;
  beforeAll(async () => {
    desktop = await createHost({ platform: "PC", onWorkbookOpened: (file) => opened.push(file) });
  });
  afterAll(() => desktop.close());
  const ask = (host: Host, type: "compressed" | "pdf", sliceSize?: number) =>
    new Promise<Office.AsyncResult<Office.File>>((resolve) =>
      host.Office.context.document.getFileAsync(type as unknown as Office.FileType, sliceSize === undefined ? {} : { sliceSize }, resolve),
    );
  const slice = (file: Office.File, index: number) =>
    new Promise<Office.AsyncResult<Office.Slice>>((resolve) => file.getSliceAsync(index, resolve));

  it("is handed over in slices, two files at a time, on the desktop only", async () => {
    await desktop.Excel.run(async (context) => {
      context.workbook.worksheets.getFirst().getRange("A1").values = [["here"]];
      await context.sync();
    });
    const { value: file } = await ask(desktop, "compressed", 100);
    const slices = await Promise.all(Array.from({ length: file.sliceCount }, (_, index) => slice(file, index)));
    const bytes = Uint8Array.from(slices.flatMap(({ value }) => value.data as number[]));
    expect([bytes.length, slices[0]?.value.size]).toEqual([file.size, 100]);
    expect((await open(bytes)).sheets[0]?.cells[0]?.value).toBe("here");
    expect((await slice(file, file.sliceCount)).status).toBe("failed");
    expect((await ask(desktop, "compressed")).status).toBe("succeeded");
    expect((await ask(desktop, "compressed")).status).toBe("failed");
    file.closeAsync();
    expect((await slice(file, 0)).status).toBe("failed");
    expect((await ask(desktop, "compressed")).status).toBe("succeeded");
    expect((await ask(desktop, "pdf")).status).toBe("failed");
    expect(desktop.Office.context.requirements.isSetSupported("CompressedFile", "1.1")).toBe(true);
    const web = await createHost();
    try {
      expect(web.Office.context.requirements.isSetSupported("CompressedFile", "1.1")).toBe(false);
      expect((await ask(web, "compressed")).status).toBe("failed");
    } finally {
      web.close();
    }
  });

  it("opens another, and refuses what is no workbook", async () => {
    const file = await save(await desktop.snapshot());
    await desktop.Excel.createWorkbook(Buffer.from(file).toString("base64"));
    expect(opened).toEqual([new Uint8Array(file)]);
    expect(await codeOf(desktop.Excel.createWorkbook("AAAA"))).toBe("InvalidArgument");
    expect(await codeOf(desktop.Excel.createWorkbook("not base 64!"))).toBe("InvalidArgument");
    expect(opened).toHaveLength(1);
  });
});
