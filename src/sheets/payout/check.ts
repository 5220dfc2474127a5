// What a careful colleague would remark on the payout of a pool; where the sheet has been read back, its figures against the rules.
import { explain } from "../../i18n/explain";
import type { Locale } from "../../i18n/locale";
import { close } from "../../model/close";
import { DomainError } from "../../model/errors";
import type { Finding } from "../../spec/finding";
import { finder } from "../finder";
import type { Figures } from "../template";
import type { PayoutInputs } from "./fields";
import { dueBack, factorOf, tranchesOf } from "./figures";
import { words } from "./words";

export function check(inputs: PayoutInputs, locale: Locale, figures?: Figures): readonly Finding[] {
  const { parties, tranches, curve, attainment } = inputs;
  const find = finder("payout", words[locale].findings);
  const found: Finding[] = [];
  const percent = (part: number): number => Number((part * 100).toPrecision(6));
  const whole = tranches.reduce((sum, { part }) => sum + part, 0);
  if (!close(whole, 1)) found.push(find("parts-not-whole", "error", { name: "tranches_part" }, { sum: percent(whole) }));
  const fallen = curve.findIndex((point, index) => index > 0 && point.attainment <= (curve[index - 1]?.attainment ?? 0));
  if (fallen > 0) found.push(find("curve-not-rising", "error", { name: "curve_attainment", row: fallen }, { point: fallen + 1 }));
  if (tranches.filter(({ part }) => part > 0).length < 2) found.push(find("all-at-once", "note", { name: "tranches_part" }));
  for (const [row, due] of dueBack(inputs).entries()) {
    const { name = "", paid = 0, restated = 0 } = parties[row] ?? {};
    if (due === null) continue;
    const kept = (paid ?? 0) - (restated ?? 0) - due;
    if (due > 0) found.push(find("due-back", "warning", { name: "parties_paid", row }, { name, paid: paid ?? 0, due }));
    if (kept > 1e-9) found.push(find("clawback-limited", "note", { name: "clawbackLimit" }, { name, kept }));
  }
  if (found.some(({ severity }) => severity === "error")) return found;
  try {
    if (attainment !== null && curve.length > 0 && factorOf(inputs) === 0)
      found.push(find("below-threshold", "warning", { name: "attainment" }, { attainment: percent(attainment) }));
    const onSheet = figures?.get("earned");
    const expected = tranchesOf(inputs);
    if (onSheet?.length !== expected.length) return found;
    for (const [row, { earned }] of expected.entries()) {
      const shown = onSheet[row]?.[0];
      if (!(typeof shown === "number" && close(shown, earned)))
        found.push(
          find(
            "tranches-differ",
            "error",
            { name: "earned", row },
            { name: parties[row]?.name ?? "", found: String(shown), expected: earned },
          ),
        );
    }
  } catch (refusal) {
    if (!(refusal instanceof DomainError)) throw refusal;
    found.push(find("refused", "error", { name: "payoutUnit" }, { reason: explain(refusal.refusal, locale) }));
  }
  return found;
}
