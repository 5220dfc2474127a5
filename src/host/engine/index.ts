// The engine's front door: a workbook that stores cells and calculates, without a screen.
import { createUniver } from "./create-univer";
import type { Engine } from "./engine";
import { UniverEngine } from "./univer-engine";

export type * from "./engine";
export { EngineRefusal } from "./refusal";

/** An engine with one sheet, "Sheet1". Call `dispose` when done: Univer's caches live as long as the program. */
export function createEngine(): Engine {
  const { univer, unitId } = createUniver();
  return new UniverEngine(univer, unitId, "on-settle");
}
