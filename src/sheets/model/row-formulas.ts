// Formulas of rows that the scenario shown and every other case have in common: delay, losses, payback.

/** A row's amount `delay` periods ago, a part of a period in proportion; nothing before its opening. */
export const delayed = (row: string, whole: string, part: string): string =>
  `((1-${part})*INDEX({${row}.opened},1,MAX(1,{period}-${whole}+2))+${part}*INDEX({${row}.opened},1,MAX(1,{period}-${whole}+1)))`;

/**
 * Input VAT that is paid, and comes back later: what is outstanding at the end comes back then, unless the project goes on.
 * @param paid the row of what is paid
 */
export const comingBack = (paid: string, flow: string): string =>
  `=IF({isLast}*(1-{continues})=1,-SUM({${flow}.before}),{inHorizon}*(${delayed(paid, "{vatWhole}", "{vatPart}")}-{${paid}}))`;

/**
 * Losses that are used up or out of time, cumulated: those made too long ago are gone; of the others as many as there is
 * profit. Losses made up to now bound it. The first in is the first out.
 */
export const lossesGone = (taxable: string, made: string, gone: string): string =>
  `=MIN({${made}.opening},MAX({${gone}.opening},${expired(made)})+MAX(0,{${taxable}}))`;
/** Losses made before the time over which they may be carried forward. */
const expired = (made: string): string => `INDEX({${made}.opened},1,{lossesOut})`;
/** What tax is paid on: the profit itself where losses are used at once, else what losses carried forward leave of it. */
export const taxed = (taxable: string, made: string, gone: string): string => `=${taxedPart(taxable, made, gone)}`;
export const taxedPart = (taxable: string, made: string, gone: string): string =>
  `IF({lossesAtOnce}=1,{${taxable}},MAX(0,{${taxable}})-({${gone}}-MAX({${gone}.opening},${expired(made)})))`;

/**
 * With flows even within a period, k − cumulative ÷ flow is where the line from the last to this cumulative meets zero;
 * 0 in periods in which it does not.
 * @param rounding what counts as nil, as an address or a number
 */
export const crossing = (cumulative: string, flow: string, rounding: string): string =>
  `=IF({${cumulative}}<-${rounding},0,IF({${cumulative}.opening}<-${rounding},{period}-{${cumulative}}/{${flow}},0))`;
