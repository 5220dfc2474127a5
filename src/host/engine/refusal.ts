// What the engine answers when it is asked for something that cannot be; the wire passes the code on.

/** Codes as Office.js spells them. */
export type EngineRefusalCode = "InvalidArgument" | "ItemNotFound" | "ItemAlreadyExists" | "InvalidOperation";

/**
 * Thrown by every member of the engine that refuses.
 *
 * @example new EngineRefusal("ItemNotFound", "There is no sheet with the id s9.").code // "ItemNotFound"
 */
export class EngineRefusal extends Error {
  readonly code: EngineRefusalCode;

  constructor(code: EngineRefusalCode, message: string) {
    super(message);
    this.name = "EngineRefusal";
    this.code = code;
  }
}
