// Published cases of capital budgeting, entered as the inputs of a model: its sheets reach the published answers.
import { buildLists } from "../src/sheets/lists";
import { build } from "../src/sheets/model/build";
import type { ModelInputs } from "../src/sheets/model/fields";
import { modelInputs, noLines, predictiveMaintenance } from "../src/sheets/model/model-samples";
import { calculated, type Calculated } from "./calculated";
import { describeShared, readShared } from "./shared";

interface Case {
  readonly id: string;
  readonly inputs: Readonly<Record<string, unknown>>;
}
const inputsOf = <T>(id: string): T => {
  const found = readShared<{ cases: readonly Case[] }>("domain-cases.json").cases.find((one) => one.id === id);
  if (!found) throw new Error(`${id} is not among the cases`);
  return found.inputs as T;
};

/** Today's spend as an investment; later receipts as benefits, payments as running costs, equal years in a row as one line. */
function modelOf(flows: readonly number[], discountRate: number, more: Partial<ModelInputs> = {}): ModelInputs {
  const [first = 0, ...later] = flows;
  const lines = later.flatMap((amount, index) =>
    amount === later[index - 1] ? [] : [{ amount, from: index + 1, until: index + 1 + run(later, index) }],
  );
  const named = lines.map(({ amount, ...when }) => ({
    name: `from ${when.from}`,
    amount: Math.abs(amount),
    growth: 0,
    ...when,
    gain: amount > 0,
  }));
  return modelInputs({
    ...predictiveMaintenance,
    ...noLines,
    ...more,
    periods: later.length,
    discountRate,
    investments: [{ name: "outlay", amount: -first, period: 0 }],
    benefits: named.filter(({ gain }) => gain).map(({ gain: _, ...line }) => ({ ...line, owner: "A", needs: [], evidence: "guess" })),
    running: named.filter(({ gain }) => !gain).map(({ gain: _, ...line }) => line),
  });
}
/** How many more years bring the same. */
const run = (flows: readonly number[], from: number): number => {
  const next = flows.findIndex((flow, index) => index > from && flow !== flows[from]);
  return (next === -1 ? flows.length : next) - from - 1;
};

describeShared("published cases through the model's sheets", () => {
  const models = new Map<string, ModelInputs>();
  let sheet: Calculated;
  const value = (id: string, name: string): number => Number(sheet.value(id, name));

  beforeAll(async () => {
    const { series } = inputsOf<{ series: readonly (readonly number[])[] }>("FIN-06");
    series.forEach((flows, index) => models.set(`fin06-${index}`, modelOf(flows, 0.1)));
    const mirr = inputsOf<{ values: readonly number[]; finance: number; reinvest: readonly number[] }>("FIN-07");
    models.set("fin07", modelOf(mirr.values, mirr.finance, { reinvestRate: mirr.reinvest[0] ?? null }));
    const { q1 } = inputsOf<{ q1: readonly number[] }>("FIN-12");
    models.set("fin12", modelOf(q1, 0.1));
    for (const id of ["FIN-13", "FIN-28", "FIN-29", "FIN-33"]) {
      const { flows, rate } = inputsOf<{ flows: readonly number[]; rate: number }>(id);
      models.set(id.replace("-", "").toLowerCase(), modelOf(flows, rate));
    }
    models.set("fin14", modelOf(inputsOf<{ flows: readonly number[] }>("FIN-14").flows, 0.11));
    const lives = inputsOf<{ rate: number; m1: readonly number[]; m2: readonly number[] }>("FIN-31");
    models.set("fin31a", modelOf(lives.m1, lives.rate));
    models.set("fin31b", modelOf(lives.m2, lives.rate));
    const chain = inputsOf<{ rate: number; twice: readonly number[] }>("FIN-32");
    models.set("fin32", modelOf(chain.twice, chain.rate));
    const specs = [...models].flatMap(([id, inputs]) =>
      build(inputs, "en-US").map((one) => ({ ...one, kind: one.kind.replace("model", id) })),
    );
    sheet = await calculated([...specs, buildLists("en-US")]);
  }, 300_000);

  it("shows no error in any cell", () => expect(sheet.errors).toEqual([]));
  it("FIN-06: IRR as Microsoft prints it, the one without a guess too", () => {
    expect([0, 1, 2].map((index) => value(`fin06-${index}`, "irr").toFixed(3))).toEqual(["-0.021", "0.087", "-0.444"]);
  });
  it("FIN-07: MIRR with a rate of reinvestment of its own", () => expect(value("fin07", "r_mirr")).toBeCloseTo(0.126094, 6));
  it("FIN-12, 13, 33: payback, plain and discounted", () => {
    expect(value("fin12", "payback")).toBeCloseTo(2.32, 2);
    expect(value("fin13", "r_discountedPayback")).toBeCloseTo(1.32, 2);
    expect(value("fin33", "payback")).toBeCloseTo(4.3438, 4);
  });
  it("FIN-14, 28, 29, 33: NPV, IRR and profitability index", () => {
    expect(value("fin14", "npv")).toBeCloseTo(5991.49, 2);
    expect(value("fin14", "irr")).toBeCloseTo(0.2097, 4);
    expect(value("fin28", "npv")).toBeCloseTo(510.52, 2);
    expect(value("fin28", "irr")).toBeCloseTo(0.3437, 4);
    expect(value("fin28", "r_profitabilityIndex")).toBeCloseTo(1.57, 2);
    expect(Math.round(value("fin29", "npv"))).toBe(27721);
    expect(value("fin33", "npv")).toBeCloseTo(7486.68, 2);
    expect(value("fin33", "irr")).toBeCloseTo(0.16, 4);
  });
  it("FIN-31, 32: what a year of each machine is worth, and a chain of two lives", () => {
    expect([value("fin31a", "r_eaa"), value("fin31b", "r_eaa")].map(Math.round)).toEqual([617, 428]);
    expect(Math.round(value("fin32", "npv"))).toBe(9281);
    expect(value("fin32", "irr")).toBeCloseTo(0.252, 4);
  });
});
