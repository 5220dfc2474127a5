// What a careful colleague would remark on budget contention; where the sheet has been read back, its values against the rules.
import type { Locale } from "../../i18n/locale";
import { close } from "../../model/close";
import { splitClaims, type ClaimsRule } from "../../model/split-claims";
import type { Finding } from "../../spec/finding";
import type { Scalar } from "../../spec/sheet";
import { finder, type Find as Finder } from "../finder";
import type { Figures } from "../template";
import type { ContentionInputs } from "./fields";
import { greedySet, solve, worth } from "./solve";
import { words, type ContentionWords } from "./words";

type Code = keyof ContentionWords["findings"];
type Find = Finder<Code>;

export function check(inputs: ContentionInputs, locale: Locale, figures?: Figures): readonly Finding[] {
  const find = finder("contention", words[locale].findings);
  return [
    ...envelope(inputs, find),
    ...requests(inputs, find),
    ...sets(inputs, figures, find),
    ...splits(inputs, words[locale], figures, find),
  ];
}

function* envelope({ envelope, envelopeReading, requests, goal }: ContentionInputs, find: Find): Generator<Finding> {
  const total = requests.reduce((sum, { cost }) => sum + cost, 0);
  if (envelopeReading === null) yield find("envelope-unread", "note", { name: "envelopeReading" }, { envelope });
  if (total > envelope) yield find("over-asked", "note", { name: "envelope" }, { envelope, total, short: total - envelope });
  if (goal === "amount") yield find("by-amount", "note", { name: "goal" });
}

function* requests({ requests, criteria, scores, goal }: ContentionInputs, find: Find): Generator<Finding> {
  for (const [row, { name, owner, npv, mark }] of requests.entries()) {
    if (owner === null) yield find("no-owner", "warning", { name: "requests_owner", row }, { name });
    if (goal === "npv" && npv === null && mark !== "exclude") yield find("npv-missing", "warning", { name: "requests_npv", row }, { name });
    for (const [column, criterion] of criteria.entries()) {
      if ((scores[row]?.[column] ?? null) === null)
        yield find("score-missing", "warning", { name: "scores", row, column }, { name, criterion: criterion.name });
    }
  }
}

function* sets(inputs: ContentionInputs, figures: Figures | undefined, find: Find): Generator<Finding> {
  const { chosen, price } = solve(inputs);
  if (!chosen) {
    yield find("must-impossible", "error", { name: "requests_mark" });
    return;
  }
  const values = worth(inputs);
  const of = (set: readonly boolean[]): number => set.reduce((sum, taken, row) => sum + (taken ? (values[row] ?? 0) : 0), 0);
  const [best, greedy] = [of(chosen), of(greedySet(inputs))];
  if (best - greedy > 1e-6) yield find("rank-misleads", "note", { name: "best" }, { best, greedy });
  for (const [row, amount] of price.entries()) {
    if (amount !== null) yield find("cut", "note", { name: "price", row }, { name: inputs.requests[row]?.name ?? "", price: amount });
  }
  const onSheet = figures?.get("best");
  if (!onSheet) return;
  // Rows that somebody left empty are no requests; of several best sets each is one.
  const taken = onSheet.flatMap(([cell]) => (cell === "" || cell === undefined ? [] : [cell === 1]));
  if (taken.length !== chosen.length || Math.abs(of(taken) - best) > 1e-6) yield find("stale", "error", { name: "best" });
}

/** Each rule's name on the sheet and in the model. */
export const rules = [
  ["proportional", "prop", "proportional"],
  ["equal_awards", "cea", "equalAwards"],
  ["equal_losses", "cel", "equalLosses"],
  ["talmud", "talmud", "talmud"],
] as const satisfies readonly (readonly [figure: string, rule: ClaimsRule, label: string])[];

function* splits(
  { envelope, requests }: ContentionInputs,
  say: ContentionWords,
  figures: Figures | undefined,
  find: Find,
): Generator<Finding> {
  const claims = requests.map(({ cost, mark }) => (mark === "exclude" ? 0 : cost));
  const differs = (found: Scalar | undefined, expected: number): boolean =>
    found !== undefined && !(typeof found === "number" && close(found, expected, 1e-9, Math.max(1, expected)));
  for (const [figure, rule, label] of rules) {
    const onSheet = figures?.get(figure);
    if (onSheet?.length !== claims.length) continue;
    for (const [row, expected] of splitClaims(envelope, claims, rule).entries()) {
      const found = onSheet[row]?.[0];
      if (differs(found, expected))
        yield find(
          "split-differs",
          "error",
          { name: figure, row },
          { name: requests[row]?.name ?? "", found: String(found), expected, rule: say.claims[label] },
        );
    }
  }
}
