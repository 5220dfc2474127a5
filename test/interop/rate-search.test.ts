// The native search for rates of return over flows at which IRR() gives up from a usual guess: in the host and in LibreOffice.
import { save } from "../../src/host/xlsx";
import { write } from "../../src/excel/write";
import type { WorkbookSnapshot } from "../../src/host";
import { irrs } from "../../src/model/irr";
import { annualRate } from "../../src/model/period-rate";
import { page } from "../../src/sheets/common";
import { rateSearch } from "../../src/sheets/model/rate-search";
import { scanRates } from "../../src/sheets/model/results";
import { calc, fill, lines, table } from "../../src/spec/blocks";
import { plan } from "../../src/spec/plan";
import type { Rect } from "../../src/spec/address";
import type { Cell, SheetSpec } from "../../src/spec/sheet";
import { inWorkbook } from "../workbook";
import { agreement } from "./agreement";
import { describeInterop, recalculateAll } from "./libreoffice";

const long = (first: number, later: (period: number) => number): number[] =>
  Array.from({ length: 61 }, (_, period) => (period === 0 ? first : later(period)));
/** Monthly flows: yearly rates from −98 % to 6,000 %. */
const hard: readonly (readonly number[])[] = [
  long(-1000, (period) => 300 * 0.6 ** period),
  long(-1000, (period) => (period < 4 ? 210 : 0)),
  long(-1000, (period) => (period === 60 ? 0.01 : period < 3 ? 400 : 0)),
  long(-10, (period) => (period === 12 ? 610 : 0)),
  long(-10, (period) => (period < 7 ? 4 : -0.2)),
  long(-1000, (period) => (period === 30 ? 4200 : period === 60 ? -4300 : 0)),
  long(-700, (period) => 20 * Math.sin(period) + 14),
  long(-1, (period) => (period === 60 ? 1e6 : 0)),
  long(500, (period) => (period < 40 ? -30 : 12)),
  long(-1e9, (period) => 1.7e7 * (1 + period / 400)),
  long(-5, () => -1),
];
const expected = hard.map((flows) =>
  irrs(flows)
    .map((rate) => annualRate(rate, 12))
    .filter((rate) => rate > -0.99 && rate < 100),
);

/** Each row of flows twice, for its first change of sign and its second. */
const searches = hard.flatMap((_, index) => [1, 2].map((number) => ({ index, number })));
const spec: SheetSpec = {
  kind: "rates",
  version: 1,
  locale: "en-US",
  tab: "Rates",
  widths: [30, 10],
  page: page("Rates", "", "en-US"),
  blocks: [
    lines(1, [
      { name: "year", label: "months a year", cells: [{ value: 12 }] },
      { name: "exponent", label: "years", cells: Array.from({ length: 61 }, (_, period): Cell => ({ value: period / 12 })) },
      ...hard.map((flows, index) => ({ name: `flow${index}`, label: "flow", cells: flows.map((value): Cell => ({ value })) })),
    ]),
    table([
      { name: "rates", title: "rate", cells: scanRates.map((value): Cell => ({ value })) },
      ...hard.flatMap((_, index) => [
        {
          name: `npv${index}`,
          title: "NPV",
          cells: fill(calc(`=SUMPRODUCT({flow${index}.all}/(1+{rates})^{exponent.all})`), scanRates.length),
        },
        {
          name: `change${index}`,
          title: "changes",
          cells: [
            { value: 0 },
            ...fill(calc(`={change${index}.prev}+(({npv${index}.prev}>=0)<>({npv${index}}>=0))`), scanRates.length - 1),
          ],
        },
      ]),
    ]),
    rateSearch(
      "root",
      searches.map(({ index, number }) => ({
        title: { value: number },
        place: `IFERROR(MATCH(${number},{change${index}.all},0)-1,"")`,
        rates: "rates",
        npv: `npv${index}`,
        flow: `flow${index}`,
        again: `(1+IRR({flow${index}.all},(1+{root_rate})^(1/{year})-1))^{year}-1`,
      })),
      "en-US",
      "IRR()",
    ),
  ],
};

let workbook: WorkbookSnapshot;
let places: ReadonlyMap<string, Rect>;
beforeAll(async () => {
  workbook = await inWorkbook(async (host) => {
    await write((found) => {
      const drawn = plan([spec], found);
      places = drawn.sheets[0]?.places ?? new Map();
      return drawn;
    });
    return host.snapshot();
  });
}, 300_000);

/** What the row of this name shows, for each row of flows its one or two rates. */
function shown(of: WorkbookSnapshot, name: string): unknown[][] {
  const rect = places.get(name);
  const cells = of.sheets.find((sheet) => sheet.name === "Rates")?.cells.filter(({ row }) => row === rect?.row) ?? [];
  const values = searches.map((_, at) => cells.find(({ column }) => column === (rect?.column ?? 0) + at)?.value ?? "");
  return hard.map((_, index) => values.slice(2 * index, 2 * index + 2).filter((value) => value !== ""));
}
const within = (digits: number): unknown[][] => expected.map((rates) => rates.map((rate) => expect.closeTo(rate, digits)));

it("has flows with no rate, one and two", () => expect(new Set(expected.map(({ length }) => length))).toEqual(new Set([0, 1, 2])));

it("finds every rate, and IRR() finds it from there", () => {
  expect(shown(workbook, "root_rate")).toEqual(within(9));
  expect(shown(workbook, "root_again")).toEqual(within(6));
});

describeInterop("in LibreOffice", () => {
  it("finds the same, cell by cell", async () => {
    const [other] = await recalculateAll([await save(workbook)]);
    expect(other && agreement(workbook, other)).toEqual([]);
    expect(other && shown(other, "root_rate")).toEqual(within(9));
    expect(other && shown(other, "root_again")).toEqual(within(6));
  }, 300_000);
});
