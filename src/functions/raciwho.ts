// Knows XD.RACIWHO: who holds a letter in a row.
import { parseCell } from "../model/raci-cell";
import { schemeIds } from "../model/raci-scheme";
import { optionalText, text, texts, turned, wrongSize } from "./block-arguments";
import { defineFunction, grid, option, type Words } from "./define";
import { letterOf } from "./raci-letter";

const definition = defineFunction({
  id: "RACIWHO",
  params: { rowCells: grid(), names: texts(), letter: text(), scheme: option("scheme", schemeIds), separator: optionalText() },
  returns: "texts",
  compute: ({ rowCells, names: { values: names }, letter, scheme, separator }, locale) => {
    const wanted = letterOf(letter, scheme);
    const rows = rowCells[0]?.length === 1 && rowCells.length === names.length ? turned(rowCells) : rowCells;
    if (rows[0]?.length !== names.length) throw wrongSize(rowCells, "rowCells", names.length, "columns");
    return rows.map((row) => {
      const holders = names.filter((_, index) => {
        const cell = parseCell(row[index], { scheme });
        return cell.kind === "letters" && cell.letters.includes(wanted);
      });
      return [holders.join(separator ?? (locale === "zh-CN" ? "、" : ", "))];
    });
  },
});

export default definition;

export const words = (): Words<typeof definition> => ({
  strings: {
    "en-US": {
      description:
        "Names of those who hold a letter in a row of a grid of responsibilities, joined; one text for each row, empty where nobody does.",
      params: {
        rowCells: "The cells of one row, or of several rows.",
        names: "Names of the roles, as many as columns.",
        letter: "The letter, such as A.",
        scheme: "RACI (default), RASCI, DACI, RAPID or CAIRO.",
        separator: "What stands between two names; a comma unless given.",
      },
    },
    "zh-CN": {
      description: "责任矩阵一行中持有某个字母者的名称，连接成一段文本；多行时每行一段，无人持有为空。",
      params: {
        rowCells: "一行或多行单元格。",
        names: "角色名称，与列数相同。",
        letter: "字母，如 A。",
        scheme: "RACI（默认）、RASCI、DACI、RAPID 或 CAIRO。",
        separator: "名称之间的分隔符；省略时为顿号。",
      },
    },
  },
  source: {
    "en-US": "The holders of a letter, in the order of the columns.",
    "zh-CN": "按列的次序列出持有该字母者。",
  },
  terms: { "en-US": "RACI matrix, who is accountable, names", "zh-CN": "权责矩阵, 谁负责, 名单" },
  example: { formula: '=XD.RACIWHO({"R","A","R/C"},{"IT","HR","Ops"},"A")', shows: [["HR"]] },
  twin: ({ rowCells, names, letter, scheme, separator }) => {
    scheme.leftOut();
    separator.leftOut();
    rowCells.provided("letters-only").provided("one-holder").block({ rows: 1, columns: names.line().count });
    return `LOOKUP(2,1/ISNUMBER(SEARCH(${letter.text},${rowCells.text})),${names.text})`;
  },
});
