// Data validations and conditional formats of each sheet, as snapshots, and how they and the names follow the cells.
// Univer's own models would lose formulas on other sheets and cost a calculation for every rule; a grid can mirror ours.
import type { Bound, ConditionalFormatSnapshot, ConditionalRule, ValidationRule, ValidationSnapshot } from "../model/snapshot";
import type { Rect } from "./engine";
import { dropSheetIn, formatRect, offsetFormula, parseRect, renameSheetIn, shiftFormula, shiftRect } from "./references";
import type { Shift } from "./references";
import {
  CommandType,
  DeleteRangeMoveLeftCommand,
  DeleteRangeMoveUpCommand,
  ICommandService,
  IDefinedNamesService,
  InsertColCommand,
  InsertRangeMoveDownCommand,
  InsertRangeMoveRightCommand,
  InsertRowCommand,
  RemoveColCommand,
  RemoveRowCommand,
  RemoveSheetCommand,
  SetDefinedNameMutation,
  SetWorksheetNameCommand,
  SheetInterceptorService,
  UpdateDefinedNameController,
} from "./univer";
import type { ICommandInfo, IMutationInfo, Injector, IRange, Workbook } from "./univer";

/** The rules of one sheet. Conditional formats stand in order of priority. */
export interface SheetRules {
  readonly validations: readonly ValidationSnapshot[];
  readonly conditionalFormats: readonly ConditionalFormatSnapshot[];
}

const noRules: SheetRules = { validations: [], conditionalFormats: [] };

/** A change of the sheet's shape that references must follow. */
export type StructureChange =
  | { readonly kind: "shift"; readonly sheetId: string; readonly shift: Shift }
  | { readonly kind: "rename"; readonly sheetId: string; readonly name: string }
  | { readonly kind: "remove"; readonly sheetId: string };

const shifts = new Map<string, Pick<Shift, "kind" | "axis" | "whole">>([
  [InsertRowCommand.id, { kind: "insert", axis: "row", whole: true }],
  [InsertColCommand.id, { kind: "insert", axis: "column", whole: true }],
  [RemoveRowCommand.id, { kind: "delete", axis: "row", whole: true }],
  [RemoveColCommand.id, { kind: "delete", axis: "column", whole: true }],
  [InsertRangeMoveDownCommand.id, { kind: "insert", axis: "row", whole: false }],
  [InsertRangeMoveRightCommand.id, { kind: "insert", axis: "column", whole: false }],
  [DeleteRangeMoveUpCommand.id, { kind: "delete", axis: "row", whole: false }],
  [DeleteRangeMoveLeftCommand.id, { kind: "delete", axis: "column", whole: false }],
]);

/** Univer's command as a change, or undefined if no reference follows it. Several commands mean the active sheet without saying so. */
export function structureChange(command: ICommandInfo, workbook: Workbook): StructureChange | undefined {
  const params = (command.params ?? {}) as { range?: IRange; subUnitId?: string; name?: string };
  const sheetId = params.subUnitId ?? workbook.getActiveSheet().getSheetId();
  const shift = shifts.get(command.id);
  if (shift && params.range) return { kind: "shift", sheetId, shift: { ...shift, at: fromRange(params.range) } };
  if (command.id === SetWorksheetNameCommand.id && params.name !== undefined) return { kind: "rename", sheetId, name: params.name };
  if (command.id === RemoveSheetCommand.id) return { kind: "remove", sheetId };
  return undefined;
}

/** @example fromRange({ startRow: 1, endRow: 1, startColumn: 0, endColumn: 2 }) // { row: 1, column: 0, rows: 1, columns: 3 } */
export function fromRange(range: IRange): Rect {
  return {
    row: range.startRow,
    column: range.startColumn,
    rows: range.endRow - range.startRow + 1,
    columns: range.endColumn - range.startColumn + 1,
  };
}

interface SetRulesParams {
  readonly unitId: string;
  readonly subUnitId: string;
  readonly rules: SheetRules;
}

export const setRulesMutation = "host.mutation.set-rules";

export class RuleBook {
  readonly #rules = new Map<string, SheetRules>();
  readonly #workbook: Workbook;
  readonly #names: IDefinedNamesService;
  readonly #subscriptions: { dispose(): void }[];

  constructor(injector: Injector, workbook: Workbook) {
    this.#workbook = workbook;
    this.#names = injector.get(IDefinedNamesService);
    // Ours takes over: Univer's looks only at references that name a sheet in the spelling it would have chosen.
    injector.get(UpdateDefinedNameController).dispose();
    this.#subscriptions = [
      injector.get(ICommandService).registerCommand({
        id: setRulesMutation,
        type: CommandType.MUTATION,
        handler: (_accessor, params: SetRulesParams) => {
          this.#rules.set(params.subUnitId, params.rules);
          return true;
        },
      }),
      injector.get(SheetInterceptorService).interceptCommand({ getMutations: (command) => this.#followers(command) }),
    ];
  }

  of(sheetId: string): SheetRules {
    return this.#rules.get(sheetId) ?? noRules;
  }

  /** The mutation that gives a sheet these rules. */
  mutation(sheetId: string, rules: SheetRules): IMutationInfo {
    return { id: setRulesMutation, params: { unitId: this.#workbook.getUnitId(), subUnitId: sheetId, rules } satisfies SetRulesParams };
  }

  #followers(command: ICommandInfo): { redos: IMutationInfo[]; undos: IMutationInfo[] } {
    const redos: IMutationInfo[] = [];
    const undos: IMutationInfo[] = [];
    const change = structureChange(command, this.#workbook);
    if (!change) return { redos, undos };
    const changedName = this.#sheetName(change.sheetId);
    for (const [sheetId, before] of this.#rules) {
      const own = sheetId === change.sheetId;
      const after =
        change.kind === "remove" && own
          ? noRules
          : moveRules(
              before,
              formulaMover(change, changedName, this.#sheetName(sheetId)),
              own && change.kind === "shift" ? change.shift : undefined,
            );
      redos.push(this.mutation(sheetId, after));
      undos.push(this.mutation(sheetId, before));
    }
    const unitId = this.#workbook.getUnitId();
    for (const name of Object.values(this.#names.getDefinedNameMap(unitId) ?? {})) {
      const home = this.#workbook.getSheetBySheetId(name.localSheetId ?? "")?.getName() ?? "";
      const formula = formulaMover(change, changedName, home)(name.formulaOrRefString);
      if (formula === name.formulaOrRefString) continue;
      redos.push({ id: SetDefinedNameMutation.id, params: { ...name, unitId, formulaOrRefString: formula } });
      undos.push({ id: SetDefinedNameMutation.id, params: { ...name, unitId } });
    }
    return { redos, undos };
  }

  #sheetName(sheetId: string): string {
    return this.#workbook.getSheetBySheetId(sheetId)?.getName() ?? "";
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
  }
}

type MoveFormula = (formula: string) => string;

function formulaMover(change: StructureChange, changedName: string, home: string): MoveFormula {
  if (change.kind === "shift") return (formula) => shiftFormula(formula, home, changedName, change.shift);
  if (change.kind === "rename") return (formula) => renameSheetIn(formula, changedName, change.name);
  return (formula) => dropSheetIn(formula, changedName);
}

/** @param shift of the rules' own sheet, if that is what changed */
function moveRules(rules: SheetRules, move: MoveFormula, shift: Shift | undefined): SheetRules {
  return {
    validations: rules.validations.flatMap((validation) => {
      const placed = place(validation.ranges, move, shift);
      return placed ? [{ ...validation, ranges: placed.ranges, rule: mapValidation(validation.rule, placed.move) }] : [];
    }),
    conditionalFormats: rules.conditionalFormats.flatMap((format) => {
      const placed = place(format.ranges, move, shift);
      return placed ? [{ ...format, ranges: placed.ranges, rule: mapCondition(format.rule, placed.move) }] : [];
    }),
  };
}

/** Where a rule's ranges go, and how its formulas, written for the first cell of the first range, go with them. */
function place(
  ranges: readonly string[],
  move: MoveFormula,
  shift: Shift | undefined,
): { ranges: readonly string[]; move: MoveFormula } | null {
  if (!shift) return { ranges, move };
  const before = ranges.map(parseRect);
  const after = before.map((rect) => shiftRect(rect, shift));
  const firstKept = after.findIndex((rect) => rect !== null);
  const origin = before[0];
  const kept = before[firstKept];
  if (!origin || !kept) return null;
  // When the first cell itself goes, the formula is first rewritten for the cell that takes its place.
  const start = shift.axis === "row" ? shift.at.row : shift.at.column;
  const end = start + (shift.axis === "row" ? shift.at.rows : shift.at.columns);
  const from = shift.axis === "row" ? kept.row : kept.column;
  const first = shift.kind === "delete" && after[firstKept] !== kept && from >= start && from < end ? end : from;
  const rows = (shift.axis === "row" ? first : kept.row) - origin.row;
  const columns = (shift.axis === "column" ? first : kept.column) - origin.column;
  return {
    ranges: after.flatMap((rect, index) => (rect === null ? [] : [rect === before[index] ? (ranges[index] ?? "") : formatRect(rect)])),
    move: (formula) => move(offsetFormula(formula, rows, columns)),
  };
}

function mapBound<B extends Bound>(bound: B, move: MoveFormula): B {
  return typeof bound === "string" && bound.startsWith("=") ? (move(bound) as B) : bound;
}

function mapValidation(rule: ValidationRule, move: MoveFormula): ValidationRule {
  if (rule.type === "List") return { ...rule, source: mapBound(rule.source, move) };
  if (rule.type === "Custom") return { ...rule, formula: move(rule.formula) };
  return {
    ...rule,
    formula1: mapBound(rule.formula1, move),
    ...(rule.formula2 === undefined ? {} : { formula2: mapBound(rule.formula2, move) }),
  };
}

function mapCondition(rule: ConditionalRule, move: MoveFormula): ConditionalRule {
  if (rule.type === "Custom") return { ...rule, formula: move(rule.formula) };
  if (rule.type === "CellValue")
    return {
      ...rule,
      formula1: mapBound(rule.formula1, move),
      ...(rule.formula2 === undefined ? {} : { formula2: mapBound(rule.formula2, move) }),
    };
  return rule;
}
