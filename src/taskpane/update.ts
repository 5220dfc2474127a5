// Standing sheets brought up to date: what would change, in facts the pane puts into words; and doing it.
import { redrawSheets, surveyRedraw, type PublisherChoice, type RedrawOptions, type Redrawn, type WishFor } from "../excel/redraw";
import type { WriteOptions } from "../excel/write";
import type { Locale } from "../i18n/locale";
import { ownedNames } from "../sheets/owned-names";
import { describeFault } from "../sheets/project";
import { noChoices, updateOf, type ListChange, type OwnedNames, type SheetUpdate } from "../sheets/update";
import type { LeftAlone } from "../spec/redraw";

export interface UpdateRequest {
  /** Language of the sentences about what cannot be read. */
  readonly speak: Locale;
  /** Entries by "<field>:<entry>": see sheets/update. */
  readonly wanted?: ReadonlySet<string>;
  readonly unwanted?: ReadonlySet<string>;
  /** For an asker, by id, the ids of the sheets that it is to link to. */
  readonly linkTo?: ReadonlyMap<string, readonly string[]>;
}

export interface SurveyedSheet {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  /** Entries that come, go, or could. */
  readonly changes: readonly ListChange[];
  /** Rows and columns that come or go, and cells that are written. */
  readonly moves: number;
  readonly written: number;
  readonly isCurrent: boolean;
  readonly differs: readonly LeftAlone[];
  readonly changedByHand: readonly LeftAlone[];
  /** Names of sheets that were drawn with it in today's version and come. */
  readonly added: readonly string[];
  /** Of several sheets of a kind, the one that it takes figures from. */
  readonly publishers: readonly PublisherChoice[];
  /** It cannot be read as it stands; it stays as it is. */
  readonly fault?: string;
  /** Why else it stays as it is: see excel/redraw. */
  readonly stays?: "orphan" | "copy" | "misfit";
}

type Updated = Extract<SheetUpdate, { ok: true }>;

/** What is wished, and what became of sheets that cannot be read. */
function wishes({ wanted, unwanted, speak }: UpdateRequest, owned?: OwnedNames) {
  const choices = { wanted: wanted ?? noChoices.wanted, unwanted: unwanted ?? noChoices.unwanted };
  const faulty = new Map<string, SurveyedSheet>();
  const wishFor: WishFor<Updated> = (sheet, all, family) => {
    const update = updateOf(sheet, owned ?? ownedNames(all), choices, family);
    if (update?.ok !== false) return update;
    const [fault] = update.faults;
    faulty.set(sheet.id, { ...surveyed(sheet), ...(fault && { fault: describeFault(fault, speak) }) });
    return undefined;
  };
  const told = (redrawn: readonly Redrawn<Updated>[]): SurveyedSheet[] => [...redrawn.map(toldOf), ...faulty.values()];
  return { wishFor, told };
}

export async function survey(request: UpdateRequest): Promise<readonly SurveyedSheet[]> {
  const { wishFor, told } = wishes(request);
  return told(await surveyRedraw(wishFor, optionsOf(request)));
}

export async function update(request: UpdateRequest, options: WriteOptions): Promise<readonly SurveyedSheet[]> {
  const { wishFor, told } = wishes(request);
  return told(await redrawSheets(wishFor, { ...options, ...optionsOf(request) }));
}

/** Sheets as they stand, linked: lists neither grow nor shrink here. */
export async function heal(): Promise<readonly SurveyedSheet[]> {
  const { wishFor, told } = wishes({ speak: "en-US" }, () => undefined);
  return told(await redrawSheets(wishFor)).filter(({ isCurrent, differs }) => !isCurrent || differs.length > 0);
}

const optionsOf = ({ linkTo }: UpdateRequest): RedrawOptions => (linkTo ? { linkTo } : {});

const surveyed = ({ id, name, kind }: Pick<SurveyedSheet, "id" | "name" | "kind">): SurveyedSheet => ({
  id,
  name,
  kind,
  changes: [],
  moves: 0,
  written: 0,
  isCurrent: true,
  differs: [],
  changedByHand: [],
  added: [],
  publishers: [],
});

const toldOf = ({ sheet, redraw, unit, stays }: Redrawn<Updated>): SurveyedSheet => {
  const { moves, written, differs, changedByHand, verbs } = redraw;
  return {
    ...surveyed(sheet),
    ...(unit && { changes: unit.wish.changes, added: unit.added, publishers: unit.publishers }),
    moves,
    written,
    isCurrent: verbs.length === 0 && (unit?.added.length ?? 0) === 0,
    differs,
    changedByHand,
    ...(stays && { stays }),
  };
};
