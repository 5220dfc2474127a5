// What a person does in the pane, and what an inspector of accessibility finds in a page.
import AxeBuilder from "axe-core";
import type { Page } from "playwright-core";
import { words as english } from "../../src/taskpane/strings/en-US";
import { words as chinese } from "../../src/taskpane/strings/zh-CN";
import type { Language } from "./page";

export const wordsOf = { "zh-CN": chinese, "en-US": english };
const example = "predictive-maintenance";

export const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });

/** Starts the worked case from the pane's first page. */
export async function startExample(page: Page, language: Language): Promise<void> {
  const say = wordsOf[language].home;
  await button(page, say.generateNamed(say.examples[example].title)).click();
}

export async function drawExample(page: Page, language: Language): Promise<void> {
  await startExample(page, language);
  await page.getByRole("heading", { name: wordsOf[language].run.doneTitle }).waitFor({ timeout: 60_000 });
}

/** Serious breaches of accessibility, as sentences. */
export async function axe(page: Page, context: string): Promise<readonly string[]> {
  // Through the debugger, since the page's policy lets no foreign script in.
  await page.evaluate(AxeBuilder.source);
  return page.evaluate(async (selector) => {
    const { violations } = await (globalThis as unknown as { axe: typeof AxeBuilder }).axe.run(selector);
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(" | ")}`);
  }, context);
}
