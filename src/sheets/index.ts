// The templates, in the order in which they stand in a workbook.
import { cadence } from "./cadence";
import { calendar } from "./calendar";
import { charter } from "./charter";
import { contention } from "./contention";
import { contribution } from "./contribution";
import { dashboard } from "./dashboard";
import { escalation } from "./escalation";
import { exchange } from "./exchange";
import { goal } from "./goal";
import { interests } from "./interests";
import { home } from "./home";
import { model } from "./model";
import { negotiation } from "./negotiation";
import { outcome } from "./outcome";
import { payout } from "./payout";
import { people } from "./people";
import { plan } from "./plan";
import { pool } from "./pool";
import { project } from "./project/index";
import { raci } from "./raci";
import { trust } from "./trust";
import { risks } from "./risks";

export const templates = [
  home,
  project,
  goal,
  interests,
  trust,
  exchange,
  raci,
  model,
  contention,
  contribution,
  pool,
  payout,
  people,
  negotiation,
  plan,
  risks,
  cadence,
  escalation,
  dashboard,
  outcome,
  charter,
  calendar,
] as const;
export type SheetId = (typeof templates)[number]["id"];
export const sheetIds = templates.map((template) => template.id) as readonly SheetId[];

const confidential: readonly SheetId[] = templates.flatMap((template) =>
  "confidentiality" in template && template.confidentiality === "confidential" ? [template.id] : [],
);
/** What goes into a workbook that others get: confidential sheets are made only where they are asked for by name. */
export const openSheetIds: readonly SheetId[] = sheetIds.filter((id) => !confidential.includes(id));
