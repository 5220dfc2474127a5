/**
 * Keeping a workbook in order: the check page over all sheets, updating, another language.
 * @jest-environment jsdom
 */
import { screen, waitFor, within } from "@testing-library/react";
import type { WriteOptions } from "../../excel/write";
import type { StandingCells } from "../../excel/read";
import { locales } from "../../i18n/locale";
import { showPane, violations } from "../pane-in-test";
import type { SurveyedSheet } from "../update";

const raci = (id: string, name: string, grid: readonly (readonly string[])[]): StandingCells => {
  const cells: [string, readonly (readonly (string | number)[])[]][] = [
    ["project", [["P"]]],
    ["asOf", [[46350]]],
    ["unit", [["万元"]]],
    ["preparedBy", [[""]]],
    ["tasks_task", [["Pilot"], ["Review"]]],
    ["tasks_phase", [[""], [""]]],
    ["tasks_mark", [[""], [""]]],
    ["roles", [["IT", "Sales"]]],
    ["grid", grid],
    ["maxDoers", [[""]]],
    ["maxShareOfTasks", [[""]]],
    ["maxShareOfDecisions", [[""]]],
    ["minLoad", [[""]]],
  ];
  return {
    id,
    name,
    kind: "raci",
    version: 1,
    locale: "en-US",
    fingerprint: "",
    inputs: new Map(cells),
    figures: new Map(),
    places: new Map([
      ["tasks_task", "A10:A11"],
      ["roles", "D9:E9"],
      ["grid", "D10:E11"],
    ]),
  };
};

describe("the check page", () => {
  const read = () =>
    Promise.resolve([
      raci("1", "RACI", [
        ["A/R", "C"],
        ["R", "A"],
      ]),
      raci("2", "RACI 2", [
        ["A", "A"],
        ["R", "A"],
      ]),
    ]);

  it("tells of overwritten formulas, on sheets without inputs too, and leads to the cell", async () => {
    const goTo = jest.fn(() => Promise.resolve());
    const workings = { ...raci("3", "Workings", []), kind: "model/workings", inputs: new Map(), places: new Map() };
    const { user } = await showPane({
      route: { page: "check" },
      actions: {
        goTo,
        read: async () => [...(await read()), workings],
        compareFormulas: () =>
          Promise.resolve(new Map([["3", [{ address: "H151", found: 1234, wanted: "=H$149*H$58", alone: true }] as const]])),
      },
    });
    const section = await screen.findByRole("region", { name: "Workings" });
    within(section).getByText("H151 holds 1234 where a formula belongs: it no longer follows the inputs.");
    within(section).getByText("Put back =H$149*H$58, or undo the change.");
    await user.click(within(section).getByRole("button", { name: "Go to Workings, H151" }));
    expect(goTo).toHaveBeenCalledWith("3", "H151");
    expect(await violations()).toEqual([]);
  });

  it("gives one verdict, groups by sheet, filters, and leads to the cell", async () => {
    const goTo = jest.fn(() => Promise.resolve());
    const { user } = await showPane({ route: { page: "check" }, actions: { read, goTo } });
    await screen.findByText(/Not ready to hand on: \d+ errors? in RACI 2\./);
    expect(await violations()).toEqual([]);
    const second = screen.getByRole("region", { name: "RACI 2" });
    const before = within(second).getAllByRole("listitem").length;
    await user.click(screen.getByRole("checkbox", { name: /^Error/ }));
    await waitFor(() =>
      expect(within(screen.getByRole("region", { name: "RACI 2" })).queryAllByRole("listitem").length).toBeLessThan(before),
    );
    await user.click(screen.getByRole("checkbox", { name: /^Error/ }));
    await user.selectOptions(screen.getByRole("combobox", { name: "Sheet" }), "2");
    expect(screen.queryByRole("region", { name: "RACI" })).toBeNull();
    await user.click(within(screen.getByRole("region", { name: "RACI 2" })).getAllByRole("button")[0] as HTMLElement);
    expect(goTo).toHaveBeenCalledWith("2", expect.stringMatching(/^[A-Z]+\d+/));
  });
});

const surveyed = (more: Partial<SurveyedSheet>): SurveyedSheet => ({
  id: "2",
  name: "RACI",
  kind: "raci",
  changes: [],
  moves: 0,
  written: 0,
  isCurrent: true,
  differs: [],
  changedByHand: [],
  added: [],
  publishers: [],
  ...more,
});

describe("the update page", () => {
  it.each(locales)("says in %s that nothing is to be done", async (locale) => {
    await showPane({ route: { page: "update" }, locale, actions: { surveyUpdate: () => Promise.resolve([surveyed({})]) } });
    await waitFor(() => expect(screen.getAllByText(/up to date|均为最新/).length).toBeGreaterThan(0));
    expect(await violations()).toEqual([]);
  });

  it("asks before anything is lost, and does it only then", async () => {
    const update = jest.fn(() => Promise.resolve([surveyed({ isCurrent: false })]));
    const changes = [
      { field: "roles", label: "Roles", entry: "#3", kind: "gone", holds: ["A", "C"] },
      { field: "roles", label: "Roles", entry: "Legal", kind: "added", holds: [] },
    ] as const;
    const { user } = await showPane({
      route: { page: "update" },
      actions: { surveyUpdate: () => Promise.resolve([surveyed({ changes, isCurrent: false, moves: 2, written: 40 })]), update },
    });
    await screen.findByText(/entry #3 leaves.*It holds 2 entries: A, C\./);
    expect(screen.getByText("Roles: “Legal” is added.")).toBeTruthy();
    expect(await violations()).toEqual([]);
    await user.click(screen.getByRole("button", { name: "Update" }));
    expect(update).not.toHaveBeenCalled();
    await user.click(screen.getByRole("checkbox", { name: "Remove 1 entry with what they hold" }));
    await user.click(screen.getByRole("button", { name: "Update" }));
    await waitFor(() => expect(update).toHaveBeenCalledTimes(1));
  });

  it("shows how far it is, and stops after the sheet at which it is told to", async () => {
    const update = jest.fn(
      (_: unknown, { signal, onProgress }: WriteOptions) =>
        new Promise<SurveyedSheet[]>((_done, fail) => {
          onProgress?.({ done: 1, total: 3, sheet: "Pool" });
          signal?.addEventListener("abort", () => fail(Object.assign(new Error("cancelled"), { name: "Cancelled" })));
        }),
    );
    const { user } = await showPane({
      route: { page: "update" },
      actions: { surveyUpdate: () => Promise.resolve([surveyed({ isCurrent: false, written: 4 })]), update },
    });
    await user.click(await screen.findByRole("button", { name: "Update" }));
    await screen.findByText("“Pool”: 1 of 3 sheets done");
    expect(await violations()).toEqual([]);
    await user.click(screen.getByRole("button", { name: "Cancel" }));
    await screen.findByText(/^Stopped\./);
    expect(screen.queryByRole("button", { name: "Cancel" })).toBeNull();
  });

  it("adds what is offered only where it is ticked", async () => {
    const surveyUpdate = jest.fn(() =>
      Promise.resolve([surveyed({ changes: [{ field: "participants", label: "Shares", entry: "Legal", kind: "offered", holds: [] }] })]),
    );
    const { user } = await showPane({ route: { page: "update" }, actions: { surveyUpdate } });
    await user.click(await screen.findByRole("checkbox", { name: "Shares: also add “Legal”" }));
    await waitFor(() =>
      expect(surveyUpdate).toHaveBeenLastCalledWith(expect.objectContaining({ wanted: new Set(["participants:Legal"]) })),
    );
  });

  it.each(locales)(
    "says in %s which sheets come, which stay and why, and lets each asker choose among several publishers",
    async (locale) => {
      const publishers = [
        {
          kind: "model",
          sheets: [
            { id: "7", name: "Model" },
            { id: "8", name: "Model 2" },
          ],
          chosen: "7",
        },
      ];
      const surveyUpdate = jest.fn(() =>
        Promise.resolve([
          surveyed({ publishers }),
          surveyed({ id: "3", name: "Inputs", isCurrent: false, added: ["Simulation"] }),
          surveyed({ id: "4", name: "Results", stays: "orphan" }),
          surveyed({ id: "5", name: "Inputs (2)", stays: "copy" }),
          surveyed({ id: "6", name: "Goal", changes: [{ field: "owner", label: "Owner", entry: "Ann", kind: "emptied", holds: [] }] }),
        ]),
      );
      const { user } = await showPane({ route: { page: "update" }, locale, actions: { surveyUpdate } });
      await screen.findByText(/“Simulation” belongs to it|缺少所属的「Simulation」/);
      for (const [sheet, sentence] of [
        ["Results", /Make the model anew|请重新生成模型/],
        ["Inputs (2)", /Make another model|另行生成一个模型/],
        ["Goal", /the link of Ann leads nowhere|Ann 的链接已失效/],
      ] as const)
        expect(within(screen.getByRole("region", { name: sheet })).getByText(sentence)).toBeTruthy();
      expect(await violations()).toEqual([]);
      const choice = within(screen.getByRole("region", { name: "RACI" })).getByRole("combobox");
      expect((choice as HTMLSelectElement).value).toBe("7");
      await user.selectOptions(choice, "8");
      await waitFor(() => expect(surveyUpdate).toHaveBeenLastCalledWith(expect.objectContaining({ linkTo: new Map([["2", ["8"]]]) })));
    },
  );

  it("sets today as the review date", async () => {
    const setReviewDate = jest.fn(() => Promise.resolve(["Project"]));
    const { user } = await showPane({ route: { page: "update" }, actions: { setReviewDate } });
    await user.click(screen.getByRole("button", { name: "Set the review date to 2026-11-24" }));
    expect(setReviewDate).toHaveBeenCalledWith("2026-11-24");
    await screen.findByText("Review date set in Project; the other sheets follow.");
  });
});
