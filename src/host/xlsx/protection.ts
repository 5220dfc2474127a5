// A protected sheet: the model lists what stays allowed, the file mostly lists what is forbidden.

import type { ProtectionSnapshot } from "../model/snapshot";
import type { Node } from "./xml";
import { child, element, flag } from "./xml";

/** [attribute of the file, option of Office.js, what an absent attribute forbids] */
const options = [
  ["objects", "allowEditObjects", false],
  ["scenarios", "allowEditScenarios", false],
  ["formatCells", "allowFormatCells", true],
  ["formatColumns", "allowFormatColumns", true],
  ["formatRows", "allowFormatRows", true],
  ["insertColumns", "allowInsertColumns", true],
  ["insertRows", "allowInsertRows", true],
  ["insertHyperlinks", "allowInsertHyperlinks", true],
  ["deleteColumns", "allowDeleteColumns", true],
  ["deleteRows", "allowDeleteRows", true],
  ["sort", "allowSort", true],
  ["autoFilter", "allowAutoFilter", true],
  ["pivotTables", "allowPivotTables", true],
] as const;

export function protectionXml(protection: ProtectionSnapshot | undefined): string {
  if (protection === undefined) return "";
  const selection = protection.options["selectionMode"];
  const forbidden = options.map(([attribute, option, usual]) => {
    const forbids = protection.options[option] !== true;
    return [attribute, forbids === usual ? undefined : forbids] as const;
  });
  return element("sheetProtection", {
    sheet: true,
    ...Object.fromEntries(forbidden),
    selectLockedCells: selection === "Unlocked" || selection === "None" ? true : undefined,
    selectUnlockedCells: selection === "None" ? true : undefined,
  });
}

/** Passwords are not read: their hash protects nothing that we could honour. */
export function readProtection(sheet: Node): ProtectionSnapshot | undefined {
  const node = child(sheet, "sheetProtection");
  if (node === undefined || !flag(node.attributes["sheet"])) return undefined;
  const allowed = options
    .filter(([attribute, , usual]) => !flag(node.attributes[attribute], usual))
    .map(([, option]) => [option, true] as const);
  const mode = flag(node.attributes["selectUnlockedCells"]) ? "None" : flag(node.attributes["selectLockedCells"]) ? "Unlocked" : undefined;
  return { options: { ...Object.fromEntries(allowed), ...(mode === undefined ? {} : { selectionMode: mode }) } };
}

/** Only what is allowed, and a selection mode other than the usual one. */
export const normalProtection = ({ options: given }: ProtectionSnapshot): ProtectionSnapshot => ({
  options: {
    ...Object.fromEntries(options.filter(([, option]) => given[option] === true).map(([, option]) => [option, true])),
    ...(given["selectionMode"] === "Unlocked" || given["selectionMode"] === "None" ? { selectionMode: given["selectionMode"] } : {}),
  },
});
