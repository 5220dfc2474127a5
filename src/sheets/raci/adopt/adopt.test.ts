// Foreign grids and pasted text, as they are found in the wild.
import fc from "fast-check";
import { schemeIds, schemes } from "../../../model/raci-scheme";
import { cellText } from "../../../model/raci-switch";
import type { Scalar } from "../../../spec/sheet";
import { adoptGrids, type CellBlock } from "./adopt";
import { legendIn } from "./reading";
import { parsePasted } from "./paste";

/** Rows by line, cells by bar. */
const rows = (...lines: string[]): Scalar[][] => lines.map((line) => line.split("|").map((cell) => cell.trim()));
const block = (values: CellBlock["values"], more: Partial<CellBlock> = {}): CellBlock => ({ values, row: 0, column: 0, ...more });
const merge = (row: number, column: number, rowCount: number, columnCount: number) => ({
  row,
  column,
  rows: rowCount,
  columns: columnCount,
});

describe("dirty cells", () => {
  it("are read as a careful person would", () => {
    const [grid] = adoptGrids(
      block([
        ["任务", "甲", "乙", "丙", "丁"],
        ["a", "R/A", "А", "С", "І"],
        ["b", "A，R", " ｃ ", "-", 0],
        ["c", "主责", "牵头", "配合", "抄送"],
        ["d", "ａ", "r", "会签", "审批"],
        ["e", "A", "R", "负责", "?"],
      ]),
    );
    expect(grid?.grid).toEqual([
      ["A/R", "A", "C", "I"],
      ["A/R", "C", "", ""],
      ["A", "R", "R", "I"],
      ["A", "R", "C", "C"],
      ["A", "R", "负责", "?"],
    ]);
    expect(grid?.unread).toEqual([
      { row: 5, column: 3, text: "负责" },
      { row: 5, column: 4, text: "?" },
    ]);
    expect(grid?.vetoes.map(({ text }) => text)).toEqual(["会签", "审批"]);
  });

  it("are signs with a legend, in one text or in cells of their own", () => {
    const signed = rows("任务|甲|乙|丙", "a|●|○|△", "b|○|●|√", "注：●主责 ○执行 △=C √：知会");
    expect(adoptGrids(block(signed))[0]).toMatchObject({
      grid: [
        ["A", "R", "C"],
        ["R", "A", "I"],
      ],
      unread: [],
      legend: { "●": "主责", "√": "知会" },
    });
    const apart = rows("★|终责|", "▲|执行|", "||", "任务|甲|乙", "a|★|▲", "b|▲|★");
    expect(adoptGrids(block(apart)).at(-1)?.grid).toEqual([
      ["A", "R"],
      ["R", "A"],
    ]);
  });

  it("are no legend where a letter of another role stands beside a sign", () =>
    expect(adoptGrids(block(rows("任务|甲|乙", "a|●|R", "b|A|R")))[0]).toMatchObject({ legend: {}, unknownSigns: ["●"] }));

  it("name signs that no legend explains, and take a legend from a person", () => {
    const signed = block(rows("任务|甲|乙", "a|●|○", "b|○|●"));
    expect(adoptGrids(signed)[0]).toMatchObject({ unknownSigns: ["●", "○"] });
    expect(adoptGrids(signed)[0]?.unread).toHaveLength(4);
    expect(adoptGrids(signed, { legend: { "●": "A", "○": "R" } })[0]).toMatchObject({
      unread: [],
      grid: [
        ["A", "R"],
        ["R", "A"],
      ],
    });
    expect(legendIn("●负责 ○配合")).toEqual({ "○": "配合" });
  });
});

describe("layout", () => {
  it("two header rows, merged phases, a title, numbers and notes", () => {
    const values = rows(
      "责任分工表||||||",
      "阶段|序号|任务|技术||财务|备注",
      "|||经理|开发|总监|",
      "一、准备|1|定目标|A|R|C|急",
      "|2|定指标|R|A|C|",
      "二、实施|3|开发|A|R|I|外包",
    );
    // In the sheet's own rows and columns: the block begins at C5.
    const merges = [merge(4, 2, 1, 7), merge(5, 5, 1, 2), merge(7, 2, 2, 1), merge(5, 2, 2, 1), merge(5, 4, 2, 1), merge(5, 8, 2, 1)];
    const [grid, ...others] = adoptGrids(block(values, { merges, row: 4, column: 2 }));
    expect(others).toEqual([]);
    expect(grid?.roles).toEqual(["技术/经理", "技术/开发", "财务/总监"]);
    expect(grid?.tasks).toEqual([
      { task: "定目标", phase: "一、准备" },
      { task: "定指标", phase: "一、准备" },
      { task: "开发", phase: "二、实施" },
    ]);
    expect(grid?.rows).toEqual([7, 8, 9]);
    expect(grid?.columns).toEqual([5, 6, 7]);
  });

  it("rows that head a phase, an empty task, an idle role, and a note below", () => {
    const [grid] = adoptGrids(
      block(rows("Task|IT|Sales|Legal", "Phase 1|||", "plan|A/R|C|", "do|R|A|", "Phase 2|||", "ship|A|R|", "review|||", "Note: draft|||")),
    );
    expect(grid?.tasks.map(({ task, phase }) => `${phase}: ${task}`)).toEqual([
      "Phase 1: plan",
      "Phase 1: do",
      "Phase 2: ship",
      "Phase 2: review",
    ]);
    expect(grid?.roles).toEqual(["IT", "Sales", "Legal"]);
    expect(grid?.grid.map((line) => line[2])).toEqual(["", "", "", ""]);
    expect(grid?.headings.map(({ text }) => text)).toEqual(["Phase 1", "Phase 2"]);
  });

  it("several grids on one sheet, each with its own header", () => {
    const found = adoptGrids(block(rows("Task|IT|Sales", "a|A|R", "b|R|A", "||", "Task|Legal|HR", "c|A|R", "d|R|A")));
    expect(found.map(({ roles, tasks }) => [roles, tasks.map(({ task }) => task)])).toEqual([
      [
        ["IT", "Sales"],
        ["a", "b"],
      ],
      [
        ["Legal", "HR"],
        ["c", "d"],
      ],
    ]);
  });

  it.each([
    ["an ordinary table", rows("Item|Qty|Price", "Apples|3|4", "Pears|2|5")],
    ["one stray letter", rows("Grade|", "A|")],
    ["nothing", [[]]],
  ])("%s is no grid", (_, values) => expect(adoptGrids(block(values))).toEqual([]));

  it.each([
    ["RASCI", "A|R|S|C"],
    ["DACI", "D|A|C|I"],
    ["RAPID", "R|P|D|I"],
    ["CAIRO", "A|R|C|O"],
  ])("tells %s by its letters", (scheme, letters) =>
    expect(adoptGrids(block(rows("Task|a1|b1|c1|d1", `x|${letters}`, `y|${letters}`)))[0]?.scheme).toBe(scheme),
  );

  it("any grid in any scheme comes back as it was written, wherever it stands", () => {
    const grids = fc.constantFrom(...schemeIds).chain((scheme) => {
      const cell = fc.uniqueArray(fc.constantFrom(...schemes[scheme].letters), { minLength: 1, maxLength: 2 }).map((letters) =>
        cellText(
          schemes[scheme].letters.filter((letter) => letters.includes(letter)),
          scheme,
        ),
      );
      return fc.record({
        scheme: fc.constant(scheme),
        grid: fc
          .integer({ min: 2, max: 5 })
          .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 2, maxLength: 6 })),
        row: fc.nat(4),
        column: fc.nat(3),
      });
    });
    fc.assert(
      fc.property(grids, ({ scheme, grid, row, column }) => {
        const width = grid[0]?.length ?? 0;
        const values = [
          ["Task", ...Array.from({ length: width }, (_, index) => `Person ${index + 1}`)],
          ...grid.map((line, index) => [`Deliver part ${index + 1}`, ...line]),
        ];
        const [found] = adoptGrids({ values, row, column }, { scheme });
        expect(found?.grid).toEqual(grid);
        expect(found?.rows[0]).toBe(row + 1);
        expect(found?.columns[0]).toBe(column + 1);
      }),
    );
  });
});

describe("pasted text", () => {
  const tasks = (text: string): unknown => {
    const found = parsePasted(text);
    return found.kind === "tasks" ? found.tasks.map(({ task, phase }) => (phase === null ? task : `${phase}>${task}`)) : found.kind;
  };
  it.each([
    ["a list", "plan\nbuild\nship", ["plan", "build", "ship"]],
    ["bullets and numbers", "- plan\n2) build\n（3）ship\n④ review", ["plan", "build", "ship", "review"]],
    ["one line", "plan; build; ship", ["plan", "build", "ship"]],
    ["one Chinese line", "定目标，定指标，谈判", ["定目标", "定指标", "谈判"]],
    ["headings", "准备：\n- 定目标\n- 定指标\n实施：\n- 开发", ["准备>定目标", "准备>定指标", "实施>开发"]],
    ["tabs, phase first", "准备\t定目标\n准备\t定指标\n实施\t开发", ["准备>定目标", "准备>定指标", "实施>开发"]],
    ["commas, phase last", "plan,prepare\nbuild,make\nship,make", ["prepare>plan", "make>build", "make>ship"]],
    ["a header and gaps", "阶段|任务\n准备|定目标\n|定指标\n实施|开发", ["准备>定目标", "准备>定指标", "实施>开发"]],
    ["CSV with quotes", 'phase,task\nA1,"plan, then talk"\nA1,"say ""yes"""', ["A1>plan, then talk", 'A1>say "yes"']],
    ["a comma in some sentences", "talk, then plan\nbuild\nship", ["talk, then plan", "build", "ship"]],
    ["the same twice", "plan\nplan", ["plan", "plan (2)"]],
    ["nothing", " \n ", "nothing"],
  ])("%s", (_, text, expected) => expect(tasks(text)).toEqual(expected));

  it.each([
    ["tabs", "\t"],
    ["commas", ","],
    ["semicolons", ";"],
    ["bars", "|"],
    ["Chinese commas", "，"],
    ["Chinese semicolons", "；"],
    ["Chinese list commas", "、"],
  ])("a grid with %s", (_, separator) => {
    const found = parsePasted(["任务|IT|财务|销售", "定目标|A/R|C|I", "开发|R|A|C"].join("\n").replaceAll("|", separator));
    expect(found.kind === "grid" && found.grid.grid).toEqual([
      ["A/R", "C", "I"],
      ["R", "A", "C"],
    ]);
  });
  it("a table of a README", () => {
    const found = parsePasted("| Task | IT | Sales |\n|---|:-:|---|\n| plan | A | R |\n| ship | R | A |");
    expect(found.kind === "grid" && found.grid.roles).toEqual(["IT", "Sales"]);
  });
});
