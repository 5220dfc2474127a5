// The functions that portable sheets may use (design.md, section 4) calculate what Excel calculates.
import { createEngine } from ".";
import type { CellInput, Engine } from ".";

const model = "模型 2026";
let engine: Engine;

beforeAll(() => {
  engine = createEngine();
  engine.addSheet("model", model, 1);
  const put = (id: string, row: number, column: number, values: readonly (number | string | boolean | null)[]) =>
    engine.setCells(
      id,
      { row, column, rows: values.length, columns: 1 },
      values.map((value): [CellInput] => [
        value === null ? null : typeof value === "string" && value.startsWith("=") ? { formula: value } : { value },
      ]),
    );
  put("sheet-1", 0, 0, [-800, 300, 320, 400, 500]); // A: flows
  put("sheet-1", 0, 1, ["IT", "销售", "IT", "财务", "it"]); // B: departments
  put("sheet-1", 0, 2, [10, 20, 30, 40, 50]); // C
  put("sheet-1", 0, 3, [46023, 46054, 46082, 46113, 46143]); // D: the first days of January to May 2026
  put("sheet-1", 0, 4, ["A", "R", null, "C", "A"]); // E: letters, one blank
  put("sheet-1", 0, 5, [true, false, true]); // F
  put("sheet-1", 0, 6, ["12", "abc", null, 0]); // G
  put("sheet-1", 0, 7, ["=1/0", "=NA()"]); // H
  put("model", 0, 0, [7, 8, "x"]);
  put("model", 0, 1, [0.1]);
});
afterAll(() => engine.dispose());

const npv = -800 + 300 / 1.1 + 320 / 1.1 ** 2 + 400 / 1.1 ** 3 + 500 / 1.1 ** 4;

// Expected values by hand or from the definition in Excel's documentation.
it.each<[string, number | string | boolean]>([
  ["=NPV(0.1,A2:A5)+A1", npv],
  [`=NPV('${model}'!$B$1,A2:A5)+A1`, npv],
  ["=ROUND(NPV(IRR(A1:A5),A2:A5)+A1,6)", 0],
  ["=ROUND(NPV(IRR(A1:A5,0.5),A2:A5)+A1,6)", 0],
  ["=XNPV(0.1,A1:A2,D1:D2)", -800 + 300 / 1.1 ** (31 / 365)],
  ["=SUMPRODUCT(A1:A5,C1:C5)", 48600],
  ['=SUMPRODUCT((B1:B5="IT")*C1:C5)', 90],
  ['=SUMPRODUCT(--(B1:B5="IT"),C1:C5)', 90],
  ["=SUMPRODUCT(--(C1:C5>20))", 3],
  ["=SUMPRODUCT(--(A1:A5<>C1:C5))", 5],
  ['=SUMPRODUCT(--ISNUMBER(SEARCH("A",E1:E5)))', 2],
  ["=SUMPRODUCT(--(LEN(E1:E5)>0))", 4],
  ["=SUMPRODUCT((D1:D5>=DATE(2026,2,1))*(D1:D5<DATE(2026,4,1))*C1:C5)", 50],
  ["=SUMPRODUCT(1/COUNTIF(C1:C5,C1:C5))", 5],
  ["=SUMPRODUCT(E1:E5,C1:C5)", 0],
  ["=INDEX(C1:D5,2,1)", 20],
  ["=INDEX(C1:D5,MATCH(40,C1:C5,0),2)", 46113],
  ["=SUM(INDEX(C1:D5,0,1))", 150],
  ["=SUM(C1:INDEX(C1:C5,3))", 60],
  ["=INDEX(C1:D5,9,1)", "#REF!"],
  ['=MATCH("it",B1:B5,0)', 1],
  ["=MATCH(35,C1:C5,1)", 3],
  ['=MATCH("zz",B1:B5,0)', "#N/A"],
  ['=MATCH(1,INDEX((C1:C5>25)*(B1:B5="财务"),0),0)', 4],
  ['=IFERROR(H1,"err")', "err"],
  ['=IFERROR(MATCH("zz",B1:B5,0),0)', 0],
  ['=SUMIFS(C1:C5,B1:B5,"IT",C1:C5,">10")', 80],
  ['=SUMIFS(C1:C5,C1:C5,">="&C2,C1:C5,"<"&C5)', 90],
  ['=SUMIFS(C1:C5,E1:E5,"")', 30],
  ['=SUMIFS(C1:C5,D1:D5,">="&DATE(2026,3,1))', 120],
  ['=COUNTIF(E1:E5,"A")', 2],
  ['=COUNTIF(E1:E5,"<>")', 4],
  ["=COUNTIF(C1:C5,20)", 1],
  ['=COUNTIFS(B1:B5,"IT",E1:E5,"A")', 2],
  ['=SUMIF(B1:B5,"IT",C1:C5)', 90],
  ['=SUMIF(C1:C5,">20")', 120],
  ["=COUNTA(E1:E5)", 4],
  ["=COUNTBLANK(E1:E5)", 1],
  ["=EDATE(D1,1)", 46054],
  ["=EDATE(46053,1)", 46081], // 31 January to 28 February
  ["=EDATE(46053,-2)", 45991], // to 30 November
  ["=EDATE(45351,12)", 45716], // 29 February 2024 to 28 February 2025
  ["=EOMONTH(D1,0)", 46053],
  ["=NETWORKDAYS(D1,D2)", 22],
  ["=NETWORKDAYS(46023,46037,D1)", 10],
  ["=WORKDAY(46023,5)", 46030],
  ['=TEXT(0.125,"0.0%")', "12.5%"],
  ['=TEXT(1234.567,"#,##0.0")', "1,234.6"],
  ['=TEXT(46023,"yyyy-mm-dd")', "2026-01-01"],
  ['=TEXT(5,"00")', "05"],
  ["=ROUND(2.5,0)", 3],
  ["=ROUND(-2.5,0)", -3],
  ["=ROUND(1.005,2)", 1.01],
  ["=ROUND(1234,-2)", 1200],
  ["=RANK(C2,C1:C5)", 4],
  ["=RANK(C2,C1:C5,1)", 2],
  ["=LARGE(C1:C5,2)", 40],
  ["=SMALL(C1:C5,2)", 20],
  ["=MIN(C1:C5)", 10],
  ["=MAX(A1:A5,999)", 999],
  ["=MAX(0,A1)", 0],
  ["=ISNUMBER(E3)", false],
  ['=ISNUMBER(SEARCH("A",E1))', true],
  ['=SEARCH("z",G2)', "#VALUE!"],
  ["=N(B1)+N(E3)+N(A2)", 300],
  ["=INT(-1.5)", -2],
  ["=MOD(-3,2)", 1],
  ["=CHOOSE(2,A1,C1)", 10],
  ["=CHOOSE(1,A1,C1)*2", -1600],
  ["=SUM(CHOOSE(2,A1:A5,C1:C5))", 150],
  ['=CHOOSE(3,"base","down","up")', "up"],
  ["=OR(A1>0,C1>0)", true],
  ["=AND(A1>0,C1>0)", false],
  ["=NOT(A1>0)", true],
  ['=OR(B1:B5="财务")', true],
  ["=ROWS(A1:A5000)", 5000],
  ["=COLUMNS(A1:D1)", 4],
  [`=SUM('${model}'!$A$1:$A$3)*'${model}'!B1`, 1.5],
  ["=$A$1+A$2+$A3", -180],
  ['=IF(E3="","blank",E3)', "blank"],
  ['="a"&1&TRUE', "a1TRUE"],
  ["=-2^2", 4],
  ["=0.1+0.2=0.3", true],
  ['=VLOOKUP("财务",B1:C5,2,FALSE)', 40],
])("%s", async (formula, expected) => {
  const free = { row: 20, column: 9, rows: 1, columns: 1 };
  engine.setCells("sheet-1", free, [[{ formula }]]);
  await engine.settle();
  const value = engine.read("sheet-1", free)[0]?.[0]?.value;
  if (typeof expected === "number") expect(value).toBeCloseTo(expected, 9);
  else expect(value).toEqual(typeof expected === "string" && expected.startsWith("#") ? { error: expected } : expected);
});
