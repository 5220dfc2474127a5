// Knows how Excel is told of the functions: the only place that speaks to CustomFunctions.
import type { Locale } from "../i18n/locale";
import type { Callable } from "./define";
import { isRefused, outcome, type CellError } from "./outcome";
import type { Reason } from "./reasons/reason";

/**
 * Registers each function under its id. Values are given at once; a refusal whose sentence is still to come is a promise that it settles.
 *
 * @param locale the language of reasons, asked at each call: Office learns the display language after this has run
 * @param say    the sentence for a reason
 */
export function associate(
  functions: readonly Callable[],
  locale: () => Locale,
  say: (reason: Reason, locale: Locale) => string | Promise<string>,
): void {
  for (const definition of functions)
    CustomFunctions.associate(definition.id, (...raw: unknown[]) => {
      const language = locale();
      const found = outcome(definition, raw, language);
      if (!isRefused(found)) return found;
      const { error, reason } = found;
      const said = reason && say(reason, language);
      if (typeof said !== "object") throw cellError(error, said);
      return said.then((sentence) => {
        throw cellError(error, sentence);
      });
    });
}

function cellError(error: CellError, message: string | undefined): CustomFunctions.Error {
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
