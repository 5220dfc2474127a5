// Knows what may be given for a parameter, by asking it: what it refuses is not its shape.
import { ArgumentError } from "./argument-error";
import type { Block } from "./cells";
import type { Param } from "./define";

/** What a parameter takes: one of a few words, one value, one row or column, or a table. */
export type ParamShape = "keyword" | "cell" | "line" | "table";

export function shapeOf({ keywords, dimensionality, read }: Param<unknown>): ParamShape {
  if (keywords !== undefined) return "keyword";
  if (dimensionality === "scalar" || refusesShape(read, [[1, 1]], "cell")) return "cell";
  return refusesShape(
    read,
    [
      [1, 1],
      [1, 1],
    ],
    "line",
  )
    ? "line"
    : "table";
}

function refusesShape(read: Param<unknown>["read"], cells: Block, wanted: "cell" | "line"): boolean {
  try {
    read(cells, "");
    return false;
  } catch (error) {
    return error instanceof ArgumentError && error.refusal.code === "wrong-shape" && error.refusal.wanted === wanted;
  }
}
