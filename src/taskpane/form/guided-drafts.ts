// What a guided start knows is carried into the forms of the other sheets, where nobody has filled them yet.
import type { Locale } from "../../i18n/locale";
import { sheetIds, type SheetId } from "../../sheets";
import { templateOf } from "../../sheets/kit";
import type { Words } from "../strings";
import type { Draft, DraftRecord, Drafts } from "./draft";
import { emptyText } from "./edit";
import { draftFor, startingDraft, withDraft } from "./starting-drafts";

const namesIn = (draft: Draft, table: string, column: string): string[] =>
  ((draft[table] ?? []) as readonly DraftRecord[]).map((record) => (record[column] ?? "").trim()).filter((name) => name !== "");

/** Names that the project's form states, by the published figure that others follow. */
const owners: Readonly<Record<string, readonly [table: string, column: string]>> = {
  "project.departments": ["departments", "name"],
  "project.roles": ["people", "role"],
};

/** Drafts of all sheets: those that somebody filled stay, the rest begin with what the project's form says. */
export function guidedDrafts(drafts: Drafts, locale: Locale, today: string, words: Words["guide"]): Drafts {
  const project = draftFor(drafts, "project", locale, today);
  let next = withDraft(drafts, "project", project);
  for (const id of sheetIds)
    if (drafts[id] === undefined && id !== "project") next = { ...next, [id]: seeded(id, project, locale, today, words) };
  return next;
}

function seeded(id: SheetId, project: Draft, locale: Locale, today: string, words: Words["guide"]): Draft {
  const fields = templateOf(id)?.fields ?? {};
  const common = Object.fromEntries(["project", "asOf", "unit", "preparedBy"].map((name) => [name, project[name] ?? ""]));
  let draft: Draft = { ...startingDraft(id, locale, today), ...common };
  for (const [name, field] of Object.entries(fields)) {
    if (!("follows" in field) || !field.follows) continue;
    const [table = "", column = ""] = owners[field.follows.of] ?? [];
    const names = namesIn(project, table, column);
    if (names.length === 0) continue;
    if (field.kind === "list") draft = { ...draft, [name]: names };
    else {
      const record = Object.fromEntries(
        Object.entries(field.of).map(([of, scalar]) => [of, "optional" in scalar ? "" : numeric(scalar.kind) ? "0" : emptyText(scalar)]),
      );
      draft = { ...draft, [name]: names.map((one) => ({ ...record, [field.key ?? ""]: one })) };
    }
  }
  if (id === "raci") {
    const tasks = words.stages.flatMap(({ stage, tasks }) => tasks.map((task) => ({ task, phase: stage, mark: "none" })));
    draft = { ...draft, tasks };
  }
  if (id === "model") {
    const rate = project["discountRate"];
    const budget = project["budget"];
    draft = {
      ...draft,
      ...(typeof rate === "string" && rate !== "" && { discountRate: rate }),
      ...(typeof budget === "string" && budget !== "" && { investments: [{ name: words.investment, amount: budget, period: "0" }] }),
    };
  }
  if (id === "plan") draft = { ...draft, ...firstPlan(project, words) };
  if (id === "charter") draft = { ...draft, parties: partiesOf(project) };
  if (id === "pool") {
    // Equal weights until the departments agree on others, so that the shares can be calculated at all.
    draft = {
      ...draft,
      participants: ((draft["participants"] ?? []) as readonly DraftRecord[]).map((record) => ({ ...record, weight: "1" })),
    };
  }
  return sizedGrids(id, draft);
}

/** Three stages up to the signed charter. Where the project has a start, each stage follows the one before at its longest. */
function firstPlan(project: Draft, { stages }: Words["guide"]): Draft {
  const start = typeof project["startDate"] === "string" ? project["startDate"] : "";
  const weeksBefore = (index: number): number => stages.slice(0, index).reduce((sum, { longest }) => sum + longest, 0);
  const blank = { owner: "", weight: "", progress: "", doneOn: "", evidence: "" };
  return {
    stages: stages.map(({ stage, gate, shortest, longest }) => ({
      stage,
      gate,
      shortest: String(shortest),
      longest: String(longest),
      approver: "",
      passedOn: "",
    })),
    tasks: stages.flatMap(({ stage, longest, tasks }, index) =>
      tasks.map((task) => ({
        task,
        stage,
        start: dayAfter(start, 7 * weeksBefore(index)),
        // A week of work ends on its fifth day.
        due: dayAfter(start, 7 * (weeksBefore(index) + longest) - 3),
        ...blank,
      })),
    ),
  };
}

/** @example dayAfter("2026-06-01", 4) // "2026-06-05"; of what is no day, nothing */
function dayAfter(day: string, days: number): string {
  const time = Date.parse(`${day}T00:00:00Z`);
  return Number.isNaN(time) ? "" : new Date(time + days * 86_400_000).toISOString().slice(0, 10);
}

/** Each department signs, by the one who leads it. */
const partiesOf = (project: Draft): readonly DraftRecord[] =>
  ((project["departments"] ?? []) as readonly DraftRecord[])
    .filter(({ name = "" }) => name.trim() !== "")
    .map(({ name = "", lead = "" }) => ({ department: name, gives: "", share: "", signatory: lead, signedOn: "" }));

const numeric = (kind: string): boolean => ["money", "number", "integer", "rate"].includes(kind);

/** Every grid gets the size of what it stands between. */
function sizedGrids(id: SheetId, draft: Draft): Draft {
  const fields = templateOf(id)?.fields ?? {};
  return Object.entries(fields).reduce((next, [name, field]) => {
    if (field.kind !== "grid") return next;
    const lines = (next[name] ?? []) as readonly (readonly string[])[];
    const grid = Array.from({ length: (next[field.rows] ?? []).length }, (_, row) =>
      Array.from({ length: (next[field.columns] ?? []).length }, (_, column) => lines[row]?.[column] ?? ""),
    );
    return { ...next, [name]: grid };
  }, draft);
}

/** One post a department, called like it, held by who leads it: a start that people refine. */
export function postsOfDepartments(project: Draft): readonly DraftRecord[] {
  const departments = (project["departments"] ?? []) as readonly DraftRecord[];
  return departments.flatMap(({ name = "", lead = "" }) =>
    name.trim() === "" ? [] : [{ role: lead.trim() || name.trim(), name: "", department: name.trim() }],
  );
}
