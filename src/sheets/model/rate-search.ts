// The search for rates of return where the NPV is seen to change its sign: the interval is halved until tangents from its middle
// cannot miss. Figures that Excel and LibreOffice find alike; IRR() beside them may begin where they end.
import type { Locale } from "../../i18n/locale";
import { text } from "../../spec/blocks";
import type { Block, Cell, Named } from "../../spec/sheet";
import type { FormatName, StyleName } from "../../spec/styles";
import { both } from "./parts";

/** After them the interval is 1/256 of what it was: tangents double the right digits from there. */
const halvings = 8;
const tangents = 5;

const words = {
  step: both("Search for", "搜索"),
  place: both("Row of the scan after which it changes sign", "变号处在试算表中的行序"),
  from: both("It lies between", "介于"),
  to: both("and", "与"),
  positive: both("NPV there is not negative (1 yes, 0 no)", "下限处净现值非负（1 是，0 否）"),
  half: (step: number) => both(`Halving ${step}: lower end`, `第 ${step} 次对分：下限`),
  upper: both("Upper end", "上限"),
  middle: both("Middle", "中点"),
  tangent: (step: number) => both(`Tangent ${step}`, `第 ${step} 次切线`),
  rate: both("Rate of return", "内部收益率"),
} as const;

/** One column of the search. */
export interface Search {
  readonly title: Cell;
  /** The row of the scan after which the sign changes, as a formula without "="; "" where there is none. */
  readonly place: string;
  /** Names of the scanned rates, their NPVs, and the row of flows. */
  readonly rates: string;
  readonly npv: string;
  readonly flow: string;
  /** Another way to the same rate, as a formula that may speak of `{<prefix>_rate}`. */
  readonly again?: string;
}

/** Searches side by side from column `at` on. Names: `<prefix>_place`, `<prefix>_rate` and, where there is one, `<prefix>_again`. */
export function rateSearch(prefix: string, all: readonly Search[], locale: Locale, againLabel?: string): Block {
  const name = (row: string): string => `{${prefix}_${row}}`;
  const found = (formula: string): string => `=IF(${name("place")}="","",${formula})`;
  const npvAt = (flow: string, rate: string): string => `SUMPRODUCT({${flow}.all}/(1+${rate})^{exponent.all})`;
  const width = (steps: "upto" | "all"): string => `(${name("to")}-${name("from")})/2^ROWS({${prefix}_halves.${steps}})`;
  const rows: { readonly name: string; readonly label: string; readonly style?: StyleName; readonly formula: (one: Search) => string }[] = [
    { name: "place", label: words.place[locale], formula: ({ place }) => `=${place}` },
    { name: "from", label: words.from[locale], formula: ({ rates }) => found(`INDEX({${rates}.all},${name("place")})`) },
    { name: "to", label: words.to[locale], formula: ({ rates }) => found(`INDEX({${rates}.all},${name("place")}+1)`) },
    { name: "positive", label: words.positive[locale], formula: ({ npv }) => found(`IF(INDEX({${npv}.all},${name("place")})>=0,1,0)`) },
    ...Array.from({ length: halvings }, (_, step) => ({
      name: `half${step}`,
      label: words.half(step + 1)[locale],
      formula: ({ flow }: Search) => {
        const low = name(step === 0 ? "from" : `half${step - 1}`);
        return found(`${low}+IF((${npvAt(flow, `${low}+${width("upto")}`)}>=0)=(${name("positive")}=1),${width("upto")},0)`);
      },
    })),
    { name: "upper", label: words.upper[locale], formula: () => found(`${name(`half${halvings - 1}`)}+${width("all")}`) },
    { name: "tangent0", label: words.middle[locale], formula: () => found(`(${name(`half${halvings - 1}`)}+${name("upper")})/2`) },
    ...Array.from({ length: tangents }, (_, step) => ({
      name: step + 1 === tangents ? "rate" : `tangent${step + 1}`,
      label: step + 1 === tangents ? words.rate[locale] : words.tangent(step + 1)[locale],
      style: step + 1 === tangents ? ("result" as const) : ("workingCenter" as const),
      formula: ({ flow }: Search) => {
        const last = name(`tangent${step}`);
        const slope = `SUMPRODUCT({exponent.all}*{${flow}.all}/(1+${last})^{exponent.all})`;
        const next = `IFERROR(${last}+(1+${last})*${npvAt(flow, last)}/${slope},${last})`;
        return found(`MAX(${name(`half${halvings - 1}`)},MIN(${name("upper")},${next}))`);
      },
    })),
    ...(againLabel === undefined ? [] : [{ name: "again", label: againLabel, formula: ({ again = '""' }: Search) => found(again) }]),
  ];
  const format = (row: string): FormatName => (row === "place" || row === "positive" ? "general" : "percent2");
  const first = rows.findIndex((row) => row.name === "half0");
  return {
    cells: [
      [text(words.step[locale], "header"), ...all.map(({ title }) => title)],
      ...rows.map(({ name: row, label, style = "workingCenter", formula }) => [
        text(label, style === "result" ? "total" : "label"),
        ...all.map((one): Cell => ({ formula: formula(one), style, format: format(row) })),
      ]),
    ],
    names: [
      { name: `${prefix}_halves`, row: 1 + first, column: 0, rows: halvings, columns: 1 },
      ...rows.map((row, index): Named => ({ name: `${prefix}_${row.name}`, row: index + 1, column: 1, rows: 1, columns: all.length })),
    ],
  };
}
