// Knows what a usable number is.
import { DomainError } from "./errors";
import type { Quantity } from "./errors";

/**
 * The number itself, if it is one.
 *
 * @throws DomainError not-a-number
 * @example finite(0.1, "rate") // 0.1
 * @example finite(NaN, "flow", 2) // refuses not-a-number
 */
export function finite(value: number, what: Quantity, index?: number): number {
  if (Number.isFinite(value)) return value;
  throw new DomainError({ code: "not-a-number", what, given: String(value), ...(index === undefined ? {} : { index }) });
}
