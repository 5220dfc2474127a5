// Knows XD.RACISCORE: how sound a grid of responsibilities is, as a figure.
import { checkLetters } from "../model/raci";
import { raciScore } from "../model/raci-score";
import { schemeIds } from "../model/raci-scheme";
import { stated } from "../model/stated";
import { defineFunction, grid, option, optionalTable, type Words } from "./define";
import { limitsOf } from "./racicheck";

const definition = defineFunction({
  id: "RACISCORE",
  params: { grid: grid(), limits: optionalTable(limitsOf), scheme: option("scheme", schemeIds) },
  returns: "numbers",
  compute: ({ grid, limits, scheme }) => {
    const found = checkLetters(grid, { scheme, ...stated({ limits }) });
    return [[raciScore(found, grid.length, grid[0]?.length ?? 0), found.length]];
  },
});

export default definition;

export const words = (): Words<typeof definition> => ({
  strings: {
    "en-US": {
      description:
        "Soundness of a grid of responsibilities from 0 to 100, and the number of findings. A row or column with an error counts nothing, with a warning half.",
      params: {
        grid: "The cells with the letters only: one row a task, one column a role.",
        limits: "Two columns, name and number, where limits differ from the usual; the names are those of RACICHECK.",
        scheme: "RACI (default), RASCI, DACI, RAPID or CAIRO.",
      },
    },
    "zh-CN": {
      description: "责任矩阵的健全度（0 至 100）与问题个数。有错误的行或列不计分，有警告的计一半。",
      params: {
        grid: "仅含字母的单元格：一行一项任务，一列一个角色。",
        limits: "两列：名称与数值，用于改变通常的限值；名称同 RACICHECK。",
        scheme: "RACI（默认）、RASCI、DACI、RAPID 或 CAIRO。",
      },
    },
  },
  source: {
    "en-US": "The findings of RACICHECK and of the columns, weighed by severity.",
    "zh-CN": "RACICHECK 与各列的问题，按严重程度加权。",
  },
  terms: { "en-US": "RACI matrix, health, quality", "zh-CN": "权责矩阵, 健康度, 质量" },
  example: { formula: '=XD.RACISCORE({"A/R","C";"A","C"})', shows: [[62.5, 2]] },
});
