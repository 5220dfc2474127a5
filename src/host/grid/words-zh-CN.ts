// The grid's own words in one language, as Univer ships them.
import conditionalFormatting from "@univerjs/sheets-conditional-formatting-ui/locale/zh-CN";
import dataValidation from "@univerjs/data-validation/locale/zh-CN";
import design from "@univerjs/design/locale/zh-CN";
import docs from "@univerjs/docs-ui/locale/zh-CN";
import formula from "@univerjs/sheets-formula/locale/zh-CN";
import formulaUi from "@univerjs/sheets-formula-ui/locale/zh-CN";
import numfmt from "@univerjs/sheets-numfmt-ui/locale/zh-CN";
import sheets from "@univerjs/sheets/locale/zh-CN";
import sheetsDataValidation from "@univerjs/sheets-data-validation/locale/zh-CN";
import sheetsDataValidationUi from "@univerjs/sheets-data-validation-ui/locale/zh-CN";
import sheetsUi from "@univerjs/sheets-ui/locale/zh-CN";
import ui from "@univerjs/ui/locale/zh-CN";
import { merge } from "./packages";

export const words = merge(
  {},
  design,
  ui,
  docs,
  sheets,
  sheetsUi,
  formula,
  formulaUi,
  numfmt,
  dataValidation,
  sheetsDataValidation,
  sheetsDataValidationUi,
  conditionalFormatting,
);
