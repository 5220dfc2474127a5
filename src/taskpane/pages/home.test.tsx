/**
 * The first page: what can be made, examples with one click, project files.
 * @jest-environment jsdom
 */
import { screen, waitFor, within } from "@testing-library/react";
import predictive from "../../../assets/examples/predictive-maintenance.json";
import { showPane, violations } from "../pane-in-test";
import { exampleIds, loadExample } from "../examples";
import { openSheetIds, sheetIds } from "../route";
import { templates } from "../../sheets";

it("lists every template of the registry, in its order", () => {
  expect(sheetIds).toEqual(templates.map(({ id }) => id));
});

it.each([
  ["en-US", "Return model", "Examples"],
  ["zh-CN", "投资回报测算模型", "示例"],
] as const)("stands there in %s without an accessibility fault", async (locale, card, examples) => {
  await showPane({ locale });
  expect(screen.getByRole("button", { name: new RegExp(card) })).toBeTruthy();
  expect(within(screen.getByRole("region", { name: examples })).getAllByRole("listitem")).toHaveLength(exampleIds.length);
  expect(document.documentElement.lang).toBe(locale);
  expect(await violations()).toEqual([]);
});

it("leads to the form of a template", async () => {
  const { store, user } = await showPane();
  await user.click(screen.getByRole("button", { name: /^Bonus pool/ }));
  expect(store.getState().route).toEqual({ page: "sheet", id: "pool" });
  expect(await screen.findByRole("heading", { level: 1, name: "Bonus pool" })).toBe(document.activeElement);
});

it("makes the sheets of an example with one click, in the language chosen for sheets", async () => {
  const draw = jest.fn(() => Promise.resolve([{ kind: "raci", name: "责任矩阵" }]));
  const { user, store } = await showPane({ actions: { draw }, state: { sheetLocale: "zh-CN" } });
  await user.click(screen.getByRole("button", { name: "Make the sheets of “Predictive maintenance”" }));
  await screen.findByRole("heading", { name: "The sheets are made" });
  expect(draw).toHaveBeenCalledWith(await loadExample("predictive-maintenance"), openSheetIds, "zh-CN", expect.anything());
  expect(store.getState().run?.state).toBe("done");
});

it("puts an example into the forms to be looked through first", async () => {
  const { user, store } = await showPane();
  await user.click(screen.getByRole("button", { name: "Look through first: Smart dispatch, as it failed" }));
  expect(await screen.findByRole("heading", { name: "Whole kit" })).toBeTruthy();
  expect(store.getState().drafts.raci?.["project"]).toBe("智能派单");
  expect(screen.getAllByText("ready")).toHaveLength(sheetIds.length);
});

describe("opening a project file", () => {
  const choose = async (text: string): Promise<Awaited<ReturnType<typeof showPane>>> => {
    const shown = await showPane();
    const file = new File([text], "plan.json", { type: "application/json" });
    // jsdom has no File.text yet
    Object.defineProperty(file, "text", { value: () => Promise.resolve(text) });
    await shown.user.upload(document.querySelector<HTMLInputElement>('input[type="file"]') as HTMLInputElement, file);
    return shown;
  };

  it("fills the forms and offers its sheets", async () => {
    const { store } = await choose(`\uFEFF${JSON.stringify(predictive)}`);
    expect(await screen.findByRole("heading", { name: "Whole kit" })).toBeTruthy();
    expect(store.getState().chosen).toEqual(openSheetIds);
    expect(store.getState().drafts.model?.["discountRate"]).toBe("10");
  });

  it("says of a text that is no JSON that it is none", async () => {
    await choose("hello");
    expect((await screen.findByRole("alert")).textContent).toMatch(/“plan.json” could not be opened.*not JSON/);
  });

  it("names the place of a fault and leaves the forms alone", async () => {
    const { store } = await choose(
      JSON.stringify({ ...predictive, sheets: { model: { ...predictive.sheets.model, discountRate: "ten" } } }),
    );
    await waitFor(() => expect(screen.getByRole("alert").textContent).toContain("sheets.model.discountRate"));
    expect(store.getState().drafts).toEqual({});
    expect(store.getState().route).toEqual({ page: "home" });
  });
});
