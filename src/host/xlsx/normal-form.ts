// What a file keeps of a snapshot: the form in which open gives back what save was given.

import type {
  CellSnapshot,
  ChartSnapshot,
  PageSnapshot,
  SheetSnapshot,
  StyleSnapshot,
  ValidationSnapshot,
  WorkbookSnapshot,
} from "../model/snapshot";
import { storableValue } from "./cells";
import { normalChart } from "./charts";
import { byPriority } from "./conditional-formats";
import { fitsToPages } from "./page";
import { normalProtection } from "./protection";
import { normalStyle } from "./styles";
import { rounded, wholePixels } from "./units";
import { normalAlert, normalBound, normalPrompt } from "./validations";
import { present } from "./xml";

const sorted = <T extends { readonly index: number }>(list: readonly T[]): readonly T[] => [...list].sort((a, b) => a.index - b.index);
const yes = (value: boolean | undefined): true | undefined => (value === true ? true : undefined);
const filled = <T extends object>(value: T): T | undefined => (Object.keys(value).length === 0 ? undefined : value);

function normalPage(page: PageSnapshot): PageSnapshot {
  const { zoom, margins, headersFooters = {} } = page;
  return present<PageSnapshot>({
    ...page,
    zoom: zoom === undefined ? undefined : "scale" in zoom ? (zoom.scale === 100 ? undefined : zoom) : fitsToPages(zoom) ? zoom : undefined,
    centerHorizontally: yes(page.centerHorizontally),
    centerVertically: yes(page.centerVertically),
    margins:
      margins === undefined
        ? undefined
        : (Object.fromEntries(Object.entries(margins).map(([side, points]) => [side, rounded(points)])) as typeof margins),
    headersFooters: filled(Object.fromEntries(Object.entries(headersFooters).filter(([, text]) => text !== ""))),
  });
}

function normalValidation({ ranges, rule, ignoreBlanks, prompt, errorAlert }: ValidationSnapshot): ValidationSnapshot {
  const bounded = "operator" in rule;
  const needsTwo = bounded && (rule.operator === "Between" || rule.operator === "NotBetween");
  return present<ValidationSnapshot>({
    ranges,
    rule: bounded
      ? {
          type: rule.type,
          operator: rule.operator,
          formula1: normalBound(rule.type, rule.formula1),
          ...(needsTwo && rule.formula2 !== undefined ? { formula2: normalBound(rule.type, rule.formula2) } : {}),
        }
      : rule,
    ignoreBlanks,
    prompt: normalPrompt(prompt),
    errorAlert: normalAlert(errorAlert),
  });
}

/**
 * The form of a snapshot that survives a file: open(save(x)) equals normalForm(x), and normalForm(normalForm(x)) equals normalForm(x).
 *
 * - Looks are kept once, in the order of their first use; a default look, and a default member of a look, is absent.
 * - NaN and the infinities are #NUM!, minus zero is zero, errors that files do not know (#SPILL!, #CALC!) are #VALUE!.
 * - Cells, columns and rows are sorted; columns are whole pixels wide (0.75 points), chart positions whole EMU (1/12700 point).
 * - Rules of conditional formats are sorted by priority, and priorities count 0, 1, 2, …
 * - What says nothing is absent: a freeze of nothing, a scale of 100 %, a prompt without words, the usual alert, a false permission.
 * - Bounds of date rules are ISO dates, those of time rules "hh:mm:ss".
 */
export function normalForm(workbook: WorkbookSnapshot): WorkbookSnapshot {
  const styles: StyleSnapshot[] = [];
  const known = new Map<string, number>([["{}", -1]]);
  const styleOf = (index: number | undefined): number | undefined => {
    const style = normalStyle(index === undefined ? {} : (workbook.styles[index] ?? {}));
    const key = JSON.stringify(style);
    const at = known.get(key) ?? styles.push(style) - 1;
    known.set(key, at);
    return at < 0 ? undefined : at;
  };
  const cell = ({ row, column, value, formula, spill, quotePrefix, style }: CellSnapshot): CellSnapshot =>
    present<CellSnapshot>({
      row,
      column,
      value: value === undefined ? undefined : storableValue(value),
      formula,
      spill: formula === undefined ? undefined : spill,
      quotePrefix: yes(quotePrefix),
      style: styleOf(style),
    });
  const charts = (all: readonly ChartSnapshot[]): readonly ChartSnapshot[] => all.map(normalChart);
  const sheet = (given: SheetSnapshot): SheetSnapshot =>
    present<SheetSnapshot>({
      ...given,
      tabColor: given.tabColor?.toUpperCase(),
      columns: sorted(given.columns).flatMap(({ index, width, hidden }) =>
        width === undefined && hidden !== true
          ? []
          : [
              present<SheetSnapshot["columns"][number]>({
                index,
                width: width === undefined ? undefined : wholePixels(width),
                hidden: yes(hidden),
              }),
            ],
      ),
      rows: sorted(given.rows).flatMap(({ index, height, hidden }) =>
        height === undefined && hidden !== true ? [] : [present<SheetSnapshot["rows"][number]>({ index, height, hidden: yes(hidden) })],
      ),
      cells: [...given.cells]
        .sort((a, b) => a.row - b.row || a.column - b.column)
        .map(cell)
        .filter((each) => Object.keys(each).length > 2),
      freeze: given.freeze === undefined || (given.freeze.rows === 0 && given.freeze.columns === 0) ? undefined : given.freeze,
      validations: given.validations.map(normalValidation),
      conditionalFormats: byPriority(given.conditionalFormats),
      charts: charts(given.charts),
      page: given.page === undefined ? undefined : normalPage(given.page),
      protection: given.protection === undefined ? undefined : normalProtection(given.protection),
    });
  return { ...workbook, sheets: workbook.sheets.map(sheet), styles };
}
