// The contract with Microsoft's client: internal names that the host relies on, pinned to one version (design.md §3).
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { loadClient } from "./client";
import { readClientSource } from "./client-source";
import { createTimers } from "./timers";

const timers = createTimers();
afterAll(() => timers.close());

it("is the version that the host was written against", () => {
  const root = resolve(__dirname, "../../..");
  const read = (path: string): { version?: string; dependencies?: Record<string, string> } =>
    JSON.parse(readFileSync(resolve(root, path), "utf8")) as never;
  expect(read("node_modules/@microsoft/office-js/package.json").version).toBe("1.1.110");
  expect(read("package.json").dependencies?.["@microsoft/office-js"]).toBe("1.1.110");
});

it("loads outside Excel, silently, with the names that the host uses and without touching our globals", async () => {
  const warnings = (["log", "warn", "error"] as const).map((level) => jest.spyOn(console, level).mockImplementation(() => undefined));
  const before = new Set(Object.getOwnPropertyNames(globalThis));
  const { Excel, OfficeExtension } = loadClient(await readClientSource(), timers);
  expect(Object.getOwnPropertyNames(globalThis).filter((name) => !before.has(name))).toEqual([]);
  for (const warning of warnings) {
    expect(warning).not.toHaveBeenCalled();
    warning.mockRestore();
  }
  expect(typeof Excel.run).toBe("function");
  expect(OfficeExtension.CommonUtility._doApiNotSupportedCheck).toBe(true);
  expect(typeof OfficeExtension.SessionBase).toBe("function");
  expect(typeof OfficeExtension._testSetRichApiMessageReadyImpl).toBe("function");
  expect(typeof OfficeExtension._testTriggerRichApiMessageEvent).toBe("function");
});

it("gives each host a client of its own", async () => {
  const source = await readClientSource();
  const [one, two] = [loadClient(source, timers), loadClient(source, timers)];
  expect(one.Excel).not.toBe(two.Excel);
  expect(one.Excel.Range).not.toBe(two.Excel.Range);
});

it("is closed with its timers", () => {
  jest.useFakeTimers();
  const own = createTimers();
  const work = jest.fn();
  own.setTimeout(work, 5000);
  own.close();
  jest.advanceTimersByTime(6000);
  jest.useRealTimers();
  expect(work).not.toHaveBeenCalled();
});
