// Finds the names of a workbook by what they belong to, a sheet or the workbook itself, without looking through them all.
import type { IDefinedNamesService } from "./univer";

export type DefinedName = Parameters<IDefinedNamesService["registerDefinedName"]>[1];

/** Univer's word for "belongs to the workbook". */
export const workbookScope = "AllDefaultWorkbook";

export class NameIndex {
  readonly #unitId: string;
  readonly #byScope = new Map<string, Map<string, DefinedName>>();
  readonly #scopeOf = new Map<string, string>();
  readonly #subscription: { unsubscribe(): void };

  constructor(service: IDefinedNamesService, unitId: string) {
    this.#unitId = unitId;
    for (const name of Object.values(service.getDefinedNameMap(unitId) ?? {})) this.#put(name);
    this.#subscription = service.update$.subscribe((event) => {
      if (event.unitId !== this.#unitId) return;
      for (const name of event.definedNames) {
        if (event.type === "update") this.#put(name);
        else this.#drop(name.id);
      }
    });
  }

  /** @param sheetId null for the names of the workbook */
  of(sheetId: string | null): Iterable<DefinedName> {
    return this.#byScope.get(sheetId ?? workbookScope)?.values() ?? [];
  }

  find(sheetId: string | null, name: string): DefinedName | undefined {
    const wanted = name.toLowerCase();
    for (const known of this.of(sheetId)) if (known.name.length === name.length && known.name.toLowerCase() === wanted) return known;
    return undefined;
  }

  #put(name: DefinedName): void {
    const scope = name.localSheetId ?? workbookScope;
    if (this.#scopeOf.get(name.id) !== scope) this.#drop(name.id);
    this.#scopeOf.set(name.id, scope);
    let names = this.#byScope.get(scope);
    if (!names) this.#byScope.set(scope, (names = new Map()));
    names.set(name.id, name);
  }

  #drop(id: string): void {
    this.#byScope.get(this.#scopeOf.get(id) ?? "")?.delete(id);
    this.#scopeOf.delete(id);
  }

  dispose(): void {
    this.#subscription.unsubscribe();
  }
}
