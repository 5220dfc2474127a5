// What the pane can do to a workbook. main.tsx hands in the real ones; tests hand in others. No page speaks to Excel itself.
import type { CellPlace, Insertion } from "../excel/insert";
import type { Copy } from "../excel/copy/copy-of";
import type { SheetToShare } from "../excel/copy/open-copy";
import type { CellEdit } from "../excel/edit";
import type { Compared } from "../excel/changed-formulas";
import type { ForeignCells } from "../excel/grids";
import type { FilledCells } from "../excel/fill";
import type { StandingFamily } from "../excel/families";
import type { StandingCells } from "../excel/read";
import type { Removable } from "../excel/remove";
import type { WhoRequest } from "../excel/raci-who";
import type { FunctionCell } from "../excel/share";
import type { WriteOptions, WrittenSheet } from "../excel/write";
import type { Locale } from "../i18n/locale";
import type { SheetId } from "../sheets";
import type { Project } from "../sheets/project";
import type { LanguageSwitch } from "./language/switch";
import type { SurveyedSheet, UpdateRequest } from "./update";

export interface PaneActions {
  /** Draws these sheets of the project, all of them or none. Throws an error named "Cancelled" once the signal has come. */
  draw(project: Project, ids: readonly SheetId[], locale: Locale, options: WriteOptions): Promise<readonly WrittenSheet[]>;
  /** All generated sheets as they stand. */
  read(): Promise<readonly StandingCells[]>;
  /** Of these sheets, those that hold inputs, each with what was drawn with it. */
  families(sheets: readonly StandingCells[]): Promise<readonly StandingFamily[]>;
  /** Formulas of generated sheets that somebody overwrote, by the sheet's id. Changes nothing. */
  compareFormulas(): Promise<ReadonlyMap<string, Compared>>;
  /** Names of all sheets of the workbook. */
  sheetNames(): Promise<readonly string[]>;
  /** Calls back after any change of any cell, until the answer is called. */
  watch(changed: () => void): Promise<() => void>;
  /** Writes input cells of a sheet; answers with what puts them back. Throws "ChangedMeanwhile" where a cell is no longer as it was read. */
  edit(sheet: string, edits: readonly CellEdit[]): Promise<readonly CellEdit[]>;
  /** The cells of all sheets that are not ours. */
  foreignCells(): Promise<readonly ForeignCells[]>;
  /** Writes values into a sheet of ours, by its id; answers with what puts back what stood there. Throws "ChangedMeanwhile" as `edit` does. */
  fill(sheetId: string, cells: readonly FilledCells[]): Promise<readonly FilledCells[]>;
  surveyRemoval(): Promise<readonly Removable[]>;
  remove(ids: readonly string[], links: "values" | "break"): Promise<readonly string[]>;
  /** Shows a sheet, by id or name, and selects an address on it. */
  goTo(sheet: string, address?: string): Promise<void>;
  /** What bringing the standing sheets up to date would change. Changes nothing. */
  surveyUpdate(request: UpdateRequest): Promise<readonly SurveyedSheet[]>;
  /** Does it, sheet by sheet; each with those drawn with it wholly or not at all. Throws "Cancelled" between sheets, and "NotPutBack". */
  update(request: UpdateRequest, options: WriteOptions): Promise<readonly SurveyedSheet[]>;
  /** Links standing sheets to figures that others publish, where they are equal; nothing else. */
  heal(): Promise<readonly SurveyedSheet[]>;
  /** What writing the standing sheets in another language would change. Changes nothing. */
  surveyLanguage(to: Locale, speak: Locale): Promise<LanguageSwitch>;
  /** Does it, all sheets or none. Throws errors named "Cancelled", "ReadsOtherwise" (nothing changed) and "NotPutBack". */
  switchLanguage(to: Locale, speak: Locale, options: WriteOptions): Promise<LanguageSwitch>;
  /** Types a day as the review date into the sheets that own it; answers their names. */
  setReviewDate(day: string): Promise<readonly string[]>;
  /** Text that is kept with the workbook between visits; undefined where there is none. */
  keptDrafts(): Promise<string | undefined>;
  keepDrafts(text: string | undefined): Promise<void>;
  /** Cells whose formulas call XD's own functions. */
  functionCells(): Promise<readonly FunctionCell[]>;
  /** Names who holds a letter beside the tasks of a grid, by XD.RACIWHO; answers where, undefined where no column is free. */
  writeWho(request: WhoRequest): Promise<string | undefined>;
  /** Turns them into the values that they show; answers how many. */
  freezeFunctions(): Promise<number>;
  /** Every sheet, with the sheets from which it takes figures; and whether this Excel can open a copy. */
  surveyCopy(): Promise<{ readonly sheets: readonly SheetToShare[]; readonly canOpen: boolean }>;
  /** Opens a new workbook with these sheets and nothing of the others; answers with what does not stand there as it stands here. */
  openCopy(keep: readonly string[]): Promise<Omit<Copy, "bytes">>;
  /** What is selected, as a formula refers to it: "Sheet1!B3:E3". */
  selectedReference(): Promise<string>;
  /** Writes into the active cell if it is empty, or is `over`; else says what it holds. */
  insertFormula(formula: string, over?: CellPlace): Promise<Insertion>;
}

/** What the pane is told about where it runs. */
export interface PaneEnvironment {
  /** Office's own language, "zh-CN". */
  readonly displayLanguage: string;
  /** Office's colours, read anew each time; undefined where Office does not say (officejs.md F). */
  officeTheme(): OfficeColors | undefined;
  /** Where choices of this person are kept; undefined where the browser refuses. */
  readonly storage: Pick<Storage, "getItem" | "setItem"> | undefined;
  /** Put before each key: a browser may share its storage among partitions. */
  readonly partition: string;
  /** Today, "2026-03-31". */
  today(): string;
}

export interface OfficeColors {
  readonly isDarkTheme?: boolean;
  readonly bodyBackgroundColor?: string;
}
