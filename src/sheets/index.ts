// The templates, in the order in which they stand in a workbook.
import { cadence } from "./cadence";
import { calendar } from "./calendar";
import { charter } from "./charter";
import { dashboard } from "./dashboard";
import { escalation } from "./escalation";
import { home } from "./home";
import { model } from "./model";
import { plan } from "./plan";
import { pool } from "./pool";
import { project } from "./project/index";
import { raci } from "./raci";
import { risks } from "./risks";

export const templates = [home, project, raci, model, pool, calendar, plan, charter, risks, dashboard, escalation, cadence] as const;
export type SheetId = (typeof templates)[number]["id"];
export const sheetIds = templates.map((template) => template.id) as readonly SheetId[];
