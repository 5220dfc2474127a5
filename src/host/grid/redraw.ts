// A canvas drawn before a font arrived keeps the stand-in's shapes: draw again when it is here.
import type { Injector } from "../engine/univer";
import { IRenderManagerService, SheetSkeletonManagerService } from "./packages";

export function redrawWhenFontsArrive(injector: Injector, unitId: string): () => void {
  const redraw = (): void => {
    const render = injector.get(IRenderManagerService).getRenderById(unitId);
    const skeletons = render?.with(SheetSkeletonManagerService);
    const current = skeletons?.getCurrentParam();
    if (current) skeletons?.makeDirty({ sheetId: current.sheetId });
    skeletons?.reCalculate();
    render?.mainComponent?.makeDirty();
  };
  document.fonts.addEventListener("loadingdone", redraw);
  return () => document.fonts.removeEventListener("loadingdone", redraw);
}
