// Knows that letters keep their part when a scheme is switched, and that no cell is lost on the way.
import fc from "fast-check";
import { parseCell } from "./raci-cell";
import { letterOf, partOf, partRule, parts } from "./raci-parts";
import { checkRoster } from "./raci-rules";
import { schemeIds, schemes } from "./raci-scheme";
import { proposeSwitch, switchCell, type SwitchMapping } from "./raci-switch";

const pairs = schemeIds.flatMap((from) => schemeIds.filter((to) => to !== from).map((to) => [from, to] as const));
const mappingOf = (from: (typeof schemeIds)[number], to: (typeof schemeIds)[number]): SwitchMapping =>
  Object.fromEntries(proposeSwitch(from, to).map(({ letter, to: target }) => [letter, target]));

describe("parts", () => {
  it.each(schemeIds)("of %s give each of its letters one part, and one of them decides alone", (id) => {
    expect(parts.flatMap((part) => letterOf(id, part) ?? []).sort()).toEqual([...schemes[id].letters].sort());
    for (const letter of schemes[id].letters) expect(letterOf(id, partOf(id, letter) ?? "more")).toBe(letter);
    expect(partRule(id, "decides")).toMatchObject({ least: 1, most: 1 });
    expect(parts.filter((part) => partRule(id, part).separated)).toHaveLength(1);
  });
});

describe.each(pairs)("from %s to %s", (from, to) => {
  const mapping = mappingOf(from, to);
  it("names every letter once, and who decides goes on deciding", () => {
    expect(proposeSwitch(from, to).map(({ letter }) => letter)).toEqual(schemes[from].letters);
    const decides = letterOf(from, "decides");
    expect(decides && mapping[decides]).toBe(letterOf(to, "decides"));
  });
  it("writes only what the other scheme reads, with exactly the letters that the mapping says", () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.constantFrom(...schemes[from].letters), { minLength: 1 }), (letters) => {
        const cell = parseCell(switchCell(letters.join(" / "), from, to, mapping), { scheme: to });
        const expected = new Set(letters.flatMap((letter) => (mapping[letter] === "-" ? [] : [mapping[letter]])));
        expect(cell.kind === "letters" && new Set(cell.letters)).toEqual(expected);
      }),
    );
  });
  it("leaves blanks and what cannot be read as they are", () => {
    for (const raw of ["", "-", "负责", "R?", "0"]) expect(switchCell(raw, from, to, mapping)).toBe(raw);
  });
});

it("flags letters whose meaning changes", () => {
  const flagged = (from: (typeof schemeIds)[number], to: (typeof schemeIds)[number]) =>
    proposeSwitch(from, to).flatMap(({ letter, to: target, changesMeaning }) => (changesMeaning ? [`${letter}>${target}`] : []));
  expect(flagged("RACI", "RASCI")).toEqual([]);
  expect(flagged("RACI", "RAPID")).toEqual(["C>I", "I>-"]);
  expect(flagged("RASCI", "RACI")).toEqual(["S>R"]);
});

describe("names of columns", () => {
  it.each([
    ["财务部", true],
    ["研发中心", true],
    ["Sales department", true],
    ["财务总监", false],
    ["IT", false],
    ["张三", false],
  ])("%s: a department %s", (name, is) => expect(checkRoster([name]).some(({ rule }) => rule === "department-as-role")).toBe(is));
  it("a role that left the project is stale, whatever the case and width", () => {
    expect(checkRoster(["ＩＴ", "Legal"], ["it", "Sales"])).toEqual([
      { rule: "stale-role", severity: "warning", column: 1, facts: { name: "Legal" } },
    ]);
    expect(checkRoster(["Legal"])).toEqual([]);
  });
});
