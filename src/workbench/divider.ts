// The line between grid and pane: moved by pointer or arrow keys, and the pane can be put away.
import { byId } from "./dom";

/** Excel's pane is about 350 pixels wide, and nowhere narrower than 320 (officejs.md F). */
const startWidth = 350;
const leastWidth = 320;
const mostWidth = 800;
const step = 16;

export interface Divider {
  isPaneShown(): boolean;
  showPane(shown: boolean): void;
}

export function createDivider(): Divider {
  const divider = byId("workbench-divider");
  const pane = byId("workbench-pane");
  divider.setAttribute("role", "separator");
  divider.setAttribute("aria-orientation", "vertical");
  divider.setAttribute("aria-controls", pane.id);
  divider.setAttribute("aria-valuemin", String(leastWidth));
  divider.setAttribute("aria-valuemax", String(mostWidth));
  divider.tabIndex = 0;
  let width = startWidth;
  const resize = (to: number): void => {
    width = Math.round(Math.min(mostWidth, Math.max(leastWidth, to)));
    pane.style.width = `${width}px`;
    divider.setAttribute("aria-valuenow", String(width));
  };
  resize(startWidth);
  divider.addEventListener("keydown", ({ key }) => {
    if (key === "ArrowLeft") resize(width + step);
    if (key === "ArrowRight") resize(width - step);
  });
  divider.addEventListener("pointerdown", (event) => {
    divider.setPointerCapture(event.pointerId);
    const from = event.clientX + width;
    const move = ({ clientX }: PointerEvent): void => resize(from - clientX);
    divider.addEventListener("pointermove", move);
    divider.addEventListener("pointerup", () => divider.removeEventListener("pointermove", move), { once: true });
    divider.addEventListener("pointercancel", () => divider.removeEventListener("pointermove", move), { once: true });
  });
  return {
    isPaneShown: () => !pane.hidden,
    showPane: (shown) => {
      pane.hidden = divider.hidden = !shown;
    },
  };
}
