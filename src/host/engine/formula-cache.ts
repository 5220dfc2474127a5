// Keeps Univer from looking through every cell of the workbook for formulas at each write and at each calculation.
import { CommandType, FormulaDataModel, ICommandService } from "./univer";
import type { IFormulaData, Injector, Workbook } from "./univer";

type SheetFormulas = ReturnType<FormulaDataModel["getSheetFormulaData"]>;

/**
 * Makes the formula model of a Univer instance remember each sheet's formulas until something changes on that sheet.
 *
 * @returns what takes the memory away again
 */
export function rememberFormulas(injector: Injector, workbook: Workbook): { dispose(): void } {
  const model = injector.get(FormulaDataModel);
  const unitId = workbook.getUnitId();
  const bySheet = new Map<string, SheetFormulas>();
  model.getFormulaData = (): IFormulaData => {
    const sheets: Record<string, SheetFormulas> = {};
    for (const sheet of workbook.getSheets()) {
      const sheetId = sheet.getSheetId();
      let formulas = bySheet.get(sheetId);
      if (!formulas) bySheet.set(sheetId, (formulas = model.getSheetFormulaData(unitId, sheetId)));
      sheets[sheetId] = formulas;
    }
    return { [unitId]: sheets };
  };
  return injector.get(ICommandService).beforeCommandExecuted((command, options) => {
    // Results are values: they leave the formulas as they are.
    if (command.type !== CommandType.MUTATION || !command.id.startsWith("sheet.mutation.") || options?.["applyFormulaCalculationResult"])
      return;
    const { subUnitId } = (command.params ?? {}) as { subUnitId?: string };
    if (subUnitId === undefined) bySheet.clear();
    else bySheet.delete(subUnitId);
  });
}
