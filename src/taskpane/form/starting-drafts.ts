// What a form holds before anybody has typed: usual values where there are some, and empty boxes.
import type { Locale } from "../../i18n/locale";
import type { SheetId } from "../../sheets";
import { templateOf } from "../../sheets/kit";
import { fields } from "../../sheets/calendar/fields";
import { mainland2026 } from "../../sheets/calendar/notices";
import type { Project } from "../../sheets/project";
import type { Field } from "../../spec/field";
import { toDraft, type Draft, type DraftField, type Drafts } from "./draft";
import { emptyText, insertRow } from "./edit";

/** As typed: rates in percent. All of them stand in the sheet as inputs and can be changed there. */
const usual: { readonly [K in SheetId]?: Readonly<Record<string, DraftField>> } = {
  project: { discountRate: "10" },
  contention: {},
  trust: { prior: "50", priorWeight: "2" },
  outcome: { period: "1", discountRate: "10" },
  raci: { tasks: [{ task: "", phase: "", mark: "none" }], roles: ["", ""], grid: [["", ""]], scheme: "RACI" },
  contribution: {},
  payout: {
    payoutUnit: "1",
    curve: [
      { attainment: "80", payout: "50" },
      { attainment: "100", payout: "100" },
      { attainment: "120", payout: "150" },
    ],
    tranches: [
      { label: "1", due: "", part: "60" },
      { label: "2", due: "", part: "40" },
    ],
  },
  people: { payoutUnit: "1" },
  model: {
    periods: "3",
    discountRate: "10",
    scenarios: [
      { benefitChange: "0", costChange: "0" },
      { benefitChange: "-20", costChange: "20" },
      { benefitChange: "20", costChange: "0" },
    ],
  },
  pool: { periods: "3", profit: ["", "", "", ""], rate: "10", tax: "25", firstPeriod: "1", lastPeriod: "1", payoutUnit: "1" },
  calendar: { years: "1", opens: "9", breakFrom: "12", breakTo: "13", closes: "18" },
  charter: { version: "0.1" },
  dashboard: { maxAge: "14" },
  risks: { mediumFrom: "6", highFrom: "12", likelihood: ["10", "30", "50", "70", "90"] },
};

/** A calendar starts with the current year, and in Chinese with the days off of the years whose notice we know. */
function calendarDays(locale: Locale, today: string): Readonly<Record<string, DraftField>> {
  const firstYear = today.slice(0, 4);
  const { holidays, makeup, notices } = mainland2026;
  const isKnown = locale === "zh-CN" && notices.some(({ year }) => String(year) === firstYear);
  return { firstYear, ...(isKnown && toDraft(calendarFields, { holidays, makeup, notices })) };
}
const { holidays, makeup, notices } = fields;
const calendarFields = { holidays, makeup, notices };

/** Boxes that are the same in every sheet of one project. */
export const commonBoxes = ["project", "asOf", "unit", "preparedBy"] as const;

/** @param today "2026-03-31" */
export function startingDraft(id: SheetId, locale: Locale, today: string): Draft {
  const fields = templateOf(id)?.fields ?? {};
  const empty = Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, emptyField(field)]));
  const draft: Draft = {
    ...empty,
    asOf: today,
    unit: locale === "zh-CN" ? "wan" : "usd-thousand",
    ...usual[id],
    ...(id === "calendar" && calendarDays(locale, today)),
  };
  return Object.entries(fields).reduce(
    (next, [name, field]) =>
      "min" in field && (field.kind === "list" || field.kind === "records") ? filledUp(fields, next, name, field.min) : next,
    draft,
  );
}

function emptyField(field: Field): DraftField {
  if (field.kind === "list" || field.kind === "records" || field.kind === "grid") return [];
  return emptyText(field);
}

function filledUp(fields: Readonly<Record<string, Field>>, draft: Draft, name: string, min: number): Draft {
  let next = draft;
  for (let count = (draft[name] ?? []).length; count < min; count++) next = insertRow(fields, next, name, count);
  return next;
}

/** The forms filled with a project; sheets that it does not have keep what they hold. */
export function draftsOf(project: Project): Drafts {
  return Object.fromEntries(
    Object.entries(project.sheets).map(([id, inputs]) => [
      id,
      toDraft(templateOf(id)?.fields ?? {}, inputs as Readonly<Record<string, unknown>>),
    ]),
  );
}

/** A changed draft among the others: what all sheets have in common is the same in each. */
export function withDraft(drafts: Drafts, id: SheetId, draft: Draft): Drafts {
  const common = Object.fromEntries(commonBoxes.map((name) => [name, draft[name] ?? ""]));
  return { ...Object.fromEntries(Object.entries(drafts).map(([other, one]) => [other, { ...one, ...common }])), [id]: draft };
}

/** The draft of a sheet, or the one to start with: it takes over what other sheets of the project already say. */
export function draftFor(drafts: Drafts, id: SheetId, locale: Locale, today: string): Draft {
  const known = drafts[id];
  if (known) return known;
  const other = Object.values(drafts)[0];
  const common = other && Object.fromEntries(commonBoxes.map((name) => [name, other[name] ?? ""]));
  return { ...startingDraft(id, locale, today), ...common };
}
