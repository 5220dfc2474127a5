// What a build for publishing holds: files for one origin, functions that stand alone, nothing that is for this machine only.
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { createContext, runInContext } from "node:vm";
import { gzipSync } from "node:zlib";

const root = resolve(__dirname, "..");
const origin = "https://xd.example";
const folder = mkdtempSync(join(tmpdir(), "xd-build-"));
const read = (name: string) => readFileSync(join(folder, name), "utf8");
const webpack = (...args: string[]) =>
  spawnSync(process.execPath, [join(root, "node_modules/webpack/bin/webpack.js"), "--output-path", folder, ...args], {
    cwd: root,
    encoding: "utf8",
  });

let said = "";

beforeAll(() => {
  const { status, stdout, stderr } = webpack("--mode", "production", "--env", `origin=${origin}`);
  said = stdout;
  if (status !== 0) throw new Error(`${stdout}${stderr}`);
}, 240_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const files = () => readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => /\.\w+$/.test(name));

it("holds what Excel asks for", () => {
  const promised = ["taskpane.html", "functions.js", "functions.json", "functions.zh-CN.json", "manifest.xml", "shortcuts.json"];
  for (const name of [...promised, "shortcuts.zh-CN.json", "help/index.html", "help/zh-CN/index.html", "help/help.css"])
    expect(files()).toContain(name);
});

it("has every file to which the manifest and the metadata point, and none elsewhere", () => {
  const addresses = ["manifest.xml", "functions.json", "functions.zh-CN.json"].flatMap((name) =>
    [...read(name).matchAll(/https:\/\/[^"<\s]+/g)].map(([url]) => url),
  );
  expect(addresses.length).toBeGreaterThan(80);
  // Two languages of 46 pages each, every function on its own.
  expect(new Set(addresses.filter((address) => address.includes("/help/"))).size).toBeGreaterThanOrEqual(94);
  for (const address of addresses) {
    const { origin: from, pathname } = new URL(address);
    expect(from).toBe(origin);
    if (pathname !== "/") expect([address, existsSync(join(folder, pathname))]).toEqual([address, true]);
  }
});

it("names the development origin nowhere", () => {
  const texts = files().filter((name) => /\.(js|json|html|xml|css)$/.test(name));
  expect(texts.filter((name) => read(name).includes("localhost"))).toEqual([]);
});

it("leaves the workbench and Microsoft's client library out, and says so", () => {
  expect(files().filter((name) => /excel-web|workbench|grid/.test(name))).toEqual([]);
  expect(said).toContain(`Built for ${origin}: without the workbench and without Microsoft's client library`);
});

it("keeps every script and style within the page's policy", () => {
  const html = read("taskpane.html");
  const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1] ?? "";
  expect(policy).toContain("default-src 'none'");
  expect(policy).not.toMatch(/unsafe|ws:|localhost/);
  // Nothing inline, and Office's own script before ours.
  expect(html).not.toMatch(/<script(?![^>]*\ssrc=)|<style|\sstyle=|\son\w+=/);
  const scripts = [...html.matchAll(/<script[^>]*\ssrc="([^"]+)"/g)].map(([, src = ""]) => src.replace(/\.[0-9a-f]{8}\.js$/, ".js"));
  expect(scripts).toEqual([
    "https://appsforoffice.microsoft.com/lib/1/hosted/office.js",
    "functions.js",
    "runtime.js",
    "vendor.js",
    "taskpane.js",
  ]);
  for (const [, src = ""] of html.matchAll(/<script[^>]*\ssrc="([^"]+)"/g)) if (!src.startsWith("https:")) expect(files()).toContain(src);
});

it("is told apart from an origin that is none", () => {
  const { status, stderr } = webpack("--mode", "production", "--env", "origin=http://xd.example");
  expect(status).not.toBe(0);
  expect(stderr).toContain("over https only");
});

describe("functions.js", () => {
  const associated = new Map<string, (...args: unknown[]) => unknown>();
  class CellError {
    readonly code: string;
    readonly message: string | undefined;
    constructor(code: string, message?: string) {
      this.code = code;
      this.message = message;
    }
  }

  const CustomFunctions = {
    associate: (id: string, call: (...args: unknown[]) => unknown) => associated.set(id, call),
    Error: CellError,
    ErrorCode: {
      invalidValue: "#VALUE!",
      notAvailable: "#N/A",
      divisionByZero: "#DIV/0!",
      invalidNumber: "#NUM!",
      nullReference: "#NULL!",
    },
  };

  /** Runs it as a page does that shows Excel in a language; answers which scripts it asked for. */
  function openIn(displayLanguage: string, isOnline = true): readonly string[] {
    const asked: string[] = [];
    const document = { createElement: () => ({}), head: { append } };
    const page = createContext({
      CustomFunctions,
      Office: { onReady: (tell: () => void) => tell(), context: { displayLanguage } },
      document,
      setTimeout: () => 0,
    });
    function append(script: { src: string; onload(): void; onerror(): void }): void {
      asked.push(script.src);
      if (isOnline) runInContext(read(script.src), page);
      if (isOnline) script.onload();
      else script.onerror();
    }
    runInContext(read("functions.js"), page);
    return asked;
  }
  const refusal = async (): Promise<unknown> => Promise.resolve(associated.get("IRR")?.([[1, 2]], null, null));

  beforeEach(() => {
    // Nothing but the language and CustomFunctions: no window, no document, no Office.
    runInContext(read("functions.js"), createContext({ CustomFunctions }));
  });

  it("registers what the metadata announces", () => {
    const { functions } = JSON.parse(read("functions.json")) as { functions: { id: string }[] };
    expect([...associated.keys()]).toEqual(functions.map(({ id }) => id));
  });

  it("calculates and refuses", () => {
    expect(associated.get("NPV")?.(0.1, [[-800, 1500, 1500, 1500]], null)).toBeCloseTo(2930.277986476334, 9);
    expect(JSON.parse(JSON.stringify(associated.get("POOLSHARE")?.(100, [[1], [1], [1]], null, null, 1, null)))).toEqual([
      [34],
      [33],
      [33],
    ]);
  });

  it("refuses without a page, too, though it cannot say why", async () => {
    await expect(refusal()).rejects.toMatchObject({ code: "#N/A", message: expect.stringContaining("no-sign-change") as string });
  });

  it.each([
    ["de-DE", "functions.en-US.js", "same sign"],
    ["zh-CN", "functions.zh-CN.js", "同号"],
  ])("fetches the sentences for %s from %s alone, and says why it refuses", async (displayLanguage, script, part) => {
    expect(openIn(displayLanguage)).toEqual([script]);
    await expect(refusal()).rejects.toMatchObject({ code: "#N/A", message: expect.stringContaining(part) as string });
    // They are there now: at once.
    expect(() => associated.get("IRR")?.([[1, 2]], null, null)).toThrow(
      expect.objectContaining({ code: "#N/A", message: expect.stringContaining(part) as string }),
    );
  });

  it("refuses with a short sentence where the script does not come", async () => {
    openIn("zh-CN", false);
    await expect(refusal()).rejects.toMatchObject({ code: "#N/A", message: expect.stringContaining("未能载入") as string });
  });

  it("is small, and holds nothing of the page", () => {
    // 46 functions in less than 40 KB; the sentences of a person's one language come on top where a function refuses.
    const size = (name: string) => gzipSync(read(name)).length;
    expect(size("functions.js")).toBeLessThan(35_000);
    expect(size("functions.en-US.js")).toBeLessThan(6_000);
    expect(size("functions.js") + size("functions.zh-CN.js")).toBeLessThan(41_600);
    // No sentence of refusals.
    expect(read("functions.js")).not.toMatch(/same sign|同号/);
    // What only the sheets' checks, the metadata or the help pages say.
    expect(read("functions.js")).not.toMatch(/Keep exactly one; make|Shapley 1953|equally spaced cash flows/);
    expect(read("functions.js")).not.toMatch(/react/i);
    // It fetches a script, and does nothing else to the page.
    expect(read("functions.js").match(/document\.\w+/g)).toEqual(["document.createElement", "document.head"]);
  });
});
