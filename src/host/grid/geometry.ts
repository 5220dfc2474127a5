// Where the sheet's cells stand on the screen just now: up to four panes, since rows and columns may be frozen.
import type { Injector } from "../engine/univer";
import { IRenderManagerService, SHEET_VIEWPORT_KEY, SheetSkeletonManagerService } from "./packages";

/** A part of the element that shows a part of the sheet. All in CSS pixels, seen from the grid's canvas. */
export interface Pane {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** Where cell A1's upper left corner would stand, seen from the pane's own. */
  readonly originLeft: number;
  readonly originTop: number;
}

export interface Geometry {
  readonly sheetId: string;
  /** 1 is 96 pixels to the inch. */
  readonly scale: number;
  /** The drawing area of the grid. */
  readonly canvas: HTMLElement;
  readonly panes: readonly Pane[];
}

const paneKeys = [
  SHEET_VIEWPORT_KEY.VIEW_MAIN,
  SHEET_VIEWPORT_KEY.VIEW_MAIN_TOP,
  SHEET_VIEWPORT_KEY.VIEW_MAIN_LEFT,
  SHEET_VIEWPORT_KEY.VIEW_MAIN_LEFT_TOP,
];

export function readGeometry(injector: Injector, unitId: string): Geometry | undefined {
  const render = injector.get(IRenderManagerService).getRenderById(unitId);
  const parameter = render?.with(SheetSkeletonManagerService).getCurrentParam();
  const canvas = render?.engine.getCanvasElement();
  if (!render || !parameter || !canvas) return undefined;
  const { scene } = render;
  const scale = scene.scaleX;
  const { rowHeaderWidth, columnHeaderHeight } = parameter.skeleton;
  const panes = paneKeys.flatMap((key): Pane[] => {
    const viewport = scene.getViewport(key);
    if (!viewport?.isActive) return [];
    const { left, top } = viewport;
    const width = viewport.width ?? 0;
    const height = viewport.height ?? 0;
    if (!(width > 0 && height > 0)) return [];
    return [
      {
        left,
        top,
        width,
        height,
        originLeft: (rowHeaderWidth - viewport.viewportScrollX) * scale - left,
        originTop: (columnHeaderHeight - viewport.viewportScrollY) * scale - top,
      },
    ];
  });
  return { sheetId: parameter.sheetId, scale, canvas, panes };
}

/** Looks once a frame: scrolling, zooming, sizing and freezing each have another way of telling. */
export function watchGeometry(injector: Injector, unitId: string, listener: (geometry: Geometry) => void): () => void {
  let told = "";
  let frame = 0;
  const look = (): void => {
    const geometry = readGeometry(injector, unitId);
    if (geometry) {
      const key = JSON.stringify([geometry.sheetId, geometry.scale, geometry.panes]);
      if (key !== told) {
        told = key;
        listener(geometry);
      }
    }
    frame = requestAnimationFrame(look);
  };
  look();
  return () => cancelAnimationFrame(frame);
}
