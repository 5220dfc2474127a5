// Knows what meetings cost.
import { notNegative } from "./finite";

/**
 * Cost of a series of meetings a year: minutes ÷ 60 · people · rate · meetings.
 *
 * @param minutes   of one meeting, ≥ 0
 * @param heads     people in it, ≥ 0; a part of a person is one who comes now and then
 * @param rate      for a person and hour, ≥ 0
 * @param perYear   meetings a year, ≥ 0
 * @throws DomainError negative, not-a-number
 * @example meetingCost(60, 8, 100, 96) // 76800
 */
export function meetingCost(minutes: number, heads: number, rate: number, perYear: number): number {
  notNegative(minutes, "minutes");
  notNegative(heads, "heads");
  notNegative(rate, "hourly-rate");
  notNegative(perYear, "meetings");
  return (minutes * heads * rate * perYear) / 60;
}
