// Drafts survive a reload: they are kept with the workbook while there are any, and found again when the pane opens.
import { sheetIds } from "./route";
import type { PaneActions } from "./actions";
import type { Drafts } from "./form/draft";
import type { PaneStore } from "./store";

/** Typing comes in bursts; what stands in the forms is kept once it pauses. */
const pauseMs = 1000;

/**
 * Takes up what was kept, unless somebody has typed meanwhile, and keeps what is typed from then on.
 * A workbook that cannot be written to, such as one opened to read, is no reason to stop: the drafts live as long as the pane.
 * @returns ends it
 */
export function followDrafts(store: PaneStore, actions: Pick<PaneActions, "keptDrafts" | "keepDrafts">): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let ended = false;
  void actions.keptDrafts().then(
    (text) => {
      const drafts = text === undefined ? undefined : draftsFrom(text);
      if (!ended && drafts && Object.keys(store.getState().drafts).length === 0) store.setState({ drafts });
    },
    () => undefined,
  );
  const unsubscribe = store.subscribe((state, before) => {
    if (state.drafts === before.drafts) return;
    clearTimeout(timer);
    timer = setTimeout(() => {
      const { drafts } = store.getState();
      actions.keepDrafts(Object.keys(drafts).length === 0 ? undefined : JSON.stringify(drafts)).catch(() => undefined);
    }, pauseMs);
  });
  return () => {
    ended = true;
    clearTimeout(timer);
    unsubscribe();
  };
}

/** Text of somebody else, or of a sheet that is no more, counts as nothing. */
function draftsFrom(text: string): Drafts | undefined {
  try {
    const json: unknown = JSON.parse(text);
    if (typeof json !== "object" || json === null) return undefined;
    return Object.fromEntries(
      Object.entries(json).filter(([id, draft]) => sheetIds.some((one) => one === id) && typeof draft === "object" && draft !== null),
    ) as Drafts;
  } catch {
    return undefined;
  }
}
