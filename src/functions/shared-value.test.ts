// What the functions of splitting, tracking and working time show in a cell: blanks of each platform, shapes, marks, names, refusals.
import fc from "fast-check";
import { blanks } from "../../test/blanks";
import { locales, type Locale } from "../i18n/locale";
import { answer, functions, isFailure } from ".";

function call(id: string, args: readonly unknown[], locale: Locale = "en-US") {
  const definition = functions.find((one) => one.id === id);
  if (!definition) throw new Error(`there is no ${id}`);
  const padded = [...args, ...Array<null>(Math.max(0, Object.keys(definition.params).length - args.length)).fill(null)];
  return answer(definition, padded, locale);
}

const upright = (values: readonly unknown[]) => values.map((value) => [value]);
const around = (value: unknown) =>
  Array.isArray(value)
    ? value.map((row) => (row as unknown[]).map((one) => (typeof one === "number" ? expect.closeTo(one, 9) : one)))
    : value;

describe.each(blanks)("a blank that arrives as %s", (_, blank) => {
  it("is an amount of 0, no unit, no rate", () => {
    expect(call("ROUNDSHARE", [[[3, blank, 1]], 100, 1])).toEqual([[75, 0, 25]]);
    expect(call("ROUNDSHARE", [[[3, 1]], blank, 1])).toEqual([[0, 0]]);
    expect(call("SPLITCLAIMS", [100, [[100, blank, 100]], "cea", blank])).toEqual([[50, 0, 50]]);
    expect(
      call("VEST", [
        100,
        [
          [0, 0.5],
          [1, 0.5],
          [blank, blank],
        ],
        blank,
        blank,
        blank,
      ]),
    ).toEqual([
      [0, 50, 50],
      [1, 50, 50],
    ]);
    expect(call("CLAWBACK", [[[100, blank]], [[40, blank]], [[blank]]])).toEqual([[60, 0]]);
    expect(call("MEETCOST", [60, blank, 100, 52])).toBe(0);
  });

  it("is the default of a keyword and of a prior", () => {
    expect(call("TRACKRECORD", [blank, 3, blank, blank])).toBe(0.2);
    expect(call("GAINSHARE", [blank, [[55, 125]], [[7, 18]], 0.75, blank, blank])).toEqual(around([[0.92, 0, 0.69]]));
    expect(call("SPLITCLAIMS", [100, [[100, 300]], blank])).toEqual([[25, 75]]);
    expect(call("DUE", [46083.375, 8, blank, [[blank, blank]], [[blank]]])).toBe(46083.75);
    expect(call("LEVEL", [46083.375, 46085, [[24, 48, 72]], blank, blank])).toEqual([[2, 46086.375, 15]]);
    expect(call("RAG", [95, 100, 0.05, 0.1, blank, blank, blank, blank])).toEqual([["G"]]);
  });

  it("is a missing score, refused with its place", () => {
    expect(
      call("CONTRIB", [
        [
          [5, 1],
          [3, blank],
        ],
        [[1, 1]],
      ]),
    ).toEqual({
      error: "#VALUE!",
      message: "Party 2 has no score for criterion 2. Enter a score above 0, or a dash (-) for no contribution.",
    });
  });

  it("is nobody, no mark, no limit", () => {
    expect(
      call("RACIROLE", [
        [
          ["R/A", blank],
          [blank, "R"],
        ],
        "R",
      ]),
    ).toEqual([[1, 1]]);
    expect(call("RACIWHO", [[["A", blank]], [["IT", blank]], "A"])).toEqual([["IT"]]);
    expect(call("RATION", [500, [[200, 300, 250]], [[60, 120, 50]], blank, [[blank, blank, 1]], [[blank, blank, blank]]])).toEqual([
      [1, 0, 1],
    ]);
    expect(call("COALITION", [0, [[-100], [300]], [[blank], ["IT"]], [[blank]]])).toBe(-100);
  });

  it("is a spare row of coalitions, and the empty one is worth nothing", () =>
    expect(call("SHAPLEY", [[["E", "B"]], upright(["E", "B", "E,B", blank]), upright([75, 25, 90, blank])])).toEqual([[70, 20]]));

  it("is the point 0, 0 at the start of a curve and spare at its end", () => {
    expect(
      call("PAYOUT", [
        0.5,
        [
          [blank, blank],
          [1, 1],
          [blank, blank],
        ],
      ]),
    ).toBe(0.5);
    expect(
      call("PAYOUT", [
        blank,
        [
          [0.8, 0.5],
          [1, 1],
        ],
      ]),
    ).toBe(0);
  });

  it("seals as 0", () => expect(call("SEAL", [[[1, blank]]])).toEqual(call("SEAL", [[[1, 0]]])));
});

describe("shapes", () => {
  it.each<[string, unknown[], unknown[]]>([
    ["ROUNDSHARE", [[[50, 30, 20]], 7, 1], [upright([50, 30, 20]), 7, 1]],
    ["SPLITCLAIMS", [1000, [[500, 500, 300]], "talmud"], [1000, upright([500, 500, 300]), "talmud"]],
    ["CLAWBACK", [[[100, 50]], [[60, 50]]], [upright([100, 50]), [[60, 50]]]],
    [
      "SHAPLEY",
      [[["E", "B"]], [["E", "B", "E,B"]], [[75, 25, 90]]],
      [upright(["E", "B"]), upright(["E", "B", "E,B"]), upright([75, 25, 90])],
    ],
    ["RATION", [500, [[200, 300, 250]], [[60, 120, 50]]], [500, upright([200, 300, 250]), upright([60, 120, 50])]],
    [
      "CONTRIB",
      [
        [
          [4, 2],
          [2, 4],
          [1, 1],
        ],
        [[3, 1]],
      ],
      [
        [
          [4, 2, 1],
          [2, 4, 1],
        ],
        upright([3, 1]),
      ],
    ],
  ])("%s answers the way its amounts lie", (id, lying, standing) => {
    const [one, other] = [call(id, lying), call(id, standing)];
    if (typeof one !== "object" || isFailure(one) || typeof other !== "object" || isFailure(other)) throw new Error("refused");
    expect(one.flat()).toEqual(other.flat());
    expect([one.length, one[0]?.length]).toEqual([other[0]?.length, other.length]);
  });

  it("takes a square of scores the way the weights lie", () => {
    const scores = [
      [4, 2],
      [1, 3],
    ];
    expect(call("CONTRIB", [scores, [[1, 0]]])).toEqual([[0.8], [0.2]]);
    expect(call("CONTRIB", [scores, [[1], [0]]])).toEqual(around([[4 / 6, 2 / 6]]));
    expect(
      call("CONTRIB", [
        [
          ["—", 2],
          [1, 3],
        ],
        [[1, 0]],
      ]),
    ).toEqual([[0], [1]]);
  });

  it("takes further limits of RATION in rows or columns", () => {
    const costs = [[5, 5, 3]];
    const chosen = [[1, 0, 1]];
    expect(call("RATION", [20, costs, [[9, 8, 7]], null, null, null, [[10, 6, 6, 4]]])).toEqual(chosen);
    expect(call("RATION", [20, costs, [[9, 8, 7]], null, null, null, upright([10, 6, 6, 4])])).toEqual(chosen);
    expect(
      call("RATION", [
        20,
        upright([5, 5, 3]),
        upright([9, 8, 7]),
        null,
        null,
        null,
        [
          [10, 99],
          [6, 1],
          [6, 1],
          [4, 1],
        ],
      ]),
    ).toEqual(upright([1, 0, 1]));
    expect(call("RATION", [20, costs, [[9, 8, 7]], null, null, null, [[10, 6]]])).toMatchObject({
      message: expect.stringContaining("Select 4 columns"),
    });
  });

  it("reads a base in a column and several periods", () => {
    expect(
      call("GAINSHARE", [
        "RUCKER",
        upright([55, 152, 67]),
        [
          [8.8, 25, 10.7],
          [11.2, 32, 14.1],
        ],
        0.5,
        0.25,
      ]),
    ).toEqual(
      around([
        [0.4529411764705884, 0.1132352941176471, 0.16985294117647065],
        [0.38235294117647056, 0.09558823529411764, 0.14338235294117646],
      ]),
    );
    expect(call("GAINSHARE", ["scanlon", [[1, 2, 3]], [[1, 2]], 0.5])).toMatchObject({
      message: expect.stringContaining("Select 2 columns"),
    });
    expect(
      call("GAINSHARE", [
        "scanlon",
        [
          [1, 2],
          [3, 4],
        ],
        [[1, 2]],
        0.5,
      ]),
    ).toMatchObject({ message: expect.stringContaining("Select 1 rows") });
  });

  it("gives all measures of earned value with their names", () => {
    expect(call("EVM", [500, 0.7, 0.68, 320])).toEqual(
      around([
        ["PV", 350],
        ["EV", 340],
        ["AC", 320],
        ["SV", -10],
        ["CV", 20],
        ["SPI", 340 / 350],
        ["CPI", 1.0625],
        ["EAC", 320 / 0.68],
        ["ETC", 320 / 0.68 - 320],
        ["VAC", 500 - 320 / 0.68],
        ["TCPI", 160 / 180],
      ]),
    );
    expect(call("EVM", [500, 0, 0, 0])).toContainEqual(["SPI", "-"]);
    expect(call("EVM", [500, 0, 0, 0, "spi"], "zh-CN")).toEqual({
      error: "#N/A",
      message: "SPI 无法计算：截至目前没有计划工作。请先查看其他指标。",
    });
  });

  it("sums up what RATION chose", () =>
    expect(call("RATION", [500, [[200, 300, 250]], [[60, 120, 50]], null, null, null, null, "summary"])).toEqual([[180, 500, 2, 0]]));
});

describe("marks, groups and names", () => {
  it.each([[1], [true], ["x"], ["X"], ["✓"], ["yes"], ["是"]])("takes %j for a mark", (mark) => {
    expect(call("RATION", [500, [[200, 300, 250]], [[60, 120, 50]], null, [[0, 0, mark]]])).toEqual([[1, 0, 1]]);
    expect(call("RATION", [500, [[200, 300, 250]], [[60, 120, 50]], null, null, [[0, mark, 0]]])).toEqual([[1, 0, 1]]);
  });

  it("takes other text in exclude for an either-or group, and refuses it in must", () => {
    expect(call("RATION", [1000, [[200, 300, 250]], [[60, 120, 50]], null, null, [["A", "A", null]]])).toEqual([[0, 1, 1]]);
    expect(call("RATION", [1000, [[200, 300]], [[60, 120]], null, [["A", 0]]])).toMatchObject({
      message: expect.stringContaining("Mark 1 of “must”"),
    });
    expect(call("RATION", [1000, [[200, 300]], [[60, 120]], null, null, [[7, 0]]])).toMatchObject({
      message: expect.stringContaining("Mark 1 of “exclude”"),
    });
    expect(call("RAG", [1, 1, 0, 0, "maybe"], "zh-CN")).toMatchObject({ message: expect.stringContaining("标记") });
  });

  it("reads several departments in one cell, also those with & in their name", () => {
    const plan = [[-100], [50], [70]];
    expect(call("COALITION", [0, plan, [[null], ["R&D"], ["R&D、IT"]], [["R&D", "IT"]]])).toBe(20);
    expect(
      call("COALITION", [
        0,
        plan,
        [
          [null, null],
          ["R&D", null],
          ["R&D", "IT"],
        ],
        [["r&d"]],
      ]),
    ).toBe(-50);
    expect(call("COALITION", [0.1, [[-100, 110]], [[null]], [["IT"]]])).toBeCloseTo(0, 9);
    expect(call("COALITION", [0, plan, [["IT"], ["IT"]], [["IT"]]])).toMatchObject({ error: "#VALUE!" });
  });

  it("reads letters in any spelling, and joins names as the language does", () => {
    const row = [["R", "牵头", "C"]];
    expect(call("RACIWHO", [row, [["IT", "HR", "Ops"]], "r"])).toEqual([["IT, HR"]]);
    expect(call("RACIWHO", [row, [["IT", "HR", "Ops"]], "执行"], "zh-CN")).toEqual([["IT、HR"]]);
    expect(call("RACIWHO", [upright(["R", "R", "C"]), upright(["IT", "HR", "Ops"]), "R", null, " + "])).toEqual([["IT + HR"]]);
    expect(
      call("RACIWHO", [
        [
          ["R", "C"],
          ["A", "R"],
        ],
        [["IT", "HR"]],
        "R",
      ]),
    ).toEqual([["IT"], ["HR"]]);
    expect(
      call("RACIROLE", [
        [
          ["D", "A"],
          ["D", "C"],
        ],
        "d",
        "row",
        "DACI",
      ]),
    ).toEqual([[1], [1]]);
    expect(call("RACISCORE", [[["D", "A", "C"]], [["doers", 1]], "DACI"])).toEqual([[100, 0]]);
  });
});

describe("working time", () => {
  const friday = 46066 + 17 / 24; // 2026-02-13 17:00
  it.each<[string, unknown[], number]>([
    ["working", [friday, 2], 46069 + 10 / 24],
    ["by the Chinese arrangement", [friday, 2, "Working-CN"], 46067 + 10 / 24],
    ["round the clock into Spring Festival", [friday, 144, "clock-cn"], 46077 + 9 / 24],
    ["round the clock", [friday, 3, "clock"], 46066 + 20 / 24],
    ["with own hours in words", [friday, 2, "9:00-17:30"], 46069 + 10.5 / 24],
    [
      "with own hours in cells",
      [
        friday,
        2,
        [
          [9 / 24, 17.5 / 24],
          [null, null],
        ],
      ],
      46069 + 10.5 / 24,
    ],
    ["with own days off", [friday, 2, null, [[46069, 46070]]], 46071 + 10 / 24],
    ["with own make-up days", [friday, 2, null, null, [[46067]]], 46067 + 10 / 24],
  ])("%s", (_, args, due) => {
    expect(call("DUE", args)).toBeCloseTo(due, 9);
    const [, hours, calendar, ...days] = args;
    if (!String(calendar).startsWith("clock")) expect(call("WORKHOURS", [friday, due, calendar, ...days])).toBeCloseTo(Number(hours), 9);
  });

  it("counts hours round the clock", () => expect(call("WORKHOURS", [46066, 46067.5, "clock"])).toBe(36));

  it("leaves the deadline of the last level empty", () =>
    expect(call("LEVEL", [46083.375, 46100.5, [[24, 48, 72]], "absolute", "working"])).toEqual([[4, "", expect.any(Number)]]));
});

describe("refusals", () => {
  it.each<[string, string, unknown[], string, RegExp, RegExp]>([
    ["amounts of both signs", "ROUNDSHARE", [[[1, -1]], 10, 1], "#VALUE!", /Amount 1 is 1, unlike/, /正负不同/],
    ["text among amounts", "ROUNDSHARE", [[[1, "2"]], 10, 1], "#VALUE!", /Amount 2 is not a number \("2"\)/, /第 2 个金额不是数字/],
    ["no unit", "ROUNDSHARE", [[[1, 2]], 10, 0], "#VALUE!", /payout unit is 0/, /发放单位为 0/],
    [
      "text among flows of a plan",
      "COALITION",
      [0, [[1], ["a"]], [[null], [null]], [["IT"]]],
      "#VALUE!",
      /Cash flow 1 of row 2/,
      /第 2 行第 1 个现金流/,
    ],
    ["a score in words", "CONTRIB", [[[1, "good"]], [[1, 1]]], "#VALUE!", /Score 2.*"good"/, /第 2 个评分.*"good"/],
    ["a coalition that is missing", "SHAPLEY", [[["E", "B"]], [["E", "B"]], [[1, 2]]], "#VALUE!", /E \+ B has no value/, /“E＋B”/],
    [
      "a stranger in a coalition",
      "SHAPLEY",
      [[["E", "B"]], [["E", "X"]], [[1, 2]]],
      "#VALUE!",
      /“X”, who is not a player/,
      /“X”不是参与方/,
    ],
    [
      "a curve that falls back",
      "PAYOUT",
      [
        1,
        [
          [1, 1],
          [0.8, 0.5],
        ],
      ],
      "#VALUE!",
      /Attainment 2 is 0.8, not above 1/,
      /没有高于 1/,
    ],
    [
      "a schedule that is not whole",
      "VEST",
      [
        100,
        [
          [0, 0.5],
          [1, 0.4],
        ],
      ],
      "#VALUE!",
      /add up to 90%/,
      /合计为 90%/,
    ],
    ["a share above 1", "GAINSHARE", ["scanlon", [[1, 2]], [[1, 2]], 75], "#VALUE!", /employees' share is 7,500%/, /员工分享比例为 7,500%/],
    ["an unknown plan", "GAINSHARE", ["bonus", [[1, 2]], [[1, 2]], 0.5], "#VALUE!", /scanlon, rucker, improshare/, /收益分享方案/],
    ["a letter that is none", "RACIROLE", [[["R"]], "X"], "#VALUE!", /“X” is not one letter/, /“X”不是/],
    ["two letters at once", "RACIWHO", [[["R"]], [["IT"]], "R/A"], "#VALUE!", /“R\/A” is not one letter/, /“R\/A”不是/],
    ["names that do not fit", "RACIWHO", [[["R", "A"]], [["IT"]], "A"], "#VALUE!", /Select 1 columns/, /请选择 1 列/],
    ["a number with a fraction", "RATION", [10, [[1]], [[1]], 1.5], "#VALUE!", /largest number of requests is 1.5/, /批准数量上限为 1.5/],
    [
      "requirements beyond the budget",
      "RATION",
      [10, [[20]], [[1]], null, [[1]]],
      "#VALUE!",
      /cost 20, but the budget is 10/,
      /超过预算 10/,
    ],
    ["an unknown rule", "SPLITCLAIMS", [1, [[1]], "fair"], "#VALUE!", /prop, cea, cel, talmud/, /诉求分配规则/],
    ["more successes than projects", "TRACKRECORD", [4, 3], "#VALUE!", /4 successes among 3 projects/, /成功却有 4 个/],
    ["progress in percent", "EVM", [500, 70, 68, 320], "#VALUE!", /planned progress is 7,000%/, /计划进度为 7,000%/],
    ["an age without a review date", "RAG", [1, 1, 0, 0, null, 46000, 7], "#VALUE!", /needs the review date/, /需要检查日期/],
    ["hours that nobody can read", "DUE", [46083, 1, "office"], "#VALUE!", /working, clock/, /计时方式/],
    ["hours out of order", "DUE", [46083, 1, "13-18, 9-12"], "#VALUE!", /Opening hours 2/, /第 2 个工作时段/],
    ["a year without an arrangement", "DUE", [46387.7, 9, "working-cn"], "#N/A", /holidays of 2027 are not known/, /2027 年放假安排未录入/],
    ["an end before the start", "WORKHOURS", [46084, 46083], "#VALUE!", /end lies before the start/, /结束时间早于开始/],
    ["a limit of 0 hours", "LEVEL", [46083, 46084, [[24, 0]]], "#VALUE!", /time limit of level is 0/, /层级时限为 0/],
    ["negative minutes", "MEETCOST", [-1, 1, 1, 1], "#VALUE!", /number of minutes is -1/, /分钟数为 -1/],
  ])("%s", (_, id, args, error, english, chinese) => {
    expect(call(id, args)).toEqual({ error, message: expect.stringMatching(english) });
    expect(call(id, args, "zh-CN")).toEqual({ error, message: expect.stringMatching(chinese) });
  });

  it("passes an error in any argument on", () => {
    expect(call("SEAL", [[[1, { error: "#DIV/0!" }]]])).toEqual({ error: "#DIV/0!" });
    expect(call("RATION", [10, [[1]], [[1]], null, [[{ error: "#NUM!" }]]])).toEqual({ error: "#NUM!" });
  });
});

it("never shows NaN, an infinity or a ragged block, whatever the numbers", () => {
  const numbers = fc.array(fc.double({ noNaN: true, min: -1e9, max: 1e9 }), { minLength: 2, maxLength: 4 });
  const ids = ["ROUNDSHARE", "SPLITCLAIMS", "CLAWBACK", "RATION", "CONTRIB", "VEST", "PAYOUT", "LEVEL", "EVM", "RAG", "TRACKRECORD"];
  fc.assert(
    fc.property(
      fc.constantFrom(...ids),
      fc.array(
        fc.oneof(
          fc.double({ noNaN: true, min: -1e9, max: 1e9 }),
          numbers.map((row) => [row]),
        ),
        { minLength: 1, maxLength: 4 },
      ),
      fc.constantFrom(...locales),
      (id, args, locale) => {
        const outcome = call(id, args, locale);
        if (typeof outcome === "object" && isFailure(outcome)) {
          expect(outcome.message).toMatch(/.+[.。]$/u);
          return;
        }
        const rows = typeof outcome === "object" ? outcome : [[outcome]];
        expect(new Set(rows.map((row) => row.length)).size).toBe(1);
        for (const value of rows.flat()) expect(typeof value === "string" || Number.isFinite(value)).toBe(true);
      },
    ),
    { numRuns: 400 },
  );
});
