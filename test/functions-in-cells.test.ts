// XD's functions in cells of a real calculation: the host takes them as they are, arguments and answers arrive as in Excel.
import { argumentTexts, exampleTwin, functions, hostFunctions, twinOf, type Twin } from "../src/functions";
import { createEngine, type CellInput, type Engine, type EngineFunction } from "../src/host/engine";

const sheet = "sheet-1";
let engine: Engine;

beforeAll(() => {
  engine = createEngine();
  // The host's own type is met without being imported by the functions' room.
  const fitting: readonly EngineFunction[] = hostFunctions("zh-CN");
  engine.register(fitting);
});
afterAll(() => engine.dispose());

/** What the cells at and below a formula show, as rows; the formula stands in A20 of an otherwise empty block. */
async function shown(formula: string, rows = 1, columns = 1): Promise<unknown> {
  const whole = { row: 19, column: 0, rows: 10, columns: 10 };
  engine.clear(sheet, whole, "All");
  engine.setCells(sheet, { row: 19, column: 0, rows: 1, columns: 1 }, [[{ formula }]]);
  await engine.settle();
  const cells = engine.read(sheet, { row: 19, column: 0, rows, columns }).map((row) => row.map(({ value }) => value));
  return rows * columns === 1 ? cells[0]?.[0] : cells;
}

function write(row: number, rows: readonly (readonly (number | string | null)[])[]): void {
  const cells = rows.map((line) => line.map((value): CellInput => (value === null ? null : { value })));
  engine.setCells(sheet, { row, column: 0, rows: rows.length, columns: rows[0]?.length ?? 0 }, cells);
}

/** The same answer, numbers up to their last bits; words are in the host's language, examples in English. */
function closely(answer: unknown): unknown {
  if (Array.isArray(answer)) return answer.map(closely);
  if (typeof answer === "string") return expect.any(String);
  return typeof answer === "number" ? expect.closeTo(answer, 9) : answer;
}

it.each(functions.map(({ example }) => example))("$formula", async ({ formula, shows }) => {
  if (typeof shows !== "object") expect(await shown(formula)).toEqual(closely(shows));
  else if (formula.includes("RACICHECK")) expect(await shown(formula, 2)).toEqual([[""], [expect.stringContaining("第 2 行")]]);
  else expect([await shown(formula, shows.length, shows[0]?.length)].flat(2)).toEqual(closely(shows.flat()));
});

/** The twin of a call as it is typed. */
function twin(call: string): Twin | undefined {
  const definition = functions.find(({ id }) => call.startsWith(`=XD.${id}(`));
  const texts = argumentTexts(call);
  return (
    definition && twinOf(definition, Object.fromEntries(Object.keys(definition.params).map((name, index) => [name, texts[index] ?? ""])))
  );
}

/** The native formula shows what XD's shows, cell by cell. */
async function alike(own: string, native: string, rows = 1, columns = 1): Promise<void> {
  expect(native).not.toContain("XD.");
  const flat = async (formula: string) => [await shown(formula, rows, columns)].flat(2);
  const [left, right] = [await flat(own), await flat(native)];
  expect(left.filter((value) => typeof value === "object")).toEqual([]);
  right.forEach((value, index) => {
    if (typeof left[index] === "number") expect(value).toBeCloseTo(left[index], 8);
    else expect(value).toEqual(left[index]);
  });
}

const twins = functions.flatMap((definition) => {
  const native = exampleTwin(definition);
  return native === undefined ? [] : [{ example: definition.example, native }];
});

it("has twins", () => expect(twins.length).toBeGreaterThan(28));

it.each(twins)("$native shows what $example.formula shows", async ({ example: { formula, shows }, native }) => {
  const [rows, columns] = typeof shows === "object" ? [shows.length, shows[0]?.length ?? 0] : [1, 1];
  await alike(formula, native, rows, columns);
});

describe("a twin is written for the arguments that are given", () => {
  /** Flows in A1:D1 and A4:A7, dates in A2:D2, single figures in row 3, a curve in C4:D6, letters in E4:G5, names in E3:G3. */
  const cells = [
    [-800, 1500, 1500, 1500, 0.1, 0.5, null, null],
    [46023, 46113, 46400, 46800, 0.05, 2, null, null],
    [1500, 500, 0.1, 0.25, "IT", "HR", "Ops", null],
    [-100, 2, 0.8, 0.5, "R/A", "C", "", null],
    [60, 5, 1, 1, "R", "A", "C", null],
    [70, 4, 1.2, 1.5, 46083.375, 46084.5, null, null],
    [80, 1, 3, 2, 46084.75, 46083, null, null],
  ];

  it.each([
    ['=XD.NPV(E1,A1:D1,"mid")', "=NPV(E1,B1:D1)*(1+E1)^0.5+A1"],
    ['=XD.NPV(10%,$A$4:$A$7,"begin")', "=NPV(10%,$A$5:$A$7)*(1+10%)+$A$4"],
    ["=XD.NPV(E1+E2,{-800,1500,-20})", "=NPV((E1+E2),{1500,-20})-800"],
    ["=XD.NPV(E1,A1)", "=A1"],
    ["=XD.XNPV(E1,A1:D1,A2:D2)", "=XNPV(E1,A1:D1,A2:D2)"],
    ["=XD.XNPV(E1,A1:D1,A2:D2,B2)", "=XNPV(E1,A1:D1,A2:D2)*(1+E1)^((B2-A2)/365)"],
    ["=XD.IRR(A4:A7)", "=IRR(A4:A7)"],
    ["=XD.IRR(A1:D1,2)", "=IRR(A1:D1,2)"],
    ["=XD.XIRR(A1:D1,A2:D2,F2)", "=XIRR(A1:D1,A2:D2,F2)"],
    ["=XD.MIRR(A4:A7,E1,E2)", "=MIRR(A4:A7,E1,E2)"],
    ['=XD.PAYBACK(A1:B1,,"whole")', "=ROUNDUP(-A1/B1,0)"],
    ['=XD.PINDEX(E1,A4:A7,"npv")', "=(NPV(E1,A5:A7)+A4)/-A4"],
    ['=XD.PINDEX(E1,A1:D1,"pv",A4,"mid")', "=1+(NPV(E1,B1:D1)*(1+E1)^0.5+A1)/ABS(A4)"],
    ['=XD.EAA(E1,A1:D1,"mid")', "=PMT(E1,3,-(NPV(E1,B1:D1)*(1+E1)^0.5+A1))/(1+E1)^0.5"],
    ['=XD.EAA(E1,A4:A7,"begin")', "=PMT(E1,3,-(NPV(E1,A5:A7)*(1+E1)+A4),0,1)"],
    ['=XD.ROI(A3,B3,"gross")', "=(A3-B3)/B3"],
    ['=XD.ROI(A3,B3,"annualised",F2)', "=(1+A3/B3)^(1/F2)-1"],
    ["=XD.ARR(A5:A7,A3,B3)", "=AVERAGE(A5:A7)/((A3+B3)/2)"],
    ['=XD.IMPLIEDGROWTH(8500,E1,800,A3,3,"mid")', "=(1+RATE(3,-1,0,(8500+800)*(1+E1)^0.5/A3))*(1+E1)-1"],
    ['=XD.BREAKEVEN(E1,A1:D1,"delay")', "=LN(NPV(E1,B1:D1)/(-A1))/LN(1+E1)"],
    ['=XD.BREAKEVEN(E1,A1:D1,"rate")', "=IRR(A1:D1)"],
    ['=XD.DELAY(E1,A1:D1,F1,"all")', "=(NPV(E1,B1:D1)+A1)*(1-(1+E1)^-F1)"],
    ["=XD.WACC(E1,E2,D3,F1)", "=E1*(1-F1)+E2*(1-D3)*F1"],
    ["=XD.POOL(A3,C3,B3)", "=IF(A3<B3,0,MAX(0,A3))*C3"],
    ['=XD.POOL(A3,C3,B3,"excess",50,"after-both",D3)', "=MIN(50,MAX(0,A3-B3)*C3*(1-D3)/(1+C3*(1-D3)))"],
    ['=XD.POOL(A3,C3,,,,"after-tax-deductible",D3)', "=MAX(0,A3)*C3*(1-D3)/(1-C3*D3)"],
    ["=XD.PAYOUT(1.1,C4:D6)", undefined],
    ["=XD.PAYOUT(0.7,C4:D6)", undefined],
    ["=XD.PAYOUT(1.3,{0.8,1,1.2;0.5,1,1.5})", undefined],
    ["=XD.MEETCOST(60,B5,A3,F2)", "=60/60*B5*A3*F2"],
    ["=XD.TRACKRECORD(B7,B6,0.3,B5)", "=(B7+B5*0.3)/(B6+B5)"],
    ['=XD.EVM(B3,0.7,F1,200,"tcpi")', "=B3*(1-F1)/(B3-200)"],
    ['=XD.EVM(B3,0.7,F1,200,"vac")', "=B3-200/F1"],
    ["=XD.RAG(12,B5,E1,0.2)", undefined],
    ["=XD.RAG(4,B5,E1,D3,,46000,30,46031)", undefined],
    ["=XD.WORKHOURS(E6,E7)", undefined],
    ["=XD.WORKHOURS(46080.7,E7,,F7)", undefined],
    ['=XD.WORKHOURS(E6,E7,"clock")', "=(E7-E6)*24"],
    ["=XD.RATE(48,-200,8000,0,1)", "=RATE(48,-200,8000,0,1)"],
    ['=XD.RACIWHO(E5:G5,E3:G3,"A")', '=LOOKUP(2,1/ISNUMBER(SEARCH("A",E5:G5)),E3:G3)'],
  ])("%s", async (own, expected) => {
    write(0, cells);
    const found = twin(own);
    if (expected !== undefined) expect(found?.formula).toBe(expected);
    await alike(own, found?.formula ?? "");
  });

  it.each([
    ['=XD.RACIROLE(E4:G5,"R")', 1, 3],
    ['=XD.RACIROLE(E4:G5,"R","row")', 2, 1],
    ["=XD.CLAWBACK(A5:A7,B5:B7,{65})", 3, 1],
    ["=XD.CONTRIB(C4:D6,C5:D5)", 3, 1],
    ["=XD.CONTRIB(C4:D6,C4:C6)", 1, 2],
    ["=XD.CONTRIB(C4:D5,C4:C5)", 1, 2],
    ['=XD.DEPR(A3,B3,4,"ddb")', 1, 4],
    ["=XD.DEPR(A3,B3,4)", 1, 4],
    ['=XD.DEPR(1000,100,90,"units",{30,45,10})', 1, 3],
    ['=XD.GAINSHARE("rucker",{50,150,50},{9,30,10},E1+0.4,D3)', 1, 3],
    ['=XD.GAINSHARE("improshare",{100,50},C7:D7,F1)', 1, 3],
  ])("%s, in %i rows and %i columns", async (own, rows, columns) => {
    write(0, cells);
    await alike(own, twin(own)?.formula ?? "", rows, columns);
  });

  it.each([
    ["=XD.NPV({0.1,0.2,0.3},A1:D1)", { code: "not-one-value", parameter: "rate" }],
    ["=XD.NPV(E1,Flows)", { code: "not-a-line", parameter: "flows" }],
    ["=XD.NPV(E1,A1:D1,E3)", { code: "option-in-cell", parameter: "timing" }],
    ['=XD.IRR(A1:D1,,"mid")', { code: "no-option", parameter: "timing", given: "mid" }],
    ["=XD.PAYBACK(A1:D1)", { code: "workings" }],
    ["=XD.PAYBACK(A1:B1,0.1)", { code: "no-argument", parameter: "rate" }],
    ["=XD.PINDEX(0.1,{-800,1500,-200})", { code: "later-spending", parameter: "flows" }],
    ['=XD.MIRR(A1:D1,E1,E1,"discounting")', { code: "no-option", parameter: "method", given: "discounting" }],
    ["=XD.DEPR(A3,B3,B5)", { code: "not-typed", parameter: "life" }],
    ["=XD.CROSSOVER(A1:D1,A1:C1)", { code: "not-a-block", parameter: "b", rows: 1, columns: 4 }],
    ["=XD.POOL(A3,C3,,,,,,A1:B2)", { code: "no-argument", parameter: "tiers" }],
    ['=XD.WORKHOURS(E6,E7,"working-cn")', { code: "no-option", parameter: "calendar", given: "working-cn" }],
    ["=XD.EVM(B3,0.7,F1,200)", { code: "no-option", parameter: "measure", given: "all" }],
  ])("or it is said why there is none: %s", (own, reason) => expect(twin(own)).toEqual({ reason }));

  it.each([
    ["=XD.NPV(0.1,{-800,1500})", []],
    ["=XD.NPV(0.1,A1:D1)", ["no-blanks"]],
    ["=XD.BREAKEVEN(0.1,A1:D1)", ["first-flow-spent", "no-blanks"]],
    ['=XD.BREAKEVEN(0.1,A1:D1,"rate")', ["one-rate", "no-blanks"]],
    ["=XD.MEETCOST(60,8,A3,96)", []],
  ])("and under what condition: %s", (own, conditions) => {
    const found = twin(own);
    expect(found?.formula !== undefined && [...found.conditions].sort()).toEqual([...conditions].sort());
  });
});

it("reads ranges with blank cells, and follows an edit", async () => {
  write(0, [[-100, null, 121]]);
  expect(await shown("=XD.IRR(A1:C1)")).toBeCloseTo(0.1, 9);
  expect(await shown("=XD.NPV(0.1,A1:C1)")).toBeCloseTo(0, 9);
  engine.setCells(sheet, { row: 0, column: 1, rows: 1, columns: 1 }, [[{ value: 55 }]]);
  await engine.settle();
  expect(engine.read(sheet, { row: 19, column: 0, rows: 1, columns: 1 })[0]?.[0]?.value).toBeCloseTo(50, 9);
});

it("spills shares beside the weights, the way they lie", async () => {
  write(0, [[50], [60], [20], [20]]);
  expect(await shown("=XD.POOLSHARE(150,A1:A4)", 4)).toEqual([[50], [60], [20], [20]]);
  expect(await shown("=XD.POOLSHARE(100,{1,1,1},,,1)", 1, 3)).toEqual([[34, 33, 33]]);
});

it("shows errors as Excel would", async () => {
  write(0, [[1, 2, "text"]]);
  expect(await shown("=XD.IRR(A1:B1)")).toEqual({ error: "#N/A" });
  expect(await shown("=XD.NPV(0.1,A1:C1)")).toEqual({ error: "#VALUE!" });
  expect(await shown("=XD.NPV(1/0,A1:B1)")).toEqual({ error: "#DIV/0!" });
});
