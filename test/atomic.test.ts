// All or nothing: whatever fails, and wherever, the workbook is as it was before.
import fc from "fast-check";
import { Cancelled, write, type WriteOptions, type WrittenSheet } from "../src/excel/write";
import type { Host, WorkbookSnapshot } from "../src/host";
import { buildLists } from "../src/sheets/lists";
import { handlers } from "../src/excel/verbs";
import { calc, fill, input, lines, space, text } from "../src/spec/blocks";
import { plan, type Surroundings } from "../src/spec/plan";
import type { SheetSpec } from "../src/spec/sheet";
import type { Plan, Verb } from "../src/spec/verb";
import { draw as drawProject, exampleProject, inWorkbook } from "./workbook";

/** A small sheet that needs every kind of verb. */
const small = (kind: string, tab: string): SheetSpec => ({
  kind,
  version: 1,
  locale: "zh-CN",
  tab,
  tabColor: "#1F4E79",
  widths: [20, 10],
  freezeColumns: 1,
  blocks: [
    {
      ...lines(1, [
        {
          label: text("期间", "header"),
          name: "period",
          cells: [text("一", "header"), text("二", "header"), text("三", "header")],
          height: 24,
        },
        {
          label: "流量",
          name: "flow",
          as: "in-out",
          cells: fill(input(5, { format: "money", validation: { kind: "decimal", min: 0 }, prompt: "元" }), 3),
        },
        { label: "时点", name: "timing", as: "in", cells: [input("期末", { validation: { kind: "choice", of: "timing" } })] },
        { label: "累计", name: "sum", as: "out", cells: fill(calc("=SUM({flow.upto})", { format: "money" }), 3) },
      ]),
      titleRows: [0, 1],
    },
    space("picture", 8, 4),
  ],
  rules: [{ over: "sum", formula: "={sum}>9", look: "good" }],
  charts: [
    {
      name: "flows",
      kind: "ColumnClustered",
      title: "流量",
      over: "picture",
      legend: true,
      series: [{ name: "流量", values: "{flow.all}", categories: "{period.all}", color: "blue" }],
    },
  ],
  page: { landscape: true, paper: "A4", header: "试验", footer: { left: "XD", center: "&P", right: "&D" } },
});
const smallPlan = (found: Surroundings): Plan => plan([small("one", "模型"), small("two", "乙"), buildLists("zh-CN")], found);
const draw = (options: WriteOptions = {}): Promise<readonly WrittenSheet[]> => write(smallPlan, options);

/** A workbook that somebody works in: figures, a name, a formula between sheets, a sheet that bears a name XD would like. */
async function furnish(): Promise<void> {
  await Excel.run(async (context) => {
    const mine = context.workbook.worksheets.add("模型");
    mine.getRange("A1:B2").formulas = [
      ["my plan", 7],
      ["twice", "=B1*2"],
    ];
    mine.names.add("my_figure", mine.getRange("B1"));
    const first = context.workbook.worksheets.getItem("Sheet1");
    first.getRange("C3").formulas = [["='模型'!B2+1"]];
    context.workbook.names.add("my_total", first.getRange("C3"));
    first.activate();
    await context.sync();
  });
}

interface Fault {
  readonly message: number; // counted from the start of the drawing
  readonly action: number;
}

/** Draws with one planted fault; answers the error that came out. */
async function drawWithFault(host: Host, { message, action }: Fault): Promise<unknown> {
  host.resetMessages();
  host.failAt((facts, index) => (facts.number === message && index === action ? "GeneralException" : undefined));
  try {
    await draw();
    return undefined;
  } catch (error) {
    return error;
  } finally {
    host.failAt(undefined);
  }
}

/** One host for many faults: each of them has to leave it as it was, or the next one shows it. */
describe("a failed drawing", () => {
  it("leaves the workbook as before: first and last action of each message, and 30 others", () =>
    inWorkbook(async (host) => {
      await furnish();
      const before = await host.snapshot();
      host.resetMessages();
      const trial = await inWorkbookMessages(host, before);
      const faults: Fault[] = trial.flatMap((actions, index) => [
        { message: index + 1, action: 0 },
        { message: index + 1, action: actions - 1 },
      ]);
      const random = fc.sample(
        fc
          .nat({ max: trial.length - 1 })
          .chain((index) => fc.nat({ max: (trial[index] ?? 1) - 1 }).map((action) => ({ message: index + 1, action }))),
        { numRuns: 30, seed: 20261124 },
      );
      expect(faults.length).toBeGreaterThanOrEqual(10);
      for (const fault of [...faults, ...random]) {
        const error = await drawWithFault(host, fault);
        expect({ fault, code: (error as { code?: string } | undefined)?.code }).toEqual({ fault, code: "GeneralException" });
        expect({ fault, after: await host.snapshot() }).toEqual({ fault, after: before });
      }
    }));

  it("leaves the workbook as before when each kind of verb fails", () =>
    inWorkbook(async (host) => {
      await furnish();
      const before = await host.snapshot();
      for (const kind of verbKinds()) {
        // A verb that Excel refuses: its sheet does not exist.
        const broken = (verb: Verb): Verb =>
          verb.kind === kind && verb.kind !== "addSheet"
            ? { ...verb, sheet: "nowhere" }
            : verb.kind === kind
              ? { ...verb, sheet: "a/b" }
              : verb;
        const error = await write((found) => {
          const whole = smallPlan(found);
          return {
            setup: whole.setup.map(broken),
            sheets: whole.sheets.map((sheet) => ({ ...sheet, content: sheet.content.map(broken), looks: sheet.looks.map(broken) })),
            finish: whole.finish.map(broken),
          };
        }).then(
          () => undefined,
          (reason: unknown) => reason,
        );
        expect({ kind, code: (error as { code?: string } | undefined)?.code }).toEqual({
          kind,
          code: expect.stringMatching(/ItemNotFound|InvalidArgument/),
        });
        expect({ kind, after: await host.snapshot() }).toEqual({ kind, after: before });
      }
    }));

  it("leaves the workbook as before when the user cancels, between any two sheets", () =>
    inWorkbook(async (host) => {
      await furnish();
      const before = await host.snapshot();
      for (let stopAt = 0; stopAt < 3; stopAt++) {
        const control = new AbortController();
        const seen: string[] = [];
        const options: WriteOptions = {
          signal: control.signal,
          onProgress: ({ done, sheet }) => {
            seen.push(sheet);
            if (done === stopAt) control.abort();
          },
        };
        await expect(draw(options)).rejects.toBeInstanceOf(Cancelled);
        expect(seen).toHaveLength(stopAt + 1);
        expect(await host.snapshot()).toEqual(before);
      }
    }));
});

describe("drawing beside the user's sheets", () => {
  it("gives a taken name a number and touches nothing that stood there", () =>
    inWorkbook(async (host) => {
      await furnish();
      const before = await host.snapshot();
      const written = await drawProject(exampleProject("predictive-maintenance"), "zh-CN", ["raci", "model"]);
      expect(written.map(({ name }) => name)).toContain("模型 2");
      const after = await host.snapshot();
      expect(after.sheets.filter(({ name }) => before.sheets.some((sheet) => sheet.name === name)).map(bare(after))).toEqual(
        before.sheets.map(bare(before)),
      );
      expect(after.names).toEqual(before.names);
    }));
});

/** A sheet without the numbers of its looks, which count the looks of the whole workbook. */
const bare = (workbook: WorkbookSnapshot) => (sheet: WorkbookSnapshot["sheets"][number]) => ({
  ...sheet,
  cells: sheet.cells.map(({ style, ...cell }) => ({ ...cell, look: style === undefined ? null : workbook.styles[style] })),
});

/** How many actions each message of a drawing has; the drawing is taken out again. */
async function inWorkbookMessages(host: Host, before: WorkbookSnapshot): Promise<number[]> {
  host.resetMessages();
  await draw();
  // The last message is the client's own: it lets go of what the run held, once all is done.
  const messages = host.messages.map(({ actions }) => actions).slice(0, -1);
  await host.load(before);
  expect(await host.snapshot()).toEqual(before);
  return messages;
}

const onlyInPlace = [
  "clearLook",
  "delete",
  "fitRow",
  "insert",
  "removeChart",
  "removeName",
  "rename",
  "retitleChart",
] as const satisfies readonly Verb["kind"][];

function verbKinds(): readonly Verb["kind"][] {
  const whole = smallPlan({ sheetNames: [], standing: [] });
  const verbs = [...whole.setup, ...whole.sheets.flatMap((sheet) => [...sheet.content, ...sheet.looks]), ...whole.finish];
  const kinds = [...new Set(verbs.map(({ kind }) => kind))].sort();
  // None is missing, or this test would say nothing of it; those that only change standing sheets have no part in a drawing.
  expect([...kinds, ...onlyInPlace].sort()).toEqual(Object.keys(handlers).sort());
  return kinds;
}
