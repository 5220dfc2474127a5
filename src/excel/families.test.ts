// Which sheets belong to each other: seen in what they speak of, never in their names or places.
import { familiesIn, orphansIn, speaksOf, type Mentions } from "./families";
import type { StandingCells } from "./read";

const sheet = (name: string, kind: string): StandingCells => ({
  id: name,
  name,
  kind,
  version: 1,
  locale: "en-US",
  fingerprint: "",
  inputs: new Map(),
  figures: new Map(),
  places: new Map(),
});
/** Name, kind, and how many formulas speak of each other sheet. */
const workbook = (...lines: readonly (readonly [name: string, kind: string, mentions?: Readonly<Record<string, number>>])[]) => {
  const all = lines.map(([name, kind]) => sheet(name, kind));
  const spoken = new Map(lines.map(([name, , mentions = {}]) => [name, new Map(Object.entries(mentions))]));
  const mentions: Mentions = ({ name }) => spoken.get(name) ?? new Map<string, number>();
  const found = familiesIn(all, mentions).map(({ head, parts, isCopy }) => [
    head.name,
    ...parts.map(({ name }) => name),
    ...(isCopy ? ["copy"] : []),
  ]);
  return { all, mentions, found, orphans: orphansIn(all, mentions).map(({ name }) => name) };
};

it("puts each part to the inputs that most of its formulas speak of, in whatever order they stand", () =>
  expect(
    workbook(
      ["R2", "model/results", { b: 40, a: 1 }],
      ["A", "model", { r1: 8 }],
      ["R1", "model/results", { a: 40 }],
      ["B", "model", { r2: 8 }],
      ["Pool", "pool", { r2: 2 }],
    ).found,
  ).toEqual([["A", "R1"], ["B", "R2"], ["Pool"]]));

it("takes of a part and its copy the one that the others speak of", () =>
  expect(workbook(["A", "model", { r: 8 }], ["R (2)", "model/results", { a: 40 }], ["R", "model/results", { a: 40 }]).found).toEqual([
    ["A", "R"],
  ]));

it("knows a copy of the inputs, and parts whose inputs are gone", () => {
  const { found, orphans } = workbook(
    ["A", "model", { r: 8 }],
    ["A (2)", "model", { r: 8 }],
    ["R", "model/results", { a: 40 }],
    ["Lost", "model/results"],
  );
  expect(found).toEqual([
    ["A", "R"],
    ["A (2)", "copy"],
  ]);
  expect(orphans).toEqual(["Lost"]);
});

it("takes a whole family for a publisher once one of its sheets is spoken of", () => {
  const { all, mentions } = workbook(
    ["A", "model", { r: 8 }],
    ["R", "model/results", { a: 40 }],
    ["B", "model", { s: 8 }],
    ["S", "model/results", { b: 40 }],
    ["Pool", "pool", { s: 1 }],
  );
  const pool = all.filter(({ kind }) => kind === "pool");
  expect(all.filter(speaksOf(pool, familiesIn(all, mentions), mentions)).map(({ name }) => name)).toEqual(["B", "S"]);
});
