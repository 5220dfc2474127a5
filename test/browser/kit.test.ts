// From nothing to a kit by the guided start; and a grid of somebody's own: taken over, watched while it is edited, put right.
import { mkdtempSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { Page } from "playwright-core";
import { open } from "../../src/host/xlsx";
import { copyWords } from "../../src/taskpane/copy/strings";
import { raciWords } from "../../src/taskpane/raci/strings";
import { eventually, named, openWorkbench, picture, sheetNames, typeInto, valuesAt } from "./page";
import { axe, button, wordsOf } from "./pane";

const fillIn = (page: Page, id: string, text: string): Promise<void> => page.locator(`#box-${id}`).fill(text);

it("leads through six steps to a first kit", async () => {
  const { page, complaints, close } = await openWorkbench({ language: "zh-CN" });
  const say = wordsOf["zh-CN"];
  const next = (): Promise<void> => button(page, say.guide.next).click();
  const at = (step: keyof typeof say.guide.steps): Promise<void> =>
    page.getByRole("heading", { name: say.guide.steps[step].title, exact: false }).first().waitFor();
  await page
    .getByRole("button", { name: new RegExp(say.home.guide.title) })
    .first()
    .click();
  await at("project");
  await fillIn(page, "project", "退货门户");
  await fillIn(page, "preparedBy", "运营部");
  await next();
  await at("departments");
  for (const [row, name, lead] of [
    [0, "运营", "运营总监"],
    [1, "IT", "IT 负责人"],
  ] as const) {
    if (row > 0) await page.getByRole("button", { name: say.form.add("部门") }).click();
    await fillIn(page, `departments-${row}-name`, name);
    await fillIn(page, `departments-${row}-lead`, lead);
  }
  const outside = await page.locator("#workbench-pane input").evaluateAll((boxes) => {
    const edge = document.getElementById("workbench-pane")?.getBoundingClientRect().right ?? 0;
    return boxes.filter((box) => box.getBoundingClientRect().right > edge).map(({ id }) => id);
  });
  expect(outside).toEqual([]);
  await picture(page, "guide");
  expect(await axe(page, "#workbench-pane")).toEqual([]);
  await next();
  await at("exchange");
  await next();
  await at("money");
  await fillIn(page, "budget", "500");
  await next();
  await at("roles");
  await button(page, say.guide.posts).click();
  await next();
  await at("deciders");
  await button(page, say.guide.preview).click();
  await page.getByRole("heading", { name: say.kit.title }).waitFor();
  await picture(page, "guide-kit");
  await button(page, say.kit.make).click();
  await page.getByRole("heading", { name: say.run.doneTitle }).waitFor({ timeout: 60_000 });
  await picture(page, "guide-drawn");
  expect(await sheetNames(page)).toEqual(expect.arrayContaining(["项目", "责任矩阵", "模型", "奖金池", "计划", "章程"]));
  expect(complaints).toEqual([]);
  await close();
});

it("takes over somebody's grid without touching it, follows edits of it, and puts a finding right where it is asked to", async () => {
  const { page, complaints, close } = await openWorkbench({ language: "en-US" });
  const say = wordsOf["en-US"];
  const { adopt, who } = raciWords["en-US"];
  const grid = [
    ["Task", "Sales", "IT", "Finance"],
    ["Agree the goal", "R/A", "c", "I"],
    ["Open the data", "R", "A，R", "I"],
    ["Count the profit", "A", "C", "A"],
  ];
  await page.evaluate(
    (values) =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getItem("Sheet1").getRange("B3:E6").values = values;
        await context.sync();
      }),
    grid,
  );
  await button(page, say.home.adopt).click();
  await page.getByRole("heading", { name: adopt.gridAt("Sheet1", "B3:E6") }).waitFor();
  const errors = page.getByRole("listitem").filter({ has: page.getByText(say.check.severity.error, { exact: true }) });
  const second = errors.filter({ hasText: "has 2 holders of A" });
  await second.waitFor();
  expect(await axe(page, "#workbench-pane")).toEqual([]);
  // An edit in the sheet shows in the pane by itself.
  await typeInto(page, "E6", "C");
  await second.waitFor({ state: "detached" });
  await typeInto(page, "B6", "Count it");
  expect(await valuesAt(page, "Sheet1", "B3:E6")).toEqual([...grid.slice(0, 3), ["Count it", "A", "C", "C"]]);
  await picture(page, "adopt");
  // A sheet is made of it; there a fix is chosen, written, and the finding goes.
  await button(page, adopt.make).click();
  await fillIn(page, "project", "Returns portal");
  await button(page, say.form.make).click();
  await page.getByRole("heading", { name: say.run.doneTitle }).waitFor({ timeout: 60_000 });
  await button(page, say.run.nextCheck).click();
  const undone = page.getByRole("listitem").filter({ hasText: "“Count it”" }).filter({ hasText: "R" });
  await undone.getByRole("combobox").first().waitFor();
  const about = (await undone.getByRole("combobox").first().getAttribute("aria-label"))?.replace(`${say.check.fixWith}: `, "") ?? "";
  await undone.getByRole("combobox").first().selectOption({ label: "Give R to IT" });
  const gridCells = async () => (await named(page, "xd_in_grid")).values;
  expect((await gridCells())[2]).toEqual(["A", "C", "C"]);
  await button(page, `${say.check.apply}: ${about}`).click();
  await page.getByText(about).waitFor({ state: "detached" });
  expect((await gridCells())[2]).toEqual(["A", "R", "C"]);
  // Beside the tasks, who answers for each, by a formula of XD's that the grid calculates.
  await button(page, `${who.open}: RACI`).click();
  await button(page, who.write).click();
  const place = page.getByRole("button", { name: /^RACI, [A-Z]+\d+:[A-Z]+\d+$/ });
  await place.waitFor();
  const address = (await place.textContent()) ?? "";
  await eventually(
    async () => (await valuesAt(page, "RACI", address)).flat(),
    (names) => String(names) === "Who is A,Sales,IT,Sales",
  );
  expect(await axe(page, "#workbench-pane")).toEqual([]);
  await picture(page, "who");
  // A copy for everybody opens as a file of its own: here it is downloaded.
  await button(page, say.back).click();
  await button(page, say.home.share).click();
  const copy = copyWords["en-US"];
  await page.getByText(copy.goes("RACI, Lists")).waitFor();
  await picture(page, "copy");
  expect(await axe(page, "#workbench-pane")).toEqual([]);
  const [download] = await Promise.all([page.waitForEvent("download"), button(page, copy.open.shared).click()]);
  await page.getByText(copy.opened).waitFor();
  const path = resolve(mkdtempSync(join(tmpdir(), "xd-copy-")), "copy.xlsx");
  await download.saveAs(path);
  const { sheets } = await open(new Uint8Array(await readFile(path)));
  expect(sheets.map(({ name }) => name)).toEqual(["RACI", "Lists"]);
  await close();
  expect(complaints).toEqual([]);
});
