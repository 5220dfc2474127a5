// Knows XD.RACIROLE: how often a letter stands in each column or row.
import { schemeIds } from "../model/raci-scheme";
import { workload } from "../model/raci";
import { text } from "./block-arguments";
import { defineFunction, grid, option, spread, type Words } from "./define";
import { letterOf } from "./raci-letter";
import { NoTwin } from "./twins/argument";

const definition = defineFunction({
  id: "RACIROLE",
  params: { grid: grid(), letter: text(), by: option("count-by", ["column", "row"]), scheme: option("scheme", schemeIds) },
  returns: "numbers",
  compute: ({ grid, letter, by, scheme }) => {
    const wanted = letterOf(letter, scheme);
    const { rows, columns } = workload(grid, { scheme });
    return by === "row"
      ? spread(
          rows.map((count) => count[wanted]),
          true,
        )
      : spread(
          columns.map((count) => count[wanted]),
          false,
        );
  },
});

export default definition;

/** A twin adds rows up by a list of ones, and a formula has an end. */
const mostOnes = 1000;

export const words = (): Words<typeof definition> => ({
  strings: {
    "en-US": {
      description:
        "Counts a letter in each column (role) or row (task) of a grid of responsibilities; a combined cell such as R/A counts for both.",
      params: {
        grid: "The cells with the letters only: one row a task, one column a role.",
        letter: "The letter, such as R or A.",
        by: "column (default): one count a role; row: one count a task.",
        scheme: "RACI (default), RASCI, DACI, RAPID or CAIRO.",
      },
    },
    "zh-CN": {
      description: "统计责任矩阵各列（角色）或各行（任务）中某个字母的个数；R/A 等组合单元格分别计入。",
      params: {
        grid: "仅含字母的单元格：一行一项任务，一列一个角色。",
        letter: "字母，如 R 或 A。",
        by: "column（默认）：每个角色一个数；row：每项任务一个数。",
        scheme: "RACI（默认）、RASCI、DACI、RAPID 或 CAIRO。",
      },
    },
  },
  source: {
    "en-US": "A count of letters; a combined cell counts once for each letter.",
    "zh-CN": "字母计数；组合单元格对每个字母各计一次。",
  },
  terms: { "en-US": "RACI matrix, workload, count letters", "zh-CN": "权责矩阵, 工作量, 计数" },
  example: { formula: '=XD.RACIROLE({"R/A","C";"R",""},"R")', shows: [[2, 0]] },
  twin: ({ grid, letter, by, scheme }) => {
    scheme.leftOut();
    const { rows, columns } = grid.provided("letters-only").cells();
    if (Math.max(rows, columns) > mostOnes) throw new NoTwin({ code: "workings" });
    const held = `--ISNUMBER(SEARCH(${letter.text},${grid.text}))`;
    const ones = (count: number, sign: string): string => `{${Array<number>(count).fill(1).join(sign)}}`;
    return by.pick({ column: `MMULT(${ones(rows, ",")},${held})`, row: `MMULT(${held},${ones(columns, ";")})` });
  },
});
