// Knows what a language says of every reason for which a function declines, whether the model gives it or the reading of an argument.
import type { Messages } from "../../i18n/refusals/messages";
import type { Refusal } from "../../model/errors";
import type { ArgumentRefusal } from "../argument-error";

/** Why a function declines. */
export type Reason = Refusal | ArgumentRefusal;

/** A sentence for a reason: what is wrong, where (counted from 1), what to do. */
export type Say = (reason: Reason) => string;

/** A sentence for each reason that the reading of arguments gives. */
export type ArgumentMessages = {
  readonly [C in ArgumentRefusal["code"]]: (facts: Extract<ArgumentRefusal, { code: C }>) => string;
};

/** One voice for all the messages of a language. */
export function sayer(messages: Messages & ArgumentMessages): Say {
  // The code picks the sentence that takes exactly its facts; TypeScript cannot follow that through an index.
  return (reason) => (messages[reason.code] as (facts: Reason) => string)(reason);
}
