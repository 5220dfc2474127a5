// Facts put into the sentence of a finding.

/**
 * A sentence with its facts; numbers without the noise of floats.
 * @example filled("{name} pays {amount}.", { name: "IT", amount: 0.1 + 0.2 }) // "IT pays 0.3."
 */
export const filled = (sentence: string, facts: Readonly<Record<string, string | number>>): string =>
  sentence.replace(/\{(\w+)\}/g, (whole, key: string) => {
    const fact = facts[key];
    return fact === undefined ? whole : typeof fact === "number" ? String(Number(fact.toPrecision(12))) : fact;
  });
