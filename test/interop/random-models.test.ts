// Any models: the sheets' formulas in the host, the model in numbers, and LibreOffice come to the same.
import fc from "fast-check";
import { save } from "../../src/host/xlsx";
import { read } from "../../src/excel/read";
import type { WorkbookSnapshot } from "../../src/host";
import type { ModelInputs } from "../../src/sheets/model/fields";
import { forecast, presentValue } from "../../src/sheets/model/forecast";
import { modelInputs, predictiveMaintenance } from "../../src/sheets/model/model-samples";
import { choices } from "../../src/spec/choices";
import { draw, inWorkbook } from "../workbook";
import { agreement } from "./agreement";
import { describeInterop, recalculateAll } from "./libreoffice";

const percent = (min: number, max: number): fc.Arbitrary<number> => fc.integer({ min, max }).map((value) => value / 100);
const amount = fc.integer({ min: 1, max: 20_000 }).map((value) => value / 10);
const maybe = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(value, { freq: 2 });
const oneOf = (name: "periodLength" | "timing" | "prices" | "vat" | "losses" | "terminal" | "delayMode") =>
  fc.constantFrom(...choices[name]);

/** What a model may hold, within what projects are like; every switch is turned. */
const anyModel: fc.Arbitrary<ModelInputs> = fc.integer({ min: 3, max: 9 }).chain((periods) => {
  const from = fc.integer({ min: 1, max: periods });
  const line = { amount, growth: percent(-20, 30), from, vatRate: maybe(percent(1, 17)) };
  const scenario = fc.record({
    benefitChange: percent(-40, 40),
    costChange: percent(-20, 40),
    delay: fc.integer({ min: 0, max: 4 }).map((halves) => halves / 2),
  });
  const lines = <T extends object>(of: Record<string, fc.Arbitrary<unknown>>, least: number) =>
    fc
      .array(fc.record(of) as fc.Arbitrary<T>, { minLength: least, maxLength: 3 })
      .map((rows) => rows.map((row, index) => ({ ...row, name: `line ${index + 1}` })));
  return fc
    .record({
      periodLength: oneOf("periodLength"),
      discountRate: percent(0, 30),
      reinvestRate: maybe(percent(0, 20)),
      timing: oneOf("timing"),
      prices: oneOf("prices"),
      inflation: percent(0, 8),
      vat: oneOf("vat"),
      inputVatMonths: maybe(fc.integer({ min: 1, max: 30 })),
      taxRate: maybe(percent(5, 40)),
      losses: oneOf("losses"),
      lossYears: maybe(fc.integer({ min: 1, max: 6 })),
      contingency: maybe(percent(0, 20)),
      opportunityCost: maybe(amount),
      workingCapital: maybe(amount),
      workingCapitalShare: maybe(percent(0, 30)),
      terminal: oneOf("terminal"),
      // Below every discount rate that a perpetuity could meet.
      terminalGrowth: percent(-10, -1),
      terminalMultiple: fc.integer({ min: 1, max: 8 }),
      scenario: fc.constantFrom("base", "downside", "upside"),
      delayMode: oneOf("delayMode"),
      scenarios: fc.array(scenario, { minLength: 3, maxLength: 3 }),
      investments: lines(
        {
          amount,
          period: fc.integer({ min: 0, max: 2 }),
          depreciation: fc.constantFrom(null, ...choices.depreciation.filter((one) => one !== "macrs")),
          life: fc.integer({ min: 2, max: 6 }),
          salvage: maybe(fc.constant(0.1)),
          vatRate: line.vatRate,
        },
        1,
      ),
      benefits: lines({ ...line, until: fc.constant(null), ramp: maybe(fc.integer({ min: 1, max: 3 })), needs: fc.constant([]) }, 1),
      running: lines({ ...line, until: maybe(fc.constant(periods)) }, 0),
      poolPaid: fc.array(amount, { maxLength: 2 }).map((paid) => (paid.length === 0 ? [] : [null, ...paid])),
    })
    .map((any) => modelInputs({ ...predictiveMaintenance, parties: [], ...any, periods }));
});

const models = fc.sample(anyModel, { numRuns: 3, seed: 20261126 });

const values = ["npvBeforePoolAndStaff", "npvBeforePool", "npvBeforeTax", "npv"];

describe("any model", () => {
  let workbook: WorkbookSnapshot;
  /** Present values of each class, as the sheets show them. */
  let shown: readonly (readonly unknown[])[];
  beforeAll(async () => {
    workbook = await inWorkbook(async (host) => {
      for (const model of models) await draw({ common: model, sheets: { model } }, "en-US", ["model"]);
      const standing = (await read()).filter(({ kind }) => kind === "model");
      shown = standing.map(({ figures }) => values.map((name) => figures.get(name)?.[0]?.[0]));
      return host.snapshot();
    });
  }, 300_000);

  it("is worth on the sheets what it is worth in numbers: before pool and staff, before tax, and at last", () => {
    expect(shown).toHaveLength(models.length);
    models.forEach((model, index) => {
      const { beforePoolAndStaff, beforePool, beforeTax, net } = forecast(model);
      const scale = net.reduce((total, flow) => total + Math.abs(flow), 1);
      [beforePoolAndStaff, beforePool, beforeTax, net].forEach((flows, at) => {
        const apart = Math.abs(Number(shown[index]?.[at]) - presentValue(model, flows));
        expect({ index, of: values[at], apart, agrees: apart <= 1e-9 * scale }).toMatchObject({ agrees: true });
      });
    });
  });

  it("shows no error in any cell", () => {
    expect(workbook.sheets.flatMap(({ cells }) => cells).filter(({ value }) => typeof value === "object")).toEqual([]);
  });

  describeInterop("in LibreOffice", () => {
    it("comes to the same in every cell", async () => {
      const [other] = await recalculateAll([await save(workbook)]);
      expect(other && agreement(workbook, other)).toEqual([]);
    }, 300_000);
  });
});
