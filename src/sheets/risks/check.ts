// What a careful colleague would remark on a risk register.
import type { Locale } from "../../i18n/locale";
import { toSerial } from "../../spec/calendar-serial";
import type { Finding } from "../../spec/finding";
import { finder, type Find } from "../finder";
import type { Figures } from "../template";
import type { RisksInputs } from "./fields";
import { words, type RisksWords } from "./words";

type RisksFind = Find<keyof RisksWords["findings"]>;
type Risk = RisksInputs["risks"][number];

const isOpen = ({ status }: Risk): boolean => status !== "closed";

/** Open risks whose score reaches the bound for high. */
const isHigh = (risk: Risk, { highFrom }: RisksInputs): boolean => isOpen(risk) && risk.probability * risk.impact >= highFrom;

export function check(inputs: RisksInputs, locale: Locale, figures?: Figures): readonly Finding[] {
  const find: RisksFind = finder("risks", words[locale].findings);
  const { highFrom, mediumFrom, likelihood } = inputs;
  const step = likelihood.findIndex((rate, index) => index > 0 && rate <= (likelihood[index - 1] ?? 0));
  const expected = inputs.risks.filter((risk) => isHigh(risk, inputs)).length;
  const found = figures?.get("high")?.[0]?.[0];
  return [
    ...(highFrom <= mediumFrom ? [find("thresholds", "error", { name: "highFrom" }, { high: highFrom, medium: mediumFrom })] : []),
    ...(step > 0 ? [find("likelihood-order", "warning", { name: "likelihood", column: step }, { step: step + 1 })] : []),
    ...(inputs.risks.length === 0 ? [find("none", "warning", { name: "risks_risk", row: 0 })] : []),
    ...inputs.risks.flatMap((risk, row) => (isOpen(risk) ? missing(risk, row, inputs, find) : [])),
    // With thresholds out of order the sheet asks for high first, as here.
    ...(found !== undefined && found !== expected
      ? [find("counts-differ", "error", { name: "high" }, { found: String(found), expected })]
      : []),
  ];
}

function missing(one: Risk, row: number, inputs: RisksInputs, find: RisksFind): Finding[] {
  const { risk, owner, probability, impact, atRisk, response, due } = one;
  const { asOf } = inputs;
  const at = (column: string): Finding["place"] => ({ name: `risks_${column}`, row });
  const high = isHigh(one, inputs);
  return [
    ...(owner === null ? [find("ownerless", "warning", at("owner"), { risk })] : []),
    ...(high && response === null ? [find("unanswered", "error", at("response"), { risk, score: probability * impact })] : []),
    ...(response !== null && response !== "accept" && due === null ? [find("undated", "warning", at("due"), { risk })] : []),
    ...(due !== null && due < asOf ? [find("overdue", "warning", at("due"), { risk, days: toSerial(asOf) - toSerial(due) })] : []),
    ...(high && atRisk === null ? [find("unvalued", "note", at("atRisk"), { risk })] : []),
  ];
}
