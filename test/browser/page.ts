// A page under test: opened in the one browser, watched for what must never happen, read through the API that the add-in uses.
import { mkdirSync } from "node:fs";
import { resolve } from "node:path";
import { chromium } from "playwright-core";
import type { Browser, BrowserContext, Page } from "playwright-core";
import type { Host } from "../../src/host";

declare global {
  var xdHost: Host | undefined;
}

export type Language = "zh-CN" | "en-US";

export interface OpenOptions {
  readonly path?: string;
  readonly language?: Language;
  readonly width?: number;
  readonly height?: number;
}

export interface OpenPage {
  readonly page: Page;
  /** Errors and warnings of the console, refused resources, requests that left the origin: all must stay empty. */
  readonly complaints: string[];
  close(): Promise<void>;
}

const origin = (): string => process.env["XD_PAGES"] ?? "";
let browser: Promise<Browser> | undefined;

export function connect(): Promise<Browser> {
  browser ??= chromium.connect(process.env["XD_BROWSER"] ?? "");
  return browser;
}

/** The little of Office that the page asks for when it starts. */
const office = (language: Language): string => `
  globalThis.Office = {
    onReady: (tell) => Promise.resolve({ host: "Excel", platform: "OfficeOnline" }).then((info) => (tell?.(info), info)),
    context: { displayLanguage: "${language}", requirements: { isSetSupported: () => true } },
    actions: { associate() {} },
    addin: { showAsTaskpane: () => Promise.resolve(), onVisibilityModeChanged: () => Promise.resolve(() => undefined) },
  };
  globalThis.CustomFunctions = { associate() {}, Error, ErrorCode: {} };
`;

/** Answers for Microsoft's server, so that the pane's own page starts without a network. */
export async function standInForOffice(context: BrowserContext, language: Language): Promise<void> {
  await context.route("https://appsforoffice.microsoft.com/**", (route) =>
    route.fulfill({ contentType: "text/javascript", body: office(language) }),
  );
}

/** Opens a page in a profile of its own. */
export async function openPage({
  path = "/workbench.html",
  language = "zh-CN",
  width = 1440,
  height = 860,
}: OpenOptions = {}): Promise<OpenPage> {
  const context: BrowserContext = await (
    await connect()
  ).newContext({ viewport: { width, height }, locale: language, acceptDownloads: true });
  const complaints: string[] = [];
  // Offline but for the page's own server.
  await context.route(
    (url) => !url.href.startsWith(`${origin()}/`) && !["data:", "blob:"].includes(url.protocol),
    (route) => {
      complaints.push(`request to ${route.request().url()}`);
      return route.abort();
    },
  );
  const page = await context.newPage();
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) complaints.push(`${message.type()}: ${message.text()}`);
  });
  page.on("pageerror", (error) => complaints.push(`thrown: ${error.message}`));
  page.on("response", (response) => {
    if (response.status() >= 400) complaints.push(`${response.status()} ${response.url()}`);
  });
  await page.goto(`${origin()}${path}`);
  return { page, complaints, close: () => context.close() };
}

/** The workbench, ready for a person. */
export async function openWorkbench(options: OpenOptions & { readonly query?: string } = {}): Promise<OpenPage> {
  const opened = await openPage({ ...options, path: `/workbench.html${options.query ?? ""}` });
  await opened.page.locator("html[data-ready]").waitFor({ state: "attached", timeout: 30_000 });
  return opened;
}

/** A screenshot among the artefacts. */
export async function picture(page: Page, name: string): Promise<void> {
  const folder = resolve(__dirname, "../../out/screenshots");
  mkdirSync(folder, { recursive: true });
  await page.evaluate(() => document.fonts.ready);
  await page.waitForTimeout(300); // the grid draws in the frames after
  await page.screenshot({ path: resolve(folder, `${name}.png`) });
}

// ---- the workbook, through Excel's API in the page

export interface Place {
  readonly sheet: string;
  /** Without the sheet: "B34". */
  readonly address: string;
  readonly values: readonly (readonly unknown[])[];
}

/** Where a template's named cells are: "xd_out_npv" of the first sheet that has it. */
export async function named(page: Page, name: string): Promise<Place> {
  const found = await page.evaluate(
    (wanted) =>
      Excel.run(async (context) => {
        const { worksheets } = context.workbook;
        worksheets.load("items/name");
        await context.sync();
        const ranges = worksheets.items.map((sheet) => ({
          sheet: sheet.name,
          range: sheet.names.getItemOrNullObject(wanted).getRangeOrNullObject(),
        }));
        for (const { range } of ranges) range.load("address,values");
        await context.sync();
        const hit = ranges.find(({ range }) => !range.isNullObject);
        return hit && { sheet: hit.sheet, address: hit.range.address.split("!").at(-1) ?? "", values: hit.range.values as unknown[][] };
      }),
    name,
  );
  if (!found) throw new Error(`no sheet has the name ${name}`);
  return found;
}

export const valuesAt = (page: Page, sheet: string, address: string): Promise<unknown[][]> =>
  page.evaluate(
    ([name = "", at = ""]) =>
      Excel.run(async (context) => {
        const range = context.workbook.worksheets.getItem(name).getRange(at);
        range.load("values");
        await context.sync();
        return range.values as unknown[][];
      }),
    [sheet, address],
  );

export const sheetNames = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.load("items/name");
      await context.sync();
      return worksheets.items.map(({ name }) => name);
    }),
  );

// ---- a person's hands on the grid

/** Brings a sheet to the front by its tab. */
export async function clickTab(page: Page, name: string): Promise<void> {
  await page.locator("#workbench-grid [data-u-comp=slide-tab-item]").filter({ hasText: name }).click();
}

/** What is selected, as the add-in would be told: "B34", without the sheet. */
const selectedAddress = (page: Page): Promise<string> =>
  page.evaluate(() =>
    Excel.run(async (context) => {
      const range = context.workbook.getSelectedRange();
      range.load("address");
      await context.sync();
      return range.address.split("!").at(-1) ?? "";
    }),
  );

/** Goes to a cell of the sheet in view through the box beside the formula bar. */
export async function goToCell(page: Page, address: string): Promise<void> {
  const box = page.locator("[data-u-comp=defined-name] input");
  await box.click();
  await box.fill(address);
  await box.press("Enter");
  await eventually(
    () => selectedAddress(page),
    (selected) => selected === address,
  );
}

/** Enters what is being typed. The grid opens its editor with the first key and is deaf to Enter until it stands: pressed again until the selection moves on. */
export async function enter(page: Page): Promise<void> {
  const before = await selectedAddress(page);
  for (let presses = 0; presses < 10; presses++) {
    await page.waitForTimeout(200);
    await page.keyboard.press("Enter");
    const moved = await eventually(
      () => selectedAddress(page),
      (selected) => selected !== before,
      1500,
    ).catch(() => before);
    if (moved !== before) return;
  }
  throw new Error(`Enter does not leave ${before}`);
}

/** Types into a cell of the sheet in view, key by key, and enters it. */
export async function typeInto(page: Page, address: string, text: string): Promise<void> {
  await goToCell(page, address);
  await page.keyboard.type(text, { delay: 30 });
  await enter(page);
}

/** Waits until `read` gives what `accept` wants; the last reading is told where it never does. */
export async function eventually<T>(read: () => Promise<T>, accept: (value: T) => boolean, waitMs = 15_000): Promise<T> {
  const end = Date.now() + waitMs;
  for (;;) {
    const value = await read();
    if (accept(value)) return value;
    if (Date.now() > end) throw new Error(`still ${JSON.stringify(value)} after ${waitMs / 1000} s`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
