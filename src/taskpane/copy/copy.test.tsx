/**
 * The share page's copies: for whom, what stays out, what opens; and the way by hand.
 * @jest-environment jsdom
 */
import { screen, waitFor } from "@testing-library/react";
import type { SheetToShare } from "../../excel/copy/open-copy";
import { locales } from "../../i18n/locale";
import { showPane, violations } from "../pane-in-test";
import { loadWords } from "../strings";
import { copyWords } from "./strings";

const sheets: readonly SheetToShare[] = [
  { name: "Mine", kind: undefined, takesFrom: [{ sheet: "Trust", formulas: 1 }] },
  {
    name: "Model",
    kind: "model/inputs",
    takesFrom: [
      { sheet: "Negotiation", formulas: 5 },
      { sheet: "Lists", formulas: 9 },
    ],
  },
  { name: "Exchange", kind: "exchange", takesFrom: [] },
  { name: "Trust", kind: "trust", takesFrom: [] },
  { name: "Negotiation", kind: "negotiation", takesFrom: [] },
  { name: "Lists", kind: "lists", takesFrom: [] },
];
const told = { frozen: [{ sheet: "Model", count: 5 }], dropped: [{ sheet: "Model", what: "validations" as const, count: 2 }] };

describe.each(locales)("a copy for others in %s", (locale) => {
  const say = copyWords[locale];
  const open = (canOpen: boolean, openCopy = jest.fn((_keep: readonly string[]) => Promise.resolve(told))) =>
    showPane({ route: { page: "share" }, locale, actions: { surveyCopy: () => Promise.resolve({ sheets, canOpen }), openCopy } }).then(
      (shown) => ({ ...shown, openCopy }),
    );
  const named = (...names: readonly string[]): string => names.join(say.comma);

  it("leaves out what the readers may not see and what nobody vouched for, and tells what stands otherwise", async () => {
    const { user, openCopy } = await open(true);
    await screen.findByText(say.goes(named("Model", "Lists")));
    expect(screen.getByText(say.takes("Model", 5, "Negotiation"))).toBeTruthy();
    expect(screen.queryByText(say.takes("Mine", 1, "Trust"))).toBeNull();
    expect(await violations()).toEqual([]);
    await user.click(screen.getByText(say.open.shared, { selector: "button" }));
    await screen.findByText(say.opened);
    expect(openCopy).toHaveBeenLastCalledWith(["Model", "Lists"]);
    expect(screen.getByText(say.frozen("Model", 5))).toBeTruthy();
    expect(screen.getByText(say.dropped("Model", say.things.validations(2)))).toBeTruthy();
    await user.click(screen.getByLabelText(say.who.team));
    await user.click(screen.getByLabelText("Mine"));
    await user.click(screen.getByText(say.open.team, { selector: "button" }));
    await waitFor(() => expect(openCopy).toHaveBeenLastCalledWith(["Mine", "Model", "Exchange", "Lists"]));
  });

  it("opens the other half, and leads to where it is taken out", async () => {
    const { user, store, openCopy } = await open(true);
    await user.click(await screen.findByText(say.openAlone, { selector: "button" }));
    await screen.findByText(say.aloneDone(named("Exchange", "Trust", "Negotiation")));
    expect(openCopy).toHaveBeenCalledWith(["Exchange", "Trust", "Negotiation", "Lists"]);
    await user.click(screen.getByText(say.toRemove, { selector: "button" }));
    expect(store.getState().route).toEqual({ page: "remove" });
  });

  it("shows the way by hand where Excel keeps its file, asked beforehand or not", async () => {
    const { user, store } = await open(false);
    await screen.findByText(say.handWhy);
    expect(screen.queryByText(say.open.shared)).toBeNull();
    store.setState({ drafts: { raci: { project: "typed" } } });
    await user.click(screen.getByText(say.forget, { selector: "button" }));
    expect(store.getState().drafts).toEqual({});
  });

  it("says so where Excel does not hand its file over after all", async () => {
    const refuse = jest.fn((_keep: readonly string[]) => Promise.reject(Object.assign(new Error(), { code: "FileNotGiven" })));
    const { user } = await open(true, refuse);
    await user.click(await screen.findByText(say.open.shared, { selector: "button" }));
    const { excel } = await loadWords(locale);
    expect(await screen.findByText(excel.codes["FileNotGiven"] ?? "")).toBeTruthy();
    expect(screen.getByText(say.handWhy)).toBeTruthy();
  });

  it("is spoken of where confidential sheets are chosen for a kit", async () => {
    const { kit, home } = await loadWords(locale);
    const { user, store } = await showPane({ route: { page: "kit" }, locale, state: { chosen: ["raci", "trust"] } });
    await screen.findByText(kit.confidential(home.sheets.trust.title), { exact: false });
    await user.click(screen.getByText(kit.toShare, { selector: "button" }));
    expect(store.getState().route).toEqual({ page: "share" });
  });
});
