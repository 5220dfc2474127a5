/**
 * The pages about responsibility grids: taking over text and foreign grids, switching schemes, putting findings right.
 * @jest-environment jsdom
 */
import { screen, waitFor } from "@testing-library/react";
import type { CellEdit } from "../../excel/edit";
import type { ForeignCells } from "../../excel/grids";
import type { StandingCells } from "../../excel/read";
import { locales } from "../../i18n/locale";
import { showPane, violations } from "../pane-in-test";
import { loadWords } from "../strings";
import { raciWords } from "./strings";

const foreign: ForeignCells = {
  sheetId: "s1",
  sheet: "Plan",
  row: 2,
  column: 1,
  merges: [],
  values: [
    ["任务", "IT", "财务", "销售"],
    ["上线", "A", "A", "R"],
    ["验收", "●", "R", "负责"],
  ],
};

const standing = (grid: readonly (readonly string[])[], scheme = "RACI"): StandingCells => ({
  id: "r1",
  name: "RACI",
  kind: "raci",
  version: 2,
  locale: "en-US",
  fingerprint: "",
  inputs: new Map<string, readonly (readonly (string | number)[])[]>([
    ["project", [["p"]]],
    ["asOf", [[46_000]]],
    ["unit", [["USD"]]],
    ["scheme", [[scheme]]],
    ["tasks_task", grid.map((_, row) => [`t${row}`])],
    ["tasks_phase", grid.map(() => [""])],
    ["tasks_mark", grid.map(() => [""])],
    ["roles", [["Li", "Wu", "Xu"]]],
    ["grid", grid],
  ]),
  figures: new Map(),
  places: new Map([
    ["scheme", "E3"],
    ["tasks_task", "A12:A13"],
    ["roles", "D11:F11"],
    ["grid", "D12:F13"],
  ]),
});

describe.each(locales)("taking over in %s", (locale) => {
  const say = raciWords[locale].adopt;
  it("checks a foreign grid at its cells, asks what a sign means, and fills the form with it", async () => {
    const goTo = jest.fn(() => Promise.resolve());
    const { user, store } = await showPane({
      route: { page: "adopt" },
      locale,
      actions: { foreignCells: () => Promise.resolve([foreign]), goTo },
    });
    await screen.findByRole("heading", { name: say.gridAt("Plan", "B3:E5") });
    expect(await violations()).toEqual([]);
    await user.click(screen.getAllByText("B4", { selector: "button" })[0] as HTMLElement);
    expect(goTo).toHaveBeenCalledWith("s1", "B4");
    await user.selectOptions(screen.getByLabelText(say.sign("●")), "A");
    await user.click(screen.getByText(say.make, { selector: "button" }));
    await waitFor(() => expect(store.getState().route).toEqual({ page: "sheet", id: "raci" }));
    expect(store.getState().drafts.raci).toMatchObject({
      scheme: "RACI",
      roles: ["IT", "财务", "销售"],
      grid: [
        ["A", "A", "R"],
        ["A", "R", "负责"],
      ],
    });
  });

  it("fills the form with pasted tasks, and says so where there are none", async () => {
    const { user, store } = await showPane({ route: { page: "adopt" }, locale });
    await user.click(screen.getByText(say.read, { selector: "button" }));
    expect(await screen.findByText(say.nothing)).toBeTruthy();
    await user.click(screen.getByLabelText(say.paste));
    await user.paste("准备\t定目标\n准备\t定指标\n实施\t开发");
    await user.click(screen.getByText(say.read, { selector: "button" }));
    await waitFor(() => expect(store.getState().route).toEqual({ page: "sheet", id: "raci" }));
    expect(store.getState().drafts.raci?.["tasks"]).toEqual([
      { task: "定目标", phase: "准备", mark: "none" },
      { task: "定指标", phase: "准备", mark: "none" },
      { task: "开发", phase: "实施", mark: "none" },
    ]);
  });
});

describe.each(locales)("switching in %s", (locale) => {
  const say = raciWords[locale].scheme;
  it("shows what each letter becomes, writes scheme and letters at once, and puts them back", async () => {
    const back: CellEdit[] = [{ address: "E3", text: "RACI" }];
    const edit = jest.fn(() => Promise.resolve(back));
    const { user } = await showPane({
      route: { page: "scheme" },
      locale,
      actions: {
        read: () =>
          Promise.resolve([
            standing([
              ["A/R", "C", "I"],
              ["R", "A", "?"],
            ]),
          ]),
        edit,
      },
    });
    await user.selectOptions(await screen.findByLabelText(say.to), "DACI");
    expect(await violations()).toEqual([]);
    expect(screen.getByText(say.unread(1))).toBeTruthy();
    await user.click(screen.getByText(say.apply(2), { selector: "button" }));
    expect(edit).toHaveBeenCalledWith("r1", [
      { address: "E3", text: "DACI", before: "RACI" },
      { address: "D12", text: "A/D", before: "A/R" },
      { address: "D13", text: "D", before: "R" },
    ]);
    await user.click(await screen.findByText(say.back, { selector: "button" }));
    expect(edit).toHaveBeenLastCalledWith("r1", back);
  });
});

describe.each(locales)("checking in %s", (locale) => {
  it("asks who gets a missing letter, writes it and reads again; following can be paused", async () => {
    const { check: say } = await loadWords(locale);
    let grid = [
      ["R", "C", "I"],
      ["A/R", "C", "I"],
    ];
    let changed: (() => void) | undefined;
    const stop = jest.fn();
    const edit = jest.fn((_: string, edits: readonly CellEdit[]) => {
      grid = [
        ["R", edits[0]?.text ?? "", "I"],
        ["A/R", "C", "I"],
      ];
      return Promise.resolve([]);
    });
    const read = jest.fn(() => Promise.resolve([standing(grid)]));
    const watch = jest.fn((call: () => void) => {
      changed = call;
      return Promise.resolve(stop);
    });
    const { user } = await showPane({ route: { page: "check" }, locale, actions: { read, edit, watch } });
    const choice = (await screen.findAllByRole("combobox", { name: (name) => name.startsWith(say.fixWith) }))[0] as HTMLSelectElement;
    await user.selectOptions(choice, [...choice.options].find(({ text }) => text.includes("Wu"))?.value ?? "");
    await user.click(screen.getAllByText(say.apply, { selector: "button" })[0] as HTMLElement);
    expect(edit).toHaveBeenCalledWith("r1", [{ address: "E12", text: "A", before: "C" }]);
    await waitFor(() => expect(read.mock.calls.length).toBeGreaterThan(1));
    const before = read.mock.calls.length;
    changed?.();
    await waitFor(() => expect(read.mock.calls.length).toBeGreaterThan(before), { timeout: 1000 });
    await user.click(await screen.findByRole("checkbox", { name: say.follow }));
    expect(stop).toHaveBeenCalled();
    expect(await violations()).toEqual([]);
  });
});

describe.each(locales)("naming who holds a letter in %s", (locale) => {
  const say = raciWords[locale].who;
  it("writes the column that was asked for, and says where no column is free", async () => {
    const writeWho = jest.fn((_request: { readonly letter: string }) => Promise.resolve<string | undefined>("K11:K13"));
    const { user } = await showPane({
      route: { page: "check" },
      locale,
      actions: {
        read: () =>
          Promise.resolve([
            standing([
              ["A", "R", "C"],
              ["R", "A", "I"],
            ]),
          ]),
        writeWho,
      },
    });
    await user.click(await screen.findByText(say.open, { selector: "button" }));
    expect(screen.getByText(say.sharing)).toBeTruthy();
    expect(await violations()).toEqual([]);
    await user.click(screen.getByText(say.write, { selector: "button" }));
    await screen.findByText("K11:K13", { selector: "button" });
    // The heading is in the language of the sheet.
    const heading = raciWords["en-US"].who.heading("A");
    expect(writeWho).toHaveBeenLastCalledWith(
      expect.objectContaining({ sheetId: "r1", grid: "D12:F13", roles: "D11:F11", scheme: "E3", letter: "A", heading }),
    );
    writeWho.mockResolvedValueOnce(undefined);
    await user.selectOptions(screen.getByLabelText(say.letter), "R");
    await user.click(screen.getByText(say.write, { selector: "button" }));
    await screen.findByText(say.full);
    expect(writeWho.mock.lastCall?.[0].letter).toBe("R");
  });
});
