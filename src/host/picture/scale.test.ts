// Marks of an axis: round, evenly spaced, around all figures and zero.
import fc from "fast-check";
import { scaleOver } from "./scale";

it.each([
  [
    [-800, 2930],
    [-1000, 0, 1000, 2000, 3000],
  ],
  [
    [0.05, 0.3],
    [0, 0.1, 0.2, 0.3],
  ],
  [
    [-5, -1],
    [-5, -4, -3, -2, -1, 0],
  ],
  [[], [0, 0.2, 0.4, 0.6, 0.8, 1]],
  [[0], [0, 0.2, 0.4, 0.6, 0.8, 1]],
])("marks for %j are %j", (figures, marks) => expect(scaleOver(figures).marks).toEqual(marks));

it("encloses all figures and zero between few marks", () =>
  fc.assert(
    fc.property(
      fc.array(
        fc.double({ noNaN: true, min: -1e9, max: 1e9 }).filter((figure) => figure === 0 || Math.abs(figure) > 1e-9),
        { minLength: 1 },
      ),
      (figures) => {
        const { minimum, maximum, step, marks } = scaleOver(figures);
        expect(minimum).toBeLessThanOrEqual(Math.min(0, ...figures) + step * 1e-8);
        expect(maximum).toBeGreaterThanOrEqual(Math.max(0, ...figures) - step * 1e-8);
        expect(marks).toContain(0);
        expect(marks.length).toBeLessThanOrEqual(8);
      },
    ),
  ));
