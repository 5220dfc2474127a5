// The closed lists of words that inputs choose from. Ids are for ever: project files hold them.
// The words themselves stand, per language, on the visible Lists sheet, and formulas compare with its cells.
export const choices = {
  unit: ["yuan", "wan", "million-yuan", "yi", "usd", "usd-thousand", "usd-million", "eur", "eur-thousand", "eur-million"],
  timing: ["end", "mid", "begin"],
  scenario: ["base", "downside", "upside"],
  evidence: ["contract", "history", "benchmark", "guess"],
  poolBasis: ["before", "after-bonus", "after-tax", "after-tax-deductible", "after-both"],
  hurdleMode: ["trigger", "excess"],
  taskMark: ["none", "money", "approval"],
  tierMode: ["slab", "marginal"],
  allocationMethod: ["water-fill", "floor-then-share"],
  poolMeaning: ["gross", "employer-cost"],
  requestMark: ["open", "must", "exclude"],
  contentionGoal: ["npv", "score", "amount"],
} as const satisfies Record<string, readonly [string, ...string[]]>;

export type ChoiceName = keyof typeof choices;
export type Choice<N extends ChoiceName> = (typeof choices)[N][number];
