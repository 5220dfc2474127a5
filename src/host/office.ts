// The small `Office` that a page of an add-in expects, for a workbook that runs without Excel.
import { isSetIncluded } from "./wire/members";

export interface OfficeOptions {
  /** "1.9" of ExcelApi: what this host claims to offer. */
  readonly apiLevel: string;
  readonly platform: "PC" | "Mac" | "OfficeOnline" | "iOS";
  /** "zh-CN" or another tag: the language of Office's own words. */
  readonly displayLanguage: string;
}

type Handler = (event: { readonly type: string; readonly document: unknown }) => void;
type Callback = (result: { readonly status: "succeeded"; readonly value: undefined }) => void;
type FileAnswer = (
  result: { readonly status: "succeeded"; readonly value: unknown } | { readonly status: "failed"; readonly error: FileError },
) => void;
interface FileError {
  readonly code: number;
  readonly name: string;
  readonly message: string;
}

/** Bytes of a slice at most, unless the add-in wants fewer; files that may be open at once. @source office.d.ts, Document.getFileAsync */
const largestSlice = 4 * 2 ** 20;
const mostFiles = 2;

/** Runs once when the selection moves. */
export interface OfficeHost {
  readonly office: unknown;
  selectionChanged(): void;
}

/** Sets beside ExcelApi that an add-in asks for, with the highest version that this host stands for. */
const otherSets: Readonly<Record<string, string>> = {
  SharedRuntime: "1.2",
  CustomFunctionsRuntime: "1.4",
  RibbonApi: "1.1",
  AddInCommands: "1.1",
  DialogApi: "1.2",
  OpenBrowserWindowApi: "1.1",
  // The client itself asks whether a run may wait for the user to finish typing.
  DelayForCellEdit: "1.1",
};

/** Excel hands over the workbook's file on the desktop only. @source office.d.ts, Document.getFileAsync */
const desktopSets: Readonly<Record<string, string>> = { File: "1.1", CompressedFile: "1.1" };

/** ExcelApiOnline holds members that the ordinary sets got at 1.17; this client still asks by the old name. */
const onlineSince = "1.17";

/** @param file the workbook as it stands, as bytes of an .xlsx file */
export function createOffice(options: OfficeOptions, file: () => Promise<Uint8Array>): OfficeHost {
  const handlers = new Set<Handler>();
  const isDesktop = options.platform === "PC" || options.platform === "Mac";
  const isSetSupported = (name: string, version?: string | number): boolean => {
    const wanted = version === undefined || version === null ? "1.1" : String(version);
    if (name === "ExcelApi") return isSetIncluded(options.apiLevel, wanted);
    if (name === "ExcelApiOnline")
      return options.platform === "OfficeOnline" && isSetIncluded(options.apiLevel, onlineSince) && isSetIncluded("1.1", wanted);
    const offered = otherSets[name] ?? (isDesktop ? desktopSets[name] : undefined);
    return offered !== undefined && isSetIncluded(offered, wanted);
  };
  const succeed = (callback: Callback | undefined): void => callback?.({ status: "succeeded", value: undefined });
  const document = {
    url: "",
    mode: "readWrite",
    addHandlerAsync: (_type: string, handler: Handler, ...rest: readonly unknown[]): void => {
      handlers.add(handler);
      succeed(lastFunction(rest));
    },
    removeHandlerAsync: (_type: string, which: { readonly handler?: Handler } | undefined, ...rest: readonly unknown[]): void => {
      if (which?.handler) handlers.delete(which.handler);
      else handlers.clear();
      succeed(lastFunction(rest));
    },
    getFileAsync: fileDoor(isDesktop, file),
  };
  const info = { host: "Excel", platform: options.platform };
  const office = {
    onReady: (callback?: (ready: typeof info) => unknown): Promise<typeof info> =>
      Promise.resolve(info).then((ready) => Promise.resolve(callback?.(ready)).then(() => ready)),
    HostType: { Excel: "Excel" },
    PlatformType: { PC: "PC", Mac: "Mac", OfficeOnline: "OfficeOnline", iOS: "iOS" },
    EventType: { DocumentSelectionChanged: "documentSelectionChanged" },
    FileType: { Text: "text", Compressed: "compressed", Pdf: "pdf" },
    AsyncResultStatus: { Succeeded: "succeeded", Failed: "failed" },
    context: {
      ...info,
      displayLanguage: options.displayLanguage,
      contentLanguage: options.displayLanguage,
      diagnostics: { host: "Excel", platform: options.platform, version: "16.0.0.0" },
      requirements: { isSetSupported },
      document,
      touchEnabled: false,
      commerceAllowed: true,
      partitionKey: "",
    },
    actions: { associate: (): void => undefined },
    addin: {
      showAsTaskpane: (): Promise<void> => Promise.resolve(),
      hide: (): Promise<void> => Promise.resolve(),
      onVisibilityModeChanged: (): Promise<() => Promise<void>> => Promise.resolve(() => Promise.resolve()),
    },
  };
  return {
    office,
    selectionChanged: () => {
      for (const handler of handlers) handler({ type: "documentSelectionChanged", document });
    },
  };
}

function lastFunction(args: readonly unknown[]): Callback | undefined {
  const last = args.at(-1);
  return typeof last === "function" ? (last as Callback) : undefined;
}

/** Document.getFileAsync: the file in slices, of which two at most may be open; only the form that is zipped. */
function fileDoor(isOffered: boolean, file: () => Promise<Uint8Array>): (type: string, ...rest: readonly unknown[]) => void {
  let open = 0;
  const fail = (answer: FileAnswer | undefined, code: number, message: string): void =>
    answer?.({ status: "failed", error: { code, name: "Office.js", message } });
  return (type, ...rest) => {
    const answer = lastFunction(rest) as FileAnswer | undefined;
    const [wanted] = rest as readonly [{ readonly sliceSize?: number }?];
    const sliceSize = (typeof wanted === "object" ? wanted.sliceSize : undefined) ?? largestSlice;
    if (!isOffered || type !== "compressed") return fail(answer, 5016, "The file type is not supported.");
    if (!(sliceSize > 0 && sliceSize <= largestSlice)) return fail(answer, 5017, "The slice size is out of range.");
    if (open >= mostFiles) return fail(answer, 5012, "No more than two files may be open.");
    open += 1;
    file().then(
      (bytes) => answer?.({ status: "succeeded", value: sliced(bytes, sliceSize, () => (open -= 1)) }),
      (error: unknown) => {
        open -= 1;
        fail(answer, 5001, `A fault in the host: ${String(error)}`);
      },
    );
  };
}

function sliced(bytes: Uint8Array, sliceSize: number, closed: () => void): unknown {
  const sliceCount = Math.ceil(bytes.length / sliceSize);
  let isOpen = true;
  return {
    size: bytes.length,
    sliceCount,
    getSliceAsync: (index: number, answer: FileAnswer) => {
      const isThere = isOpen && Number.isInteger(index) && index >= 0 && index < sliceCount;
      if (!isThere) return answer({ status: "failed", error: { code: 5014, name: "Office.js", message: "There is no such slice." } });
      // An ordinary array of numbers, as Excel gives it.
      const data = [...bytes.subarray(index * sliceSize, (index + 1) * sliceSize)];
      answer({ status: "succeeded", value: { data, index, size: data.length } });
    },
    closeAsync: (answer?: FileAnswer) => {
      if (isOpen) closed();
      isOpen = false;
      answer?.({ status: "succeeded", value: undefined });
    },
  };
}
