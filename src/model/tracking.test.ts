// Knows the laws of the figures that track a project: record, earned value, status, score, meetings, fingerprint.
import fc from "fast-check";
import { refusalOf } from "../../test/refusal-of";
import { earnedValue, earnedValueMeasure, evmMeasures } from "./evm";
import { meetingCost } from "./meeting-cost";
import { checkGrid } from "./raci";
import { raciScore } from "./raci-score";
import { rag } from "./rag";
import { seal } from "./seal";
import { haircut, trackRecord } from "./track-record";

describe("track record", () => {
  it("lies between the record and the prior, and follows the record in the end", () =>
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 50 }), fc.integer({ min: 0, max: 50 }), (success, failed) => {
        const chance = trackRecord(success, success + failed);
        expect(chance).toBeGreaterThan(0);
        expect(chance).toBeLessThan(1);
        expect(trackRecord(success + 1, success + failed + 1)).toBeGreaterThan(chance);
      }),
    ));

  it("says a fifth after three failures, and the prior after nothing", () => {
    expect(trackRecord(0, 3)).toBe(0.2);
    expect(trackRecord(0, 0, 0.3)).toBeCloseTo(0.3, 12);
    expect(haircut(0.2, 3730, 800)).toEqual({ npv: -54, breakEven: 800 / 3730 });
  });

  it("refuses records that cannot be", () => {
    expect(refusalOf(() => trackRecord(4, 3))?.code).toBe("successes-exceed-attempts");
    expect(refusalOf(() => trackRecord(-1, 3))?.code).toBe("negative");
    expect(refusalOf(() => trackRecord(0, -3))?.code).toBe("negative");
    expect(refusalOf(() => trackRecord(0, 3, 2))?.code).toBe("out-of-range");
    expect(refusalOf(() => trackRecord(0, 3, 0.5, 0))?.code).toBe("not-positive");
    expect(refusalOf(() => haircut(2, 1, 1))?.code).toBe("out-of-range");
    expect(refusalOf(() => haircut(0.5, 0, 1))?.code).toBe("not-positive");
    expect(refusalOf(() => haircut(0.5, 1, -1))?.code).toBe("negative");
  });
});

describe("earned value", () => {
  const part = fc.integer({ min: 1, max: 100 }).map((percent) => percent / 100);

  it("keeps its own arithmetic", () =>
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1000 }), part, part, fc.integer({ min: 1, max: 1000 }), (bac, planned, done, ac) => {
        const { ev, spi, cpi, eac, etc, vac, cv, sv, pv } = earnedValue(bac, planned, done, ac);
        expect((spi ?? NaN) * (pv ?? NaN)).toBeCloseTo(ev ?? NaN, 9);
        expect((eac ?? NaN) * (cpi ?? NaN)).toBeCloseTo(bac, 8);
        expect((eac ?? NaN) + (vac ?? NaN)).toBeCloseTo(bac, 8);
        expect((etc ?? NaN) + ac).toBeCloseTo(eac ?? NaN, 8);
        expect(Math.sign(cv ?? NaN)).toBe(Math.sign((ev ?? NaN) - ac));
        expect(Math.sign(sv ?? NaN)).toBe(Math.sign((ev ?? NaN) - (pv ?? NaN)));
      }),
    ));

  it("has no index where it would divide by nothing, and says what is lacking", () => {
    const lacking = (measure: (typeof evmMeasures)[number], ...plan: [number, number, number, number]) =>
      refusalOf(() => earnedValueMeasure(measure, ...plan));
    expect(lacking("spi", 500, 0, 0.1, 10)).toEqual({ code: "no-index", measure: "SPI", lacking: "planned" });
    expect(lacking("cpi", 500, 0.1, 0.1, 0)).toEqual({ code: "no-index", measure: "CPI", lacking: "cost" });
    expect(lacking("eac", 500, 0.1, 0, 10)).toEqual({ code: "no-index", measure: "EAC", lacking: "done" });
    expect(lacking("vac", 500, 0.1, 0.1, 0)).toEqual({ code: "no-index", measure: "VAC", lacking: "cost" });
    expect(lacking("tcpi", 500, 0.1, 0.1, 500)).toEqual({ code: "no-index", measure: "TCPI", lacking: "money-left" });
    expect(evmMeasures.map((measure) => lacking(measure, 500, 0.7, 0.68, 320))).toEqual(evmMeasures.map(() => undefined));
    expect(refusalOf(() => earnedValue(0, 0, 0, 0))?.code).toBe("not-positive");
    expect(refusalOf(() => earnedValue(1, 70, 0, 0))?.code).toBe("out-of-range");
    expect(refusalOf(() => earnedValue(1, 0, 0, -1))?.code).toBe("negative");
  });
});

describe("status", () => {
  it.each([
    [100, "G"],
    [95, "G"],
    [94.99, "A"],
    [90, "A"],
    [89.99, "R"],
    [150, "G"],
  ])("of %d for 100, amber from 5 %, red from 10 %, is %s", (actual, status) => expect(rag(actual, 100, 0.05, 0.1)).toBe(status));

  it("gives boundaries to the better colour, though floats do not meet them", () => {
    expect(rag(0.95, 1, 0.05, 0.1)).toBe("G");
    expect(rag(0.9, 1, 0.05, 0.1)).toBe("A");
    expect(rag(1.1, 1, 0.05, 0.1, { lowerIsBetter: true })).toBe("A");
  });

  it("counts amounts where the target is 0", () => {
    expect(rag(1, 0, 0, 2, { lowerIsBetter: true })).toBe("A");
    expect(rag(3, 0, 0, 2, { lowerIsBetter: true })).toBe("R");
    expect(rag(-1, 0, 0, 2, { lowerIsBetter: true })).toBe("G");
  });

  it("turns grey when the figure is old or has no date, and only then asks for the day of the review", () => {
    expect(rag(100, 100, 0, 0, { asOf: 46000.9, maxAge: 7, now: 46007.1 })).toBe("G");
    expect(rag(100, 100, 0, 0, { asOf: 46000, maxAge: 7, now: 46008 })).toBe("grey");
    expect(rag(100, 100, 0, 0, { maxAge: 7, now: 46008 })).toBe("grey");
    expect(refusalOf(() => rag(100, 100, 0, 0, { asOf: 46000, maxAge: 7 }))?.code).toBe("review-date-missing");
    expect(rag(100, 100, 0, 0, { asOf: 46000 })).toBe("G");
  });

  it("never gets better when the figure gets worse", () =>
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 200 }), fc.integer({ min: 0, max: 50 }), fc.boolean(), (actual, worse, lowerIsBetter) => {
        const rank = (status: string) => ["R", "A", "G"].indexOf(status);
        const then = rag(actual + (lowerIsBetter ? worse : -worse), 100, 0.05, 0.2, { lowerIsBetter });
        expect(rank(then)).toBeLessThanOrEqual(rank(rag(actual, 100, 0.05, 0.2, { lowerIsBetter })));
      }),
    ));

  it("refuses tolerances that mean nothing", () => {
    expect(refusalOf(() => rag(1, 1, 0.2, 0.1))?.code).toBe("tolerances-crossed");
    expect(refusalOf(() => rag(1, 1, -0.2, 0.1))?.code).toBe("negative");
    expect(refusalOf(() => rag(NaN, 1, 0, 0))?.code).toBe("not-a-number");
  });
});

describe("RACI score", () => {
  const score = (...rows: string[]) => {
    const grid = rows.map((row) => row.split(" "));
    return raciScore(checkGrid(grid), grid.length, grid[0]?.length ?? 0);
  };
  it("is 100 for a sound grid and falls with each line that is not", () => {
    expect(score("A/R C", "C A/R")).toBe(100);
    expect(score("R C", "C A/R")).toBe(75);
    expect(score("R C", "C R")).toBe(50);
    expect(score("- -", "- -")).toBe(25);
  });
});

describe("meetings", () => {
  it("cost what the published case says, and nothing is negative", () => {
    expect(meetingCost(60, 8, 100, 96)).toBe(76_800);
    expect(refusalOf(() => meetingCost(60, -8, 100, 96))?.code).toBe("negative");
  });
});

describe("seal", () => {
  const blocks = fc.array(fc.array(fc.oneof(fc.integer(), fc.string(), fc.boolean(), fc.constant(null)), { minLength: 3, maxLength: 3 }), {
    minLength: 1,
    maxLength: 5,
  });

  it("is the same for the same values, in one spelling", () =>
    fc.assert(
      fc.property(blocks, (block) => {
        expect(seal(block)).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/);
        expect(seal(block.map((row) => [...row]))).toBe(seal(block));
      }),
    ));

  it("changes with any value, with order and with shape", () => {
    const seals = [
      [[1, 2]],
      [[2, 1]],
      [[1], [2]],
      [[1, "2"]],
      [[1, 2.000001]],
      [["1;n2", 0]],
      [["1", "n2"]],
      [[true, 1]],
      [[1, 2, 0]],
      [["12", ""]],
    ].map(seal);
    expect(new Set(seals).size).toBe(seals.length);
  });

  it("has no two alike among many that differ a little", () => {
    const seals = new Set(
      Array.from({ length: 20_000 }, (_, k) =>
        seal([
          [k, k % 7],
          ["a", k / 100],
        ]),
      ),
    );
    expect(seals.size).toBe(20_000);
  });

  it("does not change from one release to the next", () => {
    expect(
      seal([
        [1, "IT"],
        [null, true],
      ]),
    ).toBe(
      seal([
        [1, "IT"],
        ["", true],
      ]),
    );
    expect(
      seal([
        ["售后", 50],
        ["IT", 60],
      ]),
    ).toBe("3G8X-7WQJ-XZ2M");
  });
});
