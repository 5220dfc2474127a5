// How Excel is told: every function under its id, errors with their sentences, in the display language of the moment.
import type { Locale } from "../i18n/locale";
import { functions } from ".";
import { associate } from "./associate";

class CellError {
  readonly code: string;
  readonly message: string | undefined;
  constructor(code: string, message?: string) {
    this.code = code;
    this.message = message;
  }
}

const associated = new Map<string, (...args: unknown[]) => unknown>();
let locale: Locale = "en-US";

beforeAll(() => {
  Object.assign(globalThis, {
    CustomFunctions: {
      associate: (id: string, call: (...args: unknown[]) => unknown) => associated.set(id, call),
      Error: CellError,
      ErrorCode: {
        invalidValue: "#VALUE!",
        notAvailable: "#N/A",
        divisionByZero: "#DIV/0!",
        invalidNumber: "#NUM!",
        nullReference: "#NULL!",
      },
    },
  });
  associate(functions, () => locale);
});

function thrown(id: string, ...args: unknown[]): unknown {
  try {
    return associated.get(id)?.(...args);
  } catch (error) {
    return error;
  }
}

it("registers each function once, under its id", () => {
  expect([...associated.keys()]).toEqual(functions.map(({ id }) => id));
});

it("hands values over as they are", () => {
  expect(associated.get("ROI")?.(3000, 500, null, null, { address: "A1" })).toBe(6);
  expect(associated.get("POOLSHARE")?.(100, [[1], [1], [1]], null, null, 1, null)).toEqual([[34], [33], [33]]);
});

it("gives reasons in the display language, asked at each call", () => {
  const call = () => thrown("IRR", [[1, 2]], null, null);
  expect(call()).toEqual(new CellError("#N/A", expect.stringContaining("same sign") as unknown as string));
  locale = "zh-CN";
  expect(call()).toEqual(new CellError("#N/A", expect.stringContaining("同号") as unknown as string));
  locale = "en-US";
});

it("gives no sentence with errors that cannot show one", () => {
  expect(thrown("ROI", { error: "#DIV/0!" }, 1, null, null)).toEqual(new CellError("#DIV/0!"));
  expect(thrown("NPV", 0, [[1e308, 1e308]], null)).toEqual(new CellError("#NUM!"));
});
