// What a careful colleague would remark on what a project states of itself.
import type { Locale } from "../../i18n/locale";
import type { Finding } from "../../spec/finding";
import { filled } from "../filled";
import type { ProjectInputs } from "./fields";
import { words, type ProjectWords } from "./words";

type Code = keyof ProjectWords["findings"];

export function check(inputs: ProjectInputs, locale: Locale): readonly Finding[] {
  const find = (
    code: Code,
    severity: Finding["severity"],
    place: Finding["place"],
    facts: Readonly<Record<string, string | number>> = {},
  ): Finding => {
    const { sentence, remedy } = words[locale].findings[code];
    return { rule: `project.${code}`, severity, place, sentence: filled(sentence, facts), remedy };
  };
  return [...departments(inputs, find), ...money(inputs, find), ...authority(inputs, find)];
}

type Find = (
  code: Code,
  severity: Finding["severity"],
  place: Finding["place"],
  facts?: Readonly<Record<string, string | number>>,
) => Finding;

function* departments({ departments, people }: ProjectInputs, find: Find): Generator<Finding> {
  const known = new Set(departments.map(({ name }) => name.toLowerCase()));
  for (const [row, { name, lead }] of departments.entries()) {
    if (lead === null) yield find("no-lead", "warning", { name: "departments_lead", row }, { department: name });
    if (people.length > 0 && !people.some(({ department }) => department?.toLowerCase() === name.toLowerCase()))
      yield find("no-post", "note", { name: "departments_name", row }, { department: name });
  }
  for (const [row, { role, department }] of people.entries()) {
    if (department !== null && !known.has(department.toLowerCase()))
      yield find("unknown-department", "warning", { name: "people_department", row }, { role, department });
  }
}

function* money({ rateOwner, rateSource }: ProjectInputs, find: Find): Generator<Finding> {
  if (rateOwner === null || rateSource === null)
    yield find("rate-unsourced", "warning", { name: rateOwner === null ? "rateOwner" : "rateSource" });
}

function* authority({ approvals, budget, budgetScope }: ProjectInputs, find: Find): Generator<Finding> {
  const ranges = approvals.map(({ from, to, ...rest }) => ({ ...rest, from: from ?? 0, to: to ?? Infinity }));
  for (const [row, { from, to, chain }] of ranges.entries()) {
    if (to <= from) yield find("bounds-reversed", "error", { name: "approvals_to", row }, { row: row + 1, from, to });
    if (chain === null) yield find("no-chain", "warning", { name: "approvals_chain", row }, { row: row + 1 });
  }
  for (const [second, later] of ranges.entries()) {
    const first = ranges.findIndex(
      (earlier, index) =>
        index < second &&
        earlier.type === later.type &&
        (earlier.scope === null || later.scope === null || earlier.scope === later.scope) &&
        earlier.from < later.to &&
        later.from < earlier.to,
    );
    if (first >= 0) {
      const from = Math.max(ranges[first]?.from ?? 0, later.from);
      yield find(
        "overlap",
        "warning",
        { name: "approvals_from", row: second },
        { first: first + 1, second: second + 1, type: later.type, from },
      );
    }
  }
  if (
    budget !== null &&
    budget > 0 &&
    !ranges.some(({ from, to, scope }) => from <= budget && budget < to && (scope === null || scope === budgetScope))
  )
    yield find("nobody-approves", "warning", { name: "budget" }, { budget });
}
