// What a careful colleague would remark on a charter.
import type { Locale } from "../../i18n/locale";
import type { Finding } from "../../spec/finding";
import { finder, type Find } from "../finder";
import { signedName, type CharterInputs, type Term } from "./fields";
import { signingTerms } from "./signing";
import { words, type CharterWords } from "./words";

type CharterFind = Find<keyof CharterWords["findings"]>;

export function check(inputs: CharterInputs, locale: Locale): readonly Finding[] {
  const find: CharterFind = finder("charter", words[locale].findings);
  const label = (term: Term): string => words[locale].fields[term].label;
  return [...agreed(inputs, label, find), ...parties(inputs, find), ...whole(inputs, find)];
}

function agreed(inputs: CharterInputs, label: (term: Term) => string, find: CharterFind): Finding[] {
  const hasSigned = inputs.parties.some(({ signedOn }) => signedOn !== null);
  const terms = signingTerms(inputs);
  return [
    ...terms.flatMap(({ term, state, live, signed }) => {
      const facts = { term: label(term), before: signed ?? "–", now: live ?? "–" };
      return [
        ...(live === null ? [find("term-missing", "warning", { name: term }, facts)] : []),
        ...(hasSigned && signed === null ? [find("not-frozen", "warning", { name: signedName(term) }, facts)] : []),
        ...(state === "changed" ? [find("changed", "error", { name: term }, facts)] : []),
      ];
    }),
    ...(inputs.keptOn === null && terms.some(({ signed }) => signed !== null) ? [find("undated", "note", { name: "keptOn" })] : []),
  ];
}

function parties({ parties, asOf }: CharterInputs, find: CharterFind): Finding[] {
  return parties.flatMap(({ department, signatory, signedOn }, row) => [
    ...(signatory === null ? [find("signatory-missing", "warning", { name: "parties_signatory", row }, { department })] : []),
    ...(signedOn === null ? [find("unsigned", "note", { name: "parties_signedOn", row }, { department })] : []),
    ...(signedOn !== null && signedOn > asOf
      ? [find("signed-later", "error", { name: "parties_signedOn", row }, { department, day: signedOn, asOf })]
      : []),
  ]);
}

function whole({ parties, pool, approver, start, finish, version, versions }: CharterInputs, find: CharterFind): Finding[] {
  const sum = parties.reduce((total, { share }) => total + (share ?? 0), 0);
  // Several may approve, one after another.
  const gainer = parties.find(
    ({ signatory, share }) => signatory !== null && (share ?? 0) > 0 && approver?.toLowerCase().includes(signatory.toLowerCase()),
  );
  return [
    ...(pool !== null && Math.abs(sum - pool) >= 0.0005 ? [find("shares-differ", "error", { name: "pool" }, { sum, pool })] : []),
    ...(gainer ? [find("approver-shares", "error", { name: "approver" }, { name: gainer.signatory ?? "" })] : []),
    ...(start !== null && finish !== null && finish <= start
      ? [find("ends-before-start", "error", { name: "finish" }, { start, finish })]
      : []),
    ...(versions.some((one) => one.version.toLowerCase() === version.toLowerCase())
      ? []
      : [find("version-unknown", "note", { name: "version" }, { version })]),
  ];
}
