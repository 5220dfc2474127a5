// The sheets of the model, in the order of their tabs: inputs, workings, results, cases, claims, coalition, simulation. One set of inputs feeds them all.
import type { Locale } from "../../i18n/locale";
import type { SheetSpec } from "../../spec/sheet";
import type { Figures } from "../template";
import { buildBelieve } from "./believe";
import { buildCases } from "./cases";
import { buildCoalition } from "./coalition";
import type { ModelInputs } from "./fields";
import { buildInputs } from "./inputs";
import { columnCount } from "./parts";
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

/** What people typed since may need more periods or departments than are drawn. */
export function asDrawn(inputs: ModelInputs, locale: Locale, figures: Figures): readonly SheetSpec[] {
  const columns = figures.get("net")?.[0]?.length ?? columnCount(inputs);
  const shape = columnCount(inputs) === columns ? inputs : { ...inputs, periods: columns - 1, delayMode: "fixed-end" as const };
  const parties = figures.get("coalitionMembers")?.length ?? inputs.parties.length;
  const sized = Array.from({ length: parties }, (_, index) => inputs.parties[index] ?? { department: "", committed: null, agreed: null });
  // The inputs have a row for each of them, and a free one.
  const sheets = build({ ...shape, parties: [...inputs.parties, ...sized.slice(inputs.parties.length, parties - 1)] }, locale);
  const coalition = buildCoalition({ ...shape, parties: sized }, locale);
  return sheets.map((sheet) => (sheet.kind === coalition.kind ? coalition : sheet));
}
