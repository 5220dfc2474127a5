// The pane's actions in a real workbook. What draws and reads is fetched when it is first needed.
import type { PaneActions } from "./actions";

export const excelActions: PaneActions = {
  async draw(project, ids, locale, options) {
    const [{ write }, { plan }, { specsFor }] = await Promise.all([
      import("../excel/write"),
      import("../spec/plan"),
      import("../sheets/kit"),
    ]);
    return write((found) => plan(specsFor(project, ids, locale, found.standing), found), options);
  },
  read: async () => (await import("../excel/read")).read(),
  families: async (sheets) => (await import("../excel/standing-families")).familiesOf(sheets),
  async compareFormulas() {
    const [{ surveyFormulas }, { drawnFor }] = await Promise.all([import("../excel/changed-formulas"), import("../sheets/update")]);
    return surveyFormulas(drawnFor);
  },
  sheetNames: async () => (await import("../excel/goto")).sheetNames(),
  watch: async (changed) => (await import("../excel/watch")).watch(changed),
  edit: async (sheet, edits) => (await import("../excel/edit")).edit(sheet, edits),
  foreignCells: async () => (await import("../excel/grids")).foreignCells(),
  fill: async (sheetId, cells) => (await import("../excel/fill")).fill(sheetId, cells),
  surveyRemoval: async () => (await import("../excel/remove")).surveyRemoval(),
  remove: async (ids, links) => (await import("../excel/remove")).remove(ids, links),
  goTo: async (sheet, address) => (await import("../excel/goto")).goTo(sheet, address),
  surveyUpdate: async (request) => (await import("./update")).survey(request),
  update: async (request, options) => (await import("./update")).update(request, options),
  heal: async () => (await import("./update")).heal(),
  surveyLanguage: async (to, speak) => (await import("./language/switch")).surveyLanguage(to, speak),
  switchLanguage: async (to, speak, options) => (await import("./language/switch")).switchLanguage(to, speak, options),
  setReviewDate: async (day) => (await import("../excel/review-date")).setReviewDate(day),
  keptDrafts: async () => (await import("../excel/kept-drafts")).keptDrafts(),
  keepDrafts: async (text) => (await import("../excel/kept-drafts")).keepDrafts(text),
  functionCells: async () => (await import("../excel/share")).functionCells(),
  writeWho: async (request) => (await import("../excel/raci-who")).writeWho(request),
  freezeFunctions: async () => (await import("../excel/share")).freezeFunctions(),
  async surveyCopy() {
    const { canOpenCopy, sheetsToShare } = await import("../excel/copy/open-copy");
    return { sheets: await sheetsToShare(), canOpen: canOpenCopy() };
  },
  openCopy: async (keep) => (await import("../excel/copy/open-copy")).openCopy(keep),
  selectedReference: async () => (await import("../excel/insert")).selectedReference(),
  insertFormula: async (formula, over) => (await import("../excel/insert")).insertFormula(formula, over),
};
