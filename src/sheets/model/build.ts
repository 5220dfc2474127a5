// The sheets of the model, in the order of their tabs: inputs, results, cases, claims, coalition, workings. One set of inputs feeds them all.
import type { Locale } from "../../i18n/locale";
import type { SheetSpec } from "../../spec/sheet";
import { buildBelieve } from "./believe";
import { buildCases } from "./cases";
import { buildCoalition } from "./coalition";
import type { ModelInputs } from "./fields";
import { buildInputs } from "./inputs";
import { buildResults } from "./results";
import { buildWorkings } from "./workings";

export function build(inputs: ModelInputs, locale: Locale): readonly [SheetSpec, ...SheetSpec[]] {
  return [
    buildInputs(inputs, locale),
    buildResults(inputs, locale),
    buildCases(inputs, locale),
    buildBelieve(inputs, locale),
    buildCoalition(inputs, locale),
    buildWorkings(inputs, locale),
  ];
}
