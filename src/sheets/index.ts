// The templates, in the order in which they stand in a workbook.
import { goal } from "./goal";
import { interests } from "./interests";
import { model } from "./model";
import { pool } from "./pool";
import { raci } from "./raci";

export const templates = [goal, interests, raci, model, pool] as const;
export type SheetId = (typeof templates)[number]["id"];
export const sheetIds = templates.map((template) => template.id) as readonly SheetId[];
