// Reckons formulas without Univer's interpreter, which makes an object of every value and looks at every branch. What a
// formula depends on is told to Univer, which keeps the order of the calculation; whatever is not known here goes its way.
import {
  AstTreeBuilder,
  BooleanValueObject,
  CellValueType,
  ErrorType,
  ErrorValueObject,
  IFormulaCurrentConfigService,
  IFormulaDependencyGenerator,
  IFormulaRuntimeService,
  Interpreter,
  Lexer,
  NumberValueObject,
  StringValueObject,
} from "./univer";
import type { BaseValueObject, ICellData, Injector, IRange, Nullable } from "./univer";
import { isErrorText } from "./functions";
import { compile, rangeOf, type Formula, type Place } from "./direct/compile";
import { Failure, failure, giveUp, single, Unfit, type Cells, type Single } from "./direct/values";

interface UnitRange {
  readonly unitId: string;
  readonly sheetId: string;
  readonly range: IRange;
}

/** Members of Univer (0.25.1) that have no public twin; the tests of the direct way fail when they change. */
interface Generator {
  _getRangeListByNode(data: NodeData): Promise<UnitRange[]>;
}
interface NodeData {
  readonly node: unknown;
  readonly refOffsetX: number;
  readonly refOffsetY: number;
}
interface RealNode {
  resetCalculationState(): void;
}
interface Matrix {
  getValue(row: number, column: number): Nullable<ICellData>;
}
type BySheet<T> = Record<string, Record<string, T | undefined> | undefined>;

/** As often as this in vain, and a formula is left to Univer at once. */
const patience = 3;

const mostNodes = 100_000;

/** What Univer takes for the root of a formula: it has no children that would have to be looked at. */
class DirectNode {
  /** Univer's own reading of the formula, once it is needed. */
  real: RealNode | undefined;
  vain = 0;
  constructor(
    readonly text: string,
    readonly formula: Formula,
  ) {}
  readonly nodeType = 0;
  getChildren(): readonly [] {
    return [];
  }
  getToken(): string {
    return "";
  }
  isAsync(): boolean {
    return false;
  }
  isAddress(): boolean {
    return false;
  }
  isForcedCalculateFunction(): boolean {
    return false;
  }
  hasDefinedName(): boolean {
    return false;
  }
  resetCalculationState(): void {
    this.real?.resetCalculationState();
  }
}

/** A formula's text on its way from Univer's lexer to its parser. */
class Read {
  constructor(readonly node: DirectNode) {}
}

/**
 * To be called once per instance, before the first calculation.
 * @returns whether a formula goes the direct way: such a one speaks of cells alone, never of names
 */
export function takeDirectWay(injector: Injector): (formula: string) => boolean {
  const lexer = injector.get(Lexer);
  const builder = injector.get(AstTreeBuilder);
  const interpreter = injector.get(Interpreter);
  const generator = injector.get(IFormulaDependencyGenerator) as unknown as Generator;
  const runtime = injector.get(IFormulaRuntimeService);
  const config = injector.get(IFormulaCurrentConfigService);
  const treeBuilder = lexer.treeBuilder.bind(lexer);
  const parse = builder.parse.bind(builder);
  const execute = interpreter.execute.bind(interpreter);
  const rangesOf = generator._getRangeListByNode.bind(generator);

  /** Univer itself remembers 5,000 formulas, which a large model has in one sheet. */
  const nodes = new Map<string, DirectNode | undefined>();
  const nodeOf = (text: string): DirectNode | undefined => {
    let node = nodes.get(text);
    if (!node && !nodes.has(text)) {
      if (nodes.size >= mostNodes) nodes.clear();
      const formula = compile(text);
      nodes.set(text, (node = formula && new DirectNode(text, formula)));
    }
    return node;
  };
  lexer.treeBuilder = (text, transformSuffix) => {
    const node = nodeOf(text);
    return node ? (new Read(node) as unknown as ReturnType<typeof treeBuilder>) : treeBuilder(text, transformSuffix);
  };
  builder.parse = (read) => (read instanceof Read ? (read.node as unknown as ReturnType<typeof parse>) : parse(read));

  const realOf = (node: DirectNode): RealNode =>
    (node.real ??= parse(treeBuilder(node.text) as Parameters<typeof parse>[0]) as unknown as RealNode);
  const sheetId = (name: string | undefined): string | undefined =>
    name === undefined ? runtime.currentSubUnitId : (config.getSheetNameMap()[runtime.currentUnitId]?.[name] ?? undefined);

  generator._getRangeListByNode = (data) => {
    const { node, refOffsetX, refOffsetY } = data;
    if (!(node instanceof DirectNode)) return rangesOf(data);
    const { compiled, row, column } = node.formula;
    const place = { row: row + refOffsetY, column: column + refOffsetX };
    const ranges: UnitRange[] = [];
    for (const reference of compiled.references) {
      const id = sheetId(reference.sheet);
      if (id !== undefined) ranges.push({ unitId: runtime.currentUnitId, sheetId: id, range: rangeOf(reference, place) });
    }
    return Promise.resolve(ranges);
  };

  interpreter.execute = (data) => {
    const node: unknown = data?.node;
    if (!(node instanceof DirectNode)) return execute(data);
    if (node.vain < patience) {
      const { row, column } = node.formula;
      const place: Place = {
        row: row + data.refOffsetY,
        column: column + data.refOffsetX,
        sheet: (name) => {
          const id = sheetId(name);
          return id === undefined ? giveUp() : sheetNow(runtime.currentUnitId, id);
        },
      };
      try {
        return toObject(single(node.formula.compiled.run(place)));
      } catch (error) {
        if (error instanceof Failure) return toObject(error);
        if (!(error instanceof Unfit)) throw error;
        node.vain += 1;
      }
    }
    return execute({ ...data, node: realOf(node) as unknown as typeof data.node });
  };

  // ---- cells

  let sheets = new Map<string, SheetNow>();
  let sheetsOf: unknown;
  /** Univer makes the record of results anew for each calculation. */
  function sheetNow(unitId: string, id: string): Cells {
    const results = runtime.getUnitData();
    if (sheetsOf !== results) {
      sheetsOf = results;
      sheets = new Map();
    }
    if (isFilled(config.getArrayFormulaCellData(), unitId, id) || isFilled(runtime.getRuntimeArrayFormulaCellData(), unitId, id)) giveUp();
    let known = sheets.get(id);
    if (!known) sheets.set(id, (known = new SheetNow(unitId, id)));
    return known;
  }

  class SheetNow implements Cells {
    readonly #unitId: string;
    readonly #id: string;
    readonly #stored: Matrix | undefined;
    readonly #textStyles = new Map<string, boolean>();
    #results: Matrix | undefined;

    constructor(unitId: string, id: string) {
      this.#unitId = unitId;
      this.#id = id;
      this.#stored = config.getUnitData()[unitId]?.[id]?.cellData as Matrix | undefined;
    }

    at(row: number, column: number): Single {
      this.#results ??= (runtime.getUnitData() as BySheet<Matrix>)[this.#unitId]?.[this.#id];
      const result = this.#results?.getValue(row, column);
      if (result) return this.#valueOf(result, true);
      const stored = this.#stored?.getValue(row, column);
      return stored ? this.#valueOf(stored, Boolean(stored.f ?? stored.si)) : null;
    }

    /** @param reckoned by a formula: an empty text is one */
    #valueOf(cell: ICellData, reckoned: boolean): Single {
      const { v, t, p } = cell;
      if (p) giveUp();
      if (v === null || v === undefined) return reckoned ? giveUp() : null;
      if (typeof v === "boolean") return v;
      switch (t) {
        case CellValueType.NUMBER:
          return typeof v === "number" && !this.#isText(cell) ? v : giveUp();
        case CellValueType.STRING:
        case CellValueType.FORCE_STRING: {
          const text = String(v);
          if (t === CellValueType.STRING && isErrorText(text)) return failure(text);
          return text === "" && !reckoned ? null : text;
        }
        case CellValueType.BOOLEAN:
          return v === 1;
        default:
          return typeof v === "number" && !this.#isText(cell) ? v : giveUp();
      }
    }

    /** Whether the cell's format says that its number is a text. */
    #isText({ s }: ICellData): boolean {
      if (!s) return false;
      if (typeof s !== "string") return isTextFormat(s.n?.pattern);
      let known = this.#textStyles.get(s);
      if (known === undefined) {
        known = isTextFormat(config.getUnitStylesData()[this.#unitId]?.get(s)?.n?.pattern);
        this.#textStyles.set(s, known);
      }
      return known;
    }
  }

  return (formula) => nodeOf(formula) !== undefined;
}

const isTextFormat = (pattern: string | undefined): boolean => pattern === "@" || pattern === "@@@";

function isFilled(data: unknown, unitId: string, id: string): boolean {
  const matrix = (data as BySheet<{ getMatrix(): object }>)[unitId]?.[id];
  return matrix !== undefined && Object.keys(matrix.getMatrix()).length > 0;
}

function toObject(value: Single): BaseValueObject {
  if (typeof value === "number") return NumberValueObject.create(value);
  if (typeof value === "string") return StringValueObject.create(value);
  if (typeof value === "boolean") return BooleanValueObject.create(value);
  // A formula never gives a blank: what it refers to counts as 0.
  if (value === null) return NumberValueObject.create(0);
  return ErrorValueObject.create(isErrorText(value.message) ? value.message : ErrorType.VALUE);
}
