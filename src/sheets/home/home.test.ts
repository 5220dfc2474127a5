// The contents page: a way to each sheet that stands, and the checks that are open there.
import { calculated } from "../../../test/calculated";
import { exampleProject } from "../../../test/workbook";
import { sheetIds } from "../index";
import { plan } from "../../spec/plan";
import { specsFor } from "../kit";
import { words } from "./words";

const project = exampleProject("smart-dispatch");
const specs = specsFor(project, ["risks", "dashboard", "plan", "home"], "en-US", []);

it("leads to the sheets that stand in the plan, by their names, and shows a dash for the others", () => {
  const home = plan(specs, { sheetNames: ["Plan"], standing: [] }).sheets.find(({ kind }) => kind === "home");
  const content = home?.content[0];
  const rows = content?.kind === "setCells" ? content.cells : [];
  const linkOf = (title: string): unknown => rows.find(([label]) => label === title)?.[1];
  const { titles } = words["en-US"];
  expect(linkOf(titles.plan)).toMatch(/^=HYPERLINK\("#'Plan 2'!\$B\$\d+",\$B\$\d+\)$/);
  expect(linkOf(titles.risks)).toMatch(/^=HYPERLINK\("#'Risks'!/);
  expect(linkOf(titles.charter)).toBe("–");
});

it("has a line for every sheet there is", () => {
  for (const { titles } of Object.values(words)) expect(Object.keys(titles).sort()).toEqual(sheetIds.filter((id) => id !== "home").sort());
});

it("adds up the checks that are open", async () => {
  const sheet = await calculated(specs);
  expect(sheet.errors).toEqual([]);
  const open = ["risks", "dashboard", "plan"].reduce((sum, kind) => sum + Number(sheet.value(kind, "checks")), 0);
  expect(open).toBeGreaterThan(0);
  expect([sheet.value("home", "openChecks"), sheet.value("home", "checks"), sheet.value("home", "made")]).toEqual([open, open, 3]);
});
