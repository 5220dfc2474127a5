// The whole way in a real browser: the pane draws the worked case into the grid, a person edits there, and all of it goes into a file.
import { mkdtempSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { Locator, Page } from "playwright-core";
import { open } from "../../src/host/xlsx";
import { workbenchWords } from "../../src/workbench/words";
import { clickTab, enter, eventually, goToCell, named, openWorkbench, picture, sheetNames, typeInto, valuesAt } from "./page";
import type { Language, OpenPage } from "./page";
import { axe, button, drawExample, wordsOf } from "./pane";

/** All sheets of the worked case but the confidential ones. */
const drawnSheets = {
  "zh-CN":
    "目录 项目 上位目标 价值交换 责任矩阵 模型 计算 结果 敏感性 可信度 部门博弈 模拟 预算竞争 贡献评分 奖金池 奖金兑现 计划 风险 会议 升级 看板 成果复盘 章程 工作日历 列表",
  "en-US":
    "Contents Project Goal Exchange RACI Model Workings Results Sensitivity Believe Coalition Simulation Contention Contribution Pool Payout Plan Risks Meetings Escalation Dashboard Outcome Charter Calendar Lists",
};
const results = { "zh-CN": "结果", "en-US": "Results" };
const sheetsIn = (language: Language): readonly string[] => ["Sheet1", ...drawnSheets[language].split(" ")];

export const wholeWay = (language: Language): void =>
  describe(`the workbench in ${language}`, () => {
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

    it("can be used, and speaks the reader's language", async () => {
      // Shown, not judged: the figure is the machine's as well.
      console.log(`the workbench in ${language} can be used after ${readyMs} ms`);
      expect(await page.title()).toBe(workbenchWords[language].title);
      expect(await page.getByRole("heading", { name: say.home.title }).isVisible()).toBe(true);
      await picture(page, `${language}-start`);
      expect(await axe(page, "#workbench-bar")).toEqual([]);
      expect(await axe(page, "#workbench-pane")).toEqual([]);
    });

    it("offers the worked case, and draws its sheets with a click", async () => {
      await drawExample(page, language);
      expect(await sheetNames(page)).toEqual(sheetsIn(language));
      await picture(page, `${language}-drawn`);
      expect(await axe(page, "#workbench-pane")).toEqual([]);
    });

    it("follows an input that is edited in the grid, in the figures and in the chart", async () => {
      const before = await named(page, "xd_out_npv");
      const rate = await named(page, "xd_in_discountRate");
      await clickTab(page, results[language]);
      const chart = await scrollToChart(page);
      const pictureBefore = await chart.innerHTML();
      expect(before.values[0]?.[0]).toBeCloseTo(2793.914, 2);
      await picture(page, `${language}-model`);
      await clickTab(page, rate.sheet);
      await typeInto(page, rate.address, "0.2");
      const after = await eventually(
        () => named(page, "xd_out_npv"),
        ({ values }) => values[0]?.[0] !== before.values[0]?.[0],
      );
      // −800 + 1,350 / 1.2 + 1,500 / 1.2² + 1,500 / 1.2³
      expect(after.values[0]?.[0]).toBeCloseTo(-800 + 1350 / 1.2 + 1500 / 1.44 + 1500 / 1.728, 6);
      const spent = await named(page, "xd_in_investments_amount");
      await clickTab(page, spent.sheet);
      await typeInto(page, spent.address.split(":")[0] ?? "", "900");
      await clickTab(page, results[language]);
      await scrollToChart(page);
      await eventually(
        () => chart.innerHTML(),
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
      expect(await axe(page, "#workbench-pane")).toEqual([]);
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
      expect(saved.sheets.map(({ name }) => name)).toEqual(sheetsIn(language));
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
        (names) => names.length === sheetsIn(language).length,
      );
      expect((await named(page, "xd_out_npv")).values).toEqual(npv);
      await clickTab(page, results[language]);
      await scrollToChart(page);
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

/** Turns the wheel over the sheet in view until its first chart shows. */
async function scrollToChart(page: Page): Promise<Locator> {
  const chart = page.locator(".host-charts svg").first();
  await page.locator("canvas[id^=univer-sheet-main-canvas]").hover();
  await eventually(
    async () => {
      if (!(await chart.isVisible())) await page.mouse.wheel(0, 300);
      await page.waitForTimeout(200);
      return chart.isVisible();
    },
    (shown) => shown,
  );
  return chart;
}

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
