// Univer (0.25.1) looks at the cells under a rule a moment after the rule came, and throws where their sheet is gone by then.
import type { IUniverInstanceService } from "../engine/univer";
import type { Workbook } from "../engine/univer";
import { SheetsDataValidationValidatorService } from "./packages";

/** The member of Univer's service that has no public twin; a browser test (drawing cancelled half-way) fails when it changes. */
interface Inside {
  readonly _univerInstanceService: IUniverInstanceService;
}

/** Once for the page: nothing is looked at on a sheet that no longer stands. */
export function makeValidatorPatient(): void {
  const service = SheetsDataValidationValidatorService.prototype;
  const validate = service.validatorRanges;
  service.validatorRanges = async function (unitId, sheetId, ranges) {
    const inside = this as unknown as Inside;
    const sheet = inside._univerInstanceService.getUnit<Workbook>(unitId)?.getSheetBySheetId(sheetId);
    return sheet ? validate.call(this, unitId, sheetId, ranges) : [];
  };
}
