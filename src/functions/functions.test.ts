// What a cell shows: values, blanks of each platform, shapes, errors, refusals with sentences in both languages, spills.
import fc from "fast-check";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { blanks } from "../../test/blanks";
import { locales, type Locale } from "../i18n/locale";
import { answer, functions, hostFunctions, isFailure, literals } from ".";

function call(id: string, args: readonly unknown[], locale: Locale = "en-US") {
  const definition = functions.find((one) => one.id === id);
  if (!definition) throw new Error(`there is no ${id}`);
  const padded = [...args, ...Array<null>(Math.max(0, Object.keys(definition.params).length - args.length)).fill(null)];
  return answer(definition, padded, locale);
}

/** The same answer, numbers up to their last bits. */
function closely(answer: unknown): unknown {
  if (Array.isArray(answer)) return answer.map(closely);
  return typeof answer === "number" ? expect.closeTo(answer, 10) : answer;
}

describe("examples", () => {
  it.each(functions.map(({ id, example }) => ({ id, example })))("$example.formula shows what it says", ({ id, example }) => {
    expect(example.formula.startsWith(`=XD.${id}(`)).toBe(true);
    const shown = call(id, literals(example.formula));
    expect(shown).toEqual(closely(example.shows));
  });

  const readme = readFileSync(join(__dirname, "README.md"), "utf8");
  const rows = readme.split("\n").map((line) =>
    line
      .split("|")
      .map((cell) => cell.trim())
      .slice(1, -1),
  );

  it.each(functions.map((definition) => [definition.id, definition] as const))("README says what %s takes", (id, { params, example }) => {
    expect(rows.filter(([name]) => name === id).map(([, parameter, optional, , keywords]) => [parameter, optional, keywords])).toEqual(
      Object.entries(params).map(([name, { optional, keywords = [] }]) => [
        name,
        optional ? "yes" : "",
        keywords.map((keyword) => `\`${keyword}\``).join(" "),
      ]),
    );
    expect(readme).toContain(`\`${example.formula}\``);
  });
});

describe.each(blanks)("a blank that arrives as %s", (_, blank) => {
  it("is a zero flow in its own period", () => {
    expect(call("NPV", [0.1, [[-100, blank, 121]]])).toBeCloseTo(0, 12);
    expect(call("IRR", [[[-100, blank, 121]]])).toBeCloseTo(0.1, 12);
    expect(call("PAYBACK", [[[-100], [blank], [200]]])).toBe(1.5);
  });

  it("is a spare row of dated flows, and refused beside a flow", () => {
    expect(
      call("XIRR", [
        [[-100], [110], [blank]],
        [[43831], [44196], [blank]],
      ]),
    ).toBeCloseTo(0.1, 12);
    expect(call("XNPV", [0.1, [[-100, 110, blank]], [[43831, 44196, blank]], blank, blank])).toBeCloseTo(0, 9);
    expect(call("XNPV", [0.1, [[-100, 110]], [[43831, blank]]])).toEqual({
      error: "#VALUE!",
      message: "Date 2 is blank. Enter a date for each cash flow.",
    });
  });

  it("is the rate 0, and the default of a keyword", () => {
    expect(call("NPV", [blank, [[-100, 40, 70]], blank])).toBeCloseTo(10, 12);
    expect(call("NPV", [[[blank]], [[-100, 40, 70]]])).toBeCloseTo(10, 12);
    expect(call("PAYBACK", [[[-100, 200]], blank, blank, blank])).toBe(0.5);
  });

  it("has no cost, no gain, no years", () => {
    expect(call("ROI", [blank, 100])).toBe(0);
    expect(call("ROI", [10, blank])).toMatchObject({ error: "#N/A" });
    expect(call("ROI", [10, 100, "annualised", blank])).toMatchObject({ error: "#VALUE!", message: expect.stringContaining("years") });
  });

  it("is no hurdle, no tax, an open last tier, a spare tier", () => {
    expect(call("POOL", [1500, 0.1, blank, blank, null, blank, blank, null, blank])).toBe(150);
    const tiers = [
      [1000, 0.1],
      [blank, 0.2],
      [blank, blank],
    ];
    expect(call("POOL", [1500, blank, null, null, null, null, null, tiers, "marginal"])).toBe(200);
  });

  it("is a cap of 0 where a whole pool is capped by an empty cell", () => {
    expect(call("POOL", [1500, 0.1, null, null, [[blank]]])).toBe(0);
  });

  it("is a weight of 0, a floor of 0, no unit; a blank cap is not guessed", () => {
    expect(call("POOLSHARE", [100, [[1, blank, 3]], [[blank, blank, blank]], null, blank, blank])).toEqual([[25, 0, 75]]);
    expect(call("POOLSHARE", [100, [[1, 1]], null, [[60, blank]]])).toMatchObject({
      error: "#VALUE!",
      message: expect.stringContaining("Cap 2 is blank or 0"),
    });
    expect(call("POOLSHARE", [100, [[1, blank]], null, [[100, blank]]])).toEqual([[100, 0]]);
  });

  it("is an empty cell of a grid", () => {
    expect(
      call("RACICHECK", [
        [
          ["A", "R", "C"],
          ["R", blank, "C"],
        ],
      ]),
    ).toEqual([[""], [expect.stringContaining("nobody with A")]]);
  });
});

describe("shapes", () => {
  it("takes rows and columns alike", () =>
    fc.assert(
      fc.property(fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 12 }), (flows) => {
        expect(call("NPV", [0.07, flows.map((flow) => [flow])])).toEqual(call("NPV", [0.07, [flows]]));
        expect(call("PAYBACK", [flows.map((flow) => [flow])])).toEqual(call("PAYBACK", [[flows]]));
      }),
    ));

  it("answers of a row of any cells what it answers of a column, the way of reading being another", () => {
    const cell = fc.oneof(
      { weight: 30, arbitrary: fc.double({ min: -1e6, max: 1e6, noNaN: true }) },
      { weight: 1, arbitrary: fc.constantFrom<unknown>(null, "", "5", "n/a", true, "#N/A", NaN, Infinity, { type: "Empty" }) },
    );
    const rate = fc.oneof(
      { weight: 9, arbitrary: fc.double({ min: -0.99, max: 3, noNaN: true }) },
      { weight: 1, arbitrary: fc.constantFrom<unknown>(-1, NaN, null, "0.1", [[0.1]], [[0.1, 0.2]], [[0.1], [0.2]], [["x"]]) },
    );
    fc.assert(
      fc.property(rate, fc.array(cell, { minLength: 1, maxLength: 40 }), fc.constantFrom(null, "", "mid"), (rate, cells, timing) => {
        expect(call("NPV", [rate, [cells], timing])).toEqual(call("NPV", [rate, cells.map((one) => [one]), timing]));
      }),
      { numRuns: 500 },
    );
  });

  it("answers without options what it answers where their defaults are named, the way of reading being another", () => {
    const later = fc.oneof(
      { weight: 20, arbitrary: fc.double({ min: 0, max: 1e6, noNaN: true }) },
      { weight: 1, arbitrary: fc.constantFrom<unknown>(-50, null, "", "5", "n/a", true, "#N/A", NaN, Infinity) },
    );
    let answered = 0;
    fc.assert(
      fc.property(fc.array(later, { minLength: 1, maxLength: 20 }), fc.boolean(), (cells, standing) => {
        const flows = standing ? [-1e5, ...cells].map((cell) => [cell]) : [[-1e5, ...cells]];
        const quick = call("IRR", [flows]);
        expect(quick).toEqual(call("IRR", [flows, null, "end"]));
        if (typeof quick === "number") answered++;
      }),
      { numRuns: 500 },
    );
    expect(answered).toBeGreaterThan(50);
  });

  it("spills shares the way the weights lie, rectangular, the pool in full", () =>
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1_000_000 }),
        fc.array(fc.integer({ min: 1, max: 100 }), { minLength: 2, maxLength: 9 }),
        (pool, weights) => {
          const lying = call("POOLSHARE", [pool, [weights], null, null, 1]);
          const standing = call("POOLSHARE", [pool, weights.map((weight) => [weight]), null, null, 1]);
          if (typeof lying !== "object" || isFailure(lying) || typeof standing !== "object" || isFailure(standing))
            throw new Error("refused");
          expect([lying.length, lying[0]?.length]).toEqual([1, weights.length]);
          expect(standing.map((row) => row.length)).toEqual(weights.map(() => 1));
          expect(standing.map(([share]) => share)).toEqual(lying[0]);
          expect((lying[0] ?? []).reduce((sum: number, share) => sum + Number(share), 0)).toBe(pool);
        },
      ),
    ));

  it("takes one number where a range is wanted, and a range of one where a number is wanted", () => {
    expect(call("NPV", [[[0.1]], 5])).toBe(5);
    expect(call("ROI", [[[30]], [[10]]])).toBe(3);
    expect(call("IRR", [[[-10, 21, -11]], [[0.2]]])).toBeCloseTo(0.1, 9);
  });

  it("refuses a block where a line is wanted, a range where one value is", () => {
    const block = [
      [1, 2],
      [3, 4],
      [5, 6],
    ];
    expect(call("NPV", [0.1, block])).toEqual({
      error: "#VALUE!",
      message: "“flows” is 3 rows by 2 columns. Select one row or one column.",
    });
    expect(call("NPV", [0.1, block], "zh-CN")).toEqual({ error: "#VALUE!", message: "“flows”为 3 行 2 列。请只选择一行或一列。" });
    expect(call("POOL", [1500, 0.1, null, null, [[1, 2]]])).toMatchObject({ message: expect.stringContaining("Give one value") });
    expect(call("POOL", [1500, 0.1, null, null, null, null, null, [[1, 2, 3]]])).toMatchObject({
      message: expect.stringContaining("Select two columns"),
    });
  });

  it("discounts with one rate for each period", () => {
    expect(call("NPV", [[[0.1, 0.2]], [[-100, 55, 66]]])).toBeCloseTo(0, 12);
    expect(call("NPV", [[[0.1], [0.2]], [[-100, 55, 66]]])).toBeCloseTo(0, 12);
    expect(call("NPV", [[[0.1, 0.2]], [[-100, 55, 66, 1]]])).toMatchObject({
      error: "#VALUE!",
      message: expect.stringContaining("4 cash flows and 2 discount rates"),
    });
  });

  it("reads tiers that stand or lie", () => {
    const standing = [
      [1000, 0.1],
      [2000, 0.2],
      [null, 0.3],
    ];
    const lying = [
      [1000, 2000, null],
      [0.1, 0.2, 0.3],
    ];
    for (const tiers of [standing, lying]) expect(call("POOL", [1500, 0, null, null, null, null, null, tiers, "MARGINAL"])).toBe(200);
  });
});

describe("errors in arguments", () => {
  it.each([
    ["the host's", { error: "#DIV/0!" }],
    ["a data type", { type: "Error", errorType: "Div0", basicValue: "#DIV/0!", basicType: "Error" }],
    ["an error of CustomFunctions", { code: "#DIV/0!" }],
    ["a text", "#DIV/0!"],
  ])("passes on the first one: %s", (_, error) => {
    expect(call("NPV", [0.1, [[-100, error, { error: "#NUM!" }]]])).toEqual({ error: "#DIV/0!" });
  });

  it("comes before every refusal of the other arguments", () => {
    expect(call("NPV", ["ten", [[1, { error: "#NUM!" }]]])).toEqual({ error: "#NUM!" });
  });

  it("turns what a function may not return into #VALUE! with a sentence", () => {
    expect(call("RACICHECK", [[["A", { error: "#REF!" }]]])).toEqual({
      error: "#VALUE!",
      message: "An argument holds the error #REF!. Mend that cell first.",
    });
    expect(call("ROI", [{ type: "Error" }, 1], "zh-CN")).toEqual({
      error: "#VALUE!",
      message: "参数中含有错误值 #VALUE!。请先修正该单元格。",
    });
    expect(call("ROI", [{ error: "#N/A" }, 1])).toMatchObject({ error: "#N/A", message: expect.stringContaining("#N/A") });
  });

  it("never answers an amount that cannot be shown", () => {
    expect(call("NPV", [0, [[1e308, 1e308]]])).toEqual({ error: "#NUM!" });
  });
});

describe("refusals", () => {
  it.each<[string, string, unknown[], string, RegExp, RegExp]>([
    [
      "text that looks like a number",
      "NPV",
      [0.1, [[-100, "12"]]],
      "#VALUE!",
      /Cash flow 2 is not a number \("12"\)/,
      /第 2 个现金流不是数字（"12"）/,
    ],
    ["a boolean", "NPV", [0.1, [[true]]], "#VALUE!", /Cash flow 1 is not a number \(TRUE\)/, /第 1 个现金流不是数字（TRUE）/],
    ["a boolean where one number is wanted", "ROI", [false, 1], "#VALUE!", /gain is not a number \(FALSE\)/, /不是数字（FALSE）/],
    ["an object without a value", "NPV", [0.1, [[{ type: "Entity" }]]], "#VALUE!", /\("Entity"\)/, /"Entity"/],
    ["an unknown keyword", "NPV", [0.1, [[1]], "middle"], "#VALUE!", /middle.*end, mid, begin/, /middle.*end、mid、begin/],
    [
      "an unknown day count",
      "XNPV",
      [0.1, [[1]], [[43831]], null, "act/366"],
      "#VALUE!",
      /day-count basis.*act\/365, 360, act\/act/,
      /日计数基准/,
    ],
    ["a rate of −100 %", "NPV", [-1, [[1, 2]]], "#VALUE!", /-100%/, /-100%/],
    ["several rates", "IRR", [[[-10, 21, -11]]], "#VALUE!", /2 internal rates of return: 0%, 10%/, /2 个内部收益率/],
    ["flows of one sign", "IRR", [[[1, 2]]], "#N/A", /same sign/, /同号/],
    ["a project that never pays back", "PAYBACK", [[[-2, 1]]], "#N/A", /not paid back/, /未能收回/],
    ["a cost of nothing", "ROI", [1, 0], "#N/A", /cost is 0/, /成本为 0/],
    ["a negative cost", "ROI", [1, -1], "#VALUE!", /cost is -1/, /成本为 -1/],
    ["flows and dates of different number", "XIRR", [[[1, 2]], [[1]]], "#VALUE!", /2 cash flows and 1 dates/, /现金流有 2 个/],
    ["no flow at all", "XIRR", [[[0]], [[0]]], "#VALUE!", /no cash flows/, /没有现金流/],
    ["weights that are all zero", "POOLSHARE", [1, [[0, 0]]], "#VALUE!", /All 2 weights are 0/, /全部为 0/],
    ["a negative weight", "POOLSHARE", [1, [[1, -5]]], "#VALUE!", /Weight 2 is -5/, /第 2 个权重为 -5/],
    ["floors above the pool", "POOLSHARE", [100, [[1, 1]], [[60, 60]]], "#VALUE!", /add up to 120/, /合计 120/],
    ["caps below the pool", "POOLSHARE", [100, [[1, 1]], null, [[40, 40]]], "#VALUE!", /80 at most/, /最多可得 80/],
    ["an empty table of tiers", "POOL", [1, 0.1, null, null, null, null, null, [["", ""]]], "#VALUE!", /no tiers/, /没有分档/],
    ["a pool rate above 1", "POOL", [1500, 10], "#VALUE!", /pool rate is 1,000%/, /提奖比例为 1,000%/],
    ["an unknown limit", "RACICHECK", [[["A"]], null, [["people", 3]]], "#VALUE!", /“people” is not a limit/, /“people”不是/],
    ["a negative limit", "RACICHECK", [[["A"]], null, [["doers", -3]]], "#VALUE!", /Limit 1 is -3/, /第 1 个限值为 -3/],
    ["an unknown scheme", "RACICHECK", [[["A"]], "RACE"], "#VALUE!", /RACI, RASCI/, /RACI、RASCI/],
  ])("%s", (_, id, args, error, english, chinese) => {
    expect(call(id, args)).toEqual({ error, message: expect.stringMatching(english) });
    expect(call(id, args, "zh-CN")).toEqual({ error, message: expect.stringMatching(chinese) });
  });

  it("lets a bug through", () => {
    const [first] = functions;
    if (!first) throw new Error("no functions");
    const broken = {
      ...first,
      evaluate: () => {
        throw new TypeError("ours");
      },
    };
    expect(() => answer(broken, [], "en-US")).toThrow("ours");
  });
});

describe("keywords and options", () => {
  it("takes keywords in any case", () => {
    expect(call("NPV", [0, [[-800, 1500]], " MID "])).toBe(700);
    expect(call("POOL", [1500, 0.1, null, null, null, "After-Both", 0.25])).toBeCloseTo(112.5 / 1.075, 12);
    expect(call("POOLSHARE", [1000, [[3, 3, 4]], [[100, 150, 200]], null, null, "FLOOR-THEN-SHARE"])).toEqual([[265, 315, 420]]);
  });

  it("counts years on three bases", () => {
    const at = (basis: unknown) => call("XNPV", [0.1, [[0, 110]], [[43831, 44197]], null, basis]);
    expect(at("act/365")).toBeCloseTo(110 / 1.1 ** (366 / 365), 9);
    expect(at(360)).toBeCloseTo(100, 9);
    expect(at("ACT/ACT")).toBeCloseTo(100, 9);
    expect(call("XNPV", [0.1, [[110]], [[44196]], 43831])).toBeCloseTo(100, 9);
  });

  it("unwraps data types", () => {
    const amount = (basicValue: number) => ({ type: "FormattedNumber", basicValue, numberFormat: "0.0" });
    expect(call("NPV", [amount(0.1), [[amount(-100), amount(110)]]])).toBeCloseTo(0, 12);
    expect(call("NPV", [0, [[1, 2]], { type: "String", basicValue: "mid" }])).toBe(3);
  });

  it("judges a grid by its scheme and by edited limits, in the reader's language", () => {
    expect(call("RACICHECK", [[["D", "A", "C"]], "daci"])).toEqual([[""]]);
    const crowd = [["A", "R", "R", "R", "C"]];
    expect(call("RACICHECK", [crowd])).toEqual([[""]]);
    expect(call("RACICHECK", [crowd, null, [["Doers", 2]]])).toEqual([[expect.stringContaining("3 parties")]]);
    expect(call("RACICHECK", [crowd, null, [["doers", 0]]])).toEqual([[""]]);
    expect(call("RACICHECK", [[["A", "A", "R", "C"]]], "zh-CN")).toEqual([[expect.stringContaining("2 个终责人")]]);
  });

  it("does not look at what Excel adds behind the arguments", () => {
    const [npv] = functions;
    if (!npv) throw new Error("no functions");
    expect(answer(npv, [0, [[1, 2]], null, { address: "Sheet1!A1", error: "#N/A" }], "en-US")).toBe(3);
  });
});

describe("the host's functions", () => {
  it.each(locales)("are the same functions with the words of %s", (locale) => {
    const hosted = hostFunctions(locale);
    expect(hosted.map(({ name }) => name)).toEqual(functions.map(({ id }) => `XD.${id}`));
    for (const [index, { strings, params }] of functions.entries()) {
      expect(hosted[index]?.description).toBe(strings[locale].description);
      expect(hosted[index]?.parameters.map(({ name }) => name)).toEqual(Object.keys(params));
    }
  });

  it("answer as cells do", () => {
    const named = new Map(hostFunctions("zh-CN").map((one) => [one.name, one]));
    expect(named.get("XD.POOLSHARE")?.call([150, [[50], [60], [20], [20]], null, null, null, null])).toEqual([[50], [60], [20], [20]]);
    expect(named.get("XD.IRR")?.call([[[1, 2]], null, null])).toMatchObject({ error: "#N/A", message: expect.stringContaining("同号") });
  });
});
