// Knows how Excel says the present value of flows of which the first falls today.
import { added, type TwinArgument } from "./argument";

/** What moves the value of later flows from period ends to where the timing has them. */
export const timingFactor = (rate: TwinArgument, timing: TwinArgument): string =>
  timing.pick({ end: "", mid: `*(1+${rate.toString()})^0.5`, begin: `*(1+${rate.toString()})` });

/** The value of the flows after today; undefined where there are none. */
export function laterValue(rate: TwinArgument, flows: TwinArgument, timing: TwinArgument): string | undefined {
  const { later } = flows.withoutBlanks().line();
  return later === undefined ? undefined : `NPV(${rate.one()},${later})${timingFactor(rate, timing)}`;
}

/** The value of all flows, as a sum. */
export function value(rate: TwinArgument, flows: TwinArgument, timing: TwinArgument): string {
  const { first } = flows.line();
  const later = laterValue(rate, flows, timing);
  return later === undefined ? first : `${later}${added(first)}`;
}
