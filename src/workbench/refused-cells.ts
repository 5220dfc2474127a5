// Knows why cells refuse, so that the grid can say it where the pointer rests, as Excel does beside a cell in error.
import { isFailure, type HostFunction } from "../functions";

/** A function as the grid's engine calls it: told the cell as well, such as 'Sheet1'!B2. */
export interface WatchedFunction extends Omit<HostFunction, "call"> {
  readonly call: (args: readonly unknown[], address: string) => ReturnType<HostFunction["call"]>;
}

export interface RefusedCells {
  /** The same functions; they remember the cells in which they refuse. Sentences are those of the functions watched last. */
  watch(functions: readonly HostFunction[]): WatchedFunction[];
  /**
   * The sentence of the first function that refuses in a cell.
   *
   * @param formula what the cell holds by now
   * @returns       undefined where no function of the formula refuses there
   */
  reasonAt(address: string, formula: string): string | undefined;
}

export function refusedCells(): RefusedCells {
  let calls: ReadonlyMap<string, HostFunction["call"]> = new Map();
  /** By cell, then by function in the order of refusing, the arguments: the sentence is made when it is asked for. */
  const refused = new Map<string, Map<string, readonly unknown[]>>();
  const remember = (address: string, name: string, args: readonly unknown[]): void => {
    const here = refused.get(address) ?? new Map<string, readonly unknown[]>();
    refused.set(address, here);
    here.set(name, args);
  };
  return {
    watch: (functions) => {
      calls = new Map(functions.map(({ name, call }) => [name, call]));
      return functions.map((one) => ({
        ...one,
        call: (args, address) => {
          const found = one.call(args);
          refused.get(address)?.delete(one.name);
          if (isFailure(found)) remember(address, one.name, args);
          return found;
        },
      }));
    },
    reasonAt: (address, formula) => {
      for (const [name, args] of refused.get(address) ?? []) {
        if (!formula.toUpperCase().includes(`${name}(`)) continue;
        const found = calls.get(name)?.(args);
        if (found !== undefined && isFailure(found)) return found.message;
      }
      return undefined;
    },
  };
}
