// The marks of an axis: round numbers that enclose the figures.

export interface Scale {
  readonly minimum: number;
  readonly maximum: number;
  readonly step: number;
  readonly marks: readonly number[];
}

/** About this many spaces between marks. */
const wantedSteps = 5;

/**
 * A scale over figures that always holds zero, since columns grow from it.
 *
 * @param spaces about how many spaces between marks fit
 * @example scaleOver([-800, 2930]).marks // [-1000, 0, 1000, 2000, 3000]
 * @example scaleOver([]).marks // [0, 0.2, 0.4, 0.6, 0.8, 1]
 */
export function scaleOver(figures: readonly number[], spaces = wantedSteps): Scale {
  let low = 0;
  let high = 0;
  for (const figure of figures) {
    low = Math.min(low, figure);
    high = Math.max(high, figure);
  }
  if (low === high) high = 1;
  const rough = (high - low) / Math.max(1, spaces);
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = ([1, 2, 5].find((factor) => factor * power >= rough * (1 - 1e-9)) ?? 10) * power;
  const first = Math.floor(low / step + 1e-9);
  const last = Math.ceil(high / step - 1e-9);
  // Multiples are taken from whole numbers: adding the step up would drift away from zero.
  const marks = Array.from({ length: last - first + 1 }, (_, index) => rounded((first + index) * step));
  return { minimum: rounded(first * step), maximum: rounded(last * step), step, marks };
}

const rounded = (value: number): number => Number(value.toPrecision(12)) + 0;
