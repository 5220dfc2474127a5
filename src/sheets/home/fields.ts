// What the contents page asks for: a word to its readers.
import type { Fields, InputsOf } from "../../spec/field";
import { commonFields } from "../common";

export const fields = { ...commonFields, note: { kind: "text", optional: true, maxLength: 200 } } as const satisfies Fields;

export type HomeInputs = InputsOf<typeof fields>;
