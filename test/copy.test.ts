// A copy for others, from Excel's own file to the workbook that opens: nothing typed only in sheets that stay out is in any part of it, and
// what stays calculates to the same figures. Single rules: src/excel/copy/copy-of.test.ts.
import { copyOf } from "../src/excel/copy/copy-of";
import { openCopy, sheetsToShare } from "../src/excel/copy/open-copy";
import { read } from "../src/excel/read";
import type { WorkbookSnapshot } from "../src/host";
import { lint, open, save } from "../src/host/xlsx";
import { sheetIds } from "../src/sheets";
import { goesTo, inputsOf, templateOf } from "../src/sheets/kit";
import type { Project } from "../src/sheets/project";
import { agreement } from "./interop/agreement";
import { describeInterop, recalculateAll } from "./interop/libreoffice";
import { faults, partsOf } from "./schema";
import { describeShared } from "./shared";
import { draw, exampleProject, inWorkbook } from "./workbook";

const readers = ["shared", "team"] as const;
type Told = Awaited<ReturnType<typeof openCopy>>;

/** The worked case, with numbers in its confidential sheets that stand nowhere else: no figure may come from one of them by chance. */
function markedCase(): Project {
  const project = exampleProject("predictive-maintenance");
  let marked = 0;
  const mark = (value: unknown): unknown => {
    if (typeof value === "number") return value + (marked += 0.0137);
    if (Array.isArray(value)) return value.map(mark);
    return typeof value === "object" && value !== null
      ? Object.fromEntries(Object.entries(value).map(([key, one]) => [key, mark(one)]))
      : value;
  };
  const { interests, trust, people, negotiation } = project.sheets as Readonly<Record<string, Record<string, unknown>>>;
  return {
    ...project,
    sheets: {
      ...project.sheets,
      interests: { ...interests, kpis: mark(interests?.["kpis"]), requests: mark(interests?.["requests"]) },
      trust: { ...trust, past: mark(trust?.["past"]), prior: 0.46371 },
      people: { ...people, people: mark(people?.["people"]) },
      negotiation: { ...negotiation, talks: mark(negotiation?.["talks"]) },
    } as Project["sheets"],
  };
}

let whole: WorkbookSnapshot;
let file: Uint8Array;
/** For each of the readers: the sheets that stay out, the workbook that opened, what was told. */
const copies = new Map<string, { readonly out: readonly string[]; readonly bytes: Uint8Array; readonly told: Told }>();
const copyFor = (who: string) => {
  const found = copies.get(who);
  if (!found) throw new Error(`no copy for ${who}`);
  return found;
};

beforeAll(async () => {
  const opened: Uint8Array[] = [];
  await inWorkbook(
    async (host) => {
      await draw(markedCase(), "zh-CN", sheetIds);
      whole = await host.snapshot();
      file = await save(whole);
      const sheets = (await sheetsToShare()).filter(({ kind }) => kind !== undefined);
      for (const who of readers) {
        const stays = sheets.filter(({ kind = "" }) => goesTo(who, kind)).map(({ name }) => name);
        const told = await openCopy(stays);
        await host.idle();
        copies.set(who, {
          out: sheets.map(({ name }) => name).filter((name) => !stays.includes(name)),
          bytes: opened.at(-1) ?? new Uint8Array(),
          told,
        });
      }
    },
    { platform: "PC", onWorkbookOpened: (bytes) => opened.push(bytes) },
  );
}, 300_000);

const escaped = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

/** What was typed into these sheets and into no other: texts, and the marked numbers. Days and tax brackets stand in other sheets by chance. */
function secrets(out: readonly string[]): readonly string[] {
  const typed = (isOut: boolean): Set<string> =>
    new Set(
      whole.sheets
        .filter(({ name }) => out.includes(name) === isOut)
        .flatMap(({ cells }) => cells.filter(({ formula }) => formula === undefined))
        .flatMap(({ value }) =>
          typeof value === "string" && value.length > 1 ? [escaped(value)] : typeof value === "number" ? [String(value)] : [],
        ),
    );
  const elsewhere = [...typed(false)].join("\n");
  return [...typed(true)].filter((one) => !elsewhere.includes(one) && (Number.isNaN(Number(one)) || /\.\d{3}/.test(one)));
}

/** Those of them that stand in any part. */
function found(bytes: Uint8Array, wanted: readonly string[]): readonly string[] {
  const parts = Object.values(partsOf(bytes));
  return wanted.filter((one) => parts.some((part) => part.includes(one)));
}

describe.each(readers)("a copy for readers of the level “%s”", (who) => {
  it("holds nothing that was typed only in what stays out; the whole file holds all of it", () => {
    const { out, bytes } = copyFor(who);
    const wanted = secrets(out);
    expect(out.length).toBeGreaterThan(3);
    expect(wanted.length).toBeGreaterThan(100);
    expect(wanted.filter((one) => !Number.isNaN(Number(one))).length).toBeGreaterThan(20);
    expect(found(bytes, wanted)).toEqual([]);
    expect(found(file, wanted)).toEqual(wanted);
    expect(
      found(
        copyOf(
          file,
          whole.sheets.map(({ name }) => name),
        ).bytes,
        wanted,
      ),
    ).toEqual(wanted);
  });

  it("shows the same in every cell; formulas that reached out are values, all others live", async () => {
    const { out, bytes, told } = copyFor(who);
    const copy = await open(bytes);
    const names = whole.sheets.map(({ name }) => name).filter((name) => !out.includes(name) && name !== "Sheet1");
    expect(copy.sheets.map(({ name }) => name)).toEqual(names);
    const reaching = new RegExp(`(?:${out.join("|")})'?!`);
    const before = whole.sheets.filter(({ name }) => names.includes(name)).map(({ cells }) => cells);
    const shown = (sheets: typeof before) =>
      sheets.map((cells) =>
        cells
          .flatMap(({ row, column, value }) => (value === undefined || value === "" ? [] : [`${row} ${column} ${JSON.stringify(value)}`]))
          .join("\n"),
      );
    const formulas = (sheets: typeof before) =>
      sheets.map((cells) =>
        cells
          .flatMap(({ row, column, formula = "" }) => (formula === "" || reaching.test(formula) ? [] : [`${row} ${column} ${formula}`]))
          .join("\n"),
      );
    const after = copy.sheets.map(({ cells }) => cells);
    expect(shown(after)).toEqual(shown(before));
    expect(formulas(after)).toEqual(formulas(before));
    const frozen = before.flat().filter(({ formula = "" }) => reaching.test(formula)).length;
    expect(after.flat().filter(({ formula = "" }) => reaching.test(formula))).toEqual([]);
    expect(told.frozen.reduce((sum, { count }) => sum + count, 0)).toBe(frozen);
    expect(frozen).toBeGreaterThan(5);
    expect(lint(bytes)).toEqual([]);
  });
});

it("is a workbook of XD whose sheets read as before", async () => {
  const standing = await inWorkbook(async (host) => {
    await host.load(await open(copyFor("shared").bytes));
    return read();
  });
  const kinds = standing.map(({ kind }) => kind);
  expect(kinds).toEqual(expect.arrayContaining(["project", "raci", "model", "pool", "charter", "lists"]));
  expect(kinds.filter((kind) => !goesTo("shared", kind))).toEqual([]);
  expect(standing.filter((sheet) => templateOf(sheet.kind) && !inputsOf(sheet).ok)).toEqual([]);
});

it("makes the other half, with the words of its dropdowns", async () => {
  const { out } = copyFor("shared");
  const half = await open(copyOf(file, [...out, "清单"]).bytes);
  expect(half.sheets.map(({ name }) => name)).toEqual(
    whole.sheets.map(({ name }) => name).filter((name) => out.includes(name) || name === "清单"),
  );
});

describeShared("the standard's schemas", () => {
  it("accept every part of the copies", async () => {
    expect(await faults(Object.fromEntries(readers.map((who) => [who, partsOf(copyFor(who).bytes)])))).toEqual([]);
  });
});

describeInterop("LibreOffice", () => {
  it("opens both copies without an error in a cell and calculates the same", async () => {
    const files = readers.map((who) => copyFor(who).bytes);
    const ours = await Promise.all(files.map(open));
    const theirs = await recalculateAll(files);
    for (const [index, copy] of ours.entries()) {
      const other = theirs[index];
      expect(other && agreement(copy, other)).toEqual([]);
      expect(other?.sheets.flatMap(({ cells }) => cells).filter(({ value }) => typeof value === "object")).toEqual([]);
    }
  }, 200_000);
});
