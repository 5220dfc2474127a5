// Knows what a usable number is.
import { DomainError } from "./errors";
import type { Quantity } from "./errors";
import { stated } from "./stated";

/**
 * The number itself, if it is one.
 *
 * @throws DomainError not-a-number
 * @example finite(0.1, "rate") // 0.1
 * @example finite(NaN, "flow", 2) // refuses not-a-number
 */
export function finite(value: number, what: Quantity, index?: number): number {
  if (Number.isFinite(value)) return value;
  throw new DomainError({ code: "not-a-number", what, given: String(value), ...stated({ index }) });
}

/**
 * A number that is 0 or more.
 *
 * @throws DomainError not-a-number, negative
 * @example notNegative(0, "hours") // 0
 * @example notNegative(-1, "claim", 2) // refuses negative
 */
export function notNegative(value: number, what: Quantity, index?: number): number {
  if (finite(value, what, index) >= 0) return value;
  throw new DomainError({ code: "negative", what, value, ...stated({ index }) });
}

/**
 * A number above 0.
 *
 * @throws DomainError not-a-number, not-positive
 * @example positive(0, "unit") // refuses not-positive
 */
export function positive(value: number, what: Quantity, index?: number): number {
  if (finite(value, what, index) > 0) return value;
  throw new DomainError({ code: "not-positive", what, value });
}

/**
 * A part of a whole: from 0 to 1.
 *
 * @throws DomainError not-a-number, out-of-range
 * @example fraction(0.3, "prior") // 0.3
 * @example fraction(30, "prior") // refuses out-of-range
 */
export function fraction(value: number, what: Quantity, index?: number): number {
  if (finite(value, what, index) >= 0 && value <= 1) return value;
  throw new DomainError({ code: "out-of-range", what, value, least: 0, most: 1, ...stated({ index }) });
}
