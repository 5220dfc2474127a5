// One run of drawing: from a project to sheets, with progress, cancelling and what came of it.
import type { SheetId } from "../sheets";
import type { Project } from "../sheets/project";
import type { PaneActions } from "./actions";
import type { PaneStore } from "./store";

/** Draws and shows the run's page. A second call while one is running changes nothing. */
export async function generate(store: PaneStore, actions: PaneActions, project: Project, ids: readonly SheetId[]): Promise<void> {
  if (store.getState().run?.state === "running") return;
  const controller = new AbortController();
  const cancel = (): void => {
    controller.abort();
    store.setState(({ run }) => (run?.state === "running" ? { run: { ...run, cancelling: true } } : {}));
  };
  store.setState({ route: { page: "run" }, run: { state: "running", progress: undefined, cancelling: false, cancel } });
  try {
    const sheets = await actions.draw(project, ids, store.getState().sheetLocale, {
      signal: controller.signal,
      onProgress: (progress) => store.setState(({ run }) => (run?.state === "running" ? { run: { ...run, progress } } : {})),
    });
    // The sheets are made; a workbook that refuses to be linked is not a workbook without them.
    const linked = await actions.heal().catch(() => []);
    store.setState({ run: { state: "done", sheets, linked } });
  } catch (error) {
    const cancelled = error instanceof Error && error.name === "Cancelled";
    store.setState({ run: cancelled ? { state: "cancelled" } : { state: "failed", error } });
  }
}
