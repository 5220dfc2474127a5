// Pictures of charts: what is drawn, where, and what is told to those who do not see it.
import type { ChartSnapshot, SeriesSnapshot } from "../model/snapshot";
import { chartPicture } from "./chart-picture";
import type { ChartCell } from "./chart-picture";

const figures: Readonly<Record<string, readonly (number | string)[]>> = {
  plan: [100, 200, 300],
  loss: [-100, 50, -25],
  years: ["Y1", "Y2", "Y3"],
};
const cells = (reference: string): readonly ChartCell[] =>
  (figures[reference.slice(1)] ?? []).map((value) => ({ value, text: String(value), numberFormat: "General" }));
const picture = (chart: Partial<ChartSnapshot>): string =>
  chartPicture(
    { name: "Chart 1", kind: "ColumnClustered", series: [], left: 0, top: 0, width: 360, height: 216, ...chart },
    { cells, fontName: "Calibri" },
  );
const series = (name: string, more: Partial<SeriesSnapshot> = {}): SeriesSnapshot => ({
  name,
  values: `=${name}`,
  categories: "=years",
  color: "#123456",
  ...more,
});

interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}
const rectangles = (svg: string, color: string): readonly Rectangle[] =>
  [...svg.matchAll(/<rect ([^>]*)\/>/g)]
    .map(([, attributes = ""]) => Object.fromEntries([...attributes.matchAll(/(\w+)="([^"]*)"/g)].map(([, key, value]) => [key, value])))
    .filter(({ fill }) => fill === color)
    .map(({ x, y, width, height }) => ({ x: Number(x), y: Number(y), width: Number(width), height: Number(height) }));
const texts = (svg: string): readonly string[] => [...svg.matchAll(/<text [^>]*>([^<]*)<\/text>/g)].map(([, text = ""]) => text);

it("draws columns as high as their figures", () => {
  const drawn = rectangles(picture({ series: [series("plan")] }), "#123456");
  expect(drawn).toHaveLength(3);
  const [first, second, third] = drawn.map(({ height }) => height);
  expect(second).toBeCloseTo(2 * (first ?? 0), 1);
  expect(third).toBeCloseTo(3 * (first ?? 0), 1);
});

it("hangs negative columns from the line on which the others stand", () => {
  const [down, up] = rectangles(picture({ series: [series("loss")] }), "#123456");
  expect(down?.y).toBeCloseTo((up?.y ?? 0) + (up?.height ?? 0), 1);
});

it("piles a stack up, and what is negative downwards", () => {
  const svg = picture({
    kind: "ColumnStacked",
    series: [series("plan", { color: "#000001" }), series("plan", { color: "#000002" }), series("loss", { color: "#000003" })],
  });
  const [lower] = rectangles(svg, "#000001");
  const [upper] = rectangles(svg, "#000002");
  const [below] = rectangles(svg, "#000003");
  expect((upper?.y ?? 0) + (upper?.height ?? 0)).toBeCloseTo(lower?.y ?? 0, 1);
  expect(below?.y).toBeCloseTo((lower?.y ?? 0) + (lower?.height ?? 0), 1);
});

it("leaves a hidden series out but lets the next one stand on it, as a waterfall needs", () => {
  const svg = picture({
    kind: "ColumnStacked",
    legend: "Bottom",
    series: [series("plan", { color: "#000001", hidden: true }), series("plan", { color: "#000002" })],
  });
  expect(rectangles(svg, "#000001")).toEqual([]);
  const [, floating] = rectangles(svg, "#000002"); // the first is the legend's
  // Both are 100 high: the visible one floats by its own height.
  const zero = Number(/<path d="M[\d.]+ ([\d.]+)L[^"]*" stroke="#A6A6A6"/.exec(svg)?.[1]);
  expect((floating?.y ?? 0) + 2 * (floating?.height ?? 0)).toBeCloseTo(zero, 1);
});

it("draws bars from the left, the first category at the bottom, or at the top when turned over", () => {
  const tops = (reversePlotOrder: boolean) =>
    rectangles(picture({ kind: "BarClustered", reversePlotOrder, series: [series("plan")] }), "#123456");
  const [first, , third] = tops(false);
  expect(third?.width).toBeCloseTo(3 * (first?.width ?? 0), 1);
  expect(first?.y).toBeGreaterThan(third?.y ?? Infinity);
  const [turned, , last] = tops(true);
  expect(turned?.y).toBeLessThan(last?.y ?? -Infinity);
});

it("draws a line over columns on an axis of its own", () => {
  const svg = picture({
    legend: "Bottom",
    series: [series("plan"), series("loss", { kind: "Line", color: "#ABCDEF", axisGroup: "Secondary" })],
  });
  expect(svg).toMatch(/<path d="M[^"]+L[^"]+L[^"]+" fill="none" stroke="#ABCDEF"/);
  expect(texts(svg)).toEqual(expect.arrayContaining(["300", "-100", "plan", "loss", "Y1", "Y2", "Y3"]));
});

it("has no holes in the text: markup in a name stays text, and what XML cannot hold is left out", () => {
  const svg = picture({ title: '<script>"x"</script>\u0001', series: [] });
  expect(svg).toContain("&lt;script&gt;&quot;x&quot;&lt;/script&gt;</text>");
  expect(svg).not.toContain("<script");
});

it("tells title, series and figures to those who do not see it", () => {
  expect(picture({ title: "Flows", series: [series("loss")] })).toContain("<title>Flows. loss: Y1 -100, Y2 50, Y3 -25</title>");
});

it("draws an empty frame where every reference is broken", () => {
  const svg = picture({ series: [series("gone")] });
  expect(svg).toContain("<svg");
  expect(svg).not.toContain("NaN");
});

it("gives single points their own colour and labels them", () => {
  const svg = picture({ series: [series("plan", { dataLabels: true, pointColors: { 1: "#FF0000" } })] });
  expect(rectangles(svg, "#FF0000")).toHaveLength(1);
  expect(texts(svg)).toEqual(expect.arrayContaining(["100", "200", "300"]));
});
