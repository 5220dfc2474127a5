// Knows what a measurement is, as data: our work, the same work by peers, and what we set out to reach.

/** A contender: one call does the whole work once and answers it, so that answers can be compared. */
export type Work = () => unknown;

/** Work that is timed, ours and others' in one interleaved run. */
export interface TimedCase {
  readonly kind: "timed";
  readonly name: string;
  readonly own: Work;
  /** By name; "kernel", "naive" and the like are ours too, named for what they leave out. */
  readonly peers: Readonly<Record<string, Work>>;
  /** Least time of a peer ÷ ours. */
  readonly atLeast?: Readonly<Record<string, number>>;
  /** Most of our time ÷ a peer's, where the peer is a limit that cannot be beaten. */
  readonly atMost?: Readonly<Record<string, number>>;
  /** Longest median, in milliseconds, where the target is one. */
  readonly atMostMs?: number;
  /** Throws where an answer is wrong: a fast wrong answer is no answer. Given every contender's, ours first. */
  readonly check: (answers: Readonly<Record<string, unknown>>) => void;
}

/** Work whose result is a figure of its own, such as how many hard cases are answered. */
export interface CountedCase {
  readonly kind: "counted";
  readonly name: string;
  /** Figures by contender, in words that stand alone ("69 of 69"), and whether ours reaches the target. */
  readonly count: () => Counted | Promise<Counted>;
}

export interface Counted {
  readonly figures: Readonly<Record<string, string>>;
  readonly target: string;
  readonly reached: boolean;
}

/** One row of the benchmark. */
export type BenchCase = TimedCase | CountedCase;
