// What a careful colleague would remark on a negotiation.
import type { Locale } from "../../i18n/locale";
import type { Finding } from "../../spec/finding";
import { nameJoint } from "../common";
import { finder, type Find } from "../finder";
import type { NegotiationInputs } from "./fields";
import { words, type NegotiationWords } from "./words";

type FindHere = Find<keyof NegotiationWords["findings"]>;
const same = (one: string | null, other: string | null): boolean =>
  one !== null && other !== null && one.toLowerCase() === other.toLowerCase();

export function check(inputs: NegotiationInputs, locale: Locale): readonly Finding[] {
  const find = finder("negotiation", words[locale].findings);
  return [...sequence(inputs, find, nameJoint[locale]), ...promises(inputs, find), ...conditions(inputs, find)];
}

type Talk = NegotiationInputs["talks"][number];
/** Signed, and nothing left to be done for it. */
const committed = ({ conditions }: NegotiationInputs, { counterpart, status }: Talk): boolean =>
  status === "signed" && conditions.every((one) => !same(one.counterpart, counterpart) || one.done === "yes");

function sequence(inputs: NegotiationInputs, find: FindHere, joint: string): Finding[] {
  const { talks, last } = inputs;
  const found = talks.flatMap(({ counterpart, order }, row): Finding[] => {
    const before = order === null ? undefined : talks.slice(0, row).find((one) => one.order === order);
    return before && order !== null
      ? [find("same-order", "warning", { name: "talks_order", row }, { one: before.counterpart, other: counterpart, order })]
      : [];
  });
  if (last === null) return found;
  const row = talks.findIndex(({ counterpart }) => same(counterpart, last));
  const final = talks[row];
  if (!final) return [...found, find("last-unknown", "warning", { name: "last" }, { name: last })];
  const largest = Math.max(0, ...talks.map(({ order }) => order ?? 0));
  if ((final.order ?? 0) < largest)
    found.push(find("not-last", "warning", { name: "talks_order", row }, { name: last, order: final.order ?? 0, most: largest }));
  const open = talks.filter((talk) => talk !== final && !committed(inputs, talk)).map(({ counterpart }) => counterpart);
  if (final.status !== null && final.status !== "planned" && open.length > 0)
    found.push(find("last-too-early", "error", { name: "talks_status", row }, { name: last, others: open.join(joint) }));
  return found;
}

const promises = ({ talks, conditions }: NegotiationInputs, find: FindHere): Finding[] =>
  talks.flatMap(({ counterpart, status, document, walkAway }, row) => {
    const open = conditions.find((one) => same(one.counterpart, counterpart) && one.done !== "yes");
    const all: (Finding | false)[] = [
      status === "signed" && document === null && find("no-document", "warning", { name: "talks_document", row }, { counterpart }),
      status === "signed" &&
        open !== undefined &&
        find("condition-open", "warning", { name: "talks_status", row }, { counterpart, condition: open.condition }),
      status === "declined" && find("declined", "warning", { name: "talks_status", row }, { counterpart }),
      walkAway === null && find("no-walk-away", "note", { name: "talks_walkAway", row }, { counterpart }),
    ];
    return all.filter((one) => one !== false);
  });

const conditions = ({ talks, conditions, asOf }: NegotiationInputs, find: FindHere): Finding[] =>
  conditions.flatMap(({ counterpart, condition, owner, due, done }, row) => {
    const all: (Finding | false)[] = [
      !talks.some((one) => same(one.counterpart, counterpart)) &&
        find("condition-stray", "warning", { name: "conditions_counterpart", row }, { condition }),
      (owner === null || due === null) && find("condition-untracked", "warning", { name: "conditions_owner", row }, { condition }),
      done !== "yes" &&
        due !== null &&
        due < asOf &&
        find("condition-overdue", "error", { name: "conditions_due", row }, { condition, due }),
    ];
    return all.filter((one) => one !== false);
  });
