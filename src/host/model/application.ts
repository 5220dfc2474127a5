// Excel itself, as an add-in sees it: how it calculates and in which culture.
import { oneOf, optional } from "../wire/arguments";
import { calculatedMethod, method, object, value, wireClass } from "../wire/members";
import type { Workbook } from "./workbook";

const modes = ["Automatic", "AutomaticExceptTables", "Manual"] as const;

export class Application {
  readonly #workbook: Workbook;
  #mode: (typeof modes)[number] = "Automatic";
  readonly culture = new CultureInfo();

  constructor(workbook: Workbook) {
    this.#workbook = workbook;
  }

  get calculationMode(): (typeof modes)[number] {
    return this.#mode;
  }

  set calculationMode(mode: (typeof modes)[number]) {
    this.#mode = mode;
    this.#workbook.engine.setCalculation(mode === "Manual" ? "Manual" : "Automatic");
  }

  static readonly wire = wireClass<Application>("Application", {
    values: {
      calculationMode: value(
        "1.1",
        (application) => application.calculationMode,
        (application, mode) => {
          application.calculationMode = oneOf(mode, modes, "calculationMode");
        },
      ),
      calculationState: value("1.9", () => "Done"),
      decimalSeparator: value("1.11", () => "."),
      thousandsSeparator: value("1.11", () => ","),
    },
    objects: { cultureInfo: object("1.11", (application) => application.culture) },
    methods: {
      calculate: calculatedMethod("1.1", async (application, [kind]) => {
        optional(kind, (given) => oneOf(given, ["Recalculate", "Full", "FullRebuild"], "calculationType"));
        await application.#workbook.engine.recalculate();
      }),
      suspendApiCalculationUntilNextSync: method("1.6", (application) => {
        application.#workbook.calculationSuspended = true;
      }),
      // Nothing is drawn while a message is answered.
      suspendScreenUpdatingUntilNextSync: method("1.9", () => undefined),
    },
  });
}

/** The culture of the machine; the host's is always en-US. */
export class CultureInfo {
  static readonly wire = wireClass<CultureInfo>("CultureInfo", { values: { name: value("1.11", () => "en-US") } });
}
