// From JSON and from cells to inputs.
import fc from "fast-check";
import type { Fields } from "./field";
import { coerce, fromCells, toCell, type Fault } from "./inputs";
import { fromSerial, isDay, toSerial } from "./calendar-serial";

const fields = {
  title: { kind: "text", maxLength: 10 },
  rate: { kind: "rate", above: -1, max: 10 },
  count: { kind: "integer", min: 1, max: 5 },
  day: { kind: "date" },
  timing: { kind: "choice", of: "timing" },
  cap: { kind: "money", optional: true, min: 0 },
  roles: { kind: "list", of: { kind: "text" }, min: 1, max: 3, unique: true },
  paid: { kind: "list", of: { kind: "money", optional: true }, min: 0, max: 4, positional: true },
  lines: {
    kind: "records",
    of: { name: { kind: "text" }, needs: { kind: "names" }, amount: { kind: "money" } },
    min: 0,
    max: 2,
    key: "name",
  },
  grid: { kind: "grid", rows: "lines", columns: "roles", of: { kind: "letters" } },
} as const satisfies Fields;

const good = {
  title: "Plan",
  rate: 0.1,
  count: 2,
  day: "2026-03-31",
  timing: "mid",
  cap: null,
  roles: ["IT", "销售"],
  paid: [null, 150],
  lines: [{ name: "a", needs: ["IT"], amount: 1 }],
  grid: [["R", ""]],
};
const faultsOf = (json: unknown): readonly Fault[] => {
  const reading = coerce(fields, json);
  return reading.ok ? [] : reading.faults;
};

describe("coerce", () => {
  it("takes what fits as it is, and trims", () => {
    expect(coerce(fields, good)).toEqual({ ok: true, value: good });
    expect(coerce(fields, { ...good, title: "  Plan\t" })).toEqual({ ok: true, value: good });
  });
  it.each<[string, object, (string | number)[], string]>([
    ["text in a number", { rate: "ten" }, ["rate"], "not-a-number"],
    ["a rate of -100 %", { rate: -1 }, ["rate"], "too-small"],
    ["NaN", { rate: NaN }, ["rate"], "not-a-number"],
    ["half a period", { count: 1.5 }, ["count"], "not-whole"],
    ["too many periods", { count: 6 }, ["count"], "too-large"],
    ["a day that does not exist", { day: "2026-02-30" }, ["day"], "not-a-day"],
    ["an unknown word", { timing: "later" }, ["timing"], "not-a-choice"],
    ["an empty title", { title: "  " }, ["title"], "missing"],
    ["a long title", { title: "x".repeat(11) }, ["title"], "too-long"],
    ["no roles", { roles: [], grid: [[]] }, ["roles"], "too-few"],
    ["too many roles", { roles: ["a", "b", "c", "d"], grid: [["", "", "", ""]] }, ["roles"], "too-many"],
    ["a role twice", { roles: ["IT", "it"] }, ["roles", 1], "repeated"],
    [
      "a line twice",
      {
        lines: [good.lines[0], good.lines[0]],
        grid: [
          ["", ""],
          ["", ""],
        ],
      },
      ["lines", 1, "name"],
      "repeated",
    ],
    ["a comma in a name", { lines: [{ name: "a", needs: ["IT，销售"], amount: 1 }] }, ["lines", 0, "needs"], "separator-in-name"],
    ["a short grid row", { grid: [["R"]] }, ["grid", 0], "wrong-size"],
    ["a missing grid row", { grid: [] }, ["grid"], "wrong-size"],
    ["a field that nobody knows", { colour: 1 }, ["colour"], "unknown-field"],
    ["a record that is no record", { lines: ["a"] }, ["lines", 0], "not-a-record"],
  ])("names the place of %s", (_, change, path, code) => {
    const faults = faultsOf({ ...good, ...change });
    expect(faults.map((fault) => [fault.path, fault.problem.code])).toContainEqual([path, code]);
  });
  it("lets what may be empty be left out, with the grid over it", () => {
    const { paid: _paid, lines: _lines, grid: _grid, ...rest } = good;
    expect(coerce(fields, rest)).toEqual({ ok: true, value: { ...good, paid: [], lines: [], grid: [] } });
    const { roles: _roles, ...without } = good;
    expect(faultsOf(without).map((fault) => [fault.path, fault.problem.code])).toContainEqual([["roles"], "missing"]);
  });
  it("reports all faults at once", () => expect(faultsOf({ ...good, rate: "x", count: 9 })).toHaveLength(2));
  it("refuses what is no object", () => expect(faultsOf([1]).map((fault) => fault.problem.code)).toEqual(["not-a-record"]));
});

describe("fromCells", () => {
  const cells = new Map<string, (string | number | boolean)[][]>([
    ["title", [["Plan"]]],
    ["rate", [[0.1]]],
    ["count", [[2]]],
    ["day", [[toSerial("2026-03-31")]]],
    ["timing", [["期中"]]],
    ["cap", [[""]]],
    ["roles", [["IT", "", "销售"]]],
    ["paid", [["", 150, ""]]],
    ["lines_name", [["a"], [""]]],
    ["lines_needs", [["IT"], [""]]],
    ["lines_amount", [[1], [""]]],
    [
      "grid",
      [
        ["R", "", 0],
        ["", "", ""],
      ],
    ],
  ]);
  it("reads a sheet into which a row and a column were inserted and left empty", () => {
    const { json, kept } = fromCells(fields, cells, (_, word) => (word === "期中" ? "mid" : undefined));
    expect(coerce(fields, json)).toEqual({ ok: true, value: good });
    expect(kept.get("roles")).toEqual([0, 2]);
  });
  it("keeps a word that no list knows, so that coerce can name it", () => {
    const { json } = fromCells(fields, new Map([...cells, ["timing", [["sometime"]]]]), () => undefined);
    expect(faultsOf(json).map((fault) => fault.path)).toContainEqual(["timing"]);
  });
});

describe("toCell and fromCells", () => {
  const names = fc.array(fc.constantFrom("IT", "销售", "after sales"), { maxLength: 3 });
  it("are inverse for names", () =>
    fc.assert(
      fc.property(names, (list) => {
        const cell = toCell({ kind: "names" }, list, () => "", "、");
        const { json } = fromCells({ needs: { kind: "names" } }, new Map([["needs", [[cell ?? ""]]]]), () => undefined);
        expect(coerce({ needs: { kind: "names" } }, json)).toEqual({ ok: true, value: { needs: list } });
      }),
    ));
});

describe("days", () => {
  it("are Excel's serials", () => {
    expect(toSerial("1900-03-01")).toBe(61);
    expect(toSerial("2026-11-24")).toBe(46350);
  });
  it("come back from serials", () =>
    fc.assert(fc.property(fc.integer({ min: 61, max: 2_958_465 }), (serial) => expect(toSerial(fromSerial(serial))).toBe(serial))));
  it.each(["2026-02-29", "1900-02-28", "26-01-01", "2026-1-1", "x"])("%s is no day", (text) => expect(isDay(text)).toBe(false));
});
