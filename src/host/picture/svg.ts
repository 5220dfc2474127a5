// SVG as text: elements whose attributes and contents cannot break out, and how wide a text will be.

const escapes: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
// Characters that XML has no place for would make the whole picture unreadable.
// eslint-disable-next-line no-control-regex -- they are what is looked for
const forbidden = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/gu;
const escape = (text: string): string => text.replace(forbidden, "").replace(/[&<>"]/g, (character) => escapes[character] ?? character);

/**
 * @param content a text, which is escaped, or parts, which are elements already
 * @example element("text", { x: 1.23456 }, "a<b") // '<text x="1.23">a&lt;b</text>'
 */
export function element(name: string, attributes: Readonly<Record<string, string | number>>, content?: string | readonly string[]): string {
  const written = Object.entries(attributes).map(
    ([key, value]) => ` ${key}="${typeof value === "number" ? String(Math.round(value * 100) / 100) : escape(value)}"`,
  );
  if (content === undefined) return `<${name}${written.join("")}/>`;
  return `<${name}${written.join("")}>${typeof content === "string" ? escape(content) : content.join("")}</${name}>`;
}

/**
 * About how wide a text is: Chinese characters are as wide as they are high, others a little more than half.
 *
 * @example textWidth("净现值", 12) // 36
 */
export function textWidth(text: string, size: number): number {
  let ems = 0;
  for (const character of text)
    ems += /[\u1100-\u115F\u2E80-\uFFEF]/u.test(character)
      ? 1
      : /[A-Z%@mwMW]/u.test(character)
        ? 0.7
        : /[ilI.,:;'|!()[\]]/u.test(character)
          ? 0.33
          : 0.56;
  return ems * size;
}
