// A new workbook beside this one that holds only some of its sheets: Excel hands over the file, the copy is cut out of it, Excel opens it.
import { sheetMentions } from "../../spec/sheet-mentions";
import { formulasIn, usedRanges } from "../formulas";
import { readWith } from "../read";
import { copyOf, type Copy } from "./copy-of";

/** A sheet as the choice of a copy needs it. */
export interface SheetToShare {
  readonly name: string;
  /** Of a sheet that XD made; undefined for one of somebody's own. */
  readonly kind: string | undefined;
  /** Sheets whose cells its formulas name, and how many formulas do. */
  readonly takesFrom: readonly { readonly sheet: string; readonly formulas: number }[];
}

/** What could not be had; `code` is for the pane's sentences. */
export class NoFile extends Error {
  override readonly name = "NoFile";
  readonly code = "FileNotGiven";
}

/** Whether this Excel hands over its file and opens another: on the desktop, not on the web. */
export const canOpenCopy = (): boolean => {
  const { requirements } = Office.context;
  return (
    requirements.isSetSupported("File", "1.1") &&
    requirements.isSetSupported("CompressedFile", "1.1") &&
    requirements.isSetSupported("ExcelApi", "1.8")
  );
};

/** Every sheet in the order of the tabs. Changes nothing. */
export const sheetsToShare = (): Promise<readonly SheetToShare[]> =>
  Excel.run(async (context) => {
    const ours = await readWith(context);
    const used = await usedRanges(context);
    const names = new Map(used.map(({ sheet }) => [sheet.name.toLowerCase(), sheet.name]));
    const counts = new Map<string, Map<string, number>>();
    for (const { sheet, formula } of formulasIn(used)) {
      for (const mentioned of sheetMentions(formula)) {
        const from = names.get(mentioned);
        if (from === undefined || from === sheet) continue;
        const own = counts.get(sheet) ?? new Map<string, number>();
        counts.set(sheet, own.set(from, (own.get(from) ?? 0) + 1));
      }
    }
    return used.map(({ sheet: { id, name } }) => ({
      name,
      kind: ours.find((one) => one.id === id)?.kind,
      takesFrom: [...(counts.get(name) ?? [])].map(([sheet, formulas]) => ({ sheet, formulas })),
    }));
  });

/**
 * Opens a new workbook with these sheets and nothing of the others; this one stays as it is.
 * @returns what does not stand there as it stands here
 * @throws NoFile, NoCopy
 */
export async function openCopy(keep: readonly string[]): Promise<Omit<Copy, "bytes">> {
  const { bytes, ...told } = copyOf(await fileBytes(), keep);
  await Excel.createWorkbook(toBase64(bytes));
  return told;
}

/** The workbook as it stands, saved or not. */
async function fileBytes(): Promise<Uint8Array> {
  const file = await answered<Office.File>((answer) => Office.context.document.getFileAsync(Office.FileType.Compressed, answer));
  try {
    const bytes = new Uint8Array(file.size);
    let at = 0;
    for (let index = 0; index < file.sliceCount; index++) {
      const { data } = await answered<Office.Slice>((answer) => file.getSliceAsync(index, answer));
      bytes.set(data as ArrayLike<number>, at);
      at += (data as ArrayLike<number>).length;
    }
    return bytes;
  } finally {
    // Two files at most may be open.
    file.closeAsync();
  }
}

const answered = <T>(ask: (answer: (result: Office.AsyncResult<T>) => void) => void): Promise<T> =>
  new Promise((resolve, reject) =>
    ask(({ status, value }) => (status === Office.AsyncResultStatus.Succeeded ? resolve(value) : reject(new NoFile()))),
  );

/** In pieces: a call takes only so many arguments. */
function toBase64(bytes: Uint8Array): string {
  let text = "";
  for (let at = 0; at < bytes.length; at += 0x8000) text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return btoa(text);
}
