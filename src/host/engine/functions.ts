// Functions of the calculation: mends three of Univer's and takes in those of an add-in.
import type { EngineFunction } from "./engine";
import { columnLabel, quoteSheet } from "./references";
import {
  ArrayValueObject,
  BaseFunction,
  BooleanValueObject,
  ErrorType,
  ErrorValueObject,
  functionDate,
  functionLookup,
  NullValueObject,
  NumberValueObject,
  StringValueObject,
} from "./univer";
import type { BaseReferenceObject, BaseValueObject, IFunctionService, Interpreter, Nullable } from "./univer";

const errorTexts: ReadonlySet<string> = new Set(Object.values(ErrorType));

/** @example isErrorText("#DIV/0!") // true */
export function isErrorText(value: unknown): value is ErrorType {
  return typeof value === "string" && errorTexts.has(value);
}

type Executor = new (name: string) => BaseFunction;
type Result = ReturnType<BaseFunction["calculate"]>;

function original(table: readonly (readonly [unknown, string])[], name: string): Executor {
  const found = table.find(([, known]) => known === name);
  if (!found) throw new Error(`Univer has no ${name}.`);
  return found[0] as Executor;
}

/**
 * Puts right what Univer 0.25.1 calculates wrongly. To be called once per instance, before the first calculation.
 * SORT sorts the array that it was given, which other formulas share; CHOOSE answers a one-cell reference with #SPILL!;
 * EDATE runs over the end of a short month.
 */
export function mendFunctions(functions: IFunctionService): void {
  const Sort = original(functionLookup as unknown as [unknown, string][], "SORT");
  const Choose = original(functionLookup as unknown as [unknown, string][], "CHOOSE");
  const Edate = original(functionDate as unknown as [unknown, string][], "EDATE");

  class SortOfACopy extends Sort {
    override calculate(array: BaseValueObject, ...rest: BaseValueObject[]): BaseValueObject {
      const copy = array.isArray() ? (array as ArrayValueObject).map((value) => value) : array;
      return super.calculate(copy, ...rest) as BaseValueObject;
    }
  }
  class ChooseValue extends Choose {
    override calculate(...variants: BaseValueObject[]): Result {
      const chosen = super.calculate(...(variants as [BaseValueObject]));
      if (!chosen.isReferenceObject()) return chosen;
      const { startRow, endRow, startColumn, endColumn } = (chosen as BaseReferenceObject).getRangePosition();
      return startRow === endRow && startColumn === endColumn
        ? (chosen as BaseReferenceObject).toArrayValueObject().getFirstCell()
        : chosen;
    }
  }
  class EdateInMonth extends Edate {
    override calculate(start: BaseValueObject, months: BaseValueObject): BaseValueObject {
      const date = single(start);
      const count = single(months);
      if (date === undefined || count === undefined) return super.calculate(start, months) as BaseValueObject;
      if (date < 0) return ErrorValueObject.create(ErrorType.NUM);
      return NumberValueObject.create(addMonths(Math.floor(date), Math.trunc(count)));
    }
  }
  functions.registerExecutors(new SortOfACopy("SORT"), new ChooseValue("CHOOSE"), new EdateInMonth("EDATE"));
}

/** A function of Univer that throws would leave the calculation without an end; its cell shows #VALUE! instead. */
export function catchFailures(interpreter: Interpreter): void {
  const execute = interpreter.execute.bind(interpreter);
  const executeAsync = interpreter.executeAsync.bind(interpreter);
  interpreter.execute = (node) => {
    try {
      return execute(node);
    } catch {
      return ErrorValueObject.create(ErrorType.VALUE);
    }
  };
  interpreter.executeAsync = async (node) => {
    try {
      return await executeAsync(node);
    } catch {
      return ErrorValueObject.create(ErrorType.VALUE);
    }
  };
}

function single(value: BaseValueObject): number | undefined {
  const only = value.isArray()
    ? (value as ArrayValueObject).getRowCount() * (value as ArrayValueObject).getColumnCount() === 1
      ? (value as ArrayValueObject).getFirstCell()
      : undefined
    : value;
  if (only?.isNull()) return 0;
  return only?.isNumber() ? Number(only.getValue()) : undefined;
}

/** Serial 61 is 1 March 1900, 25569 is 1 January 1970; Excel's 29 February 1900 does not matter to plans. */
const unixEpochSerial = 25569;
const dayMs = 86_400_000;

function addMonths(serial: number, months: number): number {
  const date = new Date((serial - unixEpochSerial) * dayMs);
  const target = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months + 1, 0));
  const day = Math.min(date.getUTCDate(), target.getUTCDate());
  return Date.UTC(target.getUTCFullYear(), target.getUTCMonth(), day) / dayMs + unixEpochSerial;
}

/** An error among a function's arguments or results. */
interface ErrorValue {
  readonly error: string;
}

/**
 * Makes an add-in's function known to the calculation under its full name ("XD.NPV").
 * Arguments: matrix parameters as 2-D arrays, others as single values; blank and omitted as null; errors as {error}.
 */
export function registerFunction(functions: IFunctionService, definition: EngineFunction, sheetName: (sheetId: string) => string): void {
  const last = definition.parameters[definition.parameters.length - 1];
  class AddInFunction extends BaseFunction {
    override isAsync(): boolean {
      return true;
    }
    override calculate(...variants: BaseValueObject[]): Result {
      // Univer awaits what an async function returns; only its types do not say so.
      return this.#answer(variants) as unknown as Result;
    }
    async #answer(variants: readonly BaseValueObject[]): Promise<BaseValueObject> {
      const { parameters } = definition;
      const required = parameters.filter((parameter) => !parameter.optional && !parameter.repeating).length;
      if (variants.length < required || (variants.length > parameters.length && !last?.repeating))
        return ErrorValueObject.create(ErrorType.VALUE);
      const fixed = last?.repeating ? parameters.slice(0, -1) : parameters;
      const args: unknown[] = fixed.map((parameter, index) => argument(variants[index], parameter.matrix));
      if (last?.repeating) args.push(variants.slice(fixed.length).map((variant) => argument(variant, last.matrix)));
      const address = `${quoteSheet(sheetName(this.subUnitId ?? ""))}${columnLabel(this.column)}${this.row + 1}`;
      try {
        return toValueObject(await definition.call(args, address));
      } catch {
        // As in Excel: whatever a function throws, its cell shows #VALUE!.
        return ErrorValueObject.create(ErrorType.VALUE);
      }
    }
  }
  functions.registerExecutors(new AddInFunction(definition.name.toUpperCase()));
}

function argument(variant: BaseValueObject | undefined, matrix: boolean): unknown {
  if (variant === undefined) return null;
  if (!variant.isArray()) return matrix ? (variant.isNull() ? null : [[plain(variant)]]) : plain(variant);
  const rows = (variant as ArrayValueObject).getArrayValue();
  return matrix ? rows.map((row) => row.map(plain)) : plain(rows[0]?.[0]);
}

function plain(value: Nullable<BaseValueObject>): unknown {
  if (!value || value.isNull()) return null;
  if (value.isError()) return { error: String(value.getValue()) } satisfies ErrorValue;
  return value.getValue();
}

function toValueObject(result: unknown): BaseValueObject {
  if (!Array.isArray(result)) return cellObject(result);
  const rows = result.map((row: unknown) => (Array.isArray(row) ? row.map(cellObject) : [cellObject(row)]));
  const columnCount = Math.max(0, ...rows.map((row) => row.length));
  if (columnCount === 0) return ErrorValueObject.create(ErrorType.VALUE);
  // Excel refuses ragged arrays.
  if (rows.some((row) => row.length !== columnCount)) return ErrorValueObject.create(ErrorType.VALUE);
  return ArrayValueObject.create({
    calculateValueList: rows,
    rowCount: rows.length,
    columnCount,
    unitId: "",
    sheetId: "",
    row: -1,
    column: -1,
  });
}

function cellObject(value: unknown): BaseValueObject {
  if (typeof value === "number") return Number.isFinite(value) ? NumberValueObject.create(value) : ErrorValueObject.create(ErrorType.NUM);
  if (typeof value === "boolean") return BooleanValueObject.create(value);
  if (typeof value === "string") return StringValueObject.create(value);
  if (value === null || value === undefined) return NullValueObject.create();
  const error = (value as Partial<ErrorValue>).error;
  return ErrorValueObject.create(isErrorText(error) ? error : ErrorType.VALUE);
}
