// How components reach the store, the actions and the words.
import { createContext, useContext } from "react";
import { useStore } from "zustand";
import type { PaneActions, PaneEnvironment } from "./actions";
import type { PaneState, PaneStore } from "./store";
import type { Words } from "./strings";

export interface Pane {
  readonly store: PaneStore;
  readonly actions: PaneActions;
  readonly environment: PaneEnvironment;
}

export const PaneContext = createContext<Pane | undefined>(undefined);

export function usePane(): Pane {
  const pane = useContext(PaneContext);
  if (!pane) throw new Error("a component of the pane stands outside it");
  return pane;
}

export const usePaneState = <T,>(select: (state: PaneState) => T): T => useStore(usePane().store, select);
export const useWords = (): Words => usePaneState((state) => state.words);
