// Knows how a benchmark reads: one table, medians and ratios of one run, each target with whether it was reached.
import type { BenchCase, TimedCase } from "./bench-case";
import { medians } from "./stopwatch";

/** One line of the table. */
export interface Row {
  readonly work: string;
  readonly own: string;
  readonly peers: string;
  readonly target: string;
  readonly reached: boolean;
}

/**
 * Measures one case.
 *
 * @throws whatever its check throws: a contender answered wrongly
 */
export async function measure(one: BenchCase): Promise<Row> {
  if (one.kind === "counted") {
    const { figures, target, reached } = await one.count();
    const [[, own = ""] = [], ...peers] = Object.entries(figures);
    return { work: one.name, own, peers: peers.map(([name, figure]) => `${name} ${figure}`).join("; "), target, reached };
  }
  const contenders = { own: one.own, ...one.peers };
  one.check(Object.fromEntries(Object.entries(contenders).map(([name, work]) => [name, work()])));
  const times = medians(contenders);
  const own = times["own"] ?? NaN;
  const ratio = (name: string) => (times[name] ?? NaN) / own;
  return {
    work: one.name,
    own: duration(own),
    peers: Object.keys(one.peers)
      .map((name) => `${name} ${duration(times[name] ?? NaN)} (${figure(ratio(name))} ×)`)
      .join("; "),
    ...judged(one, own, ratio),
  };
}

function judged(
  { atLeast = {}, atMost = {}, atMostMs }: TimedCase,
  ownMs: number,
  ratio: (name: string) => number,
): Pick<Row, "target" | "reached"> {
  const targets = [
    ...Object.entries(atLeast).map(([name, least]) => ({ text: `≥ ${least} × ${name}`, reached: ratio(name) >= least })),
    ...Object.entries(atMost).map(([name, most]) => ({ text: `≤ ${most} × ${name}`, reached: 1 / ratio(name) <= most })),
    ...(atMostMs === undefined ? [] : [{ text: `≤ ${atMostMs} ms`, reached: ownMs <= atMostMs }]),
  ];
  return {
    target: targets.map(({ text, reached }) => (reached ? text : `${text} (missed)`)).join("; "),
    reached: targets.every(({ reached }) => reached),
  };
}

/** The table in Markdown. */
export function table(rows: readonly Row[]): string {
  const head = ["work", "XD", "peers: median (peer ÷ XD)", "target"];
  const lines = rows.map(({ work, own, peers, target }) => [work, own, peers, target]);
  return [head, head.map(() => "---"), ...lines].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}

function duration(ms: number): string {
  if (ms < 1e-3) return `${figure(ms * 1e6)} ns`;
  return ms < 1 ? `${figure(ms * 1e3)} µs` : `${figure(ms)} ms`;
}

function figure(value: number): string {
  return value >= 100 ? String(Math.round(value)) : value >= 10 ? value.toFixed(1) : value.toFixed(2);
}
