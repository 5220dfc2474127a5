// How the contents page is drawn: a row for each sheet that XD knows; those that do not stand in the workbook show a dash.
import type { Locale } from "../../i18n/locale";
import { calc, lines, section, table, text } from "../../spec/blocks";
import type { Block, Cell, Rule, SheetSpec } from "../../spec/sheet";
import { checkRules } from "../check-list";
import { head, page } from "../common";
import { inputLines } from "../input-lines";
import { fields, type HomeInputs } from "./fields";
import { words, type HomeWords } from "./words";

const width = 4;

export function build(inputs: HomeInputs, locale: Locale): SheetSpec {
  const say = words[locale];
  return {
    kind: "home",
    version: 1,
    locale,
    tab: say.tab,
    tabColor: "#12344D",
    widths: [34, 24, 16, 16, 20],
    blocks: [
      head(say, inputs, locale, "home", "=SUM({status.all})"),
      inputLines(["note"], fields, inputs, say.fields, locale),
      section(say.sheets.section, width),
      contents(say),
      totals(say),
      section(say.sentences, width),
      lines(1, [{ name: "say_go", label: say.goLabel, cells: [text(say.go, "remark")] }]),
    ],
    rules,
    printed: { blocks: 5, columns: width },
    page: { ...page(say.title, inputs.project, locale), onePage: true },
  };
}

const rules: readonly Rule[] = [
  { over: "{status}", formula: "=AND(ISNUMBER({status}),{status}>0)", look: "bad" },
  { over: "{status}", formula: "=AND(ISNUMBER({status}),{status}=0)", look: "good" },
  { over: "{sheets}", formula: "=NOT(ISNUMBER({status}))", look: "muted" },
  ...checkRules(),
];

function contents({ sheets: title, titles }: HomeWords): Block {
  const kinds = Object.keys(titles) as (keyof HomeWords["titles"])[];
  /** A figure of the sheet itself says where it stands, and is there only where the sheet is. */
  const each = (cell: (checks: `${string}.checks`, kind: string) => Cell): Cell[] => kinds.map((kind) => cell(`${kind}.checks`, kind));
  return table(
    [
      { title: text(title.sheet, "headerLeft"), name: "sheets", cells: kinds.map((kind) => text(titles[kind])) },
      {
        title: title.open,
        cells: each((checks) => ({
          ...calc(`=HYPERLINK("#{@${checks}}",{say_go})`, { style: "linkCenter" }),
          needs: [checks],
          value: "–",
        })),
      },
      {
        title: title.checks,
        name: "status",
        cells: each((checks) => ({ ...calc(`={@${checks}}`, { style: "check" }), format: "checkCount", needs: [checks], value: "–" })),
      },
      {
        title: title.asOf,
        cells: each((_, kind) => ({
          ...calc(`={@${kind}.asOf}`, { style: "workingCenter", format: "date" }),
          needs: [`${kind}.asOf`],
          value: "–",
        })),
      },
    ],
    { headerHeight: 20 },
  );
}

const totals = ({ sheets: title }: HomeWords): Block =>
  lines(1, [
    { name: "made", as: "out", label: title.made, cells: [calc("=COUNT({status.all})", { style: "result", format: "integer" })] },
    { name: "openChecks", as: "out", label: title.total, cells: [calc("=SUM({status.all})", { style: "result", format: "integer" })] },
  ]);
