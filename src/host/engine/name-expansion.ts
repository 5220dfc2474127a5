// Hands formulas to the calculation with their names already replaced. Univer's own replacement ignores the sheet that a
// name belongs to, misses a name's change, and remembers it under the formula's text alone, for all workbooks at once.
import { expandNames } from "./references";
import { ICalculateFormulaService, IDefinedNamesService, Lexer, LexerTreeBuilder } from "./univer";
import type { IFormulaData, IFormulaDataItem, Injector, Workbook } from "./univer";

/** Univer's record of the formulas of one sheet, by row and column. */
type FormulaRow = Readonly<Record<string, IFormulaDataItem | null | undefined>>;
type SheetFormulas = Record<string, FormulaRow | undefined>;

export class NameExpansion {
  readonly #names: IDefinedNamesService;
  readonly #workbook: Workbook;
  /** Of one sheet (by name), by formula. Emptied whenever a name or a sheet changes. */
  readonly #expanded = new Map<string, Map<string, string>>();
  readonly #subscription: { unsubscribe(): void };
  #byScope: ReadonlyMap<string, string> | undefined;

  /** @param isPlain formulas that are known to name nothing */
  constructor(
    injector: Injector,
    workbook: Workbook,
    readonly isPlain: (formula: string) => boolean,
  ) {
    this.#workbook = workbook;
    this.#names = injector.get(IDefinedNamesService);
    this.#subscription = this.#names.update$.subscribe(() => this.forget());
    const service = injector.get(ICalculateFormulaService);
    const execute = service.execute.bind(service);
    service.execute = (config) => execute({ ...config, dirtyDefinedNameMap: {}, formulaData: this.#expand(config.formulaData) });
    // No name is left for Univer to look for, word by word, in each formula.
    const builder = injector.get(LexerTreeBuilder);
    injector.get(Lexer).treeBuilder = (formula, transformSuffix) => builder.treeBuilder(formula, transformSuffix);
  }

  /** To be called when sheets change their names. */
  forget(): void {
    this.#byScope = undefined;
    this.#expanded.clear();
  }

  /** True if a formula seems to use one of these names (in lower case), also if it is not there any more. */
  concerns(names: ReadonlySet<string>, formulas: IFormulaData): boolean {
    const mentions = (text: string): boolean => {
      const lower = text.toLowerCase();
      for (const name of names) if (lower.includes(name)) return true;
      return false;
    };
    return Object.values(sheetsOf(formulas, this.#workbook.getUnitId())).some((sheet) =>
      Object.values(sheet ?? {}).some((row) => Object.values(row ?? {}).some((item) => item && !this.isPlain(item.f) && mentions(item.f))),
    );
  }

  #expand(all: IFormulaData): IFormulaData {
    const unitId = this.#workbook.getUnitId();
    const sheets = sheetsOf(all, unitId);
    if (Object.keys(this.#names.getDefinedNameMap(unitId) ?? {}).length === 0) return all;
    let changed: Record<string, SheetFormulas> | undefined;
    for (const [sheetId, formulas] of Object.entries(sheets)) {
      if (!formulas) continue;
      const expanded = this.#expandSheet(formulas, this.#workbook.getSheetBySheetId(sheetId)?.getName() ?? "");
      if (expanded !== formulas) (changed ??= {})[sheetId] = expanded;
    }
    return changed ? { ...all, [unitId]: { ...sheets, ...changed } as IFormulaData[string] } : all;
  }

  #expandSheet(formulas: SheetFormulas, home: string): SheetFormulas {
    let known = this.#expanded.get(home);
    if (!known) this.#expanded.set(home, (known = new Map()));
    let result = formulas;
    for (const [row, cells] of Object.entries(formulas)) {
      for (const [column, item] of Object.entries(cells ?? {})) {
        if (!item || this.isPlain(item.f)) continue;
        let text = known.get(item.f);
        if (text === undefined) known.set(item.f, (text = expandNames(item.f, home, (name, sheet) => this.#meaning(name, sheet))));
        if (text === item.f) continue;
        // Univer's own record stays as it is: it is where the formula's text is kept.
        if (result === formulas) result = { ...formulas };
        result[row] = { ...result[row], [column]: { ...item, f: text } };
      }
    }
    return result;
  }

  #meaning(name: string, sheet: string): string | undefined {
    this.#byScope ??= this.#index();
    const key = name.toLowerCase();
    return this.#byScope.get(`${sheet.toLowerCase()}!${key}`) ?? this.#byScope.get(`!${key}`);
  }

  #index(): Map<string, string> {
    const index = new Map<string, string>();
    for (const name of Object.values(this.#names.getDefinedNameMap(this.#workbook.getUnitId()) ?? {})) {
      const scope =
        this.#workbook
          .getSheetBySheetId(name.localSheetId ?? "")
          ?.getName()
          .toLowerCase() ?? "";
      index.set(`${scope}!${name.name.toLowerCase()}`, name.formulaOrRefString.replace(/^=/u, ""));
    }
    return index;
  }

  dispose(): void {
    this.#subscription.unsubscribe();
  }
}

function sheetsOf(formulas: IFormulaData, unitId: string): Readonly<Record<string, SheetFormulas | null | undefined>> {
  return (formulas[unitId] ?? {}) as Readonly<Record<string, SheetFormulas | null | undefined>>;
}
