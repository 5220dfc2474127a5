// The charter: links where others publish, orphans where they do not, and what changed since it was signed.
import { calculated } from "../../../test/calculated";
import { exampleProject } from "../../../test/workbook";
import { locales } from "../../i18n/locale";
import { specsFor } from "../kit";
import { build } from "./build";
import { check } from "./check";
import { buildLists } from "../lists";
import type { CharterInputs } from "./fields";
import type { CharterWords } from "./words";

const project = exampleProject("predictive-maintenance");
const theCase = project.sheets.charter as CharterInputs;
const alone = (inputs: CharterInputs) => calculated([build(inputs, "zh-CN"), buildLists("zh-CN")]);
const among = (inputs: CharterInputs) =>
  calculated(
    specsFor({ ...project, sheets: { ...project.sheets, charter: inputs } }, ["project", "model", "pool", "plan", "charter"], "zh-CN", []),
  );

/** Every term filled in, signed by everybody as it stands. */
const signed: CharterInputs = {
  ...theCase,
  npv: 2793.9,
  irr: 1.789,
  signedGoal: theCase.goal,
  signedLead: theCase.lead,
  signedApprover: theCase.approver,
  signedBudget: 800,
  signedNpv: 2793.9,
  signedIrr: 1.789,
  signedPool: 150,
  signedStart: theCase.start,
  signedFinish: theCase.finish,
  keptOn: "2026-11-20",
  parties: theCase.parties.map((party) => ({ ...party, signedOn: "2026-11-20" })),
};

it("takes its figures from the other sheets, and leaves no orphan among them", async () => {
  const sheet = await among(theCase);
  expect(sheet.errors).toEqual([]);
  expect(sheet.value("charter", "npv")).toBeCloseTo(2793.914, 3);
  expect(sheet.value("charter", "irr")).toBeCloseTo(1.658, 3);
  expect([sheet.value("charter", "pool"), sheet.value("charter", "budget"), sheet.value("charter", "sharesTotal")]).toEqual([
    150, 800, 150,
  ]);
  expect(sheet.values("charter", "parties_share").flat()).toEqual([50, 60, 20, 20, 0]);
  const tied = sheet.values("charter", "tied").flat();
  expect(tied.slice(2)).toEqual(tied.slice(2).map(() => 1));
});

it("calls a figure an orphan where no sheet gives it", async () => {
  const sheet = await alone(theCase);
  expect(sheet.errors).toEqual([]);
  expect(sheet.value("charter", "check_orphan")).toBe(0);
});

it("marks no term as changed before anything was signed", async () => {
  const sheet = await alone(theCase);
  expect(sheet.values("charter", "term_remarks").flat().filter(Boolean)).toEqual([]);
});

describe("once signed", () => {
  it("says that nothing changed as long as nothing did, though live figures have more digits than the signed ones", async () => {
    const sheet = await alone({ ...signed, npv: 2793.9143 });
    expect([sheet.value("charter", "changed"), sheet.value("charter", "signed"), sheet.value("charter", "check_unchanged")]).toEqual([
      0, 5, 1,
    ]);
  });
  it.each([
    ["an amount", { npv: 2600 }, 1],
    ["a date and the goal", { finish: "2026-12-11", goal: "别的目标" }, 2],
    ["a figure that went away", { pool: null }, 1],
  ] as const)("counts %s that changed", async (_, change, count) => {
    const sheet = await alone({ ...signed, ...change });
    expect(sheet.value("charter", "changed")).toBe(count);
    expect(sheet.value("charter", "check_unchanged")).toBe(0);
  });
  it("says by how much an amount changed", async () => {
    const sheet = await alone({ ...signed, npv: 2600 });
    expect(sheet.values("charter", "term_remarks").flat().filter(Boolean)).toEqual(["签署后变动 -193.9"]);
  });
});

/** A change to the signed charter, and the finding that it brings. */
const broken: Readonly<Record<keyof CharterWords["findings"], readonly [Partial<CharterInputs>, object]>> = {
  "term-missing": [{ npv: null, signedNpv: null }, { name: "npv" }],
  "signatory-missing": [{ parties: signed.parties.map((party) => ({ ...party, signatory: null })) }, { name: "parties_signatory", row: 0 }],
  unsigned: [{ parties: theCase.parties }, { name: "parties_signedOn", row: 0 }],
  "signed-later": [{ asOf: "2026-11-19" }, { name: "parties_signedOn", row: 0 }],
  "not-frozen": [{ signedBudget: null }, { name: "signedBudget" }],
  changed: [{ budget: 900 }, { name: "budget" }],
  undated: [{ keptOn: null }, { name: "keptOn" }],
  "shares-differ": [{ pool: 160, signedPool: 160 }, { name: "pool" }],
  "approver-shares": [{ approver: "财务负责人、售后总监", signedApprover: "财务负责人、售后总监" }, { name: "approver" }],
  "ends-before-start": [{ finish: "2026-10-26", signedFinish: "2026-10-26" }, { name: "finish" }],
  "version-unknown": [{ version: "2.0" }, { name: "version" }],
};

it("has nothing to say about a signed charter that holds", () => expect(check(signed, "zh-CN")).toEqual([]));
it.each(Object.entries(broken))("finds %s, and says so in both languages", (code, [change, place]) => {
  for (const locale of locales) {
    const found = check({ ...signed, ...change }, locale);
    expect(found[0]).toMatchObject({ rule: `charter.${code}`, place });
    expect(found[0]?.sentence).not.toMatch(/[{}]/);
  }
});
