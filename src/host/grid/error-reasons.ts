// Says beside a cell in error why a function refused, where it gave a reason; elsewhere stands the grid's own sentence.
import { columnLabel, quoteSheet } from "../engine/references";
import { IUniverInstanceService } from "../engine/univer";
import type { Injector, Workbook } from "../engine/univer";
import { CellAlertManagerService, CellAlertType } from "./packages";

/** The reason for which a cell shows an error, if one is known. */
export type ReasonAt = (address: string, formula: string) => string | undefined;

/** @param reasonAt asked when the pointer rests on a cell in error */
export function explainErrors(injector: Injector, unitId: string, reasonAt: ReasonAt): void {
  const workbook = injector.get(IUniverInstanceService).getUnit<Workbook>(unitId);
  const alerts = injector.get(CellAlertManagerService);
  const show = alerts.showAlert.bind(alerts);
  alerts.showAlert = (alert) => {
    const { subUnitId, row, col } = alert.location;
    const sheet = workbook?.getSheetBySheetId(subUnitId);
    const formula = sheet?.getCell(row, col)?.f;
    const reason =
      alert.type === CellAlertType.ERROR && sheet && formula
        ? reasonAt(`${quoteSheet(sheet.getName())}${columnLabel(col)}${row + 1}`, formula)
        : undefined;
    show(reason === undefined ? alert : { ...alert, message: reason });
  };
}
