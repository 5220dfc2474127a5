// What is typed in a form becomes the inputs that it stands for, and inputs become what is typed.
import fc from "fast-check";
import { choices } from "../../spec/choices";
import type { Fields } from "../../spec/field";
import { coerce } from "../../spec/inputs";
import { templateOf } from "../../sheets/kit";
import { exampleProject } from "../../../test/example-projects";
import { exampleIds, loadExample } from "../examples";
import { sheetIds } from "../route";
import { fromDraft, textOf, toDraft, valueOf, type Draft } from "./draft";
import { cellsFrom, insertRow, moveRow, paste, removeRow, setText, textAt } from "./edit";
import { draftFor, startingDraft, withDraft } from "./starting-drafts";

describe("drafts and inputs", () => {
  const cases = exampleIds.flatMap((example) =>
    sheetIds.filter((id) => exampleProject(example).sheets[id] !== undefined).map((id) => [example, id] as const),
  );
  it.each(cases)("of example %s, sheet %s, are the same after a round trip", async (example, id) => {
    const inputs = (await loadExample(example)).sheets[id] as Readonly<Record<string, unknown>>;
    const fields = templateOf(id)?.fields ?? {};
    expect(coerce(fields, fromDraft(fields, toDraft(fields, inputs)))).toEqual({ ok: true, value: inputs });
  });

  it("of numbers as people type them, up to 15 digits, come back exactly, rates in percent too", () => {
    const typedNumber = fc
      .tuple(fc.integer({ min: -1e15 + 1, max: 1e15 - 1 }), fc.integer({ min: 0, max: 12 }))
      .map(([digits, places]) => Number(`${digits}e-${places}`));
    fc.assert(
      fc.property(typedNumber, fc.constantFrom("money", "number", "rate" as const), (number, kind) => {
        const field = { kind } as { kind: "money" };
        expect(valueOf(field, textOf(field, number))).toBe(number === 0 ? 0 : number);
      }),
    );
  });

  it.each([
    ["money", "1,500", 1500],
    ["money", "１５００", 1500],
    ["money", " 1 500 ", 1500],
    ["money", "(20)", -20],
    ["money", "−3.5", -3.5],
    ["money", "1，500", 1500],
    ["money", "1,50", "1,50"],
    ["money", "ten", "ten"],
    ["money", ".", "."],
    ["rate", "7", 0.07],
    ["rate", "12.5%", 0.125],
    ["rate", "10 ％", 0.1],
    ["rate", "abc", "abc"],
    ["integer", "3.5", 3.5],
    ["date", "2026/3/1", "2026-03-01"],
    ["date", "2026年3月1日", "2026-03-01"],
    ["date", "soon", "soon"],
    ["names", "IT、产品; Sales", ["IT", "产品", "Sales"]],
    ["text", "  ", null],
  ] as const)("a %s typed as “%s” means %j", (kind, text, expected) => {
    expect(valueOf({ kind } as { kind: "money" }, text)).toEqual(expected);
  });
});

const fields = {
  tasks: { kind: "records", of: { task: { kind: "text" }, mark: { kind: "choice", of: "taskMark" } }, min: 0, max: 6, key: "task" },
  roles: { kind: "list", of: { kind: "text" }, min: 0, max: 6 },
  grid: { kind: "grid", of: { kind: "letters" }, rows: "tasks", columns: "roles" },
} as const satisfies Fields;

const draft: Draft = {
  tasks: [
    { task: "a", mark: "none" },
    { task: "b", mark: "money" },
  ],
  roles: ["x", "y"],
  grid: [
    ["ax", "ay"],
    ["bx", "by"],
  ],
};
/** What stands at the crossing of a task and a role, whatever moved. */
const crossings = (one: Draft): Record<string, string> =>
  Object.fromEntries(
    (one["tasks"] as readonly { task: string }[]).flatMap(({ task }, r) =>
      (one["roles"] as readonly string[]).map((role, c) => [`${task}${role}`, textAt(one, ["grid", r, c])]),
    ),
  );

describe("rows", () => {
  it("take their line of the grid with them, however they are added, moved and removed", () => {
    const step = fc.record({
      do: fc.constantFrom("insert", "move", "remove"),
      list: fc.constantFrom("tasks", "roles"),
      at: fc.nat(5),
      to: fc.nat(5),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        let now = draft;
        for (const { do: what, list, at, to } of steps) {
          const count = (now[list] ?? []).length;
          if (what === "insert" && count < 6) now = insertRow(fields, now, list, Math.min(at, count));
          if (what === "move" && at < count && to < count) now = moveRow(fields, now, list, at, to);
          if (what === "remove" && at < count) now = removeRow(fields, now, list, at);
        }
        const rows = (now["tasks"] ?? []).length;
        const columns = (now["roles"] ?? []).length;
        const grid = now["grid"] as readonly (readonly string[])[];
        expect(grid.map((line) => line.length)).toEqual(Array.from({ length: rows }, () => columns));
        for (const [crossing, text] of Object.entries(crossings(now))) expect(text).toBe(crossing.length === 2 ? crossing : "");
      }),
    );
  });

  it("move as one expects", () => {
    expect(crossings(moveRow(fields, draft, "roles", 0, 1))).toEqual(crossings(draft));
    expect(moveRow(fields, draft, "roles", 0, 1)["grid"]).toEqual([
      ["ay", "ax"],
      ["by", "bx"],
    ]);
    expect(removeRow(fields, draft, "tasks", 0)["grid"]).toEqual([["bx", "by"]]);
    expect(insertRow(fields, draft, "tasks", 1)["tasks"]).toEqual([
      { task: "a", mark: "none" },
      { task: "", mark: choices.taskMark[0] },
      { task: "b", mark: "money" },
    ]);
  });
});

describe("pasting cells of Excel", () => {
  it("reads tabs, line breaks and quoted cells", () => {
    expect(cellsFrom('a\tb\r\n"c\nd"\t"say ""x"""\r\n')).toEqual([
      ["a", "b"],
      ["c\nd", 'say "x"'],
    ]);
    expect(cellsFrom("one")).toEqual([["one"]]);
    expect(cellsFrom("a\t\r\n\tb")).toEqual([
      ["a", ""],
      ["", "b"],
    ]);
    expect(cellsFrom('5" pipe\tx')).toEqual([['5" pipe', "x"]]);
  });

  it("fills a table from the box on, adds rows and understands words of lists in any language", () => {
    const next = paste(
      fields,
      draft,
      ["tasks", 1, "task"],
      [
        ["B", "审批"],
        ["C", "Money"],
        ["D", "odd"],
      ],
    );
    expect(next["tasks"]).toEqual([
      { task: "a", mark: "none" },
      { task: "B", mark: "approval" },
      { task: "C", mark: "money" },
      { task: "D", mark: "odd" },
    ]);
    expect(next["grid"]).toHaveLength(4);
  });

  it("stops where the table is full, and fills a grid only where it has boxes", () => {
    expect(
      paste(
        fields,
        draft,
        ["roles", 1],
        Array.from({ length: 9 }, (_, index) => [`r${index}`]),
      )["roles"],
    ).toHaveLength(6);
    expect(
      paste(
        fields,
        draft,
        ["grid", 0, 1],
        [
          ["R", "A"],
          ["C", "I"],
        ],
      )["grid"],
    ).toEqual([
      ["ax", "R"],
      ["bx", "C"],
    ]);
  });
});

describe("starting drafts", () => {
  it.each(sheetIds)("of %s ask only for what nobody can know", (id) => {
    const one = templateOf(id)?.fields ?? {};
    const reading = coerce(one, fromDraft(one, startingDraft(id, "zh-CN", "2026-11-24")));
    expect(
      reading.ok
        ? []
        : [...new Set(reading.faults.map(({ problem }) => problem.code))].filter((code) => code !== "missing" && code !== "repeated"),
    ).toEqual([]);
  });

  it("share what all sheets of a project have in common", () => {
    const raci = setText(startingDraft("raci", "en-US", "2026-11-24"), ["project"], "Portal");
    const drafts = withDraft({ model: startingDraft("model", "en-US", "2026-01-01") }, "raci", raci);
    expect(drafts.model?.["project"]).toBe("Portal");
    expect(drafts.model?.["asOf"]).toBe("2026-11-24");
    expect(draftFor(drafts, "pool", "en-US", "2027-01-01")["project"]).toBe("Portal");
    expect(draftFor({}, "pool", "zh-CN", "2027-01-01")["unit"]).toBe("wan");
  });
});
