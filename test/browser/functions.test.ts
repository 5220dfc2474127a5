// The functions as people meet them: help pages and the pane's function browser, at the width of the narrowest pane, and in the workbench.
import { answer, functions, type Failure } from "../../src/functions";
import { axe, button, wordsOf } from "./pane";
import { connect, openPage, openWorkbench, standInForOffice, typeInto, type Language } from "./page";

const languages: readonly Language[] = ["en-US", "zh-CN"];
const pages = (): string => process.env["XD_PAGES"] ?? "";

async function narrow(path: string, language: Language, colorScheme: "light" | "dark") {
  const context = await (await connect()).newContext({ viewport: { width: 320, height: 640 }, locale: language, colorScheme });
  await standInForOffice(context, language);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(error.message));
  await page.goto(`${pages()}/${path}`);
  return { page, complaints, close: () => context.close() };
}

/** How far the page reaches beyond its window. */
const overflow = (page: Awaited<ReturnType<typeof narrow>>["page"]) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

describe("at 320 px", () => {
  it.each([
    ["help/index.html", "light"],
    ["help/simulate.html", "dark"],
    ["help/zh-CN/index.html", "dark"],
    ["help/zh-CN/ration.html", "light"],
  ] as const)("%s is readable, %s", async (path, scheme) => {
    const { page, complaints, close } = await narrow(path, path.includes("zh-CN") ? "zh-CN" : "en-US", scheme);
    expect(await overflow(page)).toBe(0);
    expect(complaints).toEqual([]);
    expect(await axe(page, "body")).toEqual([]);
    await close();
  });

  it.each([
    ["en-US", "light"],
    ["zh-CN", "dark"],
  ] as const)("the function browser is readable in %s, %s", async (language, scheme) => {
    const { page, complaints, close } = await narrow("taskpane.html", language, scheme);
    const say = wordsOf[language];
    await button(page, say.home.functions).click();
    await page.getByRole("heading", { level: 1, name: say.functions.title }).waitFor();
    expect(await overflow(page)).toBe(0);
    expect(await axe(page, "#xd-pane")).toEqual([]);
    await page.getByRole("button", { name: /^XD\.POOLSHARE/ }).click();
    await button(page, say.functions.insert).click();
    await page.getByText(say.functions.incomplete("pool, weights")).waitFor();
    expect(await overflow(page)).toBe(0);
    expect(await axe(page, "#xd-pane")).toEqual([]);
    expect(complaints).toEqual([]);
    await close();
  });
});

it.each(languages)("a function is found, filled in and inserted with keys in the workbench in %s", async (language) => {
  const { page, complaints, close } = await openPage({ language });
  const say = wordsOf[language];
  await button(page, say.home.functions).click();
  await page.getByRole("searchbox").fill(language === "zh-CN" ? "净现值" : "net present value");
  await page.getByRole("searchbox").fill("npv");
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { level: 1, name: "XD.NPV" }).waitFor();
  await button(page, say.functions.fillExample).click();
  await button(page, say.functions.insert).press("Enter");
  await page.getByText(say.functions.inserted("Sheet1!A1")).waitFor();
  const read = () =>
    page.evaluate(() =>
      Excel.run(async (context) => {
        const range = context.workbook.worksheets.getItem("Sheet1").getRange("A1");
        range.load("values,formulas");
        await context.sync();
        return [range.values[0]?.[0] as unknown, range.formulas[0]?.[0] as unknown];
      }),
    );
  const [value, formula] = await read();
  expect(value).toBeCloseTo(2930.277986, 6);
  expect(formula).toBe("=XD.NPV(0.1,{-800,1500,1500,1500})");
  // The cell holds something now: it is asked, and nothing is lost.
  await button(page, say.functions.insertTwinNamed).click();
  await page.getByText(say.functions.occupied("Sheet1!A1")).waitFor();
  expect((await read())[1]).toBe(formula);
  expect(complaints).toEqual([]);
  await close();
});

it.each(languages)("the reason for which a cell refuses is said where the pointer rests in %s", async (language) => {
  const { page, complaints, close } = await openWorkbench({ language });
  const irr = functions.find(({ id }) => id === "IRR");
  const refused = irr && answer(irr, [[[-10, 21, -11]], null, null], language);
  await typeInto(page, "A1", "=XD.IRR({-10,21,-11})");
  const grid = await page.locator("#workbench-grid canvas[id^=univer-sheet-main-canvas]").boundingBox();
  // The middle of A1, past the headings of rows and columns.
  await page.mouse.move((grid?.x ?? NaN) + 82, (grid?.y ?? NaN) + 30);
  await page.getByText((refused as Failure).message ?? "there is no reason").waitFor();
  expect(complaints).toEqual([]);
  await close();
});
