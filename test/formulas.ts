// What every formula of a generated sheet must keep to: portable functions, nothing volatile or structured, no planted figures.
import type { WorkbookSnapshot } from "../src/host";
import { columnLetters } from "../src/spec/address";

/** Known to Excel 2016, WPS, LibreOffice 7.4 and the host's engine alike, and not volatile. */
const portable = new Set(
  (
    "ABS AND CHOOSE COLUMN COLUMNS COUNT COUNTA COUNTBLANK COUNTIF COUNTIFS DATE DAY DAYS EDATE EOMONTH EXACT EXP FIND FLOOR HLOOKUP HYPERLINK IF IFERROR INDEX INT IRR ISBLANK ISERROR ISNA ISNUMBER ISTEXT LARGE LEFT LEN LN LOWER " +
    "MATCH MAX MEDIAN MID MIN MIRR MOD MONTH N NETWORKDAYS NOT NPV OR PERCENTILE PMT PRODUCT PV QUOTIENT RANK REPT RIGHT ROUND ROUNDDOWN ROUNDUP ROW ROWS SEARCH SIGN SLN SMALL SUBSTITUTE SUM SUMIF SUMIFS SUMPRODUCT " +
    "SYD TEXT TRIM TRUNC UPPER VALUE VLOOKUP WEEKDAY WORKDAY YEAR AVERAGE AVERAGEIF AVERAGEIFS LOOKUP"
  ).split(" "),
);

const withoutText = (formula: string): string => formula.replace(/"(?:[^"]|"")*"/g, '""').replace(/'(?:[^']|'')*'!/g, "S!");
/** Flags, first, second and third, and the digits that ROUND keeps are nobody's figures. */
const harmless = new Set(["0", "1", "2", "3"]);
const withoutDigits = (formula: string): string => formula.replace(/,\d\)/g, ",0)");

/** Every breach as a sentence with its cell. */
export function faultsOfFormulas(workbook: WorkbookSnapshot): string[] {
  const faults: string[] = [];
  for (const sheet of workbook.sheets) {
    for (const { row, column, formula } of sheet.cells) {
      if (formula === undefined) continue;
      const place = `${sheet.name}!${columnLetters(column)}${row + 1}`;
      const bare = withoutText(formula);
      for (const [, name = ""] of bare.matchAll(/([A-Z_][A-Z0-9_.]*)\(/gi))
        if (!portable.has(name.toUpperCase())) faults.push(`${place}: ${name} is not portable`);
      if (/\[|\bTRUE\b|\bFALSE\b|#REF!/.test(bare)) faults.push(`${place}: ${formula} holds a structured, broken or literal part`);
      if (/\$?[A-Z]{1,3}:\$?[A-Z]{1,3}(?!\d)/.test(bare)) faults.push(`${place}: a whole column`);
      for (const [number = ""] of withoutDigits(bare.replace(/\$?[A-Z]{1,3}\$?\d+/g, "")).matchAll(/(?<![A-Za-z_.\d])\d+(?:\.\d+)?/g)) {
        if (!harmless.has(number)) faults.push(`${place}: the figure ${number} is planted in ${formula}`);
      }
      if (formula.length > 8192) faults.push(`${place}: longer than 8,192 characters`);
    }
  }
  return faults;
}
