// The sheets of the model, in the order of their tabs: inputs, workings, results, cases, claims, coalition, simulation. One set of inputs feeds them all.
import type { Locale } from "../../i18n/locale";
import type { SheetSpec } from "../../spec/sheet";
import { buildBelieve } from "./believe";
import { buildCases } from "./cases";
import { buildCoalition } from "./coalition";
import type { ModelInputs } from "./fields";
import { buildInputs } from "./inputs";
import { buildResults } from "./results";
import { buildSimulation } from "./simulation";
import { buildWorkings } from "./workings";

export function build(inputs: ModelInputs, locale: Locale): readonly [SheetSpec, ...SheetSpec[]] {
  return [
    buildInputs(inputs, locale),
    buildWorkings(inputs, locale),
    buildResults(inputs, locale),
    buildCases(inputs, locale),
    buildBelieve(inputs, locale),
    buildCoalition(inputs, locale),
    buildSimulation(inputs, locale),
  ];
}
