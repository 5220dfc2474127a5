// Where the pane starts in Excel: waits for Office, then draws the pane.
import { toLocale } from "../i18n/locale";
import type { PaneEnvironment } from "./actions";
import { showBootMessage } from "./boot-message";
import { excelActions } from "./excel-actions";
import { localDay, mountPane, storageOf, type MountedPane } from "./mount";
import { officeAnswers } from "./office-answers";
import "./pane.css";

/** The pane, for the ribbon's commands; undefined where Office did not answer, and the page says so. */
export const pane: Promise<MountedPane | undefined> = start();

async function start(): Promise<MountedPane | undefined> {
  const element = document.getElementById("xd-pane");
  if (!element) throw new Error("the page has no element xd-pane");
  const answer = await officeAnswers(() => (typeof Office === "undefined" ? undefined : Office));
  if (!answer.ok) {
    showBootMessage(element, answer.fault, toLocale(navigator.language), () => location.reload());
    return undefined;
  }
  return mountPane(element, excelActions, environment());
}

function environment(): PaneEnvironment {
  const { context } = Office;
  return {
    displayLanguage: context.displayLanguage,
    officeTheme: () => Office.context.officeTheme as Office.OfficeTheme | undefined,
    storage: storageOf(window),
    partition: context.partitionKey ?? "",
    today: () => localDay(new Date()),
  };
}
