// What a careful colleague would remark on a responsibility grid: the model's rules, in words, with their cells.
import { raciFinding } from "../../i18n/raci-findings";
import { rosterFinding } from "../../i18n/raci-roster-findings";
import type { Locale } from "../../i18n/locale";
import { checkGrid, workload } from "../../model/raci";
import { parseCell } from "../../model/raci-cell";
import { letterOf } from "../../model/raci-parts";
import { checkRoster } from "../../model/raci-rules";
import type { Finding } from "../../spec/finding";
import type { Figures } from "../template";
import { fixesOf, notPlain } from "./fixes";
import { limitsOf, schemeOf, type RaciInputs } from "./fields";
import { words } from "./words";

export function check(inputs: RaciInputs, locale: Locale, figures?: Figures): readonly Finding[] {
  const { roles } = inputs;
  const tasks = inputs.tasks.map(({ task }) => task);
  const scheme = schemeOf(inputs);
  const violations = checkGrid(inputs.grid, {
    scheme,
    rowKinds: inputs.tasks.map(({ mark }) => (mark === "money" || mark === "approval" ? mark : "task")),
    limits: limitsOf(inputs),
  });
  return [
    ...violations.map((violation): Finding => {
      const { rule, severity, row, column, sentence, remedy } = raciFinding(violation, { tasks, roles, scheme }, locale);
      const fixes = fixesOf(violation, inputs, locale);
      return { rule: `raci.${rule}`, severity, place: placeOf(row, column), sentence, remedy, ...(fixes.length > 0 && { fixes }) };
    }),
    ...notPlain(inputs, locale),
    ...checkRoster(roles).map((violation): Finding => {
      const { rule, severity, column } = violation;
      return { rule: `raci.${rule}`, severity, place: { name: "roles", column }, ...rosterFinding(violation, roles, locale) };
    }),
    ...changedCounts(inputs, locale, figures),
  ];
}

function placeOf(row: number | undefined, column: number | undefined): Finding["place"] {
  if (row !== undefined && column !== undefined) return { name: "grid", row, column };
  if (row !== undefined) return { name: "tasks_task", row };
  return { name: "roles", ...(column !== undefined && { column }) };
}

/** Where the sheet has been read back: its published counts must be those of the letters on it. */
function changedCounts(inputs: RaciInputs, locale: Locale, figures: Figures | undefined): Finding[] {
  const { countsDiffer } = words[locale];
  const scheme = schemeOf(inputs);
  const expected = workload(inputs.grid, { scheme }).columns;
  return (
    [
      ["responsible", "does"],
      ["accountable", "decides"],
    ] as const
  ).flatMap(([name, part]) => {
    const letter = letterOf(scheme, part);
    if (letter === undefined) return [];
    const counts = figures?.get(name)?.[0] ?? [];
    // Somebody's empty column among the roles would shift the counts.
    if (counts.length !== inputs.roles.length) return [];
    // The sheet counts a letter inside a cell that nobody can read; that cell is told by itself.
    const isUnclear = (column: number): boolean => inputs.grid.some((line) => parseCell(line[column], { scheme }).kind === "unreadable");
    return counts.flatMap((found, column): Finding[] => {
      const count = expected[column]?.[letter];
      if (count === undefined || count === found || isUnclear(column)) return [];
      const facts: Readonly<Record<string, string>> = {
        role: inputs.roles[column] ?? "",
        expected: String(count),
        letter,
        found: String(found),
      };
      const sentence = countsDiffer.sentence.replace(/\{(\w+)\}/g, (whole, key: string) => facts[key] ?? whole);
      return [{ rule: "raci.counts-differ", severity: "error", place: { name, column }, sentence, remedy: countsDiffer.remedy }];
    });
  });
}
