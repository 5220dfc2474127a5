// What the pane knows outside its components, because ribbon commands live outside React: where we are, in which words, what is being made.
import { createStore, type StoreApi } from "zustand/vanilla";
import type { Progress, WrittenSheet } from "../excel/write";
import type { SheetId } from "../sheets";
import type { Drafts } from "./form/draft";
import type { Preferences } from "./preferences";
import { home, type Route } from "./route";
import type { Words } from "./strings";
import type { SurveyedSheet } from "./update";

/** A run of drawing sheets, from its start until the next one. */
export type Run =
  | { readonly state: "running"; readonly progress: Progress | undefined; readonly cancelling: boolean; readonly cancel: () => void }
  | { readonly state: "done"; readonly sheets: readonly WrittenSheet[]; readonly linked: readonly SurveyedSheet[] }
  | { readonly state: "cancelled" }
  /** `error` is what was thrown: see excel-errors. */
  | { readonly state: "failed"; readonly error: unknown };

export interface PaneState extends Preferences {
  readonly route: Route;
  /** In the pane's language. */
  readonly words: Words;
  /** What stands in the forms, as typed. */
  readonly drafts: Drafts;
  /** Sheets that the kit page makes; undefined until somebody chose. */
  readonly chosen: readonly SheetId[] | undefined;
  readonly run: Run | undefined;
}

export type PaneStore = StoreApi<PaneState>;

export const createPaneStore = (preferences: Preferences, words: Words, route: Route = home): PaneStore =>
  createStore<PaneState>(() => ({ ...preferences, words, route, drafts: {}, chosen: undefined, run: undefined }));

/** While sheets are being made, every way leads to the progress. */
export const goToPage = (store: PaneStore, route: Route): void =>
  store.setState(({ run }) => ({ route: run?.state === "running" ? { page: "run" } : route }));
