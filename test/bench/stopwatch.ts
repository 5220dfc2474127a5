// Knows how contenders are timed side by side: in turns, so that whatever slows the machine slows all of them, and by the processor's time,
// so that what other programs take of it does not count.
import type { Work } from "./bench-case";

/** How long one sample of a contender lasts at least, so that the clock's grain does not matter. */
const sampleMs = 4;

/** Samples of each contender; the median is taken. */
const rounds = 15;

/** What was made of the answers, so that no engine may leave the work out. */
let sink: unknown;

/**
 * The median time of one call of each contender, in milliseconds.
 *
 * @param contenders by name; each is warmed up, then all are sampled in turns
 */
export function medians(contenders: Readonly<Record<string, Work>>): Record<string, number> {
  const runners = Object.entries(contenders).map(([name, work]) => ({ name, work, calls: calibrated(work), samples: [] as number[] }));
  for (let round = 0; round < rounds; round++)
    for (const runner of runners) runner.samples.push(timed(runner.work, runner.calls) / runner.calls);
  return Object.fromEntries(runners.map(({ name, samples }) => [name, middle(samples)]));
}

/** A contender is warmed up for no longer than this. */
const warmUpMs = 400;

/** How many calls fill a sample; finding out warms the contender up. */
function calibrated(work: Work): number {
  let calls = 1;
  let total = 0;
  for (let warm = 0; ; warm++) {
    const spent = timed(work, calls);
    total += spent;
    if (spent >= sampleMs && (warm >= 8 || total >= warmUpMs)) return calls;
    if (spent < sampleMs) calls = Math.ceil(calls * Math.min(8, Math.max(1.5, sampleMs / Math.max(spent, 0.01))));
  }
}

function timed(work: Work, calls: number): number {
  const begun = process.cpuUsage();
  for (let call = 0; call < calls; call++) sink = work();
  const { user, system } = process.cpuUsage(begun);
  return (user + system) / 1000;
}

function middle(samples: readonly number[]): number {
  const sorted = [...samples].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? NaN;
}

/** The last answer seen. */
export function lastAnswer(): unknown {
  return sink;
}
