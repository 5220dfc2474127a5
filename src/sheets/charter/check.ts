// What a careful colleague would remark on a charter.
import type { Locale } from "../../i18n/locale";
import type { Finding } from "../../spec/finding";
import { finder, type Find } from "../finder";
import { signedName, termNames, type CharterInputs, type Term } from "./fields";
import { words, type CharterWords } from "./words";

type CharterFind = Find<CharterWords["findings"]>;

export function check(inputs: CharterInputs, locale: Locale): readonly Finding[] {
  const find: CharterFind = finder("charter", words[locale].findings);
  const label = (term: Term): string => words[locale].fields[term].label;
  return [...agreed(inputs, label, find), ...parties(inputs, find), ...whole(inputs, find)];
}

/** As they are compared on the sheet: a tenth of the unit, a tenth of a percent. */
const rounded = (term: Term, value: string | number): string | number => (typeof value === "number" ? Number(value.toFixed(term === "irr" ? 3 : 1)) : value.toLowerCase());

function agreed(inputs: CharterInputs, label: (term: Term) => string, find: CharterFind): Finding[] {
  const kept = termNames.some((term) => inputs[signedName(term)] !== null);
  const hasSigned = inputs.parties.some(({ signedOn }) => signedOn !== null);
  return termNames.flatMap((term) => {
    const [now, before] = [inputs[term], inputs[signedName(term)]];
    const facts = { term: label(term), before: before ?? "–", now: now ?? "–" };
    return [
      ...(now === null ? [find("term-missing", "warning", { name: term }, facts)] : []),
      ...(hasSigned && before === null ? [find("not-frozen", "warning", { name: signedName(term) }, facts)] : []),
      ...(kept && before !== null && (now === null || rounded(term, now) !== rounded(term, before)) ? [find("changed", "error", { name: term }, facts)] : []),
    ];
  });
}

function parties({ parties, asOf }: CharterInputs, find: CharterFind): Finding[] {
  return parties.flatMap(({ department, signatory, signedOn }, row) => [
    ...(signatory === null ? [find("signatory-missing", "warning", { name: "parties_signatory", row }, { department })] : []),
    ...(signedOn === null ? [find("unsigned", "note", { name: "parties_signedOn", row }, { department })] : []),
    ...(signedOn !== null && signedOn > asOf ? [find("signed-later", "error", { name: "parties_signedOn", row }, { department, day: signedOn, asOf })] : []),
  ]);
}

function whole({ parties, pool, approver, start, finish, version, versions }: CharterInputs, find: CharterFind): Finding[] {
  const sum = parties.reduce((total, { share }) => total + (share ?? 0), 0);
  // Several may approve, one after another.
  const gainer = parties.find(({ signatory, share }) => signatory !== null && (share ?? 0) > 0 && approver?.toLowerCase().includes(signatory.toLowerCase()));
  return [
    ...(pool !== null && Math.abs(sum - pool) >= 0.0005 ? [find("shares-differ", "error", { name: "pool" }, { sum, pool })] : []),
    ...(gainer ? [find("approver-shares", "error", { name: "approver" }, { name: gainer.signatory ?? "" })] : []),
    ...(start !== null && finish !== null && finish <= start ? [find("ends-before-start", "error", { name: "finish" }, { start, finish })] : []),
    ...(versions.some((one) => one.version.toLowerCase() === version.toLowerCase()) ? [] : [find("version-unknown", "note", { name: "version" }, { version })]),
  ];
}
