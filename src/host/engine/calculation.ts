// When formulas are calculated, and how to know that they are. Takes the place of Univer's timer of 100 ms.
import {
  ICommandService,
  requestImmediateMacroTask,
  SetFormulaCalculationNotificationMutation,
  SetFormulaCalculationResultMutation,
  SetFormulaCalculationStartMutation,
  TriggerCalculationController,
} from "./univer";
import type { ICommandInfo, Injector, Workbook } from "./univer";

/** What a calculation has to look at again; only Univer looks inside. */
type DirtyData = Readonly<Record<string, unknown>>;

/** Members of Univer's controller (0.25.1) that have no public twin; `univer-engine.test.ts` fails when they change. */
interface Trigger {
  _waitingCommandQueue: ICommandInfo[];
  _setTimeoutKey: ReturnType<typeof setTimeout>;
  _executingDirtyData: DirtyData;
  _generateDirty(commands: readonly ICommandInfo[]): DirtyData;
  _mergeDirty(before: DirtyData, more: DirtyData): DirtyData;
}

interface CalculationResult {
  readonly unitData?: Record<string, Record<string, Record<string, Record<string, { s?: unknown } | null>>> | null>;
}

/** In Node nobody watches: calculate when asked. Beside a grid Univer's timer stays, so that typing shows at once. */
export type Pace = "on-settle" | "timer";

export class Calculation {
  readonly #commands: ICommandService;
  readonly #trigger: Trigger;
  readonly #subscriptions: { dispose(): void }[] = [];
  readonly #listeners = new Set<() => void>();
  readonly #pace: Pace;
  readonly #sheetIds: () => readonly string[];
  readonly #unitId: string;
  #mode: "Automatic" | "Manual" = "Automatic";
  /** What the next calculation has to do beyond what is dirty: find out anew who depends on whom, or calculate all. */
  #rebuild = false;
  #force = false;
  /** Calculations that were started and have not reported their end. */
  #running = 0;
  #waiting: (() => void)[] = [];
  #last: Promise<void> = Promise.resolve();

  constructor(injector: Injector, workbook: Workbook, pace: Pace) {
    this.#unitId = workbook.getUnitId();
    this.#sheetIds = () => workbook.getSheets().map((sheet) => sheet.getSheetId());
    this.#commands = injector.get(ICommandService);
    this.#trigger = injector.get(TriggerCalculationController) as unknown as Trigger;
    this.#pace = pace;
    this.#subscriptions.push(
      this.#commands.beforeCommandExecuted((command) => {
        if (command.id === SetFormulaCalculationStartMutation.id) this.#running += 1;
        if (command.id === SetFormulaCalculationResultMutation.id) keepNumberFormats(command.params as CalculationResult);
      }),
      // Registered after Univer's own listener: its timer is already set when we are called.
      this.#commands.onCommandExecuted((command) => {
        if (this.#trigger._waitingCommandQueue.length > 0 && !this.#timerMayRun()) clearTimeout(this.#trigger._setTimeoutKey);
        if (command.id === SetFormulaCalculationNotificationMutation.id) this.#hear(command.params as { functionsExecutedState?: number });
      }),
    );
  }

  #timerMayRun(): boolean {
    return this.#pace === "timer" && this.#mode === "Automatic";
  }

  #hear(news: { functionsExecutedState?: number }): void {
    if (news.functionsExecutedState === undefined) return;
    this.#running = Math.max(0, this.#running - 1);
    if (this.#running > 0) return;
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const go of waiting) go();
    for (const listener of this.#listeners) listener();
  }

  #finished(): Promise<void> {
    return this.#running === 0 ? Promise.resolve() : new Promise((resolve) => this.#waiting.push(resolve));
  }

  /** Resolves when nothing is left to calculate. With manual calculation, at once. */
  settle(): Promise<void> {
    return this.#inTurn(async () => {
      if (this.#mode === "Manual") return;
      while (this.#trigger._waitingCommandQueue.length > 0 || this.#force) await this.#run();
    });
  }

  /** Calculates every formula anew. */
  recalculate(): Promise<void> {
    return this.#inTurn(() => {
      this.#force = true;
      return this.#run();
    });
  }

  /** Two calculations at a time would share Univer's one set of intermediate results. */
  #inTurn(work: () => Promise<void>): Promise<void> {
    const turn = this.#last.then(async () => {
      await this.#finished();
      await work();
    });
    this.#last = turn.catch(() => undefined);
    return turn;
  }

  /** After rows, columns or sheets changed: Univer leaves records of formulas that have moved on. */
  structureChanged(): void {
    this.#rebuild = true;
  }

  /** After a name that formulas use changed. */
  everythingChanged(): void {
    this.#rebuild = true;
    this.#force = true;
  }

  async #run(): Promise<void> {
    // Univer takes note of new formulas a few promises later than it stores them: a calculation that starts between the
    // two keeps a dependency of the old formula, and misses one of the new.
    await nextTask();
    const queue = this.#trigger._waitingCommandQueue;
    this.#trigger._waitingCommandQueue = [];
    clearTimeout(this.#trigger._setTimeoutKey);
    const dirty: DirtyData = {
      ...this.#trigger._generateDirty(queue),
      ...(this.#force ? { forceCalculation: true } : {}),
      ...(this.#rebuild
        ? { clearDependencyTreeCache: { [this.#unitId]: Object.fromEntries(this.#sheetIds().map((id) => [id, "1"])) } }
        : {}),
    };
    this.#force = false;
    this.#rebuild = false;
    const done = new Promise<void>((resolve) => this.#waiting.push(resolve));
    // Where Univer keeps it: if someone types meanwhile, it starts again with this and with what was typed.
    this.#trigger._executingDirtyData = this.#trigger._mergeDirty(this.#trigger._executingDirtyData, dirty);
    this.#commands.syncExecuteCommand(SetFormulaCalculationStartMutation.id, { ...this.#trigger._executingDirtyData }, { onlyLocal: true });
    await done;
  }

  setMode(mode: "Automatic" | "Manual"): void {
    this.#mode = mode;
  }

  onCalculated(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  dispose(): void {
    clearTimeout(this.#trigger._setTimeoutKey);
    for (const subscription of this.#subscriptions) subscription.dispose();
  }
}

/** Univer dresses results (IRR as a percentage, EDATE as a date). In Excel a formula written by a program leaves the format alone. */
function keepNumberFormats(result: CalculationResult): void {
  for (const sheets of Object.values(result.unitData ?? {}))
    for (const rows of Object.values(sheets ?? {}))
      for (const row of Object.values(rows ?? {})) for (const cell of Object.values(row ?? {})) if (cell?.s !== undefined) delete cell.s;
}

function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    // The task must be given back, or its channel keeps Node alive.
    const giveBack = requestImmediateMacroTask(() => {
      giveBack();
      resolve();
    });
  });
}
