// Sums of columns are the same however many there are, and whatever stood in the target before.
import fc from "fast-check";
import { weightedSum } from "./weighted-sum";

const number = fc.double({ min: -1e6, max: 1e6, noNaN: true });

it("adds up any number of columns, each with its weight", () =>
  fc.assert(
    fc.property(
      number,
      fc
        .integer({ min: 0, max: 5 })
        .chain((length) =>
          fc.array(fc.record({ weight: number, column: fc.array(number, { minLength: length, maxLength: length }) }), { maxLength: 11 }),
        ),
      (start, terms) => {
        const length = terms[0]?.column.length ?? 3;
        const columns = terms.map(({ column }) => Float64Array.from(column));
        const before = columns.map((column) => column.slice());
        const weights = terms.map(({ weight }) => weight);
        const found = weightedSum(new Float64Array(length).fill(7), start, columns, weights);
        expect(found.length).toBe(length);
        found.forEach((value, k) => {
          const expected = terms.reduce((sum, { weight, column }) => sum + weight * (column[k] ?? NaN), start);
          const size = terms.reduce((sum, { weight, column }) => sum + Math.abs(weight * (column[k] ?? NaN)), Math.abs(start));
          expect(Math.abs(value - expected)).toBeLessThanOrEqual(1e-12 * size);
        });
        expect(columns).toEqual(before);
      },
    ),
  ));
