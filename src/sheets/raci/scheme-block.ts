// The rules of the schemes on the sheet: a row for each part of each scheme, and before them the rows of the scheme that is chosen.
import { letterWord } from "../../i18n/raci-rows";
import type { Locale } from "../../i18n/locale";
import { partRule, parts, type Part } from "../../model/raci-parts";
import { schemeIds } from "../../model/raci-scheme";
import { calc, text } from "../../spec/blocks";
import type { Block, Cell, Named } from "../../spec/sheet";
import type { StyleName } from "../../spec/styles";
import { word } from "../words";
import { meaningOf } from "./remark-words";
import type { RaciWords } from "./words";

/** What is told of each part, a column each, from the second column on. */
const columns = ["letter", "least", "most", "active", "separated", "asAsked", "word", "meaning"] as const;
type ColumnName = (typeof columns)[number];

/**
 * Names: `scheme_no`; `u_letter` … the column of the chosen scheme, a row for each part, and `u_letter_does` … its cells;
 * `seek_does` what to look for in a cell (a sign that never stands there where the scheme lacks the part), `has_does` the same as a
 * pattern; `has_separated` the pattern of who may not decide as well; `limit_told` how many may be told.
 */
export function schemeBlock(say: RaciWords, locale: Locale): Block {
  const { schemeColumns } = say;
  const header = [schemeColumns.part, ...columns.map((name) => schemeColumns[name])].map((title) => text(title, "header"));
  const chosen = parts.map((part): Cell[] => [
    text(say.parts[part]),
    ...columns.map(chosenCell),
    ...patterns(part),
    centred(parts.indexOf(part) + 1),
  ]);
  const all = schemeIds.flatMap((id) =>
    parts.map((part): Cell[] => {
      const rule = partRule(id, part);
      const of: Readonly<Record<ColumnName, Cell>> = {
        letter: centred(rule.letter ?? ""),
        least: centred(rule.least),
        most: centred(rule.most ?? schemeColumns.any),
        active: centred(rule.active ? 1 : 0),
        separated: centred(rule.separated ? 1 : 0),
        asAsked: centred(rule.limitedAsAsked ? 1 : 0),
        word: text(rule.letter ? wordOf(rule.letter) : "", "remark"),
        meaning: text(meaningOf(id, part, locale), "remark"),
      };
      function wordOf(letter: NonNullable<typeof rule.letter>): string {
        const said = letterWord(letter, id, locale);
        return locale === "zh-CN" ? said : `${letter} (${said})`;
      }
      return [text(`${word("raciScheme", id, locale)}: ${say.parts[part]}`), ...columns.map((name) => of[name])];
    }),
  );
  const first = 3;
  const from = first + parts.length;
  const names: Named[] = [
    { name: "scheme_no", row: 0, column: 1, rows: 1, columns: 1 },
    { name: "has_separated", row: 1, column: 1, rows: 1, columns: 1 },
    ...columns.flatMap((name, index): Named[] => [
      { name: `u_${name}`, row: first, column: index + 1, rows: parts.length, columns: 1 },
      ...parts.map((part, row): Named => ({ name: `u_${name}_${part}`, row: first + row, column: index + 1, rows: 1, columns: 1 })),
      { name: `s_${name}`, row: from, column: index + 1, rows: all.length, columns: 1 },
    ]),
    { name: "part_no", row: first, column: columns.length + 4, rows: parts.length, columns: 1 },
    { name: "has", row: first, column: columns.length + 2, rows: parts.length, columns: 1 },
    ...parts.flatMap((part, row): Named[] =>
      ["seek", "has", "limit"].map((prefix, index) => ({
        name: `${prefix}_${part}`,
        row: first + row,
        column: columns.length + 1 + index,
        rows: 1,
        columns: 1,
      })),
    ),
  ];
  return {
    cells: [
      [text(say.scheme), calc('=IF({scheme}="",1,IFERROR(MATCH({scheme},{lists.raciScheme},0),1))', { style: "workingCenter" })],
      [text(schemeColumns.separated), calc("=IF({u_separated_more}=1,{has_more},{has_does})", { style: "workingCenter" })],
      header,
      ...chosen,
      ...all,
    ],
    names,
  };
}

const centred = (value: string | number): Cell => ({ value, style: "workingCenter" });
const styleOf = (name: ColumnName): StyleName => (name === "word" || name === "meaning" ? "remark" : "workingCenter");

/** The figure of the chosen scheme: its row among all is counted from the first row of the scheme. */
function chosenCell(name: ColumnName): Cell {
  const found = `INDEX({s_${name}.all},({scheme_no}-1)*ROWS({part_no.all})+{part_no})`;
  const isText = name === "letter" || name === "word" || name === "meaning";
  const formula = name === "most" ? `=IF(ISNUMBER(${found}),${found},COLUMNS({roles.all}))` : isText ? `=${found}&""` : `=${found}`;
  return calc(formula, { style: styleOf(name) });
}

const limitsOfParts: Readonly<Record<Part, string>> = {
  does: "{used_maxDoers}",
  decides: "{u_most_decides}",
  asked: "{used_maxConsulted}",
  told: "IF({u_asAsked_told}=1,{used_maxConsulted},{used_maxInformed})",
  more: "COLUMNS({roles.all})",
};

const patterns = (part: Part): Cell[] => [
  calc(`=IF({u_letter_${part}}="",{nothing},{u_letter_${part}})`, { style: "workingCenter" }),
  calc(`="*"&{seek_${part}}&"*"`, { style: "workingCenter" }),
  calc(`=${limitsOfParts[part]}`, { style: "workingCenter" }),
];
