// What a sheet will say, from its inputs: a few figures of the model, before anything is drawn.
import type { Locale } from "../../i18n/locale";
import { DomainError } from "../../model/errors";
import { irr } from "../../model/irr";
import { payback } from "../../model/payback";
import { annualRate } from "../../model/period-rate";
import { workload } from "../../model/raci";
import { letterOf } from "../../model/raci-parts";
import type { SheetId } from "../../sheets";
import type { ContentionInputs } from "../../sheets/contention/fields";
import { solve } from "../../sheets/contention/solve";
import { forecast, periodsPerYear, presentValue } from "../../sheets/model/forecast";
import { weightsOf } from "../../sheets/contribution/check";
import type { ContributionInputs } from "../../sheets/contribution/fields";
import { tranchesOf } from "../../sheets/payout/figures";
import type { PayoutInputs } from "../../sheets/payout/fields";
import { bonuses } from "../../sheets/people/figures";
import type { PeopleInputs } from "../../sheets/people/fields";
import type { ModelInputs } from "../../sheets/model/fields";
import { grossOf, sharesOf } from "../../sheets/pool/figures";
import type { PoolInputs } from "../../sheets/pool/fields";
import { schemeOf, type RaciInputs } from "../../sheets/raci/fields";
import { templateOf } from "../../sheets/kit";
import { words as listWords } from "../../sheets/words";
import type { Finding } from "../../spec/finding";
import type { Words } from "../strings";

export interface Figure {
  readonly label: string;
  readonly value: string;
}
export interface Preview {
  readonly figures: readonly Figure[];
  /** What the checks would remark, in the reader's language. */
  readonly findings: readonly Finding[];
}

interface Say {
  readonly words: Words["preview"];
  readonly locale: Locale;
}
type InputsOf = {
  readonly contention: ContentionInputs;
  readonly contribution: ContributionInputs;
  readonly payout: PayoutInputs;
  readonly people: PeopleInputs;
  readonly raci: RaciInputs;
  readonly model: ModelInputs;
  readonly pool: PoolInputs;
};

/** @param inputs of this template, as `coerce` gave them */
export function previewOf(id: SheetId, inputs: unknown, locale: Locale, words: Words): Preview {
  // The inputs are those of the sheet with this id; TypeScript cannot follow that through an index.
  const figures = (id in previews ? previews[id as keyof InputsOf] : undefined) as
    ((inputs: unknown, say: Say) => readonly Figure[]) | undefined;
  const template = templateOf(id);
  const findings = template?.check(inputs as Parameters<typeof template.check>[0], locale) ?? [];
  return { figures: figures ? figures(inputs, { words: words.preview, locale }) : entries(id, inputs, locale), findings };
}

/** Where a template has no figures of its own to show: how many entries each of its tables has. */
function entries(id: SheetId, inputs: unknown, locale: Locale): readonly Figure[] {
  const template = templateOf(id);
  return Object.entries(template?.fields ?? {}).flatMap(([name, field]) => {
    const rows = (inputs as Readonly<Record<string, unknown>>)[name];
    const label = template?.words[locale].fields[name]?.label ?? name;
    return (field.kind === "records" || field.kind === "list") && Array.isArray(rows) ? [{ label, value: String(rows.length) }] : [];
  });
}

const previews: { readonly [K in keyof InputsOf]: (inputs: InputsOf[K], say: Say) => readonly Figure[] } = {
  raci: (inputs, { words }) => {
    const scheme = schemeOf(inputs);
    const decides = letterOf(scheme, "decides");
    const decided = workload(inputs.grid, { scheme }).rows.filter((counts) => decides !== undefined && counts[decides] === 1).length;
    return [
      { label: words.tasks, value: String(inputs.tasks.length) },
      { label: words.roles, value: String(inputs.roles.length) },
      { label: words.decided, value: `${decided} / ${inputs.tasks.length}` },
    ];
  },
  model: (inputs, { words, locale }) => {
    const { net } = forecast(inputs);
    const perYear = periodsPerYear(inputs);
    return [
      unitLine(inputs.unit, words, locale),
      { label: words.periods, value: String(inputs.periods) },
      {
        label: words.lines,
        value: String(inputs.investments.length + inputs.benefits.length + inputs.running.length + inputs.staff.length),
      },
      { label: words.npv, value: number(presentValue(inputs, net), 2) },
      {
        label: words.irr,
        value: unlessRefused(() => `${number(annualRate(irr(net, undefined, inputs.timing), perYear) * 100, 1)} %`, words.none),
      },
      { label: words.payback, value: unlessRefused(() => number(payback(net, 0, "interpolated", inputs.timing) / perYear, 1), words.none) },
    ];
  },
  contention: (inputs, { words, locale }) => {
    const { chosen } = solve(inputs);
    const funded = inputs.requests.filter((_, row) => chosen?.[row]);
    return [
      unitLine(inputs.unit, words, locale),
      { label: words.envelope, value: number(inputs.envelope, 6) },
      {
        label: words.requested,
        value: number(
          inputs.requests.reduce((sum, { cost }) => sum + cost, 0),
          6,
        ),
      },
      { label: words.bestSet, value: chosen ? funded.map(({ name }) => name).join(" + ") || "–" : words.none },
    ];
  },
  contribution: (inputs, { words }) => [
    { label: words.shares, value: String(inputs.parties.length) },
    {
      label: words.weights,
      value: weightsOf(inputs)
        .map((weight) => (weight === undefined ? words.none : number(weight, 4)))
        .join(" : "),
    },
  ],
  payout: (inputs, { words, locale }) => [
    unitLine(inputs.unit, words, locale),
    {
      label: words.earned,
      value: unlessRefused(
        () =>
          number(
            tranchesOf(inputs).reduce((sum, { earned }) => sum + earned, 0),
            6,
          ),
        words.none,
      ),
    },
  ],
  people: (inputs, { words, locale }) => [
    unitLine(inputs.unit, words, locale),
    { label: words.shares, value: String(inputs.people.length) },
    {
      label: words.earned,
      value: unlessRefused(
        () =>
          number(
            bonuses(inputs).reduce((sum, amount) => sum + amount, 0),
            6,
          ),
        words.none,
      ),
    },
  ],
  pool: (inputs, { words, locale }) => {
    const names = inputs.participants.map(({ name }) => name);
    const largest = (): string => {
      const shares = sharesOf(inputs, grossOf(inputs));
      const most = Math.max(...shares);
      return words.to(number(most, 6), names[shares.indexOf(most)] ?? "");
    };
    return [
      unitLine(inputs.unit, words, locale),
      { label: words.pool, value: unlessRefused(() => number(grossOf(inputs), 6), words.none) },
      { label: words.shares, value: String(names.length) },
      { label: words.largest, value: unlessRefused(largest, words.none) },
    ];
  },
};

/** A figure that does not exist is "none"; why, the sheet's checks say. */
function unlessRefused(figure: () => string, none: string): string {
  try {
    return figure();
  } catch (error) {
    if (error instanceof DomainError) return none;
    throw error;
  }
}

const unitLine = (unit: ModelInputs["unit"], words: Words["preview"], locale: Locale): Figure => ({
  label: words.unit,
  value: listWords[locale].unit[unit],
});
const number = (value: number, digits: number): string => new Intl.NumberFormat("en-US", { maximumFractionDigits: digits }).format(value);
