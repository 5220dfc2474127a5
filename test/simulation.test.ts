// A run of the simulation in a workbook: what it writes, when it stops speaking of the inputs, and what it leaves alone.
import { draw, exampleProject, inWorkbook } from "./workbook";
import { fill } from "../src/excel/fill";
import { read, type StandingCells } from "../src/excel/read";
import { familiesOf } from "../src/excel/standing-families";
import { answer, functions } from "../src/functions";
import type { WorkbookSnapshot } from "../src/host";
import { findingsOf } from "../src/sheets/kit";
import { word } from "../src/sheets/words";
import { choices } from "../src/spec/choices";
import { parseAddress, toAddress } from "../src/spec/address";
import type { Scalar } from "../src/spec/sheet";
import { switchLanguage } from "../src/taskpane/language/switch";
import { readiness, simulateModel, simulationTargets, type SimulationOutcome } from "../src/taskpane/simulate";

const of = async (kind: string): Promise<StandingCells> => {
  const sheet = (await read()).find((one) => one.kind === kind);
  if (!sheet) throw new Error(`no ${kind}`);
  return sheet;
};
/** What stands in cells of a sheet, without reading the whole workbook. */
const shown = (id: string, ...addresses: readonly string[]): Promise<readonly (readonly (readonly Scalar[])[])[]> =>
  Excel.run(async (context) => {
    const ranges = addresses.map((address) => context.workbook.worksheets.getItem(id).getRange(address));
    for (const range of ranges) range.load("values");
    await context.sync();
    return ranges.map(({ values }) => values as Scalar[][]);
  });
const type = (sheet: StandingCells, ...cells: readonly (readonly [name: string, value: Scalar, row?: number])[]): Promise<void> =>
  Excel.run(async (context) => {
    for (const [name, value, row = 0] of cells)
      context.workbook.worksheets
        .getItem(sheet.id)
        .getRange(sheet.places.get(name) ?? "")
        .getCell(row, 0).values = [[value]];
    await context.sync();
  });
async function run(more: Partial<Parameters<typeof simulateModel>[1]> = {}): Promise<SimulationOutcome> {
  const { id } = await of("model");
  return simulateModel(
    { read, families: familiesOf, fill },
    {
      model: id,
      trials: 8192,
      seed: 3,
      date: "2026-11-26",
      locale: "en-US",
      signal: new AbortController().signal,
      onProgress: () => undefined,
      ...more,
    },
  );
}
const cells = ({ sheets }: WorkbookSnapshot) =>
  sheets.map((sheet) => sheet.cells.map(({ row, column, value, formula }) => [row, column, value, formula]));

it("is written, repeatable, told stale by formulas, cancelled without a trace, and keeps to its cells", () =>
  inWorkbook(async (host) => {
    await draw(exampleProject("predictive-maintenance"), "en-US", ["model"]);
    const [model, sheet] = [await of("model"), await of("model/simulation")];
    const figure = async (name: string): Promise<readonly (readonly Scalar[])[]> =>
      (await shown(sheet.id, sheet.places.get(name) ?? ""))[0] ?? [];
    /** The sentence at the top of the result, and how much changed since the run. */
    const state = async (): Promise<readonly unknown[]> =>
      (await shown(sheet.id, "A10", sheet.places.get("simulation_changes") ?? "")).map((rows) => rows[0]?.[0]);
    expect(await state()).toEqual([expect.stringMatching(/^Not simulated yet/), 0]);

    // A note beside the figures is somebody's own.
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem(sheet.id).getRange("H12").values = [["mine"]];
      await context.sync();
    });
    const before = cells(await host.snapshot());
    const stopped = new AbortController();
    stopped.abort();
    expect(await run({ signal: stopped.signal })).toEqual({ state: "cancelled" });
    expect(cells(await host.snapshot())).toEqual(before);

    expect(await run()).toMatchObject({ state: "written", sheet: { id: sheet.id } });
    const holds = ["The figures speak of the inputs as they stand.", 0];
    const holdsInChinese = ["结果与当前输入一致。", 0];
    expect(await state()).toEqual(holds);
    const first = await figure("simulationFigures");
    expect(await figure("simulationRun")).toEqual([[46352], [8192], [3], [expect.stringMatching(/^[0-9a-f]{8}$/)]]);
    const after = cells(await host.snapshot());
    expect(after[0]?.length).toBe(before[0]?.length);
    expect(after.flat().filter((cell) => cell[2] === "mine")).toHaveLength(1);
    expect(after.flat().filter((cell) => typeof cell[2] === "object")).toEqual([]);
    const histogramChart = (await host.snapshot()).sheets.find(({ name }) => name === sheet.name)?.charts[0];
    expect(histogramChart).toMatchObject({ kind: "ColumnStacked", gapWidth: 10, series: [{ name: "Below 0" }, { name: "0 and above" }] });

    // The function says the same of the same lines.
    const flows = (await figure("simulationFlows")).filter(([cell]) => cell !== "");
    const drivers = (await figure("simulationDrivers"))
      .filter(([line]) => line !== "")
      .map(([, place = 0, low = 0, likely = 0, high = 0], index) => [
        index + 1,
        choices.distribution[Number(place) - 1] ?? "",
        low,
        likely,
        high,
      ]);
    const definition = functions.find(({ id }) => id === "SIMULATE");
    const said = definition && answer(definition, [[[0.1]], flows, drivers, null, [[8192]], [[3]]], "en-US");
    const [, mean, deviation, loss, p10, p50, p90, , ...bins] = said as readonly (readonly Scalar[])[];
    const rows = [mean, deviation, loss, undefined, p10, undefined, p50, undefined, p90];
    rows.forEach(
      (row, index) => row && expect(first[index]).toEqual([expect.closeTo(Number(row[1]), 8), expect.closeTo(Number(row[2]), 8)]),
    );
    const histogram = (await figure("simulationHistogram")).filter(([, , share]) => share !== 0);
    expect(histogram).toEqual(
      bins.filter(([, , share]) => share !== 0).map((row) => row.map((value) => expect.closeTo(Number(value), 9) as number)),
    );

    // Any input that matters turns the mark on, each one more; typed back, it goes.
    const edits: readonly (readonly [name: string, value: Scalar, row?: number])[] = [
      ["drivers_low", 0.7],
      ["drivers_line", "", 1],
      ["taxRate", 0.25],
    ];
    let last = 0;
    for (const edit of edits) {
      await type(model, edit);
      const [sentence, count] = await state();
      expect([edit, sentence, Number(count) > last]).toEqual([
        edit,
        expect.stringMatching(/^STALE: \d+ inputs or flows changed since the run/),
        true,
      ]);
      last = Number(count);
    }
    await type(model, ...edits.map(([name, , row = 0]) => [name, (model.inputs.get(name) ?? [])[row]?.[0] ?? "", row] as const));
    expect(await state()).toEqual(holds);

    // In the other language it holds as well, with nothing written anew; in each, another word of a list is one change.
    const [terms, taken] = ["simulationTerms", "simulationDrivers"].map((name) => parseAddress(sheet.places.get(name) ?? ""));
    if (!terms || !taken) throw new Error("no blocks");
    const sameTerms = toAddress({ ...terms, column: terms.column + 2 });
    const inWords = [
      toAddress({ row: terms.row + 1, column: terms.column + 3, rows: 1, columns: 1 }),
      toAddress({ row: taken.row, column: taken.columns + 1, rows: 1, columns: 1 }),
    ];
    /** Of the drivers after the second, in the table of what stands in the inputs now. */
    const known = toAddress({ row: taken.row - taken.rows, column: taken.columns, rows: 2, columns: 1 });
    const [rate, rateInChinese] = ["Discount rate a year", "折现率（年）"];
    for (const { locale, current, names, exist } of [
      { locale: "en-US", current: holds, names: [rateInChinese, "nobody's"], exist: [[1], [0]] },
      { locale: "zh-CN", current: holdsInChinese, names: [rate, rateInChinese], exist: [[1], [1]] },
    ] as const) {
      const written = await figure("simulationTerms");
      if (locale === "zh-CN") await switchLanguage(locale, locale);
      expect(await state()).toEqual(current);
      expect(await figure("simulationTerms")).toEqual(written);
      const [base, triangular] = [word("scenario", "base", locale), word("distribution", "triangular", locale)];
      await type(model, ["drivers_distribution", word("distribution", "uniform", locale)]);
      expect(await state()).toEqual([expect.stringContaining(" 1 "), 1]);
      expect(await shown(sheet.id, ...inWords)).toEqual([[[base]], [[triangular]]]);
      await type(model, ["drivers_distribution", triangular], ["scenario", word("scenario", "downside", locale)]);
      expect((await shown(sheet.id, sameTerms))[0]?.flat()).toEqual([0, 0, 1, 1, 1, 1, 1, 1]);
      // The discount rate goes by its name in either language.
      await type(model, ["scenario", base], ...names.map((name, index) => ["drivers_line", name, index + 2] as const));
      expect((await shown(sheet.id, known))[0]).toEqual(exist);
      await type(model, ...names.map((_, index) => ["drivers_line", "", index + 2] as const));
      expect(await state()).toEqual(current);
    }

    // Another seed gives other figures, the same one the same.
    await run({ seed: 4 });
    expect(await figure("simulationFigures")).not.toEqual(first);
    await run();
    expect(await figure("simulationFigures")).toEqual(first);

    // Drivers of one value are worth the model's NPV.
    await type(model, ["drivers_low", 1], ["drivers_high", 1], ["drivers_low", 1, 1], ["drivers_high", 1, 1]);
    await run();
    const [[[npv] = []] = []] = await shown(model.id, model.places.get("npv") ?? "");
    expect((await figure("simulationFigures"))[0]).toEqual([expect.closeTo(Number(npv), 8), 0]);
    expect(await state()).toEqual(holdsInChinese);

    // A driver that fits no distribution, and a block that somebody parted, are said before anything is written.
    await type(model, ["drivers_low", 2]);
    const standing = await read();
    const [target] = await simulationTargets({ families: familiesOf }, standing);
    expect(target && readiness(target, standing, "en-US")).toMatchObject({
      problem: { code: "findings", findings: [{ rule: "model.driver-terms", remedy: "Enter low ≤ likely ≤ high." }] },
    });
    expect(target && findingsOf(target.model, "en-US", standing).map(({ rule }) => rule)).toContain("model.simulation-stale");
    await type(model, ["drivers_low", 1]);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem(sheet.id).getRange("33:33").insert("Down");
      await context.sync();
    });
    const parted = cells(await host.snapshot());
    expect(await run()).toEqual({ state: "refused", problem: { code: "layout", sheet: "模拟", place: "A31:C53" } });
    expect(cells(await host.snapshot())).toEqual(parted);
  }));

it("goes to the sheet that was drawn with the model, wherever the tabs were moved", () =>
  inWorkbook(async () => {
    const project = exampleProject("predictive-maintenance");
    await draw(project, "en-US", ["model"]);
    await draw(project, "en-US", ["model"]);
    const simulations = (await read()).filter(({ kind }) => kind === "model/simulation");
    expect(simulations.length).toBe(2);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem(simulations[1]?.id ?? "").position = 0;
      await context.sync();
    });
    const standing = await read();
    const [first, second] = await simulationTargets({ families: familiesOf }, standing);
    expect([first?.sheet?.id, second?.sheet?.id]).toEqual(simulations.map(({ id }) => id));
    const found = await run({ model: second?.model.id ?? "" });
    expect(found).toMatchObject({ state: "written", sheet: { id: simulations[1]?.id } });
    const runs = await Promise.all(simulations.map(({ id, places }) => shown(id, places.get("simulationRun") ?? "")));
    expect(runs.map(([block]) => block?.[1]?.[0])).toEqual(["", 8192]);
  }));
