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
  budgetScope: ["within", "outside"],
  yesNo: ["yes", "no"],
  dayKind: ["workday", "weekend", "holiday", "makeup"],
  weekday: ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"],
  taskState: ["done", "late", "doing", "todo", "waiting"],
  gateState: ["met", "open", "closed"],
  riskResponse: ["avoid", "reduce", "transfer", "accept"],
  riskStatus: ["open", "happened", "closed"],
  riskLevel: ["high", "medium", "low"],
  dashboardFigure: ["typed", "progress", "spi", "cpi", "eac", "high-risks", "medium-risks", "npv"],
  direction: ["higher", "lower"],
  light: ["green", "amber", "red", "grey"],
  escalationClock: ["calendar", "working"],
  escalationMode: ["additive", "absolute"],
  rhythm: ["weekly", "fortnightly", "monthly", "quarterly"],
  timeZone: ["Asia/Shanghai", "UTC", "Europe/Berlin", "America/New_York"],
} as const satisfies Record<string, readonly [string, ...string[]]>;

export type ChoiceName = keyof typeof choices;
export type Choice<N extends ChoiceName> = (typeof choices)[N][number];
