// XD's functions in cells of a real calculation: the host takes them as they are, arguments and answers arrive as in Excel.
import { functions, hostFunctions } from "../src/functions";
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

const twins = functions.flatMap(({ example, twin }) => (twin === undefined ? [] : [{ example, twin }]));

it("has twins", () => expect(twins.length).toBeGreaterThan(5));

it.each(twins)("$twin shows what $example.formula shows", async ({ example, twin }) => {
  expect(twin).not.toContain("XD.");
  const { shows } = example;
  const [rows, columns] = typeof shows === "object" ? [shows.length, shows[0]?.length ?? 0] : [1, 1];
  const flat = async (formula: string) => [await shown(formula, rows, columns)].flat(2);
  const [own, native] = [await flat(example.formula), await flat(twin)];
  expect(native.length).toBe(rows * columns);
  native.forEach((value, index) => {
    if (typeof own[index] === "number") expect(value).toBeCloseTo(own[index], 8);
    else expect(value).toEqual(own[index]);
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

it("agrees with its native twins", async () => {
  write(0, [[-800, 1500, 1500, 1500]]);
  const twin = async (own: string, native: string) => expect(await shown(own)).toBeCloseTo((await shown(native)) as number, 9);
  await twin("=XD.NPV(0.1,A1:D1)", "=NPV(0.1,B1:D1)+A1");
  await twin("=XD.IRR(A1:D1)", "=IRR(A1:D1,1)");
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
