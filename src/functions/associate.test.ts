// How Excel is told: every function under its id, errors with their sentences, in the display language of the moment.
import type { Locale } from "../i18n/locale";
import { functions } from ".";
import { associate } from "./associate";
import { say as english } from "./reasons/en-US";
import { fetchedReasons, type Load } from "./reasons/fetched";
import type { Say } from "./reasons/reason";
import { say as chinese } from "./reasons/zh-CN";

class CellError {
  readonly code: string;
  readonly message: string | undefined;
  constructor(code: string, message?: string) {
    this.code = code;
    this.message = message;
  }
}

const sentences = { "en-US": english, "zh-CN": chinese };
const associated = new Map<string, (...args: unknown[]) => unknown>();
let locale: Locale = "en-US";

/** Registers anew, with sentences that come as `load` brings them. */
function register(load: Load = (wanted) => Promise.resolve(sentences[wanted])) {
  const reasons = fetchedReasons(load);
  associated.clear();
  associate(functions, () => locale, reasons.say);
  return reasons;
}

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
});
beforeEach(() => {
  locale = "en-US";
  register();
});

/** What a call gives at once: a value, an error, or a promise of an error. */
function given(id: string, ...args: unknown[]): unknown {
  try {
    return associated.get(id)?.(...args);
  } catch (error) {
    return error;
  }
}
/** What a cell shows in the end. */
const shown = (id: string, ...args: unknown[]): Promise<unknown> => Promise.resolve(given(id, ...args)).catch((error: unknown) => error);
const sameSign = (): Promise<unknown> => shown("IRR", [[1, 2]], null, null);
const saying = (code: string, part: string | RegExp): CellError => new CellError(code, expect.stringMatching(part) as unknown as string);

it("registers each function once, under its id", () => {
  expect([...associated.keys()]).toEqual(functions.map(({ id }) => id));
});

it("hands values over as they are, at once", () => {
  expect(associated.get("ROI")?.(3000, 500, null, null, { address: "A1" })).toBe(6);
  expect(associated.get("POOLSHARE")?.(100, [[1], [1], [1]], null, null, 1, null)).toEqual([[34], [33], [33]]);
});

it("gives reasons in the display language, asked at each call", async () => {
  expect(await sameSign()).toEqual(saying("#N/A", "same sign"));
  locale = "zh-CN";
  expect(await sameSign()).toEqual(saying("#N/A", "同号"));
});

it("gives no sentence with errors that cannot show one", () => {
  expect(given("ROI", { error: "#DIV/0!" }, 1, null, null)).toEqual(new CellError("#DIV/0!"));
  expect(given("NPV", 0, [[1e308, 1e308]], null)).toEqual(new CellError("#NUM!"));
});

describe("sentences on their way", () => {
  it("are waited for, asked for once for all cells, and given at once from then on", async () => {
    let arrive: (say: Say) => void = () => undefined;
    const load = jest.fn(() => new Promise<Say>((resolve) => (arrive = resolve)));
    register(load);
    const cells = [sameSign(), shown("NPV", "abc", [[1]], null)];
    // A value waits for nothing.
    expect(given("ROI", 3000, 500, null, null)).toBe(6);
    arrive(english);
    expect(await Promise.all(cells)).toEqual([saying("#N/A", "same sign"), saying("#VALUE!", "Discount rate 1 is not a number")]);
    expect(given("IRR", [[1, 2]], null, null)).toEqual(saying("#N/A", "same sign"));
    expect(load).toHaveBeenCalledTimes(1);
  });

  it("may be brought before anything is refused", async () => {
    const load = jest.fn((wanted: Locale) => Promise.resolve(sentences[wanted]));
    register(load).prepare("en-US");
    await Promise.resolve();
    expect(given("IRR", [[1, 2]], null, null)).toEqual(saying("#N/A", "same sign"));
    expect(load.mock.calls).toEqual([["en-US"]]);
  });

  it.each([
    ["en-US", /could not load.*\(no-sign-change\)/],
    ["zh-CN", /未能载入.*no-sign-change/],
  ] as const)("that do not come leave the error with a short one in %s, and are asked for again", async (language, short) => {
    locale = language;
    let offline = true;
    register((wanted) => (offline ? Promise.reject(new Error("offline")) : Promise.resolve(sentences[wanted])));
    expect(await sameSign()).toEqual(saying("#N/A", short));
    offline = false;
    expect(await sameSign()).toEqual(saying("#N/A", /same sign|同号/));
  });

  it("of another version, which do not know the reason, leave the error with the short one", async () => {
    register(() => Promise.resolve(sentenceOfOld));
    expect(await sameSign()).toEqual(saying("#N/A", /could not load/));
    expect(given("IRR", [[1, 2]], null, null)).toEqual(saying("#N/A", /could not load/));
  });
});

const sentenceOfOld: Say = () => {
  throw new TypeError("no such sentence");
};
