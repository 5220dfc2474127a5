// Where a chart's figures stand: cells of a sheet, kept as sheet and rectangle so that renames and inserted rows are followed.
import type { Rect } from "../engine/engine";
import { absoluteReference } from "./address";
import type { Range } from "./range";
import { follow } from "./shift";
import type { Shift } from "./shift";
import type { Worksheet } from "./worksheet";

export class ChartSource {
  readonly sheet: Worksheet;
  readonly at: Rect;

  constructor(sheet: Worksheet, at: Rect) {
    this.sheet = sheet;
    this.at = at;
  }

  static of(range: Range): ChartSource {
    return new ChartSource(range.sheet, range.at);
  }

  /** "='Model'!$C$4:$F$4" */
  get reference(): string {
    return `=${absoluteReference(this.sheet.name, this.at)}`;
  }

  /** undefined where the cells were deleted. */
  follow(sheet: Worksheet, shift: Shift): ChartSource | undefined {
    if (sheet !== this.sheet) return this;
    const at = follow(this.at, shift);
    return at ? new ChartSource(sheet, at) : undefined;
  }
}
