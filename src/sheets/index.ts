// The templates, in the order in which they stand in a workbook.
import { contention } from "./contention";
import { contribution } from "./contribution";
import { model } from "./model";
import { payout } from "./payout";
import { people } from "./people";
import { pool } from "./pool";
import { raci } from "./raci";

export const templates = [raci, model, contention, contribution, pool, payout, people] as const;
export type SheetId = (typeof templates)[number]["id"];
export const sheetIds = templates.map((template) => template.id) as readonly SheetId[];

const confidential: readonly SheetId[] = templates.flatMap((template) => ("confidentiality" in template && template.confidentiality === "confidential" ? [template.id] : []));
/** What goes into a workbook that others get: confidential sheets are made only where they are asked for by name. */
export const openSheetIds: readonly SheetId[] = sheetIds.filter((id) => !confidential.includes(id));
