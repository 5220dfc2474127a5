// The add-in's own runtime: whether it hears events.
import { flag } from "../wire/arguments";
import { value, wireClass } from "../wire/members";
import type { Workbook } from "./workbook";

export class Runtime {
  readonly #workbook: Workbook;

  constructor(workbook: Workbook) {
    this.#workbook = workbook;
  }

  static readonly wire = wireClass<Runtime>("Runtime", {
    values: {
      enableEvents: value(
        "1.8",
        (runtime) => runtime.#workbook.events.enabled,
        (runtime, enabled) => {
          runtime.#workbook.events.enabled = flag(enabled, "enableEvents");
        },
      ),
    },
  });
}
