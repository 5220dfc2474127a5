// Knows how Excel is told of the functions: the only place that speaks to CustomFunctions.
import type { Locale } from "../i18n/locale";
import { answer, isFailure, type CellError, type Failure } from "./answer";
import type { Callable } from "./define";

/**
 * Registers each function under its id.
 *
 * @param locale the language of reasons, asked at each call: Office learns the display language after this has run
 */
export function associate(functions: readonly Callable[], locale: () => Locale): void {
  for (const definition of functions)
    CustomFunctions.associate(definition.id, (...raw: unknown[]) => {
      const outcome = answer(definition, raw, locale());
      if (isFailure(outcome)) throw customFunctionsError(outcome);
      return outcome;
    });
}

function customFunctionsError({ error, message }: Failure): CustomFunctions.Error {
  const { ErrorCode } = CustomFunctions;
  const codes: Readonly<Record<CellError, CustomFunctions.ErrorCode>> = {
    "#VALUE!": ErrorCode.invalidValue,
    "#N/A": ErrorCode.notAvailable,
    "#DIV/0!": ErrorCode.divisionByZero,
    "#NUM!": ErrorCode.invalidNumber,
    "#NULL!": ErrorCode.nullReference,
  };
  return message === undefined ? new CustomFunctions.Error(codes[error]) : new CustomFunctions.Error(codes[error], message);
}
