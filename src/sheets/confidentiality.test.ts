// Who may see which sheet: the template says it, the sheet's head and foot show it, copies for others go by it.
import { locales } from "../i18n/locale";
import { word } from "./words";
import { exampleProject } from "../../test/workbook";
import { confidentialityOf, goesTo, specsFor } from "./kit";
import { sheetIds, templates } from "./index";

const kept = (readers: Parameters<typeof goesTo>[0]): string[] => sheetIds.filter((id) => !goesTo(readers, id));

it("keeps pains, trust scores and walk-away points from the team, and offers from everybody else", () => {
  expect(kept("team")).toEqual(expect.arrayContaining(["interests", "trust", "negotiation"]));
  expect(kept("shared")).toEqual(expect.arrayContaining(["interests", "trust", "exchange", "negotiation"]));
  expect(kept("team")).not.toContain("exchange");
  expect(kept("confidential")).toEqual([]);
});
it("hands out the words, and keeps back what it does not know", () => {
  expect(goesTo("shared", "lists")).toBe(true);
  // A sheet of a family goes where its template goes.
  expect(
    specsFor(exampleProject("predictive-maintenance"), ["model"], "en-US", []).map(({ kind }) => goesTo("shared", kind)),
  ).not.toContain(false);
  expect(confidentialityOf("bonuses")).toBe("confidential");
});
it.each(locales)("is told in the head and at the foot of each sheet that has a level, in %s", (locale) => {
  const marked = templates.filter((template) => "confidentiality" in template);
  expect(marked.length).toBeGreaterThan(5);
  const specs = specsFor(exampleProject("predictive-maintenance"), sheetIds, locale, []);
  for (const { id } of marked) {
    const spec = specs.find(({ kind }) => kind === id);
    const level = confidentialityOf(id);
    const head = spec?.blocks[0];
    const place = head?.names.find(({ name }) => name === "confidentiality");
    expect(place && head?.cells[place.row]?.[place.column]?.formula).toBe(`={lists.confidentiality.${level}}`);
    expect(spec?.page.footer.left).toBe(`XD · ${word("confidentiality", level, locale)}`);
  }
});
