// Text that must stay text: what Excel would read as a formula, number, date or truth value gets a leading apostrophe.

/** Letters first and no digits: nothing that Excel reparses but its truth words. */
const plain = /^\p{L}[^\d]*$/u;
const truth = /^(true|false)$/i;

/**
 * A string as it must be typed so that the cell holds exactly this text.
 * @example typed("IT") // "IT"
 * @example typed("=HYPERLINK(1)") // "'=HYPERLINK(1)"
 * @source Range.values parses strings as if typed in en-US; a leading apostrophe keeps them text.
 */
export function typed(text: string): string {
  if (text === "" || (plain.test(text) && !truth.test(text))) return text;
  return mayBeReparsed(text) ? `'${text}` : text;
}

/** Digits inside words ("IT 8 人") are safe; a month's name before digits is a date. */
function mayBeReparsed(text: string): boolean {
  if (truth.test(text) || /^['=+\-@#]/.test(text)) return true;
  if (/^(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/i.test(text.trim())) return true;
  // Anything made of digits and the marks of numbers, dates, times, currencies and fractions alone.
  return /^[\s\d.,:/\\()%$¥￥€£+\-eEapmAPM年月日时分秒]*$/.test(text) || /^[\s(]*[$¥￥€£\d.]/.test(text);
}
