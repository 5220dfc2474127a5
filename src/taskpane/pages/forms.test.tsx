/**
 * Forms made from fields: every template in every language, faults in words, previews, rows by keyboard, the kit.
 * @jest-environment jsdom
 */
import { act, fireEvent, screen, waitFor, within } from "@testing-library/react";
import type { Locale } from "../../i18n/locale";
import { locales } from "../../i18n/locale";
import type { SheetId } from "../../sheets";
import { templateOf } from "../../sheets/kit";
import type { Field } from "../../spec/field";
import { showPane, violations, type ShownPane } from "../pane-in-test";
import { exampleIds, loadExample } from "../examples";
import { draftsOf } from "../form/starting-drafts";
import { openSheetIds, sheetIds } from "../route";
import { loadWords } from "../strings";

const written = [{ kind: "any", name: "Any" }];
const example = exampleIds[0] ?? "predictive-maintenance";

const showForm = async (
  id: SheetId,
  filled: boolean,
  more: { locale?: Locale; draw?: () => Promise<typeof written> } = {},
): Promise<ShownPane> =>
  showPane({
    route: { page: "sheet", id },
    ...(more.locale && { locale: more.locale }),
    actions: { draw: more.draw ?? (() => Promise.resolve(written)), sheetNames: () => Promise.resolve(["Sheet1", "RACI"]) },
    state: filled ? { drafts: draftsOf(await loadExample(example)) } : {},
  });

/** Between them they hold every kind of box; axe takes seconds for a form, and all are made of the same boxes. */
const inspected: readonly SheetId[] = ["project", "raci", "pool", "cadence"];

// One language each, by turns: both have the same elements.
describe.each(sheetIds.map((id, index) => [id, locales[index % locales.length] ?? "en-US"] as const))(
  "the form of %s in %s",
  (id, locale) => {
    it("is filled from an example, and hands on exactly the example's inputs", async () => {
      const words = await loadWords(locale);
      const draw = jest.fn(() => Promise.resolve(written));
      const { user } = await showForm(id, false, { locale, draw });
      await user.selectOptions(screen.getByLabelText(words.form.start), words.home.examples[example].title);
      await user.click(screen.getByRole("button", { name: words.form.fill }));
      await screen.findByText(words.form.filled(words.home.examples[example].title));
      if (inspected.includes(id)) expect(await violations()).toEqual([]);
      await user.click(screen.getByText(words.form.make, { selector: "button" }));
      await waitFor(() => expect(draw).toHaveBeenCalled());
      const project = await loadExample(example);
      expect(draw).toHaveBeenCalledWith({ common: project.common, sheets: { [id]: project.sheets[id] } }, [id], locale, expect.anything());
    });
  },
);

it("every kind of box is in a form that axe inspects", () => {
  // Numbers, days and names are typed into the same box.
  const boxOf = ({ kind }: { readonly kind: string }): string => (["choice", "date", "grid"].includes(kind) ? kind : "text");
  const boxesOf = (field: Field): string[] => {
    if (field.kind === "list" || field.kind === "grid") return [`${field.kind} of ${boxOf(field.of)}`];
    if (field.kind === "records") return Object.values(field.of).map((of) => `row with ${boxOf(of)}`);
    return [boxOf(field)];
  };
  const found = (ids: readonly SheetId[]): Set<string> =>
    new Set(ids.flatMap((id) => Object.values<Field>(templateOf(id)?.fields ?? {}).flatMap(boxesOf)));
  expect(found(sheetIds).size).toBeGreaterThan(5);
  expect([...found(sheetIds)].filter((box) => !found(inspected).has(box))).toEqual([]);
});

describe("faults", () => {
  it("stand below their box in words, once one has been there; percentages are said as they are typed", async () => {
    const { user } = await showForm("model", true);
    const rate = screen.getByLabelText("Discount rate a year");
    expect((rate as HTMLInputElement).value).toBe("10");
    await user.clear(rate);
    await user.type(rate, "2000");
    await user.tab();
    expect(await screen.findByText("Must be at most 1000 %.")).toBeTruthy();
    expect(rate.getAttribute("aria-invalid")).toBe("true");
    await user.clear(rate);
    await user.type(rate, "twelve");
    expect(await screen.findByText("Please enter a number.")).toBeTruthy();
    await user.clear(rate);
    await user.type(rate, "12%");
    await waitFor(() => expect(screen.queryByText("Please enter a number.")).toBeNull());
  });

  it("are all shown when sheets are asked for, the first box gets the focus, and nothing is drawn", async () => {
    const draw = jest.fn(() => Promise.resolve(written));
    const { user, store } = await showForm("pool", false, { draw });
    expect(screen.queryByText("Please fill this in.")).toBeNull();
    await user.click(screen.getByText("Make the sheet", { selector: "button" }));
    expect(screen.getAllByText("Please fill this in.").length).toBeGreaterThan(1);
    expect(screen.getByText(/entries need correcting/)).toBeTruthy();
    expect(document.activeElement).toBe(screen.getByLabelText("Project", { selector: "input" }));
    expect(draw).not.toHaveBeenCalled();
    expect(store.getState().route.page).toBe("sheet");
    expect(await violations()).toEqual([]);
  });

  it("name the row that holds the same name", async () => {
    const { user } = await showForm("pool", true);
    const second = within(screen.getByRole("group", { name: "Shares, Row 2" })).getByLabelText("Who shares");
    await user.clear(second);
    await user.type(second, "售后");
    await user.tab();
    expect(await screen.findByText("“售后” already stands in row 1. Please use another name.")).toBeTruthy();
  });
});

describe("rows", () => {
  it("are added, moved and removed by keyboard, and the letters go with them", async () => {
    const { user, store } = await showForm("raci", true);
    const draft = () => store.getState().drafts.raci as { tasks: { task: string }[]; roles: string[]; grid: string[][] };
    const [first, second] = draft().grid;
    act(() => screen.getAllByRole("button", { name: "Move row 1 down" })[0]?.focus());
    await user.keyboard("{Enter}");
    expect(draft().grid[0]).toEqual(second);
    expect(draft().grid[1]).toEqual(first);
    expect(document.activeElement?.id).toBe("box-tasks-1-task");
    act(() => screen.getByRole("button", { name: "Add to Roles" }).focus());
    await user.keyboard(" ");
    expect(draft().roles).toHaveLength(7);
    expect(draft().grid[0]).toHaveLength(7);
    expect(document.activeElement?.id).toBe("box-roles-6");
    const roles = screen.getByRole("group", { name: "Roles, Row 7" });
    await user.click(within(roles).getByRole("button", { name: "Remove row 7" }));
    expect(draft().roles).toHaveLength(6);
  });

  it("say why a button does nothing", async () => {
    const { user, store } = await showForm("raci", true);
    const before = store.getState().drafts;
    const up = screen.getAllByRole("button", { name: "Move row 1 up" })[0] as HTMLElement;
    expect(up.getAttribute("aria-disabled")).toBe("true");
    expect(document.getElementById(up.getAttribute("aria-describedby") ?? "")?.textContent).toBe("This is the first row.");
    await user.click(up);
    expect(store.getState().drafts).toBe(before);
  });

  it("take several cells pasted from Excel", async () => {
    const { store } = await showForm("pool", true);
    const name = within(screen.getByRole("group", { name: "Shares, Row 4" })).getByLabelText("Who shares");
    fireEvent.paste(name, { clipboardData: { getData: () => "Sales\t15\t\t\twin back customers\r\nLegal\t5\t\t\tcontracts\r\n" } });
    const { participants } = store.getState().drafts.pool as unknown as { participants: unknown[] };
    expect(participants.slice(3)).toEqual([
      { name: "Sales", weight: "15", floor: "", cap: "", reason: "win back customers" },
      { name: "Legal", weight: "5", floor: "", cap: "", reason: "contracts" },
    ]);
  });

  it("of letters are walked with the arrow keys", async () => {
    const { user } = await showForm("raci", true);
    act(() => document.getElementById("box-grid-0-0")?.focus());
    await user.keyboard("{ArrowDown}");
    expect(document.activeElement?.id).toBe("box-grid-1-0");
    await user.keyboard("{ArrowRight}");
    expect(document.activeElement?.id).toBe("box-grid-1-1");
    await user.keyboard("{ArrowUp}a/r");
    expect((document.activeElement as HTMLInputElement).value).toBe("A/R");
  });
});

describe("the preview", () => {
  const figure = (label: string): string => screen.getByText(label, { selector: "dt" }).nextElementSibling?.textContent ?? "";

  it("says the sheet's free name and the case's net present value, and follows an edit", async () => {
    const { user } = await showForm("model", true);
    await waitFor(() => expect(figure("Net present value")).toBe("2,930.28"));
    expect(figure("Sheet")).toBe("Model");
    expect(figure("Payback, in periods")).toBe("0.5");
    const rate = screen.getByLabelText("Discount rate a year");
    await user.clear(rate);
    await waitFor(() => expect(screen.getByText("Shown once all entries are right.")).toBeTruthy());
    await user.type(rate, "8");
    await waitFor(() => expect(figure("Net present value")).toBe("3,065.65"));
  });

  it("says the pool and its largest share", async () => {
    await showForm("pool", true);
    await waitFor(() => expect(figure("Bonus pool")).toBe("150"));
    expect(figure("Largest share")).toBe("60 to IT");
  });

  it("says how many tasks have one A, what the checks would remark, and a name that is not taken", async () => {
    const { user } = await showForm("raci", true);
    await waitFor(() => expect(figure("Sheet")).toBe("RACI 2"));
    expect(figure("Tasks with exactly one who decides")).toBe("12 / 12");
    const before = figure("Remarks");
    const box = document.getElementById("box-grid-0-0") as HTMLInputElement;
    await user.clear(box);
    await user.type(box, "r");
    await waitFor(() => expect(figure("Tasks with exactly one who decides")).toBe("11 / 12"));
    expect(figure("Remarks")).not.toBe(before);
    expect(screen.getAllByText("Error").length).toBeGreaterThan(0);
  });
});

describe("the kit", () => {
  it("says what is missing, leads to it, and makes what is chosen", async () => {
    const draw = jest.fn(() => Promise.resolve(written));
    const { user, store } = await showPane({
      route: { page: "kit" },
      actions: { draw },
      state: { drafts: draftsOf(await loadExample(example)) },
    });
    expect(await violations()).toEqual([]);
    await user.click(screen.getByRole("checkbox", { name: "Responsibility matrix" }));
    await user.click(screen.getByRole("button", { name: "Make the sheets" }));
    const { common, sheets } = await loadExample(example);
    const wanted = openSheetIds.filter((id) => id !== "raci");
    await waitFor(() =>
      expect(draw).toHaveBeenCalledWith(
        { common, sheets: Object.fromEntries(wanted.map((id) => [id, sheets[id]])) },
        wanted,
        "en-US",
        expect.anything(),
      ),
    );
    expect(store.getState().run?.state).toBe("done");
  });

  it("cannot make sheets with open entries, and says which", async () => {
    const draw = jest.fn(() => Promise.resolve(written));
    const { user } = await showPane({ route: { page: "kit" }, actions: { draw } });
    await user.click(screen.getByRole("button", { name: "Make the sheets" }));
    expect(draw).not.toHaveBeenCalled();
    expect(screen.getByText(/^Please correct first: .*Responsibility matrix, Return model/)).toBeTruthy();
    for (const box of screen.getAllByRole("checkbox", { checked: true })) await user.click(box);
    expect(screen.getByText("Choose at least one sheet.")).toBeTruthy();
  });
});
