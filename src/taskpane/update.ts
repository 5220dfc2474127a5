// Standing sheets brought up to date: what would change, in facts the pane puts into words; and doing it.
import type { StandingCells } from "../excel/read";
import { redrawSheets, surveyRedraw, type RedrawOptions, type Redrawn, type WishFor } from "../excel/redraw";
import { read } from "../excel/read";
import type { WriteOptions } from "../excel/write";
import type { Locale } from "../i18n/locale";
import { ownedNames } from "../sheets/owned-names";
import { describeFault } from "../sheets/project";
import { noChoices, updateOf, type ListChange, type OwnedNames } from "../sheets/update";
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
  /** It cannot be read as it stands; it stays as it is. */
  readonly fault?: string;
}

const nobody: OwnedNames = () => undefined;

function wishFor({ wanted, unwanted }: UpdateRequest, owned?: OwnedNames): WishFor {
  const choices = { wanted: wanted ?? noChoices.wanted, unwanted: unwanted ?? noChoices.unwanted };
  return (sheet, all) => {
    const update = updateOf(sheet, owned ?? ownedNames(all), choices);
    return update?.ok ? update : undefined;
  };
}

export const survey = async (request: UpdateRequest): Promise<readonly SurveyedSheet[]> =>
  told(request, await read(), await surveyRedraw(wishFor(request), optionsOf(request)));

export async function update(request: UpdateRequest, options: WriteOptions): Promise<readonly SurveyedSheet[]> {
  const before = await read();
  return told(request, before, await redrawSheets(wishFor(request), { ...options, ...optionsOf(request) }));
}

/** Sheets as they stand, linked: lists neither grow nor shrink here. */
export async function heal(): Promise<readonly SurveyedSheet[]> {
  const request: UpdateRequest = { speak: "en-US" };
  const done = await redrawSheets(wishFor(request, nobody));
  return told(
    request,
    done.map(({ sheet }) => sheet),
    done,
    nobody,
  ).filter(({ isCurrent, differs }) => !isCurrent || differs.length > 0);
}

const optionsOf = ({ linkTo }: UpdateRequest): RedrawOptions => (linkTo ? { linkTo } : {});

function told(
  request: UpdateRequest,
  standing: readonly StandingCells[],
  redrawn: readonly Redrawn[],
  owned = ownedNames(standing),
): SurveyedSheet[] {
  const { wanted = noChoices.wanted, unwanted = noChoices.unwanted, speak } = request;
  return standing.flatMap((sheet): SurveyedSheet[] => {
    const update = updateOf(sheet, owned, { wanted, unwanted });
    if (!update) return [];
    const redraw = redrawn.find((one) => one.sheet.id === sheet.id)?.redraw;
    const [fault] = update.ok ? [] : update.faults;
    return [
      {
        id: sheet.id,
        name: sheet.name,
        kind: sheet.kind,
        changes: update.ok ? update.changes : [],
        moves: redraw?.moves ?? 0,
        written: redraw?.written ?? 0,
        isCurrent: (redraw?.verbs.length ?? 0) === 0,
        differs: redraw?.differs ?? [],
        changedByHand: redraw?.changedByHand ?? [],
        ...(fault && { fault: describeFault(fault, speak) }),
      },
    ];
  });
}
