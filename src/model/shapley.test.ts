// Knows the axioms of the Shapley value, and what departments' needs make of a plan.
import fc from "fast-check";
import { refusalOf } from "../../test/refusal-of";
import { close } from "./close";
import { coalitionNpv, coalitionValues } from "./coalition";
import { namesIn, nameKey } from "./party-names";
import { shapley, shapleyOfSubsets } from "./shapley";

const games = fc.integer({ min: 1, max: 6 }).chain((count) =>
  fc.record({
    count: fc.constant(count),
    values: fc
      .array(fc.integer({ min: -500, max: 500 }), { minLength: 2 ** count, maxLength: 2 ** count })
      .map((all) => [0, ...all.slice(1)]),
  }),
);
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
const code = (act: () => unknown) => refusalOf(act)?.code;

/** The definition itself: average over all orders of arrival. */
function byOrders(count: number, values: readonly number[]): number[] {
  const shares = Array.from({ length: count }, () => 0);
  let orders = 0;
  const arrive = (present: number) => {
    if (present === 2 ** count - 1) orders++;
    for (let player = 0; player < count; player++) if ((present & (1 << player)) === 0) arrive(present | (1 << player));
  };
  const gains = (present: number, chance: number) => {
    const absent = Array.from({ length: count }, (_, player) => player).filter((player) => (present & (1 << player)) === 0);
    for (const player of absent) {
      const next = present | (1 << player);
      shares[player] = (shares[player] ?? 0) + (chance / absent.length) * ((values[next] ?? 0) - (values[present] ?? 0));
      gains(next, chance / absent.length);
    }
  };
  arrive(0);
  gains(0, 1);
  expect(orders).toBeGreaterThan(0);
  return shares;
}

describe("shapley", () => {
  it("is the average over all orders of arrival", () =>
    fc.assert(
      fc.property(games, ({ count, values }) => {
        const expected = byOrders(count, values);
        shapleyOfSubsets(count, values).forEach((share, index) => expect(close(share, expected[index] ?? NaN)).toBe(true));
      }),
      { numRuns: 40 },
    ));

  it("hands out what all reach together", () =>
    fc.assert(
      fc.property(games, ({ count, values }) => expect(close(sum(shapleyOfSubsets(count, values)), values.at(-1) ?? NaN)).toBe(true)),
    ));

  it("treats players who contribute alike alike, and gives nothing to one who adds nothing", () =>
    fc.assert(
      fc.property(games, ({ count, values }) => {
        // Value depends on how many of the first players take part; the last one never matters.
        const last = 1 << (count - 1);
        const bySize = values.map((_, set) => {
          let size = 0;
          for (let rest = set & ~last; rest > 0; rest &= rest - 1) size++;
          return size === 0 ? 0 : (values[size] ?? 0);
        });
        const shares = shapleyOfSubsets(count, bySize);
        for (let player = 1; player < count - 1; player++) expect(close(shares[player] ?? NaN, shares[0] ?? NaN)).toBe(true);
        expect(shares.at(-1)).toBeCloseTo(0, 9);
      }),
    ));

  it("does not mind the order of players or rows, or how names are spelt", () => {
    const rows = [
      { members: ["sales", " It "], value: 119 },
      { members: ["IT"], value: 88 },
      { members: ["SALES"], value: 92 },
    ];
    expect(shapley(["IT", "sales"], rows)).toEqual([...shapley(["sales", "IT"], rows)].reverse());
  });

  it("names what is missing, repeated or unknown", () => {
    const all = [
      { members: ["A"], value: 1 },
      { members: ["B"], value: 2 },
      { members: ["A", "B"], value: 5 },
    ];
    expect(code(() => shapley(["A", "B"], all.slice(0, 2)))).toBe("coalition-missing");
    expect(code(() => shapley(["A", "B"], [...all, { members: ["B", "A"], value: 4 }]))).toBe("coalition-repeated");
    expect(code(() => shapley(["A", "B"], [...all, { members: ["C"], value: 4 }]))).toBe("unknown-player");
    expect(code(() => shapley(["A", "a"], all))).toBe("name-repeated");
    expect(code(() => shapley(["A", " "], all))).toBe("name-blank");
    expect(code(() => shapley([], all))).toBe("nothing-given");
    expect(
      code(() =>
        shapley(
          Array.from({ length: 11 }, (_, k) => `P${k}`),
          [],
        ),
      ),
    ).toBe("too-many-players");
  });
});

describe("coalitions", () => {
  const lines = [
    { flows: [-800], needs: [] },
    { flows: [0, 660], needs: ["IT"] },
    { flows: [0, 440], needs: ["IT", "产品"] },
    { flows: [0, 220], needs: ["销售"] },
  ];

  it("counts a line only with all whom it needs", () => {
    expect(coalitionNpv(0.1, lines, [])).toBe(-800);
    expect(coalitionNpv(0.1, lines, ["产品"])).toBe(-800);
    expect(coalitionNpv(0.1, lines, ["it", "产品"])).toBeCloseTo(200, 9);
    expect(coalitionNpv(0.1, lines, ["IT", "产品", "销售"])).toBeCloseTo(400, 9);
  });

  it("lets the company decline, and prices each no", () => {
    const { values, priceOfNo, shapley: fair } = coalitionValues(0.1, lines, ["IT", "产品", "销售"]);
    expect(values.every((value) => value >= 0)).toBe(true);
    expect(values.at(-1)).toBeCloseTo(400, 9);
    [400, 400, 200].forEach((price, index) => expect(priceOfNo[index]).toBeCloseTo(price, 9));
    expect(sum(fair)).toBeCloseTo(400, 9);
  });

  it("never has a line that needs an outsider", () =>
    expect(coalitionValues(0, [{ flows: [5], needs: ["HR"] }], ["IT"]).values).toEqual([0, 0]));
});

describe("names in a cell", () => {
  it.each([
    ["IT,产品", [], ["IT", "产品"]],
    ["IT，产品；销售 | 财务\n售后", [], ["IT", "产品", "销售", "财务", "售后"]],
    ["R&D + IT", ["R&D", "IT"], ["R&D", "IT"]],
    ["R&D", ["R&D"], ["R&D"]],
    ["A/B", [], ["A", "B"]],
    ["研发/IT", ["研发/IT"], ["研发/IT"]],
    ["after sales", [], ["after sales"]],
    ["", [], []],
    [" , ", [], []],
  ])("%j with %j", (cell, known, names) => expect(namesIn(cell, known)).toEqual(names));

  it("compares without width, case and blanks", () => expect(nameKey("Ａfter  Sales")).toBe(nameKey("after sales ")));
});
