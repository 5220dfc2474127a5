// The one file of the grid that imports what draws it. The calculating half comes from engine/univer.
import "@univerjs/design/lib/index.css";
import "@univerjs/ui/lib/index.css";
import "@univerjs/docs-ui/lib/index.css";
import "@univerjs/sheets-ui/lib/index.css";
import "@univerjs/sheets-formula-ui/lib/index.css";
import "@univerjs/sheets-numfmt-ui/lib/index.css";
import "@univerjs/sheets-data-validation-ui/lib/index.css";
import "@univerjs/sheets-conditional-formatting-ui/lib/index.css";

export {
  DataValidationErrorStyle,
  DataValidationOperator,
  DataValidationRenderMode,
  DataValidationType,
  LocaleService,
  merge,
} from "@univerjs/core";
export type { ISheetDataValidationRule, ILanguagePack } from "@univerjs/core";
export { DataValidationModel, UniverDataValidationPlugin } from "@univerjs/data-validation";
export { UniverDocsPlugin } from "@univerjs/docs";
export { UniverDocsUIPlugin } from "@univerjs/docs-ui";
export { FunctionType } from "@univerjs/engine-formula";
export type { IFunctionInfo } from "@univerjs/engine-formula";
export { FontCache, IRenderManagerService, SHEET_VIEWPORT_KEY, UniverRenderEnginePlugin } from "@univerjs/engine-render";
export {
  CFNumberOperator,
  CFRuleType,
  CFSubRuleType,
  CFValueType,
  ConditionalFormattingRuleModel,
  UniverSheetsConditionalFormattingPlugin,
} from "@univerjs/sheets-conditional-formatting";
export type { IConditionFormattingRule } from "@univerjs/sheets-conditional-formatting";
export { UniverSheetsConditionalFormattingUIPlugin } from "@univerjs/sheets-conditional-formatting-ui";
export { SheetsDataValidationValidatorService, UniverSheetsDataValidationPlugin } from "@univerjs/sheets-data-validation";
export { UniverSheetsDataValidationUIPlugin } from "@univerjs/sheets-data-validation-ui";
export { IDescriptionService } from "@univerjs/sheets-formula";
export { UniverSheetsFormulaUIPlugin } from "@univerjs/sheets-formula-ui";
export { UniverSheetsNumfmtPlugin } from "@univerjs/sheets-numfmt";
export { UniverSheetsNumfmtUIPlugin } from "@univerjs/sheets-numfmt-ui";
export { CellAlertManagerService, CellAlertType, SheetSkeletonManagerService, UniverSheetsUIPlugin } from "@univerjs/sheets-ui";
export { defaultTheme } from "@univerjs/themes";
export { UniverUIPlugin } from "@univerjs/ui";
