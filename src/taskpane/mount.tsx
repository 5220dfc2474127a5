// Puts the pane into a page. It knows no Excel: what it can do is handed in.
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import type { PaneActions, PaneEnvironment } from "./actions";
import { App } from "./App";
import { PaneContext } from "./context";
import { followDrafts } from "./keep-drafts";
import { loadPreferences } from "./preferences";
import type { Route } from "./route";
import { createPaneStore, type PaneStore } from "./store";
import { loadWords } from "./strings";

export interface MountedPane {
  /** Ribbon commands set its route. */
  readonly store: PaneStore;
  unmount(): void;
}

/**
 * Draws the pane into an element, in the language that was chosen or that Office speaks.
 * @param route where it opens; the first page unless told
 */
export async function mountPane(
  element: HTMLElement,
  actions: PaneActions,
  environment: PaneEnvironment = browserEnvironment(),
  route?: Route,
): Promise<MountedPane> {
  const preferences = loadPreferences(environment);
  const store = createPaneStore(preferences, await loadWords(preferences.locale), route);
  const unfollow = followDrafts(store, actions);
  const root = createRoot(element);
  root.render(
    <StrictMode>
      <PaneContext value={{ store, actions, environment }}>
        <App />
      </PaneContext>
    </StrictMode>,
  );
  return {
    store,
    unmount: () => {
      unfollow();
      root.unmount();
    },
  };
}

/** Where no Office says otherwise. */
export const browserEnvironment = (): PaneEnvironment => ({
  displayLanguage: navigator.language,
  officeTheme: () => undefined,
  storage: storageOf(window),
  partition: "",
  today: () => localDay(new Date()),
});

/** Reading the property alone can throw where the browser forbids storage. */
export function storageOf(page: { readonly localStorage: Storage }): Storage | undefined {
  try {
    return page.localStorage;
  } catch {
    return undefined;
  }
}

/** The day on the wall, "2026-03-31". */
export const localDay = (now: Date): string =>
  [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
