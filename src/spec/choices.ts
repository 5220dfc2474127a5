// The closed lists of words that inputs choose from. Ids are for ever: project files hold them.
// The words themselves stand, per language, on the visible Lists sheet, and formulas compare with its cells.
export const choices = {
  unit: ["yuan", "wan", "million-yuan", "yi", "usd", "usd-thousand", "usd-million", "eur", "eur-thousand", "eur-million"],
  timing: ["end", "mid", "begin"],
  scenario: ["base", "downside", "upside", "stress", "custom"],
  periodLength: ["year", "quarter", "month"],
  prices: ["nominal", "today"],
  vat: ["excluded", "included"],
  losses: ["at-once", "carried-forward", "lost"],
  terminal: ["none", "perpetuity", "multiple"],
  delayMode: ["benefits", "fixed-end"],
  outlay: ["capital", "expense"],
  depreciation: ["sl", "syd", "ddb", "ddb-cn", "macrs"],
  budget: ["inside", "outside"],
  yesNo: ["yes", "no"],
  distribution: ["triangular", "pert", "uniform"],
  evidence: ["contract", "history", "benchmark", "guess"],
  poolBasis: ["before", "after-bonus", "after-tax", "after-tax-deductible", "after-both"],
  hurdleMode: ["trigger", "excess"],
  taskMark: ["none", "money", "approval", "decision"],
  /** Who may see a sheet: everyone asked, the project team, or only who made it. */
  confidentiality: ["shared", "team", "confidential"],
  /** Figures of the model that a claim can end in. */
  modelFigure: ["npv", "npv-before-pool", "first-profit", "total-profit"],
  answer: ["open", "yes", "partly", "no"],
  /** Why a department holds back. */
  blocker: ["interest", "resource", "trust"],
  budgetScope: ["within", "outside"],
  dayKind: ["workday", "weekend", "holiday", "makeup"],
  weekday: ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"],
  tierMode: ["slab", "marginal"],
  allocationMethod: ["water-fill", "floor-then-share"],
  poolMeaning: ["gross", "employer-cost"],
  requestMark: ["open", "must", "exclude"],
  contentionGoal: ["npv", "score", "amount"],
  pastStatus: ["success", "failed", "ongoing"],
  changeUnit: ["relative", "points", "money", "count"],
  dealStatus: ["planned", "talking", "agreed", "signed", "declined"],
  taskState: ["done", "late", "doing", "todo", "waiting"],
  gateState: ["met", "open", "closed"],
  direction: ["higher", "lower"],
  riskResponse: ["avoid", "reduce", "transfer", "accept"],
  riskStatus: ["open", "happened", "closed"],
  riskLevel: ["high", "medium", "low"],
  dashboardFigure: ["typed", "progress", "spi", "cpi", "eac", "high-risks", "medium-risks", "npv"],
  light: ["green", "amber", "red", "grey"],
  escalationClock: ["calendar", "working"],
  escalationMode: ["additive", "absolute"],
  raciScheme: ["RACI", "RASCI", "DACI", "RAPID", "CAIRO"],
} as const satisfies Record<string, readonly [string, ...string[]]>;

export type ChoiceName = keyof typeof choices;
export type Choice<N extends ChoiceName> = (typeof choices)[N][number];
