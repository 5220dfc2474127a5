// What Excel reads about the functions: complete in each language, spelt for the host, never changed under a user's file.
import { locales } from "../i18n/locale";
import { functions, helpPage, metadata, namespace } from ".";

const origin = "https://xd.example";

/** Every function ever released, with its parameters in order. Lines are added; none is changed or removed. */
const released: Readonly<Record<string, readonly string[]>> = {
  NPV: ["rate", "flows", "[timing]"],
  XNPV: ["rate", "flows", "dates", "[asOf]", "[basis]"],
  IRR: ["flows", "[near]", "[timing]"],
  XIRR: ["flows", "dates", "[near]"],
  PAYBACK: ["flows", "[rate]", "[mode]", "[timing]"],
  ROI: ["gain", "cost", "[basis]", "[years]"],
  POOL: ["profit", "rate", "[hurdle]", "[hurdleMode]", "[cap]", "[basis]", "[tax]", "[tiers]", "[tierMode]"],
  POOLSHARE: ["pool", "weights", "[floors]", "[caps]", "[unit]", "[method]"],
  RACICHECK: ["grid", "[scheme]", "[limits]"],
  COALITION: ["rate", "flows", "needs", "members", "[timing]"],
  ROUNDSHARE: ["amounts", "total", "unit"],
  CONTRIB: ["scores", "weights"],
  SHAPLEY: ["players", "coalitions", "values"],
  PAYOUT: ["attainment", "curve"],
  VEST: ["award", "schedule", "[rate]", "[unit]", "[asOf]"],
  CLAWBACK: ["paid", "restated", "[limit]"],
  GAINSHARE: ["plan", "base", "actual", "share", "[reserve]", "[losses]"],
  RACIROLE: ["grid", "letter", "[by]", "[scheme]"],
  RACIWHO: ["rowCells", "names", "letter", "[scheme]", "[separator]"],
  RACISCORE: ["grid", "[limits]", "[scheme]"],
  RATION: ["budget", "costs", "values", "[maxCount]", "[must]", "[exclude]", "[limits]", "[show]"],
  SPLITCLAIMS: ["estate", "claims", "rule", "[unit]"],
  TRACKRECORD: ["success", "total", "[prior]", "[weight]"],
  EVM: ["bac", "planned", "done", "ac", "[measure]"],
  RAG: ["actual", "target", "amber", "red", "[lowerIsBetter]", "[asOf]", "[maxAge]", "[now]"],
  DUE: ["start", "hours", "[calendar]", "[holidays]", "[makeup]"],
  WORKHOURS: ["start", "end", "[calendar]", "[holidays]", "[makeup]"],
  LEVEL: ["opened", "now", "limits", "[mode]", "[calendar]", "[holidays]", "[makeup]"],
  MEETCOST: ["minutes", "heads", "rate", "perYear"],
  SEAL: ["range"],
  IRRS: ["flows", "[timing]"],
  MIRR: ["flows", "finance", "reinvest", "[method]", "[timing]"],
  PINDEX: ["rate", "flows", "[form]", "[investment]", "[timing]"],
  EAA: ["rate", "flows", "[timing]"],
  ARR: ["profits", "opening", "closing"],
  CROSSOVER: ["a", "b", "[timing]"],
  IMPLIEDGROWTH: ["target", "rate", "initial", "first", "years", "[timing]"],
  BREAKEVEN: ["rate", "flows", "[driver]", "[timing]"],
  SENS: ["rates", "flows", "benefitShocks", "[costShock]", "[timing]"],
  SCENARIO: ["p", "npv"],
  WACC: ["ke", "kd", "tax", "debtRatio"],
  CAPM: ["rf", "beta", "erp"],
  DEPR: ["cost", "salvage", "life", "[method]", "[usage]"],
  DELAY: ["rate", "flows", "periods", "[mode]", "[timing]"],
  SIMULATE: ["rate", "base", "drivers", "[correlation]", "[trials]", "[seed]", "[timing]"],
  RATE: ["nper", "pmt", "pv", "[fv]", "[type]", "[near]"],
};

/** Keywords are for ever too; the first is the default. */
const keywords: Readonly<Record<string, readonly string[]>> = {
  "NPV.timing": ["end", "mid", "begin"],
  "IRR.timing": ["end", "mid", "begin"],
  "XNPV.basis": ["act/365", "360", "act/act"],
  "PAYBACK.mode": ["interpolated", "whole"],
  "ROI.basis": ["net", "gross", "annualised"],
  "POOL.hurdleMode": ["trigger", "excess"],
  "POOL.basis": ["before", "after-bonus", "after-tax", "after-both", "after-tax-deductible"],
  "POOL.tierMode": ["slab", "marginal"],
  "POOLSHARE.method": ["water-fill", "floor-then-share"],
  "RACICHECK.scheme": ["RACI", "RASCI", "DACI", "RAPID", "CAIRO"],
  "COALITION.timing": ["end", "mid", "begin"],
  "GAINSHARE.plan": ["scanlon", "rucker", "improshare"],
  "GAINSHARE.losses": ["absorbed", "carried"],
  "RACIROLE.by": ["column", "row"],
  "RACIROLE.scheme": ["RACI", "RASCI", "DACI", "RAPID", "CAIRO"],
  "RACIWHO.scheme": ["RACI", "RASCI", "DACI", "RAPID", "CAIRO"],
  "RACISCORE.scheme": ["RACI", "RASCI", "DACI", "RAPID", "CAIRO"],
  "RATION.show": ["chosen", "summary"],
  "SPLITCLAIMS.rule": ["prop", "cea", "cel", "talmud"],
  "EVM.measure": ["all", "pv", "ev", "ac", "sv", "cv", "spi", "cpi", "eac", "etc", "vac", "tcpi"],
  "DUE.calendar": ["working", "clock", "working-cn", "clock-cn"],
  "WORKHOURS.calendar": ["working", "clock", "working-cn", "clock-cn"],
  "LEVEL.mode": ["additive", "absolute"],
  "LEVEL.calendar": ["clock", "working", "clock-cn", "working-cn"],
  "MIRR.method": ["combined", "discounting", "reinvestment"],
  "PINDEX.form": ["pv", "npv"],
  "BREAKEVEN.driver": ["benefits", "delay", "rate"],
  "DEPR.method": ["sl", "syd", "ddb", "ddb-sl", "ddb-cn", "units", "macrs"],
  "DELAY.mode": ["benefits", "all", "fixed-end"],
};

it("has every released function as it was released", () => {
  const now = new Map(
    functions.map(({ id, params }) => [id, Object.entries(params).map(([name, { optional }]) => (optional ? `[${name}]` : name))]),
  );
  for (const [id, params] of Object.entries(released)) expect([id, now.get(id)?.slice(0, params.length)]).toEqual([id, params]);
  expect(functions.filter(({ id }) => !(id in released)).map(({ id }) => id)).toEqual([]);
});

it.each(Object.entries(keywords))("%s has its keywords in order", (place, known) => {
  const [id, name = ""] = place.split(".");
  expect(functions.find((one) => one.id === id)?.params[name]?.keywords?.slice(0, known.length)).toEqual(known);
});

it("has ids that are unique, spelt as Excel allows, and no cell's address", () => {
  const ids = functions.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of ids) {
    expect(id).toMatch(/^[A-Z][A-Z0-9_.]{2,127}$/);
    expect(id).not.toMatch(/^[A-Z]{1,3}\d+$|^R\d*C\d*$/);
  }
});

it("puts what may be left out at the end", () => {
  for (const { params } of functions) {
    const optional = Object.values(params).map((param) => param.optional);
    expect(optional).toEqual([...optional].sort());
  }
});

describe.each(locales)("in %s", (locale) => {
  const file = metadata(functions, locale, origin);

  it("lets errors and data types through, and says a word on everything", () => {
    expect(file.allowErrorForDataTypeAny).toBe(true);
    expect(file.allowCustomDataForDataTypeAny).toBe(true);
    expect(file.functions.map(({ id }) => id)).toEqual(functions.map(({ id }) => id));
    for (const { description, parameters, helpUrl, id } of file.functions) {
      expect(description.length).toBeGreaterThan(10);
      expect(helpUrl).toBe(`${origin}/${helpPage(locale, id)}`);
      for (const parameter of parameters) expect(parameter.description.length).toBeGreaterThan(1);
      if (locale === "zh-CN")
        for (const text of [description, ...parameters.map((one) => one.description)]) expect(text).toMatch(/\p{Script=Han}|RACI/u);
    }
  });

  it("names each function by its id, in every language", () => {
    for (const { id, name } of file.functions) expect(name).toBe(id);
  });

  it("names every keyword of an option where the option is described", () => {
    const described = new Map(
      file.functions.flatMap(({ id, parameters }) => parameters.map((one) => [`${id}.${one.name}`, one.description])),
    );
    for (const { id, params } of functions)
      for (const [name, { keywords: known }] of Object.entries(params))
        for (const keyword of known ?? []) expect(described.get(`${id}.${name}`)).toContain(keyword);
  });
});

it("says the same of shapes in each language", () => {
  const shape = (locale: (typeof locales)[number]) =>
    metadata(functions, locale, origin).functions.map(({ id, parameters, result }) => ({
      id,
      result,
      parameters: parameters.map(({ name, type, dimensionality, optional }) => ({ name, type, dimensionality, optional })),
    }));
  expect(shape("zh-CN")).toEqual(shape("en-US"));
});

it("shows a function's metadata whole", () => {
  expect(metadata(functions, "en-US", origin).functions.find(({ id }) => id === "XIRR")).toEqual({
    id: "XIRR",
    name: "XIRR",
    description: expect.stringContaining("Internal rate of return a year"),
    helpUrl: "https://xd.example/help/xirr.html",
    parameters: [
      { name: "flows", description: expect.any(String), type: "any", dimensionality: "matrix" },
      { name: "dates", description: expect.any(String), type: "any", dimensionality: "matrix" },
      { name: "near", description: expect.any(String), type: "any", dimensionality: "matrix", optional: true },
    ],
    result: { type: "number", dimensionality: "scalar" },
  });
  expect(namespace).toBe("XD");
});
