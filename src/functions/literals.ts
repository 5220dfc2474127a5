// Knows how a formula with literals only is taken apart and put together again: examples are written so.

/**
 * The arguments of such a formula as they are written; empty: left out.
 *
 * @example argumentTexts("=XD.NPV(0.1,{-800,1500})") // ["0.1", "{-800,1500}"]
 */
export function argumentTexts(formula: string): string[] {
  return formula.slice(formula.indexOf("(") + 1, formula.lastIndexOf(")")).split(/,(?![^{]*\})/);
}

/**
 * The arguments of such a formula, as Excel sends them; null: left out.
 *
 * @example literals('=XD.POOL(1500,,{1,2;3,"x"})') // [1500, null, [[1, 2], [3, "x"]]]
 */
export function literals(formula: string): unknown[] {
  return argumentTexts(formula).map((text) => {
    if (text === "") return null;
    return text.startsWith("{")
      ? text
          .slice(1, -1)
          .split(";")
          .map((row) => row.split(",").map(literal))
      : literal(text);
  });
}

/**
 * The formula that has these arguments; trailing ones that are left out are not written.
 *
 * @example withLiterals("XD.POOL", [1500, null, [[1, "x"]], null]) // '=XD.POOL(1500,,{1,"x"})'
 */
export function withLiterals(name: string, args: readonly unknown[]): string {
  const last = args.findLastIndex((arg) => arg !== null);
  return `=${name}(${args
    .slice(0, last + 1)
    .map(written)
    .join(",")})`;
}

function literal(text: string): number | string {
  return text.startsWith('"') ? text.slice(1, -1) : Number(text);
}

function written(arg: unknown): string {
  if (arg === null) return "";
  if (Array.isArray(arg)) return `{${arg.map((row: readonly unknown[]) => row.map(written).join(",")).join(";")}}`;
  return typeof arg === "string" ? `"${arg}"` : String(arg);
}
