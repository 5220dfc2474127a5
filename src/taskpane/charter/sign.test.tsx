/**
 * The page that keeps a charter as it was signed: what it offers, what it asks about, and what it writes.
 * @jest-environment jsdom
 */
import { screen, within } from "@testing-library/react";
import { exampleProject } from "../../../test/example-projects";
import type { FilledCells } from "../../excel/fill";
import { locales, type Locale } from "../../i18n/locale";
import type { CharterInputs } from "../../sheets/charter/fields";
import { toSerial } from "../../spec/calendar-serial";
import { showPane, violations } from "../pane-in-test";
import { standingIn } from "../standing-in-test";
import { words as paneWords } from "../strings/en-US";
import { signWords } from "./strings";

const project = exampleProject("predictive-maintenance");
const theCase = project.sheets.charter as CharterInputs;
const charter = (change: Partial<CharterInputs> = {}, locale: Locale = "en-US") =>
  standingIn({ ...project, sheets: { charter: { ...theCase, ...change } } }, "charter", locale);
type Fill = (id: string, cells: readonly FilledCells[]) => Promise<readonly FilledCells[]>;
const first = ({ values }: FilledCells) => values[0]?.[0];
const shown = (
  sheet: ReturnType<typeof charter>,
  fill: jest.Mock<ReturnType<Fill>, Parameters<Fill>> = jest.fn((_, cells) => Promise.resolve(cells)),
  locale: Locale = "en-US",
) =>
  showPane({ route: { page: "sign" }, locale, actions: { read: () => Promise.resolve([sheet]), fill } }).then(({ user, store }) => ({
    user,
    store,
    fill,
  }));
const say = signWords["en-US"];
const partly = {
  keptOn: "2026-11-20",
  signedBudget: 700,
  signedLead: theCase.lead,
  parties: theCase.parties.map((one, index) => ({ ...one, signedOn: index === 0 ? "2026-11-20" : null })),
};

it.each(locales)("shows what would be kept, and what is empty, in %s", async (locale) => {
  await shown(charter({}, locale), undefined, locale);
  const words = signWords[locale];
  const fresh = within(await screen.findByRole("region", { name: words.newTitle }));
  expect(fresh.getAllByRole("listitem")).toHaveLength(7);
  expect(within(screen.getByRole("region", { name: words.missingTitle })).getAllByRole("listitem")).toHaveLength(2);
  expect(screen.getByText(words.nothingKept)).toBeTruthy();
  expect(await violations()).toEqual([]);
});

it("writes what the cells show, with the day, only where they are still as they were read", async () => {
  const { user, fill } = await shown(charter());
  await user.click(await screen.findByRole("button", { name: say.keep(7) }));
  const [[id, cells] = ["", []]] = fill.mock.calls;
  expect(id).toBe("charter");
  expect(cells.map(first)).toEqual([
    theCase.goal,
    theCase.lead,
    theCase.approver,
    800,
    150,
    toSerial("2026-10-26"),
    toSerial("2026-12-04"),
    toSerial("2026-11-24"),
  ]);
  expect(cells.every(({ before }) => JSON.stringify(before) === '[[""]]')).toBe(true);
  await user.click(await screen.findByRole("button", { name: say.back }));
  expect(fill).toHaveBeenLastCalledWith("charter", cells);
  await screen.findByText(say.wentBack);
});

it("says what changed since, and replaces a signature only where it is ticked", async () => {
  const { user, fill } = await shown(charter(partly));
  const budget = /Budget: 700.0 signed, 800.0 now \(\+100.0\)/;
  const box = await screen.findByRole("checkbox", { name: budget });
  expect(screen.getByText(say.kept(2, 9, "2026-11-20"))).toBeTruthy();
  expect(await violations()).toEqual([]);
  await user.click(screen.getByRole("button", { name: say.keep(5) }));
  expect(fill.mock.calls[0]?.[1].map(first)).not.toContain(800);
  await user.click(await screen.findByRole("checkbox", { name: budget }));
  expect(box).toBeTruthy();
  expect(screen.getByText(say.signAnew("售后 (2026-11-20)"))).toBeTruthy();
  await user.click(screen.getByRole("button", { name: say.keep(6) }));
  expect(fill.mock.lastCall?.[1]).toContainEqual(expect.objectContaining({ values: [[800]], before: [[700]] }));
});

it("has nothing to write where all is kept, and says so of cells that were changed meanwhile", async () => {
  const all = { goal: "g", lead: "l", approver: "a", npv: 1.04, irr: 0.1004 };
  const signed = {
    ...all,
    signedGoal: "G",
    signedLead: "l",
    signedApprover: "a",
    signedBudget: 800,
    signedNpv: 1.01,
    signedIrr: 0.1,
    signedPool: 150,
    signedStart: theCase.start,
    signedFinish: theCase.finish,
  };
  const fill = jest.fn<ReturnType<Fill>, Parameters<Fill>>(() =>
    Promise.reject(Object.assign(new Error("changed"), { name: "ChangedMeanwhile", address: "E13" })),
  );
  const { user } = await shown(charter({ ...signed, signedPool: null }), fill);
  await user.click(await screen.findByRole("button", { name: say.keep(1) }));
  await screen.findByText(paneWords.check.changedMeanwhile("E13"));
  document.body.innerHTML = "";
  await shown(charter(signed));
  await screen.findByText(say.allKept);
});

it("leads to the form where the workbook has no charter", async () => {
  const { user, store } = await showPane({ route: { page: "sign" } });
  await user.click(await screen.findByRole("button", { name: say.make }));
  expect(store.getState().route).toEqual({ page: "sheet", id: "charter" });
});
