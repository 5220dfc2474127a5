/**
 * The help pages: one for each function in each language, whole, linked, readable, and no text becomes markup.
 * @jest-environment jsdom
 */
import axe from "axe-core";
import { posix } from "node:path";
import { locales } from "../i18n/locale";
import { answer, exampleTwin, functions, helpFiles, helpPage, isFailure, literals, metadata, namespace } from ".";

const files = helpFiles(functions, namespace);
const origin = "https://xd.example";
const parsed = (path: string) => new DOMParser().parseFromString(files.get(path) ?? "", "text/html");

it("has a page for each function and a list, in each language, and no other", () => {
  expect([...files.keys()].sort()).toEqual(
    locales.flatMap((locale) => [helpPage(locale), ...functions.map(({ id }) => helpPage(locale, id))]).sort(),
  );
  expect(files.has("help/npv.html") && files.has("help/zh-CN/npv.html") && files.has("help/zh-CN/index.html")).toBe(true);
});

it("leads nowhere but to its own pages and their style", () => {
  for (const [path, html] of files)
    for (const [, href = ""] of html.matchAll(/(?:href|src)="([^"]+)"/g)) {
      const target = posix.join(posix.dirname(path), href);
      expect([path, href, target === "help/help.css" || files.has(target)]).toEqual([path, href, true]);
    }
});

it("keeps to a policy of its own: no script, nothing inline", () => {
  for (const html of files.values()) {
    expect(html).toContain(`content="default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'"`);
    expect(html).not.toMatch(/<script|<style|\sstyle=|\son\w+=/);
  }
});

const rowsOf = (shows: unknown): unknown[][] => (Array.isArray(shows) ? (shows as unknown[][]) : [[shows]]);
const closely = (cell: unknown): unknown => (typeof cell === "number" ? expect.closeTo(cell, 10) : cell);

describe.each(locales)("in %s", (locale) => {
  /** What a cell shows: an answer, or an error with its sentence. */
  const called = (id: string, formula: string): unknown => {
    const definition = functions.find((one) => one.id === id);
    if (definition === undefined) throw new Error(`there is no ${id}`);
    const args = literals(formula);
    const outcome = answer(
      definition,
      Object.keys(definition.params).map((_, index) => args[index] ?? null),
      locale,
    );
    return isFailure(outcome) ? `${outcome.error} ${outcome.message}` : outcome;
  };

  it("is where the metadata points to", () => {
    for (const { helpUrl, id } of metadata(functions, locale, origin).functions) {
      expect(helpUrl).toBe(`${origin}/${helpPage(locale, id)}`);
      expect(files.has(helpUrl.slice(origin.length + 1))).toBe(true);
    }
  });

  it.each(functions.map((definition) => [definition.id, definition] as const))(
    "%s says what it does, takes, answers and refuses, and where it comes from",
    (id, definition) => {
      const { params, strings, example, source } = definition;
      const twin = exampleTwin(definition);
      const page = parsed(helpPage(locale, id));
      const text = page.body.textContent;
      expect(page.documentElement.lang).toBe(locale);
      expect(page.title).toContain(`XD.${id}`);
      expect(page.querySelectorAll("h1")).toHaveLength(1);
      for (const said of [strings[locale].description, example.formula, source[locale], ...Object.values(strings[locale].params)])
        expect(text).toContain(said);
      for (const [name, { optional, keywords = [] }] of Object.entries(params)) {
        const term = [...page.querySelectorAll("dt")].find((one) => one.querySelector("code")?.textContent === name);
        expect(term?.textContent).toMatch(/一|可用|多|one|rows/);
        expect(/may be left out|可省略/.test(term?.textContent ?? "")).toBe(optional);
        for (const keyword of keywords) expect(term?.textContent).toContain(keyword);
      }
      const shows = called(id, example.formula);
      if (locale === "en-US") expect(rowsOf(shows)).toEqual(rowsOf(example.shows).map((row) => row.map(closely)));
      const rows = rowsOf(shows);
      expect([...page.querySelectorAll("td")].map((cell) => cell.textContent)).toEqual(rows.flat().map(String));
      if (twin !== undefined) expect(text).toContain(twin);
      const refused = [...page.querySelectorAll("dd:has(strong)")];
      for (const one of refused) {
        // What the page says is what the cell would say.
        const formula = one.previousElementSibling?.textContent ?? "";
        expect(called(id, formula)).toBe(one.textContent);
      }
      // Any cells have a fingerprint.
      expect(refused.length).toBeGreaterThan(id === "SEAL" ? -1 : 0);
    },
  );

  it("is sound to a screen reader", async () => {
    for (const id of [undefined, "NPV", "SIMULATE"]) {
      const page = parsed(helpPage(locale, id));
      document.documentElement.lang = page.documentElement.lang;
      document.title = page.title;
      document.body.innerHTML = page.body.innerHTML;
      const { violations } = await axe.run(document, { rules: { "color-contrast": { enabled: false } } });
      expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
    }
  });

  it("is markup that a strict reader takes, too", () => {
    for (const path of [helpPage(locale), ...functions.map(({ id }) => helpPage(locale, id))]) {
      const closed = (files.get(path) ?? "").replace(/<!doctype html>/, "").replace(/<(meta|link)([^>]*)>/g, "<$1$2/>");
      expect([path, new DOMParser().parseFromString(closed, "application/xml").querySelector("parsererror")]).toEqual([path, null]);
    }
  });
});

it("keeps text from becoming markup", () => {
  const [first] = functions;
  if (!first) throw new Error("no functions");
  const spiked = { ...first, strings: { ...first.strings, "en-US": { ...first.strings["en-US"], description: 'a <b> & "c"' } } };
  for (const page of ["help/index.html", "help/npv.html"])
    expect(helpFiles([spiked], namespace).get(page)).toContain("a &lt;b&gt; &amp; &quot;c&quot;");
});
