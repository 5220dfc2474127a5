// Draws a plan into the workbook: all of it or nothing. The only writer of generated sheets.
import { identity, type Surroundings } from "../spec/plan";
import type { Plan, Verb } from "../spec/verb";
import { surroundings } from "./read";
import { handlers } from "./verbs";

export interface Progress {
  /** Sheets drawn so far, and of how many. */
  readonly done: number;
  readonly total: number;
  /** The sheet that was drawn last, or is next. */
  readonly sheet: string;
}

export interface WriteOptions {
  readonly onProgress?: (progress: Progress) => void;
  /** Looked at between sheets. */
  readonly signal?: AbortSignal;
}

export interface WrittenSheet {
  readonly kind: string;
  readonly name: string;
}

/** The run was cancelled; the workbook is as before. */
export class Cancelled extends Error {
  override readonly name = "Cancelled";
}

/** Excel on the web takes 5 MB a message; past this a sheet is sent in parts. */
const largestMessage = 2_500_000;

/**
 * Draws the sheets that `planFor` describes, once the names of the sheets that stand there are known.
 * If anything fails, or the signal comes, whatever was created is removed and the error is thrown on.
 */
export async function write(planFor: (surroundings: Surroundings) => Plan, options: WriteOptions = {}): Promise<readonly WrittenSheet[]> {
  let rollback: (() => Promise<void>) | undefined;
  try {
    return await inOneStep(async (context) => {
      const found = await surroundings(context);
      const plan = planFor(found);
      rollback = () => removeNew(found.sheetIds, found.activeId, plan);
      const total = plan.sheets.length;
      const stop = (): void => {
        if (options.signal?.aborted) throw new Cancelled();
      };
      stop();
      // No event of ours, and no calculation between messages; both come back whatever happens.
      context.runtime.enableEvents = false;
      context.application.suspendScreenUpdatingUntilNextSync();
      await send(context, plan.setup);
      for (const [done, sheet] of plan.sheets.entries()) {
        stop();
        options.onProgress?.({ done, total, sheet: sheet.name });
        await send(context, [...sheet.content, ...sheet.looks]);
      }
      stop();
      for (const verb of plan.finish) apply(context, verb);
      context.runtime.enableEvents = true;
      await context.sync();
      const last = plan.sheets.at(-1);
      if (last) options.onProgress?.({ done: total, total, sheet: last.name });
      return plan.sheets.map(({ kind, name }) => ({ kind, name }));
    });
  } catch (error) {
    await rollback?.();
    throw error;
  }
}

/** One step of Undo where Excel can, and not while a cell is being edited where Excel can wait. */
export function inOneStep<T>(batch: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  const supported = (version: string): boolean => Office.context.requirements.isSetSupported("ExcelApi", version);
  return Excel.run({ delayForCellEdit: true, ...(supported("1.20") && { mergeUndoGroup: true }) }, batch);
}

/** Sends verbs in as few messages as their size allows. */
export async function send(context: Excel.RequestContext, verbs: readonly Verb[]): Promise<void> {
  for (const message of messagesOf(verbs)) await sendMessage(context, message);
}

async function sendMessage(context: Excel.RequestContext, verbs: readonly Verb[]): Promise<void> {
  context.application.suspendApiCalculationUntilNextSync();
  for (const verb of verbs) apply(context, verb);
  await context.sync();
}

function messagesOf(verbs: readonly Verb[]): Verb[][] {
  const messages: Verb[][] = [];
  let room = 0;
  for (const verb of verbs.flatMap(inParts)) {
    const weight = JSON.stringify(verb).length;
    if (weight > room) {
      messages.push([]);
      room = largestMessage;
    }
    messages.at(-1)?.push(verb);
    room -= weight;
  }
  return messages;
}

/** Large blocks of cells, cut by rows so that each part fits a message. */
function inParts(verb: Verb): readonly Verb[] {
  if (verb.kind !== "setCells" && verb.kind !== "setNumberFormats") return [verb];
  const parts = Math.ceil(JSON.stringify(verb).length / (largestMessage / 2));
  if (parts <= 1) return [verb];
  const rows = Math.ceil(verb.at.rows / parts);
  return Array.from({ length: Math.ceil(verb.at.rows / rows) }, (_, part): Verb => {
    const from = part * rows;
    const at = { ...verb.at, row: verb.at.row + from, rows: Math.min(rows, verb.at.rows - from) };
    return verb.kind === "setCells"
      ? { ...verb, at, cells: verb.cells.slice(from, from + rows) }
      : { ...verb, at, formats: verb.formats.slice(from, from + rows) };
  });
}

function apply(context: Excel.RequestContext, verb: Verb): void {
  // The table has a handler for each kind; the compiler cannot see that the two kinds are the same one.
  const handle = handlers[verb.kind] as (context: Excel.RequestContext, verb: Verb) => void;
  handle(context, verb);
}

/** Removes the sheets of a plan that did not stand there before, and goes back to where the user was. */
async function removeNew(idsBefore: ReadonlySet<string>, activeBefore: string, plan: Plan): Promise<void> {
  await Excel.run(async (context) => {
    context.runtime.enableEvents = true;
    const names = new Set(plan.sheets.map((sheet) => sheet.name));
    const sheets = context.workbook.worksheets;
    sheets.load("items/id,items/name");
    await context.sync();
    // A sheet of that name that somebody else made meanwhile is not ours: ours say what they are, or are still empty.
    const candidates = sheets.items
      .filter((sheet) => !idsBefore.has(sheet.id) && names.has(sheet.name))
      .map((sheet) => ({ sheet, mark: sheet.names.getItemOrNullObject(identity.kind), used: sheet.getUsedRangeOrNullObject(true) }));
    await context.sync();
    for (const { sheet, mark, used } of candidates) if (!mark.isNullObject || used.isNullObject) sheet.delete();
    context.workbook.worksheets.getItemOrNullObject(activeBefore).activate();
    await context.sync();
  });
}
