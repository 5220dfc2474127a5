// Knows XD.RACICHECK: what is wrong with each row of a grid of responsibilities.
import { rowSentence } from "../i18n/raci-rows";
import { DomainError } from "../model/errors";
import { checkLetters } from "../model/raci";
import { schemeIds, type RaciLimits } from "../model/raci-scheme";
import { stated } from "../model/stated";
import { ArgumentError } from "./argument-error";
import { isBlank, pairs, toNumber } from "./arguments";
import type { Block } from "./cells";
import { defineFunction, grid, option, optionalTable, type Words } from "./define";

/** The names of limits in a formula; for ever. */
const limitNames: Readonly<Record<string, keyof RaciLimits>> = {
  doers: "doers",
  consulted: "consulted",
  informed: "informed",
  "crowd-share": "crowdShare",
  "doer-share": "doerShare",
  "decider-share": "deciderShare",
  "load-least": "loadLeast",
  "full-column-least": "fullColumnLeast",
  tasks: "tasks",
  roles: "roles",
};

/**
 * Names of limits with their numbers; a blank number leaves the usual limit, a row without a name is spare.
 *
 * @throws ArgumentError wrong-shape, unknown-limit; DomainError not-a-number, negative
 */
export function limitsOf(cells: Block, parameter: string): Partial<RaciLimits> {
  const given = pairs(cells, parameter)
    .map(([name, value], index) => ({ name, value, index }))
    .filter(({ name, value }) => !(isBlank(name) && isBlank(value)));
  return Object.fromEntries(
    given.flatMap(({ name, value, index }) => {
      const key = limitNames[String(name).trim().toLowerCase()];
      if (key === undefined) throw new ArgumentError({ code: "unknown-limit", given: String(name ?? ""), known: Object.keys(limitNames) });
      const limit = toNumber(value, "limit", index);
      if (limit < 0) throw new DomainError({ code: "negative", what: "limit", value: limit, index });
      return limit === 0 ? [] : [[key, limit]];
    }),
  );
}

const definition = defineFunction({
  id: "RACICHECK",
  params: { grid: grid(), scheme: option("scheme", schemeIds), limits: optionalTable(limitsOf) },
  returns: "texts",
  compute: ({ grid, scheme, limits }, locale) => {
    const found = checkLetters(grid, { scheme, ...stated({ limits }) });
    const names = { tasks: [], roles: [], scheme };
    return grid.map((_, row) => {
      // Duties are separated on rows of money and approvals, of which a grid of letters says nothing.
      const sentences = found.flatMap((violation) =>
        "row" in violation && violation.row === row && violation.rule !== "same-person" ? [rowSentence(violation, names, locale)] : [],
      );
      return [sentences.join(locale === "zh-CN" ? "" : " ")];
    });
  },
});

export default definition;

export const words = (): Words<typeof definition> => ({
  strings: {
    "en-US": {
      description: "Checks a grid of responsibilities: one text for each row, empty where the row is sound.",
      params: {
        grid: "The cells with the letters only: one row a task, one column a role.",
        scheme: "RACI (default), RASCI, DACI, RAPID or CAIRO.",
        limits:
          "Two columns, name and number, where limits differ from the usual: doers, consulted, informed, crowd-share, doer-share, decider-share, load-least, full-column-least, tasks, roles.",
      },
    },
    "zh-CN": {
      description: "检查责任矩阵：每行给出一段说明，没有问题的行为空。",
      params: {
        grid: "仅含字母的单元格：一行一项任务，一列一个角色。",
        scheme: "RACI（默认）、RASCI、DACI、RAPID 或 CAIRO。",
        limits:
          "两列：名称与数值，用于改变通常的限值：doers、consulted、informed、crowd-share、doer-share、decider-share、load-least、full-column-least、tasks、roles。",
      },
    },
  },
  source: {
    "en-US": "Rules of the RACI, RASCI, DACI, RAPID and CAIRO schemes, one table for each.",
    "zh-CN": "RACI、RASCI、DACI、RAPID、CAIRO 各体系的规则，每种一张表。",
  },
  terms: { "en-US": "RACI matrix, accountability, responsibility assignment, validate", "zh-CN": "权责矩阵, 职责分工, 校验" },
  example: { formula: '=XD.RACICHECK({"A/R","C";"A","C"})', shows: [[""], ["“row 2” has nobody with R (responsible)."]] },
});
