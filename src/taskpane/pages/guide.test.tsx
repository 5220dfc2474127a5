/**
 * The guided start: from six short steps to a kit that can be made, without losing what was typed.
 * @jest-environment jsdom
 */
import { screen, waitFor } from "@testing-library/react";
import { locales } from "../../i18n/locale";
import { showPane, violations } from "../pane-in-test";
import { followDrafts } from "../keep-drafts";
import { loadWords } from "../strings";
import type { DraftRecord } from "../form/draft";

it.each(locales)("stands there in %s without an accessibility fault", async (locale) => {
  await showPane({ route: { page: "guide" }, locale });
  expect(await violations()).toEqual([]);
});

it("stays at a step that is not right yet, and says how much is missing", async () => {
  const { user, store } = await showPane({ route: { page: "guide" } });
  await user.click(screen.getByRole("button", { name: "Next step" }));
  expect(screen.getByText("1 entry needs correcting first.")).toBeTruthy();
  expect(document.activeElement?.id).toBe("box-project");
  expect(store.getState().route).toEqual({ page: "guide" });
});

it("leads from names to a kit: departments become posts, posts become columns, the budget an investment", async () => {
  const { user, store } = await showPane({ route: { page: "guide" } });
  const next = (): Promise<void> => user.click(screen.getByRole("button", { name: "Next step" }));
  const fill = async (id: string, text: string): Promise<void> => {
    const box = document.getElementById(`box-${id}`) as HTMLInputElement;
    await user.clear(box);
    await user.type(box, text);
  };
  await fill("project", "Returns portal");
  await fill("startDate", "2026-06-01");
  await next();
  await fill("departments-0-name", "IT");
  await fill("departments-0-lead", "IT lead");
  await next();
  expect(screen.getByRole("heading", { name: /asked and offered/ })).toBeTruthy();
  await next();
  await fill("budget", "500");
  await next();
  await user.click(screen.getByRole("button", { name: "One post for each department" }));
  await next();
  await user.click(screen.getByRole("button", { name: "Preview the kit" }));
  const { drafts, chosen, route } = store.getState();
  expect(route).toEqual({ page: "kit" });
  expect(chosen).toEqual(expect.arrayContaining(["project", "raci", "model", "pool"]));
  expect(chosen).not.toContain("calendar");
  expect(drafts.raci?.["roles"]).toEqual(["IT lead"]);
  expect(drafts.raci?.["project"]).toBe("Returns portal");
  expect((drafts.raci?.["tasks"] as readonly DraftRecord[]).length).toBe(10);
  expect((drafts.model?.["investments"] as readonly DraftRecord[])[0]).toMatchObject({ amount: "500" });
  expect((drafts.pool?.["participants"] as readonly DraftRecord[])[0]).toMatchObject({ name: "IT", weight: "1" });
  expect((drafts.plan?.["tasks"] as readonly DraftRecord[]).map(({ task }) => task)).toEqual(
    (drafts.raci?.["tasks"] as readonly DraftRecord[]).map(({ task }) => task),
  );
  expect((drafts.plan?.["tasks"] as readonly DraftRecord[])[4]).toMatchObject({
    stage: "2 Negotiate",
    start: "2026-06-15",
    due: "2026-07-03",
  });
  expect(drafts.charter?.["parties"]).toEqual([{ department: "IT", gives: "", share: "", signatory: "IT lead", signedOn: "" }]);
  // Every sheet of the first kit can be made as it is.
  await waitFor(() => expect(screen.getAllByText("ready").length).toBeGreaterThanOrEqual(6));
  expect(screen.getByRole("button", { name: "Make the sheets" }).getAttribute("aria-disabled")).not.toBe("true");
});

describe("drafts", () => {
  it("are kept with the workbook and found again", async () => {
    jest.useFakeTimers();
    try {
      let kept: string | undefined;
      const { store } = await showPaneWithoutTimers();
      const actions = {
        keptDrafts: () => Promise.resolve(kept),
        keepDrafts: (text: string | undefined) => ((kept = text), Promise.resolve()),
      };
      const end = followDrafts(store, actions);
      store.setState({ drafts: { raci: { project: "P" } } });
      jest.advanceTimersByTime(2000);
      end();
      expect(kept).toBe('{"raci":{"project":"P"}}');
      store.setState({ drafts: {} });
      followDrafts(store, actions)();
      const again = followDrafts(store, actions);
      await Promise.resolve();
      await Promise.resolve();
      expect(store.getState().drafts).toEqual({ raci: { project: "P" } });
      again();
    } finally {
      jest.useRealTimers();
    }
  });
  it("of nobody's making count as nothing", async () => {
    const { store } = await showPaneWithoutTimers();
    const end = followDrafts(store, { keptDrafts: () => Promise.resolve("{nonsense"), keepDrafts: () => Promise.resolve() });
    await Promise.resolve();
    await Promise.resolve();
    expect(store.getState().drafts).toEqual({});
    end();
  });
});

async function showPaneWithoutTimers() {
  const { createPaneStore } = await import("../store");
  return { store: createPaneStore({ locale: "en-US", sheetLocale: "en-US", theme: "auto" }, await loadWords("en-US")) };
}
