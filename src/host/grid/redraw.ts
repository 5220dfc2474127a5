// What the canvas keeps of a sheet goes stale in two ways: a font arrives after its stand-in was measured, and a sheet comes to the
// front whose sizes were set while another was in view. Then all is measured and drawn again.
import { ICommandService, IUniverInstanceService, SetFrozenMutation } from "../engine/univer";
import type { Injector, Workbook } from "../engine/univer";
import { FontCache, IRenderManagerService, SheetSkeletonManagerService } from "./packages";

export function redrawWhenStale(injector: Injector, unitId: string): () => void {
  const workbook = injector.get(IUniverInstanceService).getUnit<Workbook>(unitId);
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const redraw = (): void => {
    waiting = undefined;
    const render = injector.get(IRenderManagerService).getRenderById(unitId);
    const skeletons = render?.with(SheetSkeletonManagerService);
    const current = skeletons?.getCurrentParam();
    if (!render || !skeletons || !current) return;
    // How far a text runs over its neighbours follows from its width.
    current.skeleton.resetCache();
    skeletons.makeDirty({ sheetId: current.sheetId });
    skeletons.reCalculate();
    // The line of frozen rows and columns is placed anew by whatever freezes them.
    const { freeze } = current.skeleton.getWorksheetConfig();
    const params = { unitId, subUnitId: current.sheetId, ...freeze, resetScroll: false };
    injector.get(ICommandService).syncExecuteCommand(SetFrozenMutation.id, params, { onlyLocal: true });
    render.mainComponent?.makeDirty();
  };
  const soon = (): void => {
    waiting ??= setTimeout(redraw, 0);
  };
  const fontsArrived = (): void => {
    FontCache.globalFontMeasureCache.clear();
    soon();
  };
  document.fonts.addEventListener("loadingdone", fontsArrived);
  const subscription = workbook?.activeSheet$.subscribe(soon);
  return () => {
    clearTimeout(waiting);
    document.fonts.removeEventListener("loadingdone", fontsArrived);
    subscription?.unsubscribe();
  };
}
