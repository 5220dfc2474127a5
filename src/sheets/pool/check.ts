// What a careful colleague would remark on a bonus pool; where the sheet has been read back, its figures against the model's.
import { explain } from "../../i18n/explain";
import type { Locale } from "../../i18n/locale";
import { close } from "../../model/close";
import { DomainError } from "../../model/errors";
import { slabCliffs } from "../../model/pool";
import type { Finding } from "../../spec/finding";
import type { Scalar } from "../../spec/sheet";
import { baseUnits, inTaxBand, isYuan } from "../currency-units";
import { finder, type Find as Finder } from "../finder";
import type { Figures } from "../template";
import type { PoolInputs } from "./fields";
import { grossOf, isRestated, periodCount, poolPeriods, poolsOf, sharesOf, tiersOf } from "./figures";
import { words, type PoolWords } from "./words";

type Code = keyof PoolWords["findings"];
type Find = Finder<Code>;

export function check(inputs: PoolInputs, locale: Locale, figures?: Figures): readonly Finding[] {
  const say = words[locale];
  const find = finder("pool", say.findings);
  const { firstPeriod: first, lastPeriod: last, profitMeaning, profitTime } = inputs;
  const found = [...window(inputs, find), ...people(inputs, find)];
  if (profitMeaning === null || profitTime === null) found.push(find("meaning-missing", "note", { name: "profitMeaning" }));
  let shares: readonly number[] | undefined;
  try {
    for (const { period, before, paid } of poolsOf(inputs))
      if (paid < before) found.push(find("capped", "note", { name: "cap" }, { period, before, cap: paid }));
    const tiers = tiersOf(inputs);
    if (tiers.length > 0 && inputs.tierMode !== "marginal")
      for (const cliff of slabCliffs(tiers)) found.push(find("cliff", "warning", { name: "tiers_rate" }, { bound: cliff }));
    const exact = grossOf(inputs);
    if (exact === 0 && first <= last) found.push(find("no-pool", "warning", { name: "profit", row: first }));
    shares = sharesOf(inputs, exact);
    found.push(
      ...taxBands(inputs, shares, find),
      ...heldShares(inputs, shares, say, find),
      ...restatement(inputs, find),
      ...changedFigures(inputs, shares, figures, find),
    );
  } catch (refusal) {
    if (!(refusal instanceof DomainError)) throw refusal;
    const { code } = refusal.refusal;
    const bounds = code === "floor-above-cap" || code === "floors-exceed-pool" || code === "caps-below-pool";
    const place = {
      name:
        code === "weights-all-zero"
          ? "participants_weight"
          : bounds
            ? "participants_floor"
            : code.startsWith("tiers")
              ? "tiers_upTo"
              : "rate",
    };
    found.push(find(bounds ? "infeasible" : "refused", "error", place, { reason: explain(refusal.refusal, locale) }));
  }
  return [...found, ...acrossSheets(inputs, shares, figures, find)];
}

function window(inputs: PoolInputs, find: Find): Finding[] {
  const { firstPeriod: first, lastPeriod: last, profit } = inputs;
  const found: Finding[] = [];
  if (first > last) found.push(find("first-after-last", "error", { name: "firstPeriod" }, { first, last }));
  const end = periodCount(inputs) - 1;
  if (last > end) found.push(find("period-outside", "error", { name: "lastPeriod" }, { last, periods: end }));
  for (const period of poolPeriods(inputs))
    if ((profit[period] ?? null) === null) found.push(find("profit-missing", "error", { name: "profit", row: period }, { period }));
  return found;
}

function people({ participants, approver, measuredBy, designedBy }: PoolInputs, find: Find): Finding[] {
  const gains = (name: string): boolean => participants.some((one) => one.name.toLowerCase() === name.toLowerCase());
  const found: Finding[] = [];
  participants.forEach(({ name, weight, reason }, row) => {
    if (weight === 0) found.push(find("no-share", "note", { name: "participants_weight", row }, { name }));
    else if (reason === null) found.push(find("reason-missing", "warning", { name: "participants_reason", row }, { name, weight }));
  });
  if (approver === null) found.push(find("approver-missing", "warning", { name: "approver" }));
  else if (gains(approver)) found.push(find("approver-shares", "error", { name: "approver" }, { name: approver }));
  if (designedBy !== null && gains(designedBy)) found.push(find("designer-shares", "note", { name: "designedBy" }, { name: designedBy }));
  if (measuredBy === null) found.push(find("measurer-missing", "warning", { name: "measuredBy" }));
  else if (gains(measuredBy)) found.push(find("measurer-shares", "warning", { name: "measuredBy" }, { name: measuredBy }));
  return found;
}

function taxBands({ unit, participants }: PoolInputs, shares: readonly number[], find: Find): Finding[] {
  if (!isYuan(unit)) return [];
  return participants.flatMap(({ name }, row) => {
    const amount = Math.round((shares[row] ?? 0) * baseUnits[unit] * 100) / 100;
    return inTaxBand(amount) ? [find("bonus-band", "note", { name: "participants_weight", row }, { name, amount })] : [];
  });
}

/** Who gets another share than by weight alone, because of a floor or a cap: of their own, or of others'. */
function heldShares({ participants }: PoolInputs, shares: readonly number[], say: PoolWords, find: Find): Finding[] {
  const total = shares.reduce((sum, share) => sum + share, 0);
  const weights = participants.reduce((sum, { weight }) => sum + weight, 0);
  return participants.flatMap(({ name, weight, floor, cap }, row) => {
    const share = shares[row] ?? 0;
    const by = share - (total * weight) / weights;
    const held =
      cap !== null && close(share, cap, 1e-6) && by < 0
        ? "cap"
        : floor !== null && close(share, floor, 1e-6) && by > 0
          ? "floor"
          : undefined;
    if (held === undefined) return [];
    const facts = {
      name,
      bound: held === "cap" ? say.say.atCap : say.say.atFloor,
      by: Number(Math.abs(by).toPrecision(6)),
      direction: by < 0 ? say.less : say.more,
    };
    return [find("bounded", "note", { name: `participants_${held}`, row }, facts)];
  });
}

function restatement(inputs: PoolInputs, find: Find): Finding[] {
  if (!inputs.actualProfit.some((profit) => profit !== null)) return [];
  if (!isRestated(inputs)) return [find("to-be-confirmed", "note", { name: "actualProfit" })];
  const paid = (gross: number): number => sharesOf(inputs, gross).reduce((sum, share) => sum + share, 0);
  const [planned, actual] = [paid(grossOf(inputs)), paid(grossOf(inputs, inputs.actualProfit))];
  return close(planned, actual) ? [] : [find("restated", "note", { name: "actualProfit" }, { planned, actual })];
}

/** Where the sheet has been read back: its own results must be those of the rules. */
function changedFigures({ participants }: PoolInputs, shares: readonly number[], figures: Figures | undefined, find: Find): Finding[] {
  const differs = (found: Scalar | undefined, expected: number): boolean =>
    found !== undefined && !(typeof found === "number" && close(found, expected));
  const total = figures?.get("total")?.[0]?.[0];
  const expected = shares.reduce((sum, share) => sum + share, 0);
  const onSheet = (figures?.get("shares") ?? []).map((row) => row[0]);
  return [
    ...(differs(total, expected) ? [find("total-differs", "error", { name: "total" }, { found: String(total), expected })] : []),
    // Somebody's empty row among those who share would shift the amounts.
    ...(onSheet.length === participants.length ? onSheet : []).flatMap((found, row) =>
      differs(found, shares[row] ?? 0)
        ? [
            find(
              "shares-differ",
              "error",
              { name: "shares", row },
              { name: participants[row]?.name ?? "", found: String(found), expected: shares[row] ?? 0 },
            ),
          ]
        : [],
    ),
  ];
}

/** Departments whose "no" costs more than this part of the project's value can stop it. */
const vetoPart = 0.5;
/** A share this far from the Shapley split asks for an explanation. */
const shapleyGap = 0.1;

/** What the other sheets of the workbook say about who shares. */
function* acrossSheets(
  { participants, approver, measuredBy }: PoolInputs,
  shares: readonly number[] | undefined,
  figures: Figures | undefined,
  find: Find,
): Generator<Finding> {
  if (!figures) return;
  const flat = (name: string): readonly Scalar[] => (figures.get(name) ?? []).flat();
  const numbers = (name: string): readonly number[] => flat(name).map((value) => (typeof value === "number" ? value : 0));
  const rowOf = (name: string): number => participants.findIndex((one) => one.name.toLowerCase() === name.toLowerCase());
  const percent = (part: number): number => Math.round(part * 1000) / 10;

  const roles = flat("raci.roles").map(String);
  const [does, answers] = [numbers("raci.responsible"), numbers("raci.accountable")];
  const tasksOf = (name: string): number =>
    roles.reduce(
      (sum, role, column) => sum + (role.toLowerCase() === name.toLowerCase() ? (does[column] ?? 0) + (answers[column] ?? 0) : 0),
      0,
    );
  if (roles.length > 0) {
    for (const [row, { name, weight }] of participants.entries())
      if (weight > 0 && tasksOf(name) === 0) yield find("share-without-role", "warning", { name: "participants_weight", row }, { name });
    for (const role of roles) {
      // Who approves or measures the pool has tasks and must have no share.
      const neutral = [approver, measuredBy].some((one) => one?.toLowerCase() === role.toLowerCase());
      const row = rowOf(role);
      const share = row < 0 ? 0 : (participants[row]?.weight ?? 0);
      if (role !== "" && !neutral && share === 0 && tasksOf(role) > 0)
        yield find(
          "role-without-share",
          "note",
          { name: "participants_name", ...(row >= 0 && { row }) },
          { name: role, tasks: tasksOf(role) },
        );
    }
  }

  const total = shares?.reduce((sum, share) => sum + share, 0) ?? 0;
  if (total <= 0) return;
  const [npv, before] = [flat("model.npvBeforeTax")[0], flat("model.npvBeforePool")[0]];
  if (typeof npv === "number" && typeof before === "number" && close(npv, before, 1e-9))
    yield find("not-in-cash-flow", "error", { name: "total" }, { total });

  const members = flat("model.coalitionMembers").map(String);
  const [lost, fair] = [numbers("model.coalitionLoss"), numbers("model.coalitionShapley")];
  const all = fair.reduce((sum, value) => sum + value, 0);
  const even = 1 / participants.length;
  for (const [place, member] of members.entries()) {
    const row = rowOf(member);
    const part = row < 0 ? 0 : (shares?.[row] ?? 0) / total;
    const loss = lost[place] ?? 0;
    const where = { name: row < 0 ? "participants_name" : "shares", ...(row >= 0 && { row }) };
    if (all > 0 && loss >= vetoPart * all && part < even / 2)
      yield find("veto-small-share", "warning", where, { name: member, loss, percent: percent(part) });
    const fairPart = (fair[place] ?? 0) / all;
    if (all > 0 && Math.abs(part - fairPart) > shapleyGap)
      yield find("beside-shapley", "note", where, { name: member, percent: percent(part), fair: percent(fairPart) });
  }
}
