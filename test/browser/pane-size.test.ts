// How much a person waits for before the pane's first page can be used: measured on the page itself.
import { gzipSync } from "node:zlib";
import { connect, standInForOffice } from "./page";

/** Scripts and styles of the first page in one language, without functions.js and its sentences, after gzip. */
const most = 135 * 1024;

it("needs little before its first page can be used, and nothing of the grid", async () => {
  const context = await (await connect()).newContext({ viewport: { width: 350, height: 720 }, locale: "en-US" });
  await standInForOffice(context, "en-US");
  const page = await context.newPage();
  const parts: Promise<readonly [string, number]>[] = [];
  page.on("response", (response) => {
    const { pathname, origin } = new URL(response.url());
    if (origin === process.env["XD_PAGES"] && /\.(js|css)$/.test(pathname))
      parts.push(response.body().then((body) => [pathname, gzipSync(body).length] as const));
  });
  await page.goto(`${process.env["XD_PAGES"] ?? ""}/taskpane.html`);
  await page.getByRole("heading", { level: 1 }).waitFor();
  await page.waitForFunction(() => globalThis.xdReasons !== undefined);
  const all = await Promise.all(parts);
  const isOfFunctions = ([name]: readonly [string, number]) => name.startsWith("/functions.");
  // The functions in cells, with the sentences of this person's language.
  expect(all.filter(isOfFunctions).map(([name]) => name)).toEqual(["/functions.js", "/functions.en-US.js"]);
  const sizes = all.filter((part) => !isOfFunctions(part));
  expect(sizes.length).toBeGreaterThan(3);
  expect(sizes.map(([name]) => name).filter((name) => /grid|workbench|univer/.test(name))).toEqual([]);
  const total = sizes.reduce((sum, [, size]) => sum + size, 0);
  console.log(`pane's first page: ${(total / 1024).toFixed(1)} KB after gzip`);
  expect(total).toBeLessThanOrEqual(most);
  await context.close();
});
