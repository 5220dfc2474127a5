// What a careful colleague would remark on interests, requests and pains.
import type { Locale } from "../../i18n/locale";
import type { Finding } from "../../spec/finding";
import { nameJoint } from "../common";
import { finder, type Find } from "../finder";
import type { Figures } from "../template";
import type { InterestsInputs } from "./fields";
import { words, type InterestsWords } from "./words";

type FindHere = Find<keyof InterestsWords["findings"]>;
const same = (one: string | null, other: string): boolean => one?.toLowerCase() === other.toLowerCase();

export function check(inputs: InterestsInputs, locale: Locale, figures?: Figures): readonly Finding[] {
  const say = words[locale];
  const find = finder("interests", say.findings);
  return [
    ...strangers(inputs, find),
    ...byDepartment(inputs, find, figures),
    ...unrated(inputs, find),
    ...strongestConflict(inputs, find),
    ...requests(inputs, find, say, nameJoint[locale]),
  ];
}

/** What belongs to nobody of the list. */
function strangers({ departments, kpis, requests, pains }: InterestsInputs, find: FindHere): Finding[] {
  const all = [
    ...kpis.map(({ kpi, department }, row) => ({ name: "kpis_department", row, what: kpi, department })),
    ...requests.map(({ resource, department }, row) => ({ name: "requests_department", row, what: resource, department })),
    ...pains.map(({ leader, department }, row) => ({ name: "pains_department", row, what: leader, department })),
  ];
  return all.flatMap(({ name, row, what, department }) => {
    if (department === null) return [find("no-department", "error", { name, row }, { what })];
    return departments.some((one) => same(department, one.department))
      ? []
      : [find("unknown-department", "error", { name, row }, { what, department })];
  });
}

function byDepartment({ departments, kpis, requests, pains }: InterestsInputs, find: FindHere, figures: Figures | undefined): Finding[] {
  const offered = (figures?.get("offsets") ?? []).map(([count]) => Number(count) > 0);
  return departments.flatMap(({ department, veto }, row) => {
    const own = kpis.filter((one) => same(one.department, department));
    const place = { name: "departments_department", row };
    const found: Finding[] = [];
    if (own.length === 0) found.push(find("no-kpi", "warning", place, { department }));
    const effects = own.map(({ kpi, effect, weight }) => ({ kpi, value: (effect ?? 0) * (weight ?? 0) }));
    const net = effects.reduce((sum, { value }) => sum + value, 0);
    const worst = [...effects].sort((one, other) => one.value - other.value)[0];
    if (net < 0 && worst && !offered[row]) found.push(find("burden", "warning", place, { department, net, worst: worst.kpi }));
    const refused = requests.find((one) => same(one.department, department) && one.answer === "no");
    if (veto === "yes" && refused) found.push(find("veto-refuses", "error", place, { department, resource: refused.resource }));
    if (!pains.some((one) => same(one.department, department) && one.quote !== null))
      found.push(find("no-pain", "warning", place, { department }));
    return found;
  });
}

const unrated = ({ kpis }: InterestsInputs, find: FindHere): Finding[] =>
  kpis.flatMap(({ kpi, department, effect }, row) =>
    effect === null ? [find("not-rated", "warning", { name: "kpis_effect", row }, { kpi, department: department ?? "–" })] : [],
  );

/** The pair that moves furthest apart, of two departments. */
function strongestConflict({ kpis }: InterestsInputs, find: FindHere): Finding[] {
  const moved = kpis
    .map((one, row) => ({ ...one, row, value: (one.effect ?? 0) * (one.weight ?? 0) }))
    .sort((one, other) => one.value - other.value);
  for (const down of moved.filter(({ value }) => value < 0)) {
    const up = moved.findLast(
      ({ value, department }) => value > 0 && department !== null && down.department !== null && !same(department, down.department),
    );
    if (up)
      return [
        find(
          "conflict",
          "note",
          { name: "kpis_effect", row: down.row },
          { up: up.kpi, gainer: up.department ?? "", down: down.kpi, loser: down.department ?? "" },
        ),
      ];
  }
  return [];
}

function requests({ requests }: InterestsInputs, find: FindHere, { missing }: InterestsWords, joint: string): Finding[] {
  return requests.flatMap((request, row) => {
    const { resource, department, answer } = request;
    const lacks = (["blocker", "owner", "due"] as const).filter((name) => request[name] === null).map((name) => missing[name]);
    if (answer === "yes" || lacks.length === 0) return [];
    return [
      find(
        "request-open",
        "warning",
        { name: "requests_answer", row },
        { department: department ?? "–", resource, missing: lacks.join(joint) },
      ),
    ];
  });
}
