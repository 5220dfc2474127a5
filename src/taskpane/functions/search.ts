// Which functions a person means by a few words, in whatever language.
import type { FunctionDefinition } from "../../functions";
import { locales } from "../../i18n/locale";

/**
 * Functions that hold every word, in their name, description, other terms, arguments, keywords or source; those whose name begins so come first.
 * An empty search finds all, in their own order.
 */
export function searchFunctions(functions: readonly FunctionDefinition[], search: string): readonly FunctionDefinition[] {
  const words = plain(search)
    .split(/\s+/)
    .filter((word) => word !== "");
  const [first = ""] = words;
  const name = first.replace(/^=?(xd\.)?/, "");
  const rank = ({ id, strings, terms }: FunctionDefinition): number =>
    id.toLowerCase() === name
      ? 0
      : id.toLowerCase().startsWith(name)
        ? 1
        : locales.some((locale) => plain(`${strings[locale].description}\n${terms[locale]}`).includes(first))
          ? 2
          : 3;
  const found = functions.filter((definition) => {
    const text = textOf(definition);
    return words.every((word) => text.includes(word.replace(/^=/, "")));
  });
  return words.length === 0 ? found : [...found].sort((a, b) => rank(a) - rank(b));
}

const plain = (text: string): string => text.normalize("NFKC").toLowerCase();

function textOf({ id, params, strings, terms, source }: FunctionDefinition): string {
  const said = locales.flatMap((locale) => [
    strings[locale].description,
    ...Object.values(strings[locale].params),
    terms[locale],
    source[locale],
  ]);
  const keywords = Object.values(params).flatMap((param) => param.keywords ?? []);
  return plain([`xd.${id}`, ...Object.keys(params), ...keywords, ...said].join("\n"));
}
