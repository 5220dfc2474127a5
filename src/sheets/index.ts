// The templates, in the order in which they stand in a workbook.
import { contention } from "./contention";
import { model } from "./model";
import { pool } from "./pool";
import { raci } from "./raci";

export const templates = [raci, model, contention, pool] as const;
export type SheetId = (typeof templates)[number]["id"];
export const sheetIds = templates.map((template) => template.id) as readonly SheetId[];
