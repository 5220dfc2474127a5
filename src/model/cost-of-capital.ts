// Knows what the money costs that a company works with.
import { DomainError } from "./errors";
import { finite } from "./finite";

/**
 * Weighted average cost of capital after tax: ke · (1 − w) + kd · (1 − t) · w.
 *
 * @param equity    cost of equity, as a fraction
 * @param debt      cost of debt before tax
 * @param tax       tax rate, from 0 to below 1
 * @param debtRatio w, the share of debt at market values, from 0 to below 1
 * @throws DomainError out-of-range, not-a-number
 * @example wacc(0.1295, 0.09, 0.4, 0.3) // 0.10685
 * @source Damodaran, capital budgeting workbook: 0.1295 is CAPM's 8 % + 0.9 · 5.5 %.
 */
export function wacc(equity: number, debt: number, tax: number, debtRatio: number): number {
  const [t, w] = [share(tax, "tax"), share(debtRatio, "debt-ratio")];
  return finite(equity, "cost-of-equity") * (1 - w) + finite(debt, "cost-of-debt") * (1 - t) * w;
}

/**
 * Cost of equity by the capital asset pricing model: rf + beta · premium.
 *
 * @param riskFree rate of a safe investment, as a fraction
 * @param beta     how the share moves with the market; 1 as the market
 * @param premium  what the market earns above the safe rate
 * @throws DomainError not-a-number
 * @example capm(0.08, 0.9, 0.055) // 0.1295
 * @source Sharpe 1964.
 */
export function capm(riskFree: number, beta: number, premium: number): number {
  return finite(riskFree, "risk-free-rate") + finite(beta, "beta") * finite(premium, "equity-premium");
}

function share(value: number, what: "tax" | "debt-ratio"): number {
  if (!(finite(value, what) >= 0 && value < 1)) throw new DomainError({ code: "out-of-range", what, value, least: 0, most: 1 });
  return value;
}
