// Several ranges of one sheet as one object: one statement formats them all.
import { invalidArgument, invalidObjectPath } from "../wire/host-error";
import { object, value, wireClass } from "../wire/members";
import { ConditionalFormatCollection } from "./conditional-format-collection";
import { DataValidation } from "./data-validation";
import type { Range } from "./range";
import { RangeFormat } from "./range-format";
import type { Worksheet } from "./worksheet";

/** Longer address strings are cut by Excel, silently; here they are refused. @source officejs.md C2, address strings */
const longestAddress = 8192;

export class RangeAreas {
  readonly areas: readonly Range[];
  readonly sheet: Worksheet;

  /** @throws InvalidArgument no range, or ranges of several sheets */
  constructor(areas: readonly Range[]) {
    const [first] = areas;
    if (!first || areas.some(({ sheet }) => sheet !== first.sheet)) throw invalidArgument("Areas lie on one worksheet.");
    this.areas = areas;
    this.sheet = first.sheet;
  }

  /** @param addresses "A1:B2,D4" on a sheet */
  static parse(sheet: Worksheet, addresses: string): RangeAreas {
    if (addresses.length > longestAddress)
      throw invalidArgument(`An address has at most ${longestAddress} characters, not ${addresses.length}.`);
    return new RangeAreas(addresses.split(",").map((address) => sheet.range(address.trim())));
  }

  static readonly wire = wireClass<RangeAreas>("RangeAreas", {
    assertAlive: (areas) => {
      if (areas.areas.some(({ isGone }) => isGone)) throw invalidObjectPath("the range or its worksheet was deleted");
    },
    values: {
      address: value("1.9", (areas) => areas.areas.map((area) => area.address).join(",")),
      areaCount: value("1.9", (areas) => areas.areas.length),
      cellCount: value("1.9", (areas) => areas.areas.reduce((sum, { at }) => sum + at.rows * at.columns, 0)),
    },
    objects: {
      format: object("1.9", (areas) => new RangeFormat(areas.areas)),
      dataValidation: object("1.9", (areas) => new DataValidation(areas.areas)),
      conditionalFormats: object("1.9", (areas) => new ConditionalFormatCollection(areas.areas)),
      worksheet: object("1.9", (areas) => areas.sheet),
    },
  });
}
