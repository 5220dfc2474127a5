// The grid's own words in one language, as Univer ships them.
import conditionalFormatting from "@univerjs/sheets-conditional-formatting-ui/locale/en-US";
import dataValidation from "@univerjs/data-validation/locale/en-US";
import design from "@univerjs/design/locale/en-US";
import docs from "@univerjs/docs-ui/locale/en-US";
import formula from "@univerjs/sheets-formula/locale/en-US";
import formulaUi from "@univerjs/sheets-formula-ui/locale/en-US";
import numfmt from "@univerjs/sheets-numfmt-ui/locale/en-US";
import sheets from "@univerjs/sheets/locale/en-US";
import sheetsDataValidation from "@univerjs/sheets-data-validation/locale/en-US";
import sheetsDataValidationUi from "@univerjs/sheets-data-validation-ui/locale/en-US";
import sheetsUi from "@univerjs/sheets-ui/locale/en-US";
import ui from "@univerjs/ui/locale/en-US";
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
