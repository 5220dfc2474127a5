// From what stands in the boxes to a formula, or to what is still wrong with it.

/** Why the text of an argument cannot stand in a formula. */
export type ArgumentFault = "missing" | "comma" | "unclosed";

export interface FormulaParam {
  readonly name: string;
  readonly optional: boolean;
}

export interface DraftFormula {
  /** As it would be written; arguments that are missing stand there by name. */
  readonly formula: string;
  /** By parameter; empty: the formula can be inserted. */
  readonly faults: Readonly<Partial<Record<string, ArgumentFault>>>;
}

/**
 * @param call  "XD.NPV"
 * @param texts by parameter, as typed; absent is empty
 * @example draftFormula("XD.NPV", [{ name: "rate", optional: false }, { name: "flows", optional: false }], { rate: "0.1" }).formula // "=XD.NPV(0.1,flows)"
 */
export function draftFormula(call: string, params: readonly FormulaParam[], texts: Readonly<Record<string, string>>): DraftFormula {
  const written = params.map(({ name, optional }) => {
    const text = asWritten(texts[name]);
    const fault = text === "" ? (optional ? undefined : "missing") : faultOf(text);
    return { name, fault, text: text === "" && !optional ? name : text };
  });
  const last = written.findLastIndex(({ text }) => text !== "");
  return {
    formula: `=${call}(${written
      .slice(0, last + 1)
      .map(({ text }) => text)
      .join(",")})`,
    faults: Object.fromEntries(written.flatMap(({ name, fault }) => (fault === undefined ? [] : [[name, fault]]))),
  };
}

/** An argument as it stands in the formula. What is copied from a cell comes with its sign. */
export function asWritten(text: string | undefined): string {
  return (text ?? "").trim().replace(/^=/, "");
}

const closing: Readonly<Record<string, string>> = { "(": ")", "{": "}", "[": "]" };

/** A comma or semicolon outside brackets would begin the next argument. */
function faultOf(text: string): ArgumentFault | undefined {
  const open: string[] = [];
  // Texts and sheet names in quotes say what they like; a doubled quote is two texts side by side.
  const bare = text.replace(/"[^"]*"|'[^']*'/g, "");
  if (/["']/.test(bare)) return "unclosed";
  let parted = false;
  for (const character of bare) {
    const end = closing[character];
    if (end !== undefined) open.push(end);
    else if (/[)}\]]/.test(character)) {
      if (open.pop() !== character) return "unclosed";
    } else if (open.length === 0 && /[,;，；]/.test(character)) parted = true;
  }
  return open.length > 0 ? "unclosed" : parted ? "comma" : undefined;
}
