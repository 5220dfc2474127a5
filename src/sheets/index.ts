// The templates, in the order in which they stand in a workbook.
import { calendar } from "./calendar";
import { contention } from "./contention";
import { exchange } from "./exchange";
import { goal } from "./goal";
import { interests } from "./interests";
import { charter } from "./charter";
import { dashboard } from "./dashboard";
import { escalation } from "./escalation";
import { model } from "./model";
import { plan } from "./plan";
import { negotiation } from "./negotiation";
import { outcome } from "./outcome";
import { pool } from "./pool";
import { project } from "./project/index";
import { raci } from "./raci";
import { trust } from "./trust";

export const templates = [project, raci, model, pool, calendar, contention, goal, interests, trust, exchange, plan, charter, negotiation, outcome, risks, dashboard, escalation] as const;
import { risks } from "./risks";
export type SheetId = (typeof templates)[number]["id"];
export const sheetIds = templates.map((template) => template.id) as readonly SheetId[];
