// Knows what a function's example shows in a language: an answer may have words.
import type { Locale } from "../i18n/locale";
import { answer, isFailure } from "./answer";
import type { Answer, FunctionDefinition } from "./define";
import { literals } from "./literals";

export function exampleAnswer(definition: FunctionDefinition, locale: Locale): Answer {
  const given = literals(definition.example.formula);
  const args = Object.keys(definition.params).map((_, index) => given[index] ?? null);
  const shows = answer(definition, args, locale);
  return isFailure(shows) ? definition.example.shows : shows;
}
