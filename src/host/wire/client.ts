// Microsoft's own Excel client, loaded outside Excel. It keeps its globals in a scope of its own, so that several
// hosts can live in one process, and speaks to the executor that we give it instead of to Excel.
// Read from node_modules at run time; never copied into the project (design.md §3, Licence).

/** What the client's script needs of a page. */
interface Scope {
  [name: string]: unknown;
}

export interface ClientTimers {
  readonly setTimeout: (work: () => void, delay?: number) => unknown;
  readonly clearTimeout: (timer: unknown) => void;
}

/** The parts of the loaded client that the host touches. Internal names: pinned to 1.1.110, guarded by client.test.ts. */
export interface Client {
  readonly Excel: typeof globalThis.Excel;
  readonly OfficeExtension: typeof globalThis.OfficeExtension & {
    readonly SessionBase: { _overrideSession: unknown };
    readonly CommonUtility: { _doApiNotSupportedCheck: boolean };
    _testSetRichApiMessageReadyImpl(ready: () => Promise<void>): void;
    _testTriggerRichApiMessageEvent(message: { readonly entries: readonly ClientEvent[] }): void;
  };
  /** The client asks window.Office for requirement sets and for the document's selection event. */
  setOffice(office: unknown): void;
}

export interface ClientEvent {
  readonly messageCategory: 65536;
  readonly messageType: number;
  readonly targetId: string;
  readonly message: string;
}

/** The client's script as a function: `function (scope) { with (scope) { … } }`. */
export type ClientScript = (this: Scope, scope: Scope) => void;

let compiled: { readonly source: string; readonly run: ClientScript } | undefined;

/**
 * Runs the client's script in a scope of its own.
 *
 * @param source the text of dist/excel-web-16.00.js; or a function around it, for a page whose policy forbids making one from text
 */
export function loadClient(source: string | ClientScript, timers: ClientTimers): Client {
  const page = pageFor(timers);
  scriptOf(source).call(page, scopeOf(page));
  const loaded = page as unknown as Pick<Client, "Excel" | "OfficeExtension">;
  loaded.OfficeExtension.CommonUtility._doApiNotSupportedCheck = true;
  return {
    Excel: loaded.Excel,
    OfficeExtension: loaded.OfficeExtension,
    setOffice: (office) => {
      page["Office"] = office;
    },
  };
}

function scriptOf(source: string | ClientScript): ClientScript {
  if (typeof source === "function") return source;
  if (compiled?.source !== source) compiled = { source, run: compile(source) };
  return compiled.run;
}

/**
 * A function in our own realm, not a vm context: the client tells options from batches by their prototype
 * (`Excel.run({ delayForCellEdit: true }, …)`), and an object literal of another realm fails that test.
 */
function compile(source: string): ClientScript {
  return new Function("scope", `with (scope) {${source}\n}`) as ClientScript;
}

/**
 * JavaScript's own names; every other name is looked up, and created, in the page, so that nothing leaks into our
 * globals and an installed `Excel` of another host is not seen.
 */
const language = new Set(
  `Object Function Array String Number Boolean Symbol BigInt Date RegExp Error TypeError RangeError SyntaxError ReferenceError EvalError URIError
  Map Set WeakMap WeakSet WeakRef Proxy Reflect JSON Math Intl ArrayBuffer DataView Uint8Array Uint16Array Uint32Array Int8Array Int16Array Int32Array
  Float32Array Float64Array NaN Infinity undefined isNaN isFinite parseInt parseFloat encodeURI encodeURIComponent decodeURI decodeURIComponent escape
  unescape arguments console performance globalThis`.split(/\s+/),
);

function scopeOf(page: Scope): Scope {
  return new Proxy(page, { has: (_, name) => typeof name === "string" && !language.has(name) });
}

function pageFor(timers: ClientTimers): Scope {
  const nothing = (): null => null;
  const storage = { getItem: nothing, setItem: nothing, removeItem: nothing, key: nothing, length: 0 };
  const location = { search: "", hash: "", href: "", origin: "", protocol: "https:", host: "" };
  const element = { getElementsByTagName: () => [], addEventListener: nothing, appendChild: nothing, setAttribute: nothing };
  const document = {
    getElementById: nothing,
    URL: "",
    cookie: "",
    getElementsByTagName: () => [],
    createElement: () => ({ ...element }),
    addEventListener: nothing,
  };
  const page: Scope = {
    ...timers,
    setInterval: nothing,
    clearInterval: nothing,
    Promise,
    navigator: { userAgent: "", appName: "", platform: "" },
    document,
    location,
    localStorage: storage,
    sessionStorage: storage,
    addEventListener: nothing,
    removeEventListener: nothing,
    XMLHttpRequest: class {},
  };
  page["window"] = page;
  page["self"] = page;
  page["top"] = page;
  page["parent"] = page;
  return page;
}
