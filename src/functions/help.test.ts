// The help pages: every function has its section where functions.json points, every parameter its row, and no text becomes markup.
import { locales } from "../i18n/locale";
import { functions, helpHtml, helpPage, metadata, namespace } from ".";

describe.each(locales)("the help page in %s", (locale) => {
  const html = helpHtml(functions, namespace, locale);

  it("has what the metadata's addresses point to", () => {
    for (const { helpUrl } of metadata(functions, locale, "https://xd.example").functions) {
      const [page, anchor] = helpUrl.split("#");
      expect(page).toBe(`https://xd.example/${helpPage(locale)}`);
      expect(html).toContain(`<section id="${anchor}">`);
    }
  });

  it("shows each parameter with its words, and an example", () => {
    for (const { params, strings } of functions)
      for (const name of Object.keys(params)) {
        const text = (strings[locale].params[name] ?? "").replaceAll("<", "&lt;");
        expect(html).toContain(`<code>${name}</code>`);
        expect(html).toContain(text);
      }
    expect(html).toContain("=XD.NPV(0.1,{-800,1500,1500,1500})");
  });

  it("shows the native twin of each function that has one", () => {
    for (const { twin } of functions)
      if (twin !== undefined)
        expect(html).toContain(
          `<code>${twin.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;")}</code>`,
        );
    expect(html).toContain("<code>=NPV(0.1,{1500,1500,1500})-800</code>");
  });

  it("declares its language and runs no script", () => {
    expect(html).toContain(`<html lang="${locale}">`);
    expect(html).not.toMatch(/<script|style=/);
  });
});

it("keeps text from becoming markup", () => {
  const [first] = functions;
  if (!first) throw new Error("no functions");
  const spiked = { ...first, strings: { ...first.strings, "en-US": { ...first.strings["en-US"], description: 'a <b> & "c"' } } };
  expect(helpHtml([spiked], namespace, "en-US")).toContain("a &lt;b&gt; &amp; &quot;c&quot;");
});
