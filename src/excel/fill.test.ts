// The best set is worked out again in the workbook, also where people inserted rows; a charter is kept as it was signed.
import { draw, exampleProject, inWorkbook } from "../../test/workbook";
import type { CharterInputs } from "../sheets/charter/fields";
import { keptCells, signingTerms } from "../sheets/charter/signing";
import { inputsOf, solvedAgain } from "../sheets/kit";
import { fill } from "./fill";
import { read } from "./read";

const contention = async () => {
  const sheet = (await read()).find(({ kind }) => kind === "contention");
  if (!sheet) throw new Error("no contention");
  return sheet;
};
const best = async (): Promise<unknown[]> => ((await contention()).figures.get("best") ?? []).flat();

it("solves again after an edit and an inserted row", () =>
  inWorkbook(async () => {
    await draw(exampleProject("predictive-maintenance"), "zh-CN", ["contention"]);
    expect(await best()).toEqual([1, 1, 0]);
    const before = await contention();
    const costs = before.places.get("requests_cost") ?? "";
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem(before.id);
      const second = sheet.getRange(costs).getCell(1, 0);
      second.values = [[900]];
      second.getEntireRow().insert("Down");
      await context.sync();
    });
    const changed = await contention();
    await fill(changed.id, solvedAgain(changed));
    expect(await best()).toEqual([0, "", 1, 0]);
    const solved = await contention();
    expect((solved.figures.get("was_cost") ?? []).flat()).toEqual([500, "", 900, 300]);
    expect((solved.figures.get("price") ?? []).flat()).toEqual([100, "", "", 100]);
  }));

it("keeps a charter as it was signed: values beside links, and the sheet says by itself what changed since", () =>
  inWorkbook(async () => {
    await draw(exampleProject("predictive-maintenance"), "zh-CN", ["project", "pool", "plan", "charter"]);
    const charter = async () => {
      const sheet = (await read()).find(({ kind }) => kind === "charter");
      if (!sheet) throw new Error("no charter");
      const reading = inputsOf(sheet);
      if (!reading.ok) throw new Error(JSON.stringify(reading.faults));
      return { sheet, inputs: reading.value as CharterInputs };
    };
    const states = async () => signingTerms((await charter()).inputs).map(({ term, state }) => `${term} ${state}`);
    const formulas = (address: string) =>
      Excel.run(async (context) => {
        const range = context.workbook.worksheets.getItem("章程").getRange(address);
        range.load("formulas,values");
        await context.sync();
        return { formulas: range.formulas as unknown[][], values: range.values as unknown[][] };
      });
    const { sheet } = await charter();
    const area = `B${/\d+/.exec(sheet.places.get("goal") ?? "")?.[0]}:I${/\d+/.exec(sheet.places.get("finish") ?? "")?.[0]}`;
    const links = (await formulas(area)).formulas.map(([live]) => live);
    const terms = signingTerms((await charter()).inputs)
      .filter(({ state }) => state === "unsigned")
      .map(({ term }) => term);
    const undo = await fill(sheet.id, keptCells(sheet, terms, "2026-11-24"));
    expect(await states()).toEqual([
      "goal same",
      "lead same",
      "approver same",
      "budget same",
      "npv missing",
      "irr missing",
      "pool same",
      "start same",
      "finish same",
    ]);
    const signed = await charter();
    expect([signed.inputs.keptOn, signed.inputs.signedBudget, signed.sheet.figures.get("changed")]).toEqual(["2026-11-24", 800, [[0]]]);
    const after = await formulas(area);
    expect(after.formulas.map(([live]) => live)).toEqual(links);
    expect(links.filter((live) => String(live).startsWith("="))).toHaveLength(5);
    expect(after.formulas.map((line) => line[3]).filter((kept) => String(kept).startsWith("="))).toEqual([]);

    const project = (await read()).find(({ kind }) => kind === "project");
    await fill(project?.id ?? "", [{ address: project?.places.get("budget") ?? "", values: [[900]] }]);
    expect((await charter()).sheet.figures.get("changed")).toEqual([[1]]);
    expect((await formulas(area)).values.map((line) => line.at(-1)).filter(Boolean)).toEqual(["签署后变动 +100.0"]);

    // What is put back is what stood there; a cell that was changed meanwhile stops it before anything is written.
    await fill(sheet.id, [{ address: sheet.places.get("signedPool") ?? "", values: [[151]] }]);
    await expect(fill(sheet.id, undo)).rejects.toMatchObject({ name: "ChangedMeanwhile", address: sheet.places.get("signedPool") });
    expect((await charter()).inputs.signedBudget).toBe(800);
    await fill(sheet.id, [{ address: sheet.places.get("signedPool") ?? "", values: [[150]] }]);
    await fill(sheet.id, undo);
    expect((await charter()).sheet.inputs).toEqual(new Map([...sheet.inputs, ["budget", [[900]]]]));
  }));
