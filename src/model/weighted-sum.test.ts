// Sums of columns are the same however many there are, and whatever stood in the target before.
import fc from "fast-check";
import { weightedSum, weightedSums } from "./weighted-sum";

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

it("works out several sums of the same columns, up to five in place", () =>
  fc.assert(
    fc.property(
      fc
        .integer({ min: 1, max: 8 })
        .chain((count) =>
          fc.tuple(
            fc.array(fc.array(number, { minLength: 3, maxLength: 3 }), { minLength: count, maxLength: count }),
            fc.array(fc.array(number, { minLength: count, maxLength: count }), { minLength: count, maxLength: count }),
          ),
        ),
      ([rows, weights]) => {
        const columns = rows.map((row) => Float64Array.from(row));
        const spare = rows.map(() => new Float64Array(3).fill(7));
        const found = weightedSums(columns, weights, spare);
        expect(found[0]).toBe((rows.length > 5 ? spare : columns)[0]);
        weights.forEach((row, sum) =>
          found[sum]?.forEach((value, k) => {
            const terms = row.map((weight, column) => weight * (rows[column]?.[k] ?? NaN));
            const expected = terms.reduce((total, term) => total + term, 0);
            const size = terms.reduce((total, term) => total + Math.abs(term), 0);
            expect(Math.abs(value - expected)).toBeLessThanOrEqual(1e-12 * size);
          }),
        );
      },
    ),
  ));
