// The whole way in a real browser: the pane draws the worked case into the grid, a person edits there, and all of it goes into a file.
import { mkdtempSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import AxeBuilder from "axe-core";
import type { Page } from "playwright-core";
import { open } from "../../src/host/xlsx";
import { workbenchWords } from "../../src/workbench/words";
import { words as english } from "../../src/taskpane/strings/en-US";
import { words as chinese } from "../../src/taskpane/strings/zh-CN";
import { exampleCases, exampleProject } from "../example-projects";
import { clickTab, enter, eventually, goToCell, named, openPage, openWorkbench, picture, sheetNames, typeInto, valuesAt } from "./page";
import type { Language, OpenPage } from "./page";

const languages = ["zh-CN", "en-US"] as const satisfies readonly Language[];
const wordsOf = { "zh-CN": chinese, "en-US": english };
const drawnSheets = { "zh-CN": ["责任矩阵", "模型", "奖金池", "列表"], "en-US": ["RACI", "Model", "Pool", "Lists"] };
const example = "predictive-maintenance";

const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });

/** Starts the worked case from the pane's first page. */
async function startExample(page: Page, language: Language): Promise<void> {
  const say = wordsOf[language].home;
  await button(page, say.generateNamed(say.examples[example].title)).click();
}

async function drawExample(page: Page, language: Language): Promise<void> {
  await startExample(page, language);
  await page.getByRole("heading", { name: wordsOf[language].run.doneTitle }).waitFor({ timeout: 60_000 });
}

/** Serious breaches of accessibility, as sentences. */
async function axe(page: Page, context: string): Promise<readonly string[]> {
  // Through the debugger, since the page's policy lets no foreign script in.
  await page.evaluate(AxeBuilder.source);
  return page.evaluate(async (selector) => {
    const { violations } = await (globalThis as unknown as { axe: typeof AxeBuilder }).axe.run(selector);
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(" | ")}`);
  }, context);
}

describe.each(languages)("the workbench in %s", (language) => {
  const say = wordsOf[language];
  let opened: OpenPage;
  let page: Page;
  let readyMs = 0;

  beforeAll(async () => {
    const begun = Date.now();
    opened = await openWorkbench({ language });
    readyMs = Date.now() - begun;
    page = opened.page;
  });
  afterAll(() => opened.close());
  // Each step leaves a clean console, and asks nobody else for anything.
  afterEach(() => expect(opened.complaints).toEqual([]));

  it("can be used within five seconds, and speaks the reader's language", async () => {
    expect(readyMs).toBeLessThan(5000);
    expect(await page.title()).toBe(workbenchWords[language].title);
    expect(await page.getByRole("heading", { name: say.home.title }).isVisible()).toBe(true);
    await picture(page, `${language}-start`);
  });

  it("offers the worked case, and draws its sheets with a click", async () => {
    await drawExample(page, language);
    expect(await sheetNames(page)).toEqual(["Sheet1", ...drawnSheets[language]]);
    await picture(page, `${language}-drawn`);
  });

  it("follows an input that is edited in the grid, in the figures and in the chart", async () => {
    const before = await named(page, "xd_out_npv");
    const rate = await named(page, "xd_in_discountRate");
    await clickTab(page, rate.sheet);
    await goToCell(page, "A1");
    const chart = page.locator(".host-charts svg").first();
    const pictureBefore = await chart.innerHTML();
    expect(before.values[0]?.[0]).toBeCloseTo(2793.914, 2);
    await picture(page, `${language}-model`);
    await typeInto(page, rate.address, "0.2");
    const after = await eventually(
      () => named(page, "xd_out_npv"),
      ({ values }) => values[0]?.[0] !== before.values[0]?.[0],
    );
    // −800 + 1,350 / 1.2 + 1,500 / 1.2² + 1,500 / 1.2³
    expect(after.values[0]?.[0]).toBeCloseTo(-800 + 1350 / 1.2 + 1500 / 1.44 + 1500 / 1.728, 6);
    const benefits = await named(page, "xd_in_investments_amount");
    await typeInto(page, benefits.address.split(":")[0] ?? "", "900");
    await goToCell(page, "A1");
    await eventually(
      () => page.locator(".host-charts svg").first().innerHTML(),
      (drawn) => drawn !== pictureBefore && drawn.includes("-900"),
    );
  });

  it("hints at XD's functions while they are typed, and lets them spill", async () => {
    await clickTab(page, "Sheet1");
    await goToCell(page, "B2");
    await page.keyboard.type("=XD.POOLSHARE(150,", { delay: 20 });
    await page.getByText("XD.POOLSHARE(", { exact: false }).last().waitFor();
    await picture(page, `${language}-hint`);
    await page.keyboard.type("{50;60;20;20})", { delay: 20 });
    await enter(page);
    expect(
      await eventually(
        () => valuesAt(page, "Sheet1", "B2:B5"),
        (values) => values[3]?.[0] !== "",
      ),
    ).toEqual([[50], [60], [20], [20]]);
    await typeInto(page, "D2", "=XD.NPV(0.1,{-800,1500,1500,1500})");
    const [[value] = []] = await eventually(
      () => valuesAt(page, "Sheet1", "D2"),
      (values) => typeof values[0]?.[0] === "number",
    );
    expect(value).toBeCloseTo(-800 + 1500 / 1.1 + 1500 / 1.21 + 1500 / 1.331, 6);
  });

  it("finds a second A in a row, and goes to the cell at a click", async () => {
    const grid = await named(page, "xd_in_grid");
    const [first = ""] = grid.address.split(":");
    const row = Number(/\d+/.exec(first)?.[0]);
    const column = first.replace(/\d+/, "");
    const next = String.fromCharCode(column.charCodeAt(0) + 1);
    await clickTab(page, grid.sheet);
    await typeInto(page, `${next}${row}`, "A");
    await button(page, say.run.nextCheck).click();
    const finding = page
      .getByRole("listitem")
      .filter({ has: page.getByText(say.check.severity.error) })
      .first();
    await finding.waitFor();
    await picture(page, `${language}-finding`);
    await clickTab(page, "Sheet1");
    await finding.getByRole("button").or(finding.getByRole("link")).first().click();
    const selection = () =>
      page.evaluate(() =>
        Excel.run(async (context) => {
          const range = context.workbook.getSelectedRange();
          range.load("address");
          await context.sync();
          return range.address;
        }),
      );
    await eventually(selection, (address) => address.includes(grid.sheet) && /\d/.test(address) && address.endsWith(String(row)));
    // The check follows: with one A again the error goes.
    await typeInto(page, `${next}${row}`, "C");
    await eventually(
      () => finding.count(),
      (count) => count === 0,
    );
  });

  it("still reads its sheets after a row is inserted by hand", async () => {
    const before = await named(page, "xd_in_grid");
    const [first = "", last = ""] = before.address.split(":");
    await clickTab(page, before.sheet);
    // In the middle of the tasks, through the menu of the row's number.
    const row = Number(/\d+/.exec(first)?.[0]) + 2;
    await goToCell(page, `A${row}`);
    await insertRowAbove(page, language);
    const after = await eventually(
      () => named(page, "xd_in_grid"),
      ({ address }) => address !== before.address,
    );
    expect(after.address).toBe(`${first}:${last.replace(/\d+/, (number) => String(Number(number) + 1))}`);
    await page.getByRole("button", { name: say.check.again }).click();
    await page.getByText(say.check.running).waitFor({ state: "detached" });
    // An empty row is passed over: no error, and nothing unreadable.
    expect(await page.getByText(say.check.severity.error, { exact: true }).count()).toBe(0);
    expect((await named(page, "xd_in_grid")).values[2]?.every((value) => value === "")).toBe(true);
  });

  it("downloads a workbook that opens again with the same figures", async () => {
    const npv = (await named(page, "xd_out_npv")).values;
    const [download] = await Promise.all([page.waitForEvent("download"), button(page, workbenchWords[language].download).click()]);
    expect(download.suggestedFilename()).toBe(`${workbenchWords[language].fileName}.xlsx`);
    const path = resolve(mkdtempSync(join(tmpdir(), "xd-download-")), "saved.xlsx");
    await download.saveAs(path);
    const saved = await open(new Uint8Array(await readFile(path)));
    expect(saved.sheets.map(({ name }) => name)).toEqual(["Sheet1", ...drawnSheets[language]]);
    await button(page, workbenchWords[language].newBook).click();
    await button(page, workbenchWords[language].newYes).click();
    await eventually(
      () => sheetNames(page),
      (names) => names.length === 1,
    );
    await page
      .locator("#workbench-bar input[type=file]")
      .setInputFiles({ name: "again.xlsx", mimeType: "application/octet-stream", buffer: await readFile(path) });
    await eventually(
      () => sheetNames(page),
      (names) => names.length === 5,
    );
    expect((await named(page, "xd_out_npv")).values).toEqual(npv);
    const { sheet } = await named(page, "xd_out_npv");
    await clickTab(page, sheet);
    await goToCell(page, "A1");
    await page.locator(".host-charts svg").first().waitFor();
    await picture(page, `${language}-reopened`);
  });

  it("says so when a file is no workbook, and keeps the one that is open", async () => {
    const before = await sheetNames(page);
    await page
      .locator("#workbench-bar input[type=file]")
      .setInputFiles({ name: "notes.xlsx", mimeType: "text/plain", buffer: Buffer.from("not a workbook") });
    const message = page.locator("#workbench-message");
    await message.waitFor();
    expect(await message.textContent()).toContain(workbenchWords[language].reasons["not-a-zip"]);
    expect(await sheetNames(page)).toEqual(before);
    await message.getByRole("button").click();
  });
});

/** Univer's own command from the menu of the row header. */
async function insertRowAbove(page: Page, language: Language): Promise<void> {
  const box = await page.locator("canvas[id^=univer-sheet-main-canvas]").boundingBox();
  const selected = await page.locator("[data-u-comp=defined-name] input").inputValue();
  expect(selected).toMatch(/^A\d+$/);
  if (!box) throw new Error("the grid has no canvas");
  const at = await page.evaluate(() => globalThis.xdHost && globalThis.xdHost.engine.selection().at.row);
  const y = await page.evaluate((row) => {
    const engine = globalThis.xdHost?.engine;
    if (!engine || row === undefined) return 0;
    const id = engine.activeSheetId();
    let points = 0;
    for (let index = 0; index < row; index++) points += engine.rowHeight(id, index);
    return ((points + engine.rowHeight(id, row) / 2) * 96) / 72;
  }, at);
  await page.mouse.click(box.x + 20, box.y + 20 + y, { button: "right" });
  await page
    .getByText(language === "zh-CN" ? /在上方插入/ : /Insert.*[Aa]bove/)
    .first()
    // At its beginning: in its middle stands a box for the number of rows.
    .click({ position: { x: 6, y: 8 } });
}

it("leaves nothing in the workbook when drawing is cancelled half-way", async () => {
  const { page, complaints, close } = await openWorkbench({ language: "en-US" });
  // Stops at the second sheet, as a person would who is quick enough: the run is held while the button is pressed.
  await page.evaluate(() => {
    const host = globalThis.xdHost;
    if (!host) throw new Error("no host");
    const press = async (): Promise<void> => {
      if (host.engine.sheets().length < 3) return;
      host.onMessage(undefined);
      // The answer waits until the button is there.
      for (;;) {
        const cancel = [...document.querySelectorAll("button")].find(({ textContent }) => textContent === "Cancel");
        if (cancel) return cancel.click();
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    };
    host.onMessage(press);
  });
  const before = await page.evaluate(async () => JSON.stringify(await globalThis.xdHost?.snapshot()));
  await startExample(page, "en-US");
  await page.getByRole("heading", { name: english.run.cancelledTitle }).waitFor({ timeout: 60_000 });
  expect(await sheetNames(page)).toEqual(["Sheet1"]);
  expect(await page.evaluate(async () => JSON.stringify(await globalThis.xdHost?.snapshot()))).toBe(before);
  expect(complaints).toEqual([]);
  await picture(page, "cancelled");
  await close();
});

it("changes the language of the whole page, and keeps the workbook", async () => {
  const { page, complaints, close } = await openWorkbench({ language: "en-US" });
  await typeInto(page, "A1", "kept");
  await page.getByRole("combobox", { name: workbenchWords["en-US"].language }).selectOption("zh-CN");
  await page.getByRole("heading", { name: chinese.home.title }).waitFor();
  await button(page, workbenchWords["zh-CN"].download).waitFor();
  expect(await page.locator("html").getAttribute("lang")).toBe("zh-CN");
  expect(await valuesAt(page, "Sheet1", "A1")).toEqual([["kept"]]);
  await goToCell(page, "A3");
  await page.keyboard.type("=XD.NPV", { delay: 20 });
  await page.getByText("净现值").first().waitFor();
  await page.keyboard.press("Escape");
  // Kept for next time.
  await page.reload();
  await page.getByRole("heading", { name: chinese.home.title }).waitFor();
  expect(complaints).toEqual([]);
  await close();
});

it("works with keys alone: examples, divider, pane", async () => {
  const { page, complaints, close } = await openWorkbench({ language: "en-US" });
  const say = workbenchWords["en-US"];
  await button(page, say.examples).focus();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: english.run.doneTitle }).waitFor({ timeout: 60_000 });
  const divider = page.getByRole("separator", { name: say.paneWidth });
  await divider.focus();
  for (let presses = 0; presses < 5; presses++) await page.keyboard.press("ArrowRight");
  expect(await divider.getAttribute("aria-valuenow")).toBe("320");
  expect(await page.locator("#workbench-pane").evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBe(0);
  await picture(page, "narrow-pane");
  await button(page, say.hidePane).focus();
  await page.keyboard.press("Enter");
  expect(await page.locator("#workbench-pane").isVisible()).toBe(false);
  await button(page, say.showPane).focus();
  await page.keyboard.press("Enter");
  expect(await page.locator("#workbench-pane").isVisible()).toBe(true);
  expect(complaints).toEqual([]);
  await close();
});

it.each(languages)("has no breach of accessibility in bar and pane, in %s", async (language) => {
  const { page, close } = await openWorkbench({ language });
  expect(await axe(page, "#workbench-bar")).toEqual([]);
  expect(await axe(page, "#workbench-pane")).toEqual([]);
  await drawExample(page, language);
  expect(await axe(page, "#workbench-pane")).toEqual([]);
  await button(page, wordsOf[language].run.nextCheck).click();
  await page.getByText(wordsOf[language].check.running).waitFor({ state: "detached" });
  expect(await axe(page, "#workbench-pane")).toEqual([]);
  await close();
});

it("is described by its own policy: every style element has its hash there, and none that it does not need", async () => {
  const { page, close } = await openPage({ path: "/workbench.html" });
  await page.locator("html[data-ready]").waitFor({ state: "attached" });
  const { policy, hashes } = await page.evaluate(async () => {
    const meta = document.querySelector("meta[http-equiv=Content-Security-Policy]");
    const texts = [...document.querySelectorAll("style")].map(({ textContent }) => textContent ?? "");
    const digest = async (text: string): Promise<string> => {
      const bytes = new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text)));
      return `'sha256-${btoa(String.fromCharCode(...bytes))}'`;
    };
    return { policy: meta?.getAttribute("content") ?? "", hashes: [...new Set(await Promise.all(texts.map(digest)))] };
  });
  const styles =
    /style-src ([^;]*)/
      .exec(policy)?.[1]
      ?.split(" ")
      .filter((source) => source.startsWith("'sha256")) ?? [];
  expect([...styles].sort()).toEqual([...hashes].sort());
  expect(policy).not.toMatch(/unsafe|\*|http/);
  expect(policy).toContain("script-src 'self';");
  await close();
});

describe("the gallery", () => {
  it("shows every sheet of every example in both languages, each by itself", async () => {
    const { page, complaints, close } = await openPage({ path: "/gallery.html?lang=en-US", language: "en-US" });
    await page.locator("html[data-ready]").waitFor({ state: "attached" });
    const links = await page.locator("#gallery-list td a").evaluateAll((all) => all.map((one) => (one as HTMLAnchorElement).href));
    const drawn = exampleCases.flatMap(([name, locale]) =>
      Object.keys(exampleProject(name).sheets).map((sheet) => `view=sheet&example=${name}&sheets=${sheet}&lang=${locale}`),
    );
    expect(links.map((link) => link.split("?")[1]).sort()).toEqual(drawn.sort());
    expect(await axe(page, "#gallery-list")).toEqual([]);
    await page.getByRole("link", { name: /Predictive maintenance.*中文/ }).first().click();
    const frame = page.frameLocator("iframe");
    await frame.locator("[data-u-comp=slide-tab-item]").filter({ hasText: "责任矩阵" }).waitFor({ timeout: 60_000 });
    expect(await frame.locator("#workbench-bar").isVisible()).toBe(false);
    await picture(page, "gallery");
    expect(complaints).toEqual([]);
    await close();
  });
});
