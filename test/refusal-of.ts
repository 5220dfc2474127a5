// Knows why the model declined: for tests that look at the refusal and not only at the fact.
import { DomainError, type Refusal } from "../src/model/errors";

/** The refusal of a call that declines; undefined where it answers. Anything else that is thrown is a bug and goes on. */
export function refusalOf(act: () => unknown): Refusal | undefined {
  try {
    act();
  } catch (error) {
    if (error instanceof DomainError) return error.refusal;
    throw error;
  }
  return undefined;
}
