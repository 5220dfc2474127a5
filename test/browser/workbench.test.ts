// What the workbench does beside the whole way: cancelling, its language, keys alone, accessibility, its policy, the gallery.
import { workbenchWords } from "../../src/workbench/words";
import { words as english } from "../../src/taskpane/strings/en-US";
import { words as chinese } from "../../src/taskpane/strings/zh-CN";
import { exampleCases, exampleProject } from "../example-projects";
import { goToCell, openPage, openWorkbench, picture, sheetNames, typeInto, valuesAt } from "./page";
import { axe, button, startExample } from "./pane";

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

it.each([
  ["high contrast", { forcedColors: "active", colorScheme: "dark" }],
  ["a dark page", { colorScheme: "dark" }],
] as const)("keeps the sheet's own colours in %s", async (_, media) => {
  const { page, close } = await openWorkbench({ language: "en-US" });
  await page.emulateMedia(media);
  const looks = await page.locator("#workbench-grid").evaluate((grid) => {
    const { backgroundColor, colorScheme } = getComputedStyle(grid);
    const box = grid.querySelector("[data-u-comp=defined-name] input");
    return { backgroundColor, colorScheme, text: box && getComputedStyle(box).color, behind: box && getComputedStyle(box).backgroundColor };
  });
  expect(looks).toMatchObject({ backgroundColor: "rgb(255, 255, 255)", colorScheme: "light" });
  // Dark on white.
  const [red = 255, green = 255, blue = 255] = (looks.text?.match(/\d+/g) ?? []).map(Number);
  expect(red + green + blue).toBeLessThan(3 * 128);
  expect(["rgb(255, 255, 255)", "rgba(0, 0, 0, 0)"]).toContain(looks.behind);
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
    await page.locator('#gallery-list a[href*="example=predictive-maintenance&sheets=raci&lang=zh-CN"]').click();
    const frame = page.frameLocator("iframe");
    await frame.locator("[data-u-comp=slide-tab-item]").filter({ hasText: "责任矩阵" }).waitFor({ timeout: 60_000 });
    expect(await frame.locator("#workbench-bar").isVisible()).toBe(false);
    await picture(page, "gallery");
    expect(complaints).toEqual([]);
    await close();
  });
});
