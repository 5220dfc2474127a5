/**
 * The page that makes a calendar file of the meetings: what it shows, in which zone, and what it says is missing.
 * @jest-environment jsdom
 */
import { screen, waitFor, within } from "@testing-library/react";
import { exampleProject } from "../../../test/example-projects";
import { locales, type Locale } from "../../i18n/locale";
import type { CadenceInputs } from "../../sheets/cadence/fields";
import { toSerial } from "../../spec/calendar-serial";
import { showPane, violations } from "../pane-in-test";
import { standingIn } from "../standing-in-test";
import { words as paneWords } from "../strings/en-US";
import { meetingWords } from "./strings";

const project = exampleProject("predictive-maintenance");
const theCase = project.sheets.cadence as CadenceInputs;
const cadence = (locale: Locale, change: Partial<CadenceInputs> = {}, id = "c1") =>
  standingIn({ ...project, sheets: { cadence: { ...theCase, ...change } } }, "cadence", locale, {}, id);
/** The 30th of November is a day off here; the calendar ends a month later. */
const calendar = standingIn(project, "calendar", "en-US", {
  dates: Array.from({ length: 61 }, (_, day) => [toSerial("2026-11-01") + day]),
  workdays: Array.from({ length: 61 }, (_, day) => [day === 29 ? 0 : 1]),
});
const say = meetingWords["en-US"];
const fileText = () => screen.findByRole<HTMLTextAreaElement>("textbox", { name: say.text });

it.each(locales)("says what the file holds, in %s", async (locale) => {
  await showPane({ route: { page: "calendar-file" }, locale, actions: { read: () => Promise.resolve([cadence(locale), calendar]) } });
  const words = meetingWords[locale];
  const list = within(await screen.findByRole("region", { name: words.holds }));
  const [weekly] = list.getAllByRole("listitem");
  expect(weekly?.textContent).toContain(words.next("2026-12-01", "10:00", "11:00") + words.movedFrom("2026-11-30"));
  expect(weekly?.textContent).toContain(words.series(locale === "en-US" ? "Weekly" : "每周", 52, 4));
  expect(list.getByText(words.calendarEnds("2026-12-31"))).toBeTruthy();
  expect(await violations()).toEqual([]);
});

it("takes the sheet's zone until another is chosen, and holds it while the workbook is read again", async () => {
  const { user } = await showPane({ route: { page: "calendar-file" }, actions: { read: () => Promise.resolve([cadence("en-US")]) } });
  expect((await fileText()).value).toContain("DTSTART;TZID=Asia/Shanghai:20261026T100000");
  expect(screen.getByText(say.noCalendar)).toBeTruthy();
  await user.selectOptions(screen.getByRole("combobox", { name: say.zone }), "Europe/Berlin");
  await user.click(screen.getByRole("button", { name: say.again }));
  expect((await fileText()).value).toContain("DTSTART;TZID=Europe/Berlin:20261026T100000");
});

it("offers the text as a file, and to copy", async () => {
  const writeText = jest.fn(() => Promise.resolve());
  const made: Blob[] = [];
  const clicked = jest.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(() => undefined);
  Object.assign(URL, { createObjectURL: (blob: Blob) => (made.push(blob), "blob:1"), revokeObjectURL: () => undefined });
  const { user } = await showPane({ route: { page: "calendar-file" }, actions: { read: () => Promise.resolve([cadence("en-US")]) } });
  Object.defineProperty(navigator, "clipboard", { value: { writeText }, configurable: true });
  const { value } = await fileText();
  await user.click(screen.getByRole("button", { name: paneWords.project.download }));
  expect((clicked.mock.contexts[0] as HTMLAnchorElement).download).toBe(`${theCase.project} meetings.ics`);
  expect(made.map(({ type, size }) => [type, size])).toEqual([["text/calendar", Buffer.byteLength(value.replace(/\n/g, "\r\n"))]]);
  await user.click(screen.getByRole("button", { name: paneWords.project.copy }));
  await screen.findByText(paneWords.project.copied);
  expect(writeText).toHaveBeenCalledWith(value.replace(/\n/g, "\r\n"));
});

it("names a meeting that has no first session, leads to its cell, and makes the file of the rest", async () => {
  const goTo = jest.fn(() => Promise.resolve());
  const meetings = theCase.meetings.map((one, index) => (index === 1 ? { ...one, first: null } : one));
  const sheet = cadence("en-US", { meetings });
  const { user } = await showPane({ route: { page: "calendar-file" }, actions: { read: () => Promise.resolve([sheet]), goTo } });
  const missing = within(await screen.findByRole("region", { name: say.missing }));
  await user.click(missing.getByRole("button", { name: /^Go to/ }));
  const row = Number(/\d+/.exec(sheet.places.get("meetings_first") ?? "")?.[0]) + 1;
  expect(goTo).toHaveBeenCalledWith("c1", `E${row}`);
  expect((await fileText()).value.match(/BEGIN:VEVENT/g)).toHaveLength(2);
});

it("says so where no meeting has a date, and makes no empty file", async () => {
  const meetings = theCase.meetings.map((one) => ({ ...one, first: null }));
  await showPane({ route: { page: "calendar-file" }, actions: { read: () => Promise.resolve([cadence("en-US", { meetings })]) } });
  await screen.findByText(say.empty);
  expect(screen.queryByRole("textbox")).toBeNull();
  expect(await violations()).toEqual([]);
});

it("leads to the form where the workbook has no meeting rhythm", async () => {
  const { user, store } = await showPane({ route: { page: "calendar-file" } });
  await user.click(await screen.findByRole("button", { name: say.make }));
  await waitFor(() => expect(store.getState().route).toEqual({ page: "sheet", id: "cadence" }));
});

it("asks which where there are several", async () => {
  const other = { ...cadence("en-US", { project: "Second" }, "c2"), name: "Meetings 2" };
  const { user } = await showPane({
    route: { page: "calendar-file" },
    actions: { read: () => Promise.resolve([cadence("en-US"), other]) },
  });
  await user.selectOptions(await screen.findByRole("combobox", { name: say.sheet }), "c2");
  expect((await fileText()).value).toContain("X-WR-CALNAME:Second");
});
