// What a careful colleague would remark on personal bonuses.
import type { Locale } from "../../i18n/locale";
import type { Finding } from "../../spec/finding";
import { baseUnits, inTaxBand, isYuan } from "../currency-units";
import { finder } from "../finder";
import type { Figures } from "../template";
import type { PeopleInputs } from "./fields";
import { bonuses } from "./figures";
import { words } from "./words";

export function check(inputs: PeopleInputs, locale: Locale, figures?: Figures): readonly Finding[] {
  const { departments, people, unit } = inputs;
  const find = finder("people", words[locale].findings);
  const same = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();
  const amounts = bonuses(inputs);
  const found: Finding[] = [];
  for (const [row, { name, department, weight, reason }] of people.entries()) {
    if (!departments.some((one) => same(one.name, department)))
      found.push(find("unknown-department", "error", { name: "people_department", row }, { name, department }));
    if (weight > 0 && reason === null) found.push(find("reason-missing", "warning", { name: "people_reason", row }, { name }));
    const yuan = Math.round((amounts[row] ?? 0) * baseUnits[unit] * 100) / 100;
    if (isYuan(unit) && inTaxBand(yuan)) found.push(find("bonus-band", "note", { name: "people_weight", row }, { name, amount: yuan }));
  }
  for (const [row, { name, award }] of departments.entries())
    if (award > 0 && !people.some(({ department, weight }) => weight > 0 && same(department, name)))
      found.push(find("nobody-there", "error", { name: "departments_name", row }, { department: name, award }));
  const others = [...(figures?.keys() ?? [])].some((name) => name.includes(".") && !name.startsWith("lists."));
  if (others) found.push(find("not-apart", "warning", { name: "people_name" }));
  return found;
}
