// What a careful colleague would remark on a value exchange.
import type { Locale } from "../../i18n/locale";
import { roi } from "../../model/roi";
import type { Finding } from "../../spec/finding";
import { finder } from "../finder";
import type { ExchangeInputs } from "./fields";
import { words } from "./words";

const percent = (fraction: number): number => Math.round(fraction * 1000) / 10;

export function check({ deals }: ExchangeInputs, locale: Locale): readonly Finding[] {
  const find = finder("exchange", words[locale].findings);
  const found = deals.flatMap(
    ({ counterpart, ask, give, kpi, change, unit, askAmount, giveAmount, figure, evidence, status }, row): Finding[] => {
      const at = (column: string): Finding["place"] => ({ name: `deals_${column}`, row });
      const all: (Finding | false)[] = [
        ask !== null && give === null && find("no-give", "error", at("give"), { counterpart, ask }),
        give !== null && kpi === null && find("no-kpi", "warning", at("kpi"), { counterpart }),
        change !== null && unit === null && find("no-unit", "warning", at("unit"), { kpi: kpi ?? counterpart, change }),
        giveAmount !== null && figure === null && find("not-in-model", "warning", at("figure"), { counterpart, amount: giveAmount }),
        give !== null && evidence === null && find("no-evidence", "note", at("evidence"), { counterpart }),
        status === "declined" && find("declined", "warning", at("status"), { counterpart, ask: ask ?? "–" }),
        askAmount !== null &&
          askAmount > 0 &&
          giveAmount !== null &&
          find("return-basis", "note", at("giveAmount"), {
            ask: askAmount,
            give: giveAmount,
            gross: percent(roi(giveAmount, askAmount, "gross")),
            net: percent(roi(giveAmount, askAmount, "net")),
          }),
      ];
      return all.filter((one) => one !== false);
    },
  );
  const total = (name: "askAmount" | "giveAmount"): number => deals.reduce((sum, deal) => sum + (deal[name] ?? 0), 0);
  const [ask, give] = [total("askAmount"), total("giveAmount")];
  return give < ask ? [...found, find("gives-less", "warning", { name: "ratio" }, { ask, give })] : found;
}
