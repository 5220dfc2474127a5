// Knows what a language has to say about refusals, and how figures are written in it.
import type { Refusal } from "../../model/errors";

/** A sentence for each reason to decline, made of its facts. */
export type Messages = { readonly [C in Refusal["code"]]: (facts: Extract<Refusal, { code: C }>) => string };

/** A number as people read it: 15 digits at most, thousands grouped. */
export function number(value: number): string {
  return new Intl.NumberFormat("en-US", {
    maximumFractionDigits: 6,
    maximumSignificantDigits: 15,
    roundingPriority: "lessPrecision",
  }).format(value);
}

export function percent(rate: number): string {
  return `${number(Number((rate * 100).toPrecision(8)))}%`;
}
