// The names that a workbook's sheets publish: departments, roles.
import type { Scalar } from "../spec/sheet";
import type { OwnedNames } from "./update";

interface Publisher {
  readonly kind: string;
  readonly figures: ReadonlyMap<string, readonly (readonly Scalar[])[]>;
}

/** Names of the first sheet that publishes them, in their order; undefined where none does. */
export const ownedNames =
  (sheets: readonly Publisher[]): OwnedNames =>
  (published) => {
    const [kind = "", name = ""] = published.split(".");
    return sheets
      .find((sheet) => sheet.kind === kind && sheet.figures.has(name))
      ?.figures.get(name)
      ?.flat();
  };
