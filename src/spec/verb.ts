// What must be done to a workbook, in order: the whole language between plan() and the writer.
import type { Rect } from "./address";
import type { ChartSpec, Scalar } from "./sheet";
import type { Look, ruleLooks } from "./styles";

export type Bounds = { readonly min?: number; readonly max?: number; readonly above?: number };
export type ValidationPlan =
  | { readonly kind: "list"; readonly source: string } // "=Lists!$A$2:$A$4" or "R,A,C,I"
  | ({ readonly kind: "decimal" | "integer" } & Bounds)
  | { readonly kind: "date" }
  | { readonly kind: "length"; readonly max: number };

export interface ChartPlan extends Pick<ChartSpec, "name" | "kind" | "title" | "legend" | "topDown" | "gap"> {
  readonly over: Rect;
  /** A format code. */
  readonly valueFormat?: string;
  readonly series: readonly {
    readonly name: string;
    readonly values: Rect;
    readonly categories: Rect;
    readonly kind?: ChartSpec["kind"];
    readonly color: string | null; // null: no fill
  }[];
}

export interface PagePlan {
  readonly landscape: boolean;
  readonly paper: "A4" | "Letter";
  readonly onePage?: boolean;
  readonly area: Rect;
  readonly titleRows?: { readonly first: number; readonly count: number };
  readonly titleColumns?: number;
  readonly header: string;
  readonly footer: { readonly left: string; readonly center: string; readonly right: string };
}

export type Verb =
  | { readonly kind: "addSheet"; readonly sheet: string }
  | { readonly kind: "addName"; readonly sheet: string; readonly name: string; readonly refers: Rect | string }
  /** Strings that begin with "=" are formulas; null leaves the cell alone. */
  | { readonly kind: "setCells"; readonly sheet: string; readonly at: Rect; readonly cells: readonly (readonly (Scalar | null)[])[] }
  | {
      readonly kind: "setNumberFormats";
      readonly sheet: string;
      readonly at: Rect;
      readonly formats: readonly (readonly (string | null)[])[];
    }
  | { readonly kind: "setFont"; readonly sheet: string; readonly at: Rect; readonly font: string; readonly size?: number }
  | { readonly kind: "setLook"; readonly sheet: string; readonly over: readonly Rect[]; readonly look: Look }
  | {
      readonly kind: "setColumnWidth";
      readonly sheet: string;
      readonly column: number;
      readonly count: number;
      readonly characters: number;
    }
  | { readonly kind: "setRowHeight"; readonly sheet: string; readonly row: number; readonly count: number; readonly points: number }
  | {
      readonly kind: "setValidation";
      readonly sheet: string;
      readonly over: readonly Rect[];
      readonly rule: ValidationPlan;
      readonly prompt?: string;
      readonly alert?: string;
    }
  | {
      readonly kind: "addRule";
      readonly sheet: string;
      readonly over: Rect;
      readonly formula: string;
      readonly look: (typeof ruleLooks)[keyof typeof ruleLooks];
    }
  | { readonly kind: "addChart"; readonly sheet: string; readonly chart: ChartPlan }
  | { readonly kind: "setPage"; readonly sheet: string; readonly page: PagePlan }
  | {
      readonly kind: "setView";
      readonly sheet: string;
      readonly tabColor?: string;
      readonly freezeRows: number;
      readonly freezeColumns: number;
    }
  | { readonly kind: "activate"; readonly sheet: string }
  // What changes a sheet that stands there.
  | { readonly kind: "insert"; readonly sheet: string; readonly along: "rows" | "columns"; readonly at: number; readonly count: number }
  | { readonly kind: "delete"; readonly sheet: string; readonly along: "rows" | "columns"; readonly at: number; readonly count: number }
  /** Formats and validation go, contents stay. */
  | { readonly kind: "clearLook"; readonly sheet: string; readonly over: readonly Rect[] }
  /** Rows that had a height of ours fit themselves again. */
  | { readonly kind: "fitRow"; readonly sheet: string; readonly row: number }
  | { readonly kind: "removeName"; readonly sheet: string; readonly name: string }
  | { readonly kind: "removeChart"; readonly sheet: string; readonly name: string }
  /** New words in a chart that stands there; null leaves the name of a series alone. */
  | {
      readonly kind: "retitleChart";
      readonly sheet: string;
      readonly name: string;
      readonly title?: string;
      readonly series: readonly (string | null)[];
    }
  | { readonly kind: "rename"; readonly sheet: string; readonly to: string };

export type VerbOf<K extends Verb["kind"]> = Extract<Verb, { kind: K }>;
/** One handler for each verb: a writer that lacks one does not compile. */
export type Handlers<C> = { readonly [K in Verb["kind"]]: (context: C, verb: VerbOf<K>) => void };

export interface PlannedSheet {
  readonly kind: string;
  readonly name: string;
  /** Where names and published figures stand, for links and findings. */
  readonly places: ReadonlyMap<string, Rect>;
  /** Values and formulas first, looks after. */
  readonly content: readonly Verb[];
  readonly looks: readonly Verb[];
}

export interface Plan {
  /** Sheets and names, so that every formula finds what it speaks of. */
  readonly setup: readonly Verb[];
  readonly sheets: readonly PlannedSheet[];
  readonly finish: readonly Verb[];
}
