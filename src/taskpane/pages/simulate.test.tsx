/**
 * The page that simulates a model: what it says before, while and after, in both languages.
 * @jest-environment jsdom
 */
import { cleanup, screen, waitFor } from "@testing-library/react";
import type { FilledCells } from "../../excel/fill";
import type { StandingCells } from "../../excel/read";
import { locales, type Locale } from "../../i18n/locale";
import { buildLists } from "../../sheets/lists";
import { build } from "../../sheets/model/build";
import { modelInputs, predictiveMaintenance } from "../../sheets/model/model-samples";
import { toAddress } from "../../spec/address";
import { identity, plan } from "../../spec/plan";
import type { Scalar } from "../../spec/sheet";
import { showPane, violations } from "../pane-in-test";

/** The sheets of a model as they are read right after they were made; what formulas would give is left empty. */
function standing(more: object, locale: Locale = "en-US"): readonly StandingCells[] {
  const { setup, sheets } = plan([...build(modelInputs({ ...predictiveMaintenance, ...more }), locale), buildLists(locale)], {
    sheetNames: [],
    standing: [],
  });
  return sheets.map(({ kind, name, content: [verb] }): StandingCells => {
    const cells = verb?.kind === "setCells" ? verb.cells : [];
    const plain = (cell: Scalar | null | undefined): Scalar =>
      typeof cell !== "string" ? (cell ?? "") : cell.startsWith("=") ? "" : cell.replace(/^'/, "");
    const named = setup.flatMap((one) =>
      one.kind === "addName" && one.sheet === name && typeof one.refers !== "string" ? [{ name: one.name, rect: one.refers }] : [],
    );
    const under = (prefix: string) =>
      new Map(
        named.flatMap(({ name: full, rect }) =>
          full.startsWith(prefix)
            ? [
                [
                  full.slice(prefix.length),
                  Array.from({ length: rect.rows }, (_, row) =>
                    Array.from({ length: rect.columns }, (__, column) => plain(cells[rect.row + row]?.[rect.column + column])),
                  ),
                ] as const,
              ]
            : [],
        ),
      );
    const places = new Map(named.map(({ name: full, rect }) => [full.replace(/^xd_(in|out)_/, ""), toAddress(rect)]));
    return {
      id: name,
      name,
      kind,
      version: 2,
      locale,
      fingerprint: "",
      inputs: under(identity.input),
      figures: under(identity.output),
      places,
    };
  });
}
const drivers = [
  { line: "减少故障与投诉", distribution: "pert", low: 0.5, likely: 1, high: 1.2 },
  { line: "平台建设", distribution: "normal", likely: 1, deviation: 0.1 },
];
const correlations = [{ first: "平台建设", second: "减少故障与投诉", rank: -0.3 }];
const fillNothing = () => jest.fn((_sheet: string, _cells: unknown): Promise<readonly FilledCells[]> => Promise.resolve([]));

it("runs, tells what came out, and leads to the sheet", async () => {
  const [fill, goTo] = [fillNothing(), jest.fn(() => Promise.resolve())];
  const { user } = await showPane({
    route: { page: "simulate" },
    actions: { read: () => Promise.resolve(standing({ drivers, correlations, trials: 4096 })), fill, goTo },
  });
  await screen.findByText("减少故障与投诉: PERT, × 0.5, × 1, × 1.2");
  expect(screen.getByText("平台建设 and 减少故障与投诉 move together: rank correlation -0.3")).toBeTruthy();
  expect((screen.getByRole("textbox", { name: "Trials" }) as HTMLInputElement).value).toBe("4096");
  expect(await violations()).toEqual([]);
  const seed = screen.getByRole("textbox", { name: "Seed" });
  await user.clear(seed);
  await user.click(screen.getByRole("button", { name: "Run the simulation" }));
  expect(screen.getByText("Please enter a whole number from 1 to 4,294,967,295.")).toBeTruthy();
  expect(fill).not.toHaveBeenCalled();
  await user.type(seed, "7");
  await user.click(screen.getByRole("button", { name: "Run the simulation" }));
  await screen.findByText("Written to “Simulation”. It says so itself when inputs change.");
  expect(screen.getByRole("region", { name: "NPV in CNY 10,000 (万元)" })).toBeTruthy();
  expect(await violations()).toEqual([]);
  expect(fill).toHaveBeenCalledTimes(1);
  expect(fill).toHaveBeenCalledWith(
    "Simulation",
    expect.arrayContaining([
      { address: expect.stringMatching(/^B\d+:B\d+$/) as string, values: [[46350], [4096], [7], [expect.any(String)]] },
    ]),
  );
  expect(screen.getByRole("row", { name: /^Mean 2,\d{3}/ })).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "Go to Simulation" }));
  expect(goTo).toHaveBeenCalledWith("Simulation");
});

it("shows how far it is, and writes nothing once it is cancelled", async () => {
  const fill = fillNothing();
  const { user } = await showPane({
    route: { page: "simulate" },
    actions: { read: () => Promise.resolve(standing({ drivers, trials: 1_048_576, taxRate: 0.25, losses: "lost" })), fill },
  });
  await user.click(await screen.findByRole("button", { name: "Run the simulation" }));
  await waitFor(() =>
    expect(Number(screen.getByRole("progressbar", { name: "Progress" }).getAttribute("aria-valuenow"))).toBeGreaterThan(0),
  );
  await user.click(screen.getByRole("button", { name: "Cancel" }));
  await screen.findByText("Cancelled. The sheet is as it was.");
  expect(screen.getByRole("button", { name: "Run the simulation" })).toBeTruthy();
  expect(await violations()).toEqual([]);
  expect(fill).not.toHaveBeenCalled();
});

const without = (sheets: readonly StandingCells[]) => sheets.filter(({ kind }) => kind !== "model/simulation");
it.each<[string, (locale: Locale) => readonly StandingCells[], Readonly<Record<Locale, RegExp>>]>([
  ["no model", () => [], { "en-US": /There is no return model/, "zh-CN": /没有投资回报测算模型/ }],
  [
    "a model of before",
    (locale) => without(standing({ drivers }, locale)),
    { "en-US": /“Model” has no simulation sheet.*make the model again/, "zh-CN": /「模型」没有模拟工作表.*重新制作模型/ },
  ],
  ["no driver", (locale) => standing({}, locale), { "en-US": /“Model” has no drivers. Name a line/, "zh-CN": /「模型」没有模拟因素。请/ }],
  [
    "terms that fit no distribution",
    (locale) => standing({ drivers: [{ ...drivers[0], low: 2 }] }, locale),
    { "en-US": /Enter low ≤ likely ≤ high/, "zh-CN": /请填写低 ≤ 最可能 ≤ 高/ },
  ],
  [
    "a line that is none",
    (locale) => standing({ drivers: [{ ...drivers[0], line: "x" }] }, locale),
    { "en-US": /The driver “x” is no line/, "zh-CN": /模拟因素「x」不是/ },
  ],
])("says with %s what is to be done", async (_, sheets, sentence) => {
  for (const locale of locales) {
    const { store } = await showPane({ route: { page: "simulate" }, locale, actions: { read: () => Promise.resolve(sheets(locale)) } });
    await waitFor(() => expect(document.body.textContent).toMatch(sentence[locale]));
    expect(screen.queryByRole("button", { name: /Run the simulation|运行模拟/ })).toBeNull();
    if (locale === "zh-CN") expect(await violations()).toEqual([]);
    expect(store.getState().route).toEqual({ page: "simulate" });
    cleanup();
  }
});
