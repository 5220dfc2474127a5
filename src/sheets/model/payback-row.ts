// The row that finds when a cumulative flow rises to zero, for the workings and for each case.

/**
 * With flows even within a period, k − cumulative ÷ flow is where the line from the last to this cumulative meets zero;
 * 0 in periods in which it does not.
 * @param rounding what counts as nil, as an address or a number
 */
export const crossing = (cumulative: string, flow: string, rounding: string): string =>
  `=IF({${cumulative}}<-${rounding},0,IF({${cumulative}.opening}<-${rounding},{period}-{${cumulative}}/{${flow}},0))`;
