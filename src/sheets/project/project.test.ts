// The project sheet: who approves a budget, what its checks say, and that other sheets link to it where it stands.
import { calculated } from "../../../test/calculated";
import { exampleProject } from "../../../test/workbook";
import { plan } from "../../spec/plan";
import { buildLists } from "../lists";
import { specsFor } from "../kit";
import { build } from "./build";
import { check } from "./check";
import type { ProjectInputs } from "./fields";

const worked = exampleProject("predictive-maintenance").sheets.project as ProjectInputs;
const draw = (inputs: ProjectInputs) => calculated([build(inputs, "zh-CN"), buildLists("zh-CN")]);
const rules = (inputs: ProjectInputs): string[] => check(inputs, "en-US").map(({ rule }) => rule);

describe("the worked case", () => {
  it("is in order, and says who approves 800 outside the budget", async () => {
    const sheet = await draw(worked);
    expect(sheet.errors).toEqual([]);
    expect(sheet.value("project", "checks")).toBe(0);
    expect(sheet.value("project", "approvalChain")).toBe("财务负责人、分管副总、总经理");
    expect(sheet.value("project", "approvalCollective")).toBe("是");
    expect(rules(worked)).toEqual([]);
  });

  it.each([
    [99, "within", "部门负责人、财务负责人"],
    [100, "within", "部门负责人、财务负责人、分管副总"],
    [499.9, "within", "部门负责人、财务负责人、分管副总"],
    [500, "within", "财务负责人、分管副总、总经理"],
    [0, "within", "下表中无人"],
    [1, "outside", "财务负责人、分管副总、总经理"],
  ] as const)(
    "finds for %d %s the budget its approvers: a bound belongs to the row that begins there",
    async (budget, budgetScope, chain) => {
      const sheet = await draw({ ...worked, budget, budgetScope });
      expect(sheet.value("project", "approvalChain")).toBe(chain);
    },
  );
});

describe("remarks", () => {
  const withApproval = (more: Partial<ProjectInputs["approvals"][number]>): ProjectInputs => ({
    ...worked,
    approvals: worked.approvals.map((row, index) => (index === 1 ? { ...row, ...more } : row)),
  });
  it.each<readonly [string, ProjectInputs, string, number]>([
    [
      "a department without a lead",
      { ...worked, departments: worked.departments.map((one, row) => (row === 2 ? { ...one, lead: null } : one)) },
      "project.no-lead",
      0,
    ],
    [
      "a post of an unknown department",
      { ...worked, people: worked.people.map((one, row) => (row === 1 ? { ...one, department: "信息部" } : one)) },
      "project.unknown-department",
      1,
    ],
    ["a rate without a source", { ...worked, rateSource: null }, "project.rate-unsourced", 2],
    ["reversed bounds", withApproval({ from: 500, to: 100 }), "project.bounds-reversed", 3],
    [
      "a budget that nobody may approve",
      { ...worked, approvals: worked.approvals.filter(({ scope }) => scope === "within") },
      "project.nobody-approves",
      4,
    ],
  ])("on %s, in the pane and on the sheet", async (_, inputs, rule, checkCell) => {
    expect(rules(inputs)).toContain(rule);
    expect((await draw(inputs)).values("project", "check_cells").flat()[checkCell]).toBe(0);
  });
  it("on rows that overlap, and only on those", () => {
    expect(rules(withApproval({ from: 50 }))).toContain("project.overlap");
    expect(rules(withApproval({ from: 50, type: "费用" }))).not.toContain("project.overlap");
  });
});

describe("sheets that stand beside it", () => {
  const formulas = (ids: Parameters<typeof specsFor>[1]): Map<string, readonly string[]> => {
    const drawn = plan(specsFor(exampleProject("predictive-maintenance"), ids, "zh-CN", []), { sheetNames: [], standing: [] });
    return new Map(
      drawn.sheets.map((sheet) => [
        sheet.kind,
        sheet.content.flatMap((verb) =>
          verb.kind === "setCells"
            ? verb.cells.flat().filter((cell): cell is string => typeof cell === "string" && cell.startsWith("='"))
            : [],
        ),
      ]),
    );
  };
  it("link to its roles, its rate and its departments", () => {
    const linked = formulas(["project", "raci", "model", "pool"]);
    const links = (kind: string): number => linked.get(kind)?.filter((formula) => /^='项目'!\$[A-Z]+\$\d+$/.test(formula)).length ?? 0;
    expect(links("raci")).toBe(3 + 6); // head, roles
    expect(links("model")).toBe(3 + 1 + 1 + 4); // head, rate, owner of the benefit, who must say yes
    expect(links("pool")).toBe(3 + 4); // head, who shares
  });
  it("hold inputs where it does not stand", () => {
    const linked = formulas(["raci"]);
    expect(linked.get("raci")).toEqual([]);
  });
  it("never take another rate than the one that was typed", () => {
    const project = exampleProject("predictive-maintenance");
    const other = { ...project, sheets: { ...project.sheets, model: { ...(project.sheets.model as object), discountRate: 0.12 } } };
    const drawn = plan(specsFor(other, ["project", "model"], "zh-CN", []), { sheetNames: [], standing: [] });
    const model = drawn.sheets.find(({ kind }) => kind === "model");
    const cells = model?.content[0];
    const at = model?.places.get("discountRate");
    expect(cells?.kind === "setCells" && at && cells.cells[at.row]?.[at.column]).toBe(0.12);
  });
});
