// Where in the pane we are, as a value. It lives in memory: Office.js takes `history.pushState` away.
import type { SheetId } from "../sheets";

export type { SheetId };

/** Pages without a parameter. */
const plainPages = [
  "home",
  "kit",
  "run",
  "check",
  "remove",
  "share",
  "project",
  "functions",
  "settings",
  "adopt",
  "scheme",
  "guide",
  "update",
  "simulate",
  "calendar-file",
  "sign",
  "language",
] as const;
/** Sheets that have a form; the compiler asks for each new template here. */
const sheets = {
  home: true,
  project: true,
  goal: true,
  interests: true,
  trust: true,
  exchange: true,
  raci: true,
  model: true,
  contention: true,
  contribution: true,
  pool: true,
  payout: true,
  people: true,
  negotiation: true,
  plan: true,
  risks: true,
  cadence: true,
  escalation: true,
  dashboard: true,
  outcome: true,
  charter: true,
  calendar: true,
} as const satisfies Record<SheetId, true>;

export type Route = { readonly page: (typeof plainPages)[number] } | { readonly page: "sheet"; readonly id: SheetId };

export const home: Route = { page: "home" };
/** In the order of a workbook's tabs. */
export const sheetIds = Object.keys(sheets) as readonly SheetId[];
const confidential: readonly SheetId[] = ["interests", "trust", "people", "negotiation"];
/** Without confidential sheets, which are made only where somebody chooses them. The templates say which; a test compares. */
export const openSheetIds: readonly SheetId[] = sheetIds.filter((id) => !confidential.includes(id));
export const plainRoutes: readonly Route[] = plainPages.map((page) => ({ page }));

/**
 * @example toPath({ page: "sheet", id: "raci" }) // "/sheet/raci"
 * @example toPath({ page: "home" }) // "/"
 */
export const toPath = (route: Route): string =>
  route.page === "home" ? "/" : route.page === "sheet" ? `/sheet/${route.id}` : `/${route.page}`;

/**
 * The inverse of toPath; a path that leads nowhere leads home.
 * @example fromPath("/check") // { page: "check" }
 */
export function fromPath(path: string): Route {
  const [, page = "", id = "", ...more] = path.split("/");
  if (page === "sheet" && more.length === 0) {
    const known = sheetIds.find((one) => one === id);
    return known ? { page, id: known } : home;
  }
  const plain = plainPages.find((one) => one === page && one !== "home");
  return plain && path === `/${plain}` ? { page: plain } : home;
}
