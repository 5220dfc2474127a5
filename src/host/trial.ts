// A host for one test file, with a fresh sheet for each test and a way to ask how something was refused.
import { createHost } from ".";
import type { Host, HostOptions } from ".";

export interface Trial {
  /** Throws until the file's tests run. */
  readonly host: Host;
  /** Runs a batch on a new sheet of its own. */
  on<T>(work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T>): Promise<T>;
  /** The error of a batch on a new sheet; it must fail. */
  refusal(work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<unknown>): Promise<OfficeExtension.Error>;
}

/** To be called at the top of a test file. */
export function trial(options?: HostOptions): Trial {
  let host: Host | undefined;
  beforeAll(async () => {
    host = await createHost(options);
  });
  afterAll(() => host?.close());
  const current = (): Host => {
    if (!host) throw new Error("The host starts with the tests.");
    return host;
  };
  const on: Trial["on"] = (work) =>
    current().Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add();
      await context.sync();
      return work(sheet, context);
    });
  const refusal: Trial["refusal"] = async (work) => {
    try {
      await on(work);
    } catch (error) {
      if (error instanceof current().OfficeExtension.Error) return error;
      throw error;
    }
    throw new Error("Nothing was refused.");
  };
  return {
    get host() {
      return current();
    },
    on,
    refusal,
  };
}
