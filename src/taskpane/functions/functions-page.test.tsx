/**
 * The function browser: found by words, filled in from the selection, inserted without overwriting anything unasked.
 * @jest-environment jsdom
 */
import { screen, waitFor, within } from "@testing-library/react";
import { functions, type NoTwinReason } from "../../functions";
import type { Insertion } from "../../excel/insert";
import { showPane, violations, type ShowOptions } from "../pane-in-test";
import { twinWords, whyNone } from "./twin-words";

const show = (options: ShowOptions = {}) => showPane({ route: { page: "functions" }, ...options });
const entries = () => within(screen.getByRole("list", { name: /Functions found|找到的函数/ })).queryAllByRole("button");
const open = async (id: string, options: ShowOptions = {}) => {
  const shown = await show(options);
  await shown.user.click(screen.getByRole("button", { name: new RegExp(`^XD\\.${id}\\b`) }));
  await screen.findByRole("heading", { level: 1, name: `XD.${id}` });
  return shown;
};
const box = (name: string) => screen.getByRole("textbox", { name }) as HTMLInputElement;
const formula = () => within(screen.getByRole("region", { name: /^Formula$|^公式$/ })).getByText(/^=/).textContent;
const insert = () => screen.getByRole("button", { name: "Insert into the active cell" });

it("is reached from the first page by a button, in both languages", async () => {
  const { user, store } = await showPane();
  await user.click(screen.getByRole("button", { name: "Find a function" }));
  expect(store.getState().route).toEqual({ page: "functions" });
  expect(await screen.findByRole("heading", { level: 1, name: "Functions" })).toBe(document.activeElement);
});

it.each(["en-US", "zh-CN"] as const)("lists every function in %s, and shows one; neither has an accessibility fault", async (locale) => {
  const { user } = await show({ locale });
  expect(entries()).toHaveLength(functions.length);
  // Both languages have the same elements, and axe takes seconds for them.
  const faults = () => (locale === "en-US" ? violations() : []);
  expect(await faults()).toEqual([]);
  await user.click(screen.getByRole("button", { name: /^XD\.POOLSHARE/ }));
  expect(await screen.findByRole("heading", { level: 1, name: "XD.POOLSHARE" })).toBe(document.activeElement);
  expect(await faults()).toEqual([]);
  await user.click(screen.getByRole("button", { name: locale === "zh-CN" ? "全部函数" : "All functions" }));
  expect(entries()).toHaveLength(functions.length);
});

it("finds by words of either language, with keys alone", async () => {
  const { user } = await show();
  const search = screen.getByRole("searchbox", { name: "Search" });
  await user.type(search, "回收期");
  expect(entries()[0]?.textContent).toContain("XD.PAYBACK");
  await user.keyboard("{ArrowDown}");
  expect(document.activeElement).toBe(entries()[0]);
  await user.keyboard("{ArrowUp}");
  expect(document.activeElement).toBe(search);
  await user.keyboard("{Enter}");
  expect(await screen.findByRole("heading", { level: 1, name: "XD.PAYBACK" })).toBeTruthy();
});

it("leads on where nothing is found", async () => {
  const { user } = await show();
  await user.type(screen.getByRole("searchbox"), "qqq");
  expect(screen.getByRole("status").textContent).toMatch(/Nothing found/);
  await user.click(screen.getByRole("button", { name: "Show all" }));
  expect(entries()).toHaveLength(functions.length);
  expect(document.activeElement).toBe(screen.getByRole("searchbox"));
});

it("says of each argument what it means, and makes the formula as one types", async () => {
  const { user } = await open("NPV");
  expect(screen.getByText(/Discount rate per period, such as 0.1/)).toBeTruthy();
  expect(screen.getByText(/When a period's flow falls.*may stay empty/)).toBeTruthy();
  expect(formula()).toBe("=XD.NPV(rate,flows)");
  await user.type(box("rate"), "0.1");
  await user.selectOptions(screen.getByRole("combobox", { name: "timing" }), "mid");
  expect(formula()).toBe('=XD.NPV(0.1,flows,"mid")');
});

it("writes what is selected into a box", async () => {
  const selectedReference = jest.fn(() => Promise.resolve("'预算 2026'!B3:E3"));
  const { user } = await open("NPV", { actions: { selectedReference } });
  await user.click(screen.getByRole("button", { name: "Use selection for flows" }));
  await waitFor(() => expect(box("flows").value).toBe("'预算 2026'!B3:E3"));
  expect(formula()).toBe("=XD.NPV(rate,'预算 2026'!B3:E3)");
});

it("says why a selection cannot be used", async () => {
  const selectedReference = () => Promise.reject(Object.assign(new Error("x"), { code: "InvalidSelection" }));
  const { user } = await open("NPV", { actions: { selectedReference } });
  await user.click(screen.getByRole("button", { name: "Use selection for flows" }));
  expect((await screen.findByRole("alert")).textContent).toMatch(/Select one block of cells/);
});

it("inserts the example, and says where it stands", async () => {
  const insertFormula = jest.fn((): Promise<Insertion> => Promise.resolve({ state: "written", sheet: "Q1", address: "D7" }));
  const { user } = await open("NPV", { actions: { insertFormula } });
  await user.click(screen.getByRole("button", { name: "Fill in the example" }));
  await user.click(insert());
  expect(insertFormula).toHaveBeenCalledWith("=XD.NPV(0.1,{-800,1500,1500,1500})", undefined);
  expect(await screen.findByText("The formula stands in 'Q1'!D7.")).toBeTruthy();
});

it("asks for what is missing instead of inserting, and leads there", async () => {
  const insertFormula = jest.fn();
  const { user } = await open("NPV", { actions: { insertFormula } });
  await user.type(box("flows"), "1,2");
  await user.click(insert());
  expect(insertFormula).not.toHaveBeenCalled();
  expect(screen.getByText("Please look at these arguments first: rate, flows.")).toBeTruthy();
  expect(screen.getByText("Please fill this in.")).toBeTruthy();
  expect(screen.getByText(/decimals with a point/)).toBeTruthy();
  expect(document.activeElement).toBe(box("rate"));
  expect(await violations()).toEqual([]);
});

describe("a cell that holds something", () => {
  const occupied: Insertion = { state: "occupied", sheet: "Sheet1", address: "D7", holds: "=SUM(A1:A3)" };

  it("is left alone until the person says so", async () => {
    const insertFormula = jest.fn((_: string, over?: unknown): Promise<Insertion> =>
      Promise.resolve(over === undefined ? occupied : { state: "written", sheet: "Sheet1", address: "D7" }),
    );
    const { user } = await open("SEAL", { actions: { insertFormula } });
    await user.type(box("range"), "A1:B2");
    await user.click(insert());
    expect(await screen.findByText("Sheet1!D7 is not empty")).toBeTruthy();
    expect(screen.getByText(/It holds: =SUM\(A1:A3\)/)).toBeTruthy();
    expect(await violations()).toEqual([]);
    await user.click(screen.getByRole("button", { name: "Replace what Sheet1!D7 holds" }));
    expect(insertFormula).toHaveBeenLastCalledWith("=XD.SEAL(A1:B2)", { sheet: "Sheet1", address: "D7" });
    expect(await screen.findByText("The formula stands in Sheet1!D7.")).toBeTruthy();
  });

  it("may be left as it is", async () => {
    const { user } = await open("SEAL", { actions: { insertFormula: () => Promise.resolve(occupied) } });
    await user.type(box("range"), "A1:B2");
    await user.click(insert());
    await user.click(await screen.findByRole("button", { name: "Leave it" }));
    expect(screen.queryByText("Sheet1!D7 is not empty")).toBeNull();
  });
});

it("says what to look for where Excel cannot read the formula", async () => {
  const insertFormula = () => Promise.reject(Object.assign(new Error("x"), { code: "InvalidArgument" }));
  const { user } = await open("SEAL", { actions: { insertFormula } });
  await user.type(box("range"), "A1 B2 C3");
  await user.click(insert());
  expect((await screen.findByRole("alert")).textContent).toMatch(/not inserted.*text without quotes/);
});

const twin = (name = "In Excel's own functions") => within(screen.getByRole("region", { name }));

it("shows the native twin, to be copied or inserted", async () => {
  const insertFormula = jest.fn((): Promise<Insertion> => Promise.resolve({ state: "written", sheet: "Sheet1", address: "A1" }));
  const { user } = await open("NPV", { actions: { insertFormula } });
  // Of the example, while nothing is typed.
  expect(twin().getByText("=NPV(0.1,{1500,1500,1500})-800")).toBeTruthy();
  expect(twin().getByText(/the same as the example/)).toBeTruthy();
  await user.click(twin().getByRole("button", { name: "Copy the formula of Excel's own functions" }));
  expect(await navigator.clipboard.readText()).toBe("=NPV(0.1,{1500,1500,1500})-800");
  await user.click(twin().getByRole("button", { name: "Insert the formula of Excel's own functions" }));
  expect(insertFormula).toHaveBeenCalledWith("=NPV(0.1,{1500,1500,1500})-800", undefined);
});

it("writes the native twin for what is typed and selected, and says when it holds or why there is none", async () => {
  const insertFormula = jest.fn((): Promise<Insertion> => Promise.resolve({ state: "written", sheet: "Sheet1", address: "A1" }));
  const selectedReference = () => Promise.resolve("'预算 2026'!B3:E3");
  const { user } = await open("NPV", { actions: { selectedReference, insertFormula } });
  await user.type(box("rate"), "=0.1");
  expect(twin().getByText(/Fill in the arguments above/)).toBeTruthy();
  expect(twin().queryByRole("button")).toBeNull();
  await user.click(screen.getByRole("button", { name: "Use selection for flows" }));
  const formula = "=NPV(0.1,'预算 2026'!C3:E3)+'预算 2026'!B3";
  expect(await twin().findByText(formula)).toBeTruthy();
  expect(twin().getByText(/the same as the formula above.*Fill empty cells with 0/)).toBeTruthy();
  await user.click(twin().getByRole("button", { name: "Insert the formula of Excel's own functions" }));
  expect(insertFormula).toHaveBeenCalledWith(formula, undefined);
  await user.clear(box("rate"));
  await user.paste("{0.1,0.2,0.3}");
  expect(twin().getByText(/one value for rate/)).toBeTruthy();
  expect(twin().queryByRole("button")).toBeNull();
});

it.each(Object.entries(twinWords))("has a sentence for every reason in %s", (_, words) => {
  const said = Object.values(samples).map((reason) => whyNone(reason, words));
  for (const sentence of [...said, ...Object.values(words.conditions)]) expect(sentence).toMatch(/^[^{}]*(\{1,2,3\})?[^{}]*[.。]$/);
  expect(said.join("")).not.toMatch(/undefined|\[object/);
});

/** One of each: the compiler demands a new code here. */
const samples: { readonly [C in NoTwinReason["code"]]: Extract<NoTwinReason, { code: C }> } = {
  "no-option": { code: "no-option", parameter: "timing", given: "mid" },
  "no-argument": { code: "no-argument", parameter: "tiers" },
  "option-in-cell": { code: "option-in-cell", parameter: "timing" },
  "not-one-value": { code: "not-one-value", parameter: "rate" },
  "not-a-line": { code: "not-a-line", parameter: "flows" },
  "not-a-block": { code: "not-a-block", parameter: "b", rows: 1, columns: 4 },
  "not-typed": { code: "not-typed", parameter: "life" },
  "later-spending": { code: "later-spending", parameter: "flows" },
  workings: { code: "workings" },
};

it("keeps what was typed while one looks at another function, and shows answers in the pane's language", async () => {
  const { user } = await open("RACICHECK", { locale: "zh-CN" });
  expect(screen.getByText(/第 2 行/)).toBeTruthy();
  await user.type(box("grid"), "A1:C9");
  await user.click(screen.getByRole("button", { name: "全部函数" }));
  await user.click(screen.getByRole("button", { name: /^XD\.NPV/ }));
  await user.click(await screen.findByRole("button", { name: "全部函数" }));
  await user.click(screen.getByRole("button", { name: /^XD\.RACICHECK/ }));
  expect(box("grid").value).toBe("A1:C9");
});

it("leads to the function's help page", async () => {
  await open("NPV", { locale: "zh-CN" });
  expect(screen.getByRole("link", { name: "帮助页" }).getAttribute("href")).toBe("help/zh-CN/npv.html");
});
