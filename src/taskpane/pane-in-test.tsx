// The pane as tests meet it: in jsdom, over actions that tests hand in, with an accessibility check of what is shown.
import { act, configure, render, screen, waitFor } from "@testing-library/react";
import userEvent, { type UserEvent } from "@testing-library/user-event";
import axe from "axe-core";
import type { Locale } from "../i18n/locale";
import type { PaneActions, PaneEnvironment } from "./actions";
import { App } from "./App";
import { PaneContext } from "./context";
import type { Route } from "./route";
import { createPaneStore, type PaneState, type PaneStore } from "./store";
import { loadWords } from "./strings";

// A machine that is busy may take its time; what never comes is a failure all the same.
configure({ asyncUtilTimeout: 10_000 });

/** A workbook with nothing of ours in it. Each test says what it needs besides. */
const quietActions: PaneActions = {
  draw: () => Promise.resolve([]),
  read: () => Promise.resolve([]),
  families: (sheets) =>
    Promise.resolve(
      sheets
        .filter(({ kind }) => !kind.includes("/"))
        .map((head) => ({ head, parts: sheets.filter((one) => one !== head), isCopy: false })),
    ),
  compareFormulas: () => Promise.resolve(new Map()),
  sheetNames: () => Promise.resolve(["Sheet1"]),
  watch: () => Promise.resolve(() => undefined),
  edit: () => Promise.resolve([]),
  foreignCells: () => Promise.resolve([]),
  surveyRemoval: () => Promise.resolve([]),
  remove: () => Promise.resolve([]),
  surveyUpdate: () => Promise.resolve([]),
  update: () => Promise.resolve([]),
  heal: () => Promise.resolve([]),
  surveyLanguage: () => Promise.resolve({ sheets: [], stay: [] }),
  switchLanguage: () => Promise.resolve({ sheets: [], stay: [] }),
  setReviewDate: () => Promise.resolve([]),
  keptDrafts: () => Promise.resolve(undefined),
  keepDrafts: () => Promise.resolve(),
  goTo: () => Promise.resolve(),
  functionCells: () => Promise.resolve([]),
  fill: () => Promise.resolve([]),
  freezeFunctions: () => Promise.resolve(0),
  writeWho: () => Promise.resolve("L11:L13"),
  surveyCopy: () => Promise.resolve({ sheets: [], canOpen: true }),
  openCopy: () => Promise.resolve({ frozen: [], dropped: [] }),
  selectedReference: () => Promise.resolve("Sheet1!A1"),
  insertFormula: () => Promise.resolve({ state: "written", sheet: "Sheet1", address: "A1" }),
};

export const testEnvironment = (more: Partial<PaneEnvironment> = {}): PaneEnvironment => ({
  displayLanguage: "en-US",
  officeTheme: () => ({ isDarkTheme: false }),
  storage: undefined,
  partition: "p-",
  today: () => "2026-11-24",
  ...more,
});

export interface ShownPane {
  readonly store: PaneStore;
  readonly user: UserEvent;
  readonly actions: PaneActions;
}

export interface ShowOptions {
  readonly route?: Route;
  readonly locale?: Locale;
  readonly actions?: Partial<PaneActions>;
  readonly environment?: Partial<PaneEnvironment>;
  readonly state?: Partial<PaneState>;
}

/** Shows the pane and waits until its page has come. */
export async function showPane({
  route = { page: "home" },
  locale = "en-US",
  actions = {},
  environment = {},
  state = {},
}: ShowOptions = {}): Promise<ShownPane> {
  const words = await loadWords(locale);
  const store = createPaneStore({ locale, sheetLocale: locale, theme: "auto" }, words, route);
  store.setState(state);
  const all = { ...quietActions, ...actions };
  const pane = { store, actions: all, environment: testEnvironment(environment) };
  await act(async () => {
    render(
      <PaneContext value={pane}>
        <App />
      </PaneContext>,
    );
    await Promise.resolve();
  });
  await waitFor(() => screen.getByRole("heading", { level: 1 }), { timeout: 10_000 });
  return { store, user: userEvent.setup({ delay: null }), actions: all };
}

/** Rules that jsdom cannot judge: it lays nothing out and mixes no colours. */
const unseen = ["color-contrast", "region"];

/** Violations of what stands in the page, as lines: rule, place, what to do. */
export async function violations(): Promise<readonly string[]> {
  let found: readonly axe.Result[] = [];
  // While axe reads, the page goes on living.
  await act(async () => {
    found = (await axe.run(document.body, { rules: Object.fromEntries(unseen.map((rule) => [rule, { enabled: false }])) })).violations;
  });
  return found.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)}: ${failureSummary ?? ""}`));
}
