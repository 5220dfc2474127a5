// What every example draws, as one line a verb: a change of a builder shows as a readable difference.
import { createHash } from "node:crypto";
import { specsFor } from "../src/sheets/kit";
import { sheetIds } from "../src/sheets";
import { plan } from "../src/spec/plan";
import type { Verb } from "../src/spec/verb";
import { exampleCases, exampleProject } from "./example-projects";

/** The verb's beginning, and a mark of the whole. */
function line(verb: Verb): string {
  const whole = JSON.stringify(verb);
  const { kind, ...rest } = verb;
  const text = JSON.stringify(rest);
  const mark = createHash("sha256").update(whole).digest("hex").slice(0, 8);
  return `${kind} ${text.length > 110 ? `${text.slice(0, 110)}…` : text} ${mark}`;
}

it.each(exampleCases)("draws %s in %s with the same verbs as last time", (name, locale) => {
  const { setup, sheets, finish } = plan(specsFor(exampleProject(name), sheetIds, locale, []), { sheetNames: ["Sheet1"], standing: [] });
  expect([...setup, ...sheets.flatMap(({ content, looks }) => [...content, ...looks]), ...finish].map(line).join("\n")).toMatchSnapshot();
});
