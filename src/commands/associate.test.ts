// Ribbon commands lead to their pages, show the pane, and always tell Office that they are done.
import { createPaneStore, type PaneStore } from "../taskpane/store";
import { words } from "../taskpane/strings/en-US";
import { associateCommands, type CommandEvent } from "./associate";
import { commandIds, type CommandId } from "./ids";

type Handler = (event?: CommandEvent) => Promise<void>;

function associated(show: () => Promise<void> = () => Promise.resolve()): { store: PaneStore; handlers: Map<CommandId, Handler> } {
  const store = createPaneStore({ locale: "en-US", sheetLocale: "en-US", theme: "auto" }, words, { page: "settings" });
  const handlers = new Map<CommandId, Handler>();
  associateCommands(store, (id, handler) => handlers.set(id, handler), show);
  return { store, handlers };
}

it("gives every command of the manifest its work", () => {
  expect([...associated().handlers.keys()]).toEqual([...commandIds]);
});

it.each([
  ["showPane", { page: "settings" }],
  ["newRaci", { page: "sheet", id: "raci" }],
  ["newModel", { page: "sheet", id: "model" }],
  ["newPool", { page: "sheet", id: "pool" }],
  ["newKit", { page: "kit" }],
  ["check", { page: "check" }],
  ["functions", { page: "functions" }],
  ["share", { page: "share" }],
] as const)("%s leads to its page, shows the pane and completes", async (id, route) => {
  const show = jest.fn(() => Promise.resolve());
  const completed = jest.fn();
  const { store, handlers } = associated(show);
  await handlers.get(id)?.({ completed });
  expect(store.getState().route).toEqual(route);
  expect(show).toHaveBeenCalledTimes(1);
  expect(completed).toHaveBeenCalledTimes(1);
});

it("completes although the pane cannot be shown, and works for a keyboard shortcut, which hands no event", async () => {
  const completed = jest.fn();
  const { store, handlers } = associated(() => Promise.reject(new Error("no pane")));
  await handlers.get("check")?.({ completed });
  expect(completed).toHaveBeenCalledTimes(1);
  await handlers.get("share")?.();
  expect(store.getState().route).toEqual({ page: "share" });
});

it("leads to the progress while sheets are being made", async () => {
  const { store, handlers } = associated();
  store.setState({ run: { state: "running", progress: undefined, cancelling: false, cancel: () => undefined } });
  await handlers.get("newRaci")?.();
  expect(store.getState().route).toEqual({ page: "run" });
});
