// Excel itself, as an add-in sees it: how it calculates and in which culture.
import { oneOf, optional, text } from "../wire/arguments";
import { invalidArgument } from "../wire/host-error";
import { calculatedMethod, method, object, value, wireClass } from "../wire/members";
import type { Workbook } from "./workbook";

const modes = ["Automatic", "AutomaticExceptTables", "Manual"] as const;

export class Application {
  readonly #workbook: Workbook;
  #mode: (typeof modes)[number] = "Automatic";
  readonly culture = new CultureInfo();
  readonly #created: WorkbookCreated[] = [];
  /** Given the file of each workbook that is opened beside this one. */
  onOpened: ((file: Uint8Array) => void) | undefined;

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

  /** Made now, opened by a call of its own. */
  #create(base64: string | undefined): WorkbookCreated {
    const created = new WorkbookCreated(this, this.#created.length, base64);
    this.#created.push(created);
    return created;
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
      createWorkbook: method("1.8", (application, [base64]) => application.#create(optional(base64, text, "base64File"))),
      _GetWorkbookCreatedById: method("1.8", (application, [id]) => application.#created[Number(id)] ?? null),
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

/** A workbook that an add-in made, before and after it is opened. */
export class WorkbookCreated {
  readonly #application: Application;
  readonly #id: number;
  readonly #base64: string | undefined;

  constructor(application: Application, id: number, base64: string | undefined) {
    this.#application = application;
    this.#id = id;
    this.#base64 = base64;
  }

  /** Excel refuses what it cannot open; so do we. */
  async #open(): Promise<void> {
    const { open } = await import("../xlsx");
    const file = bytesOf(this.#base64 ?? "");
    if (this.#base64 !== undefined)
      await open(file).catch(() => {
        throw invalidArgument("The file is no workbook.");
      });
    this.#application.onOpened?.(file);
  }

  static readonly wire = wireClass<WorkbookCreated>("WorkbookCreated", {
    values: { id: value("1.8", (created) => String(created.#id)) },
    methods: { open: method("1.8", (created) => created.#open()) },
  });
}

function bytesOf(base64: string): Uint8Array {
  try {
    return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  } catch {
    throw invalidArgument("The file is not written in Base64.");
  }
}
