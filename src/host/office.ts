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

/** ExcelApiOnline holds members that the ordinary sets got at 1.17; this client still asks by the old name. */
const onlineSince = "1.17";

export function createOffice(options: OfficeOptions): OfficeHost {
  const handlers = new Set<Handler>();
  const isSetSupported = (name: string, version?: string | number): boolean => {
    const wanted = version === undefined || version === null ? "1.1" : String(version);
    if (name === "ExcelApi") return isSetIncluded(options.apiLevel, wanted);
    if (name === "ExcelApiOnline")
      return options.platform === "OfficeOnline" && isSetIncluded(options.apiLevel, onlineSince) && isSetIncluded("1.1", wanted);
    const offered = otherSets[name];
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
  };
  const info = { host: "Excel", platform: options.platform };
  const office = {
    onReady: (callback?: (ready: typeof info) => unknown): Promise<typeof info> =>
      Promise.resolve(info).then((ready) => Promise.resolve(callback?.(ready)).then(() => ready)),
    HostType: { Excel: "Excel" },
    PlatformType: { PC: "PC", Mac: "Mac", OfficeOnline: "OfficeOnline", iOS: "iOS" },
    EventType: { DocumentSelectionChanged: "documentSelectionChanged" },
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
