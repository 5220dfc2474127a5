// What other sheets say about who shares: each remark by figures that call for it, and none by figures that do not.
import { locales } from "../../i18n/locale";
import { exampleProject } from "../../../test/workbook";
import { check } from "./check";
import type { PoolInputs } from "./fields";

const plan: PoolInputs = { ...(exampleProject("predictive-maintenance").sheets.pool as PoolInputs), designedBy: null, actualProfit: [] };
type Figures = Readonly<Record<string, readonly (string | number)[]>>;
const names = ["售后", "IT", "产品", "销售"];
const clean: Figures = {
  "raci.roles": [...names, "财务", "分管副总"],
  "raci.responsible": [2, 2, 1, 1, 2, 0],
  "raci.accountable": [2, 2, 1, 1, 1, 3],
  "model.npvBeforeTax": [2794],
  "model.npvBeforePool": [2930],
};
const rulesOf = (figures: Figures, inputs: PoolInputs = plan): string[] =>
  check(inputs, "zh-CN", new Map(Object.entries(figures).map(([name, row]) => [name, [row]]))).map(({ rule }) => rule.replace("pool.", ""));
const across = ["share-without-role", "role-without-share", "not-in-cash-flow", "veto-small-share", "beside-shapley"];

it("says nothing where tasks, shares and the cash flow agree; who approves or measures needs no share", () =>
  expect(rulesOf(clean).filter((rule) => across.includes(rule))).toEqual([]));

it.each<[string, Figures]>([
  ["share-without-role", { ...clean, "raci.responsible": [2, 2, 0, 1, 2, 0], "raci.accountable": [2, 2, 0, 1, 1, 3] }],
  ["role-without-share", { ...clean, "raci.roles": [...names, "财务", "市场"] }],
  ["not-in-cash-flow", { ...clean, "model.npvBeforePool": [2794] }],
  [
    "veto-small-share",
    { ...clean, "model.coalitionMembers": ["财务", "IT"], "model.coalitionLoss": [2930, 100], "model.coalitionShapley": [1465, 1465] },
  ],
  [
    "beside-shapley",
    { ...clean, "model.coalitionMembers": ["售后", "IT"], "model.coalitionLoss": [0, 0], "model.coalitionShapley": [2000, 1000] },
  ],
])("%s is found", (rule, figures) => expect(rulesOf(figures)).toContain(rule));

it("speaks both languages without an empty place", () => {
  for (const locale of locales)
    for (const { sentence } of check(
      {
        ...plan,
        tiers: [
          { upTo: 100, rate: 0.2 },
          { upTo: null, rate: 0.1 },
        ],
      },
      locale,
      new Map([
        ["raci.roles", [["IT"]]],
        ["raci.responsible", [[0]]],
        ["raci.accountable", [[0]]],
      ]),
    ))
      expect(sentence).not.toMatch(/[{}]/);
});
