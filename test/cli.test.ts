// The command: what it makes, what it prints, and how it refuses. Nothing is written where it refuses.
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { run } from "../src/cli/main";
import { open } from "../src/host/xlsx";

const example = resolve(__dirname, "../assets/examples/predictive-maintenance.json");
const failing = resolve(__dirname, "../assets/examples/smart-dispatch.json");
const json = (): Record<string, unknown> => JSON.parse(readFileSync(example, "utf8")) as Record<string, unknown>;

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), "xd-cli-"))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function command(...argv: string[]): Promise<{ readonly code: number; readonly printed: string[]; readonly complaints: string[] }> {
  const printed: string[] = [];
  const complaints: string[] = [];
  const code = await run(
    argv,
    folder,
    (line) => printed.push(line),
    (line) => complaints.push(line),
  );
  return { code, printed, complaints };
}

it.each([
  ["zh-CN", "责任矩阵"],
  ["en-US", "RACI"],
])("makes the sheets that were asked for, in %s", async (lang, tab) => {
  const { code, printed, complaints } = await command(example, "--lang", lang, "--sheets", "raci", "--out", "made.xlsx");
  expect([code, complaints]).toEqual([0, []]);
  expect(printed).toHaveLength(1);
  expect(printed[0]).toContain("made.xlsx");
  expect(readdirSync(folder)).toEqual(["made.xlsx"]);
  const { sheets } = await open(new Uint8Array(readFileSync(join(folder, "made.xlsx"))));
  expect(sheets[0]?.name).toBe(tab);
  expect(sheets).toHaveLength(2); // and the lists
});

it("prints the findings, worst words first in each language, and writes nothing unless told where", async () => {
  const english = await command(failing, "--lang", "en-US", "--sheets", "raci", "--check");
  const chinese = await command(failing, "--lang", "zh-CN", "--sheets", "raci", "--check");
  expect([english.code, chinese.code]).toEqual([0, 0]);
  expect(english.printed.some((line) => /^ERROR +RACI![A-Z]+\d+: /.test(line))).toBe(true);
  expect(chinese.printed.some((line) => /^错误 责任矩阵![A-Z]+\d+: /.test(line))).toBe(true);
  expect(chinese.printed).toHaveLength(english.printed.length);
  expect(readdirSync(folder)).toEqual([]);
});

it("leaves a file that is there alone, unless told to overwrite it", async () => {
  writeFileSync(join(folder, "mine.xlsx"), "mine");
  const refused = await command(example, "--sheets", "raci", "--out", "mine.xlsx", "--lang", "en-US");
  expect(refused).toMatchObject({ code: 2, complaints: [expect.stringContaining("--overwrite")] });
  expect(readFileSync(join(folder, "mine.xlsx"), "utf8")).toBe("mine");
  expect((await command(example, "--sheets", "raci", "--out", "mine.xlsx", "--overwrite")).code).toBe(0);
  expect(readFileSync(join(folder, "mine.xlsx"), "latin1").startsWith("PK")).toBe(true);
});

describe("a bad project file", () => {
  const faulty: readonly (readonly [string, (file: Record<string, unknown>) => unknown, RegExp])[] = [
    [
      "text in a number",
      (file) => ({ ...file, sheets: { model: { ...at(file, "model"), discountRate: "ten" } } }),
      /sheets\.model\.discountRate/,
    ],
    [
      "a rate of -100 %",
      (file) => ({ ...file, sheets: { model: { ...at(file, "model"), discountRate: -1 } } }),
      /sheets\.model\.discountRate/,
    ],
    ["no tasks", (file) => ({ ...file, sheets: { raci: { ...at(file, "raci"), tasks: [], grid: [] } } }), /sheets\.raci\.tasks/],
    ["a role twice", (file) => ({ ...file, sheets: { raci: { ...at(file, "raci"), roles: ["IT", "it"] } } }), /sheets\.raci\.roles/],
    [
      "61 roles",
      (file) => ({ ...file, sheets: { raci: { ...at(file, "raci"), roles: Array.from({ length: 61 }, (_, i) => `r${i}`) } } }),
      /sheets\.raci\.roles.*60/,
    ],
    ["a sheet nobody knows", (file) => ({ ...file, sheets: { magic: {} } }), /sheets\.magic/],
    ["a newer shape", (file) => ({ ...file, xd: 99 }), /\bxd\b/],
    ["no project", ({ project: _, ...file }) => file, /\bproject\b/],
  ];
  const at = (file: Record<string, unknown>, id: string): object => (file["sheets"] as Record<string, object>)[id] ?? {};

  it.each(faulty)("with %s is refused in one line that names the place", async (_, change, place) => {
    writeFileSync(join(folder, "bad.json"), JSON.stringify(change(json())));
    for (const lang of ["zh-CN", "en-US"]) {
      const { code, printed, complaints } = await command("bad.json", "--lang", lang, "--out", "made.xlsx");
      expect([code, printed, complaints.length]).toEqual([2, [], 1]);
      expect(complaints[0]).toMatch(place);
      expect(complaints[0]).not.toContain("\n");
      expect(/\p{Script=Han}/u.test(complaints[0] ?? "")).toBe(lang === "zh-CN");
    }
    expect(existsSync(join(folder, "made.xlsx"))).toBe(false);
  });

  it.each([
    ["that is no JSON", ["bad.json", "--out", "x.xlsx"], /bad\.json is not JSON/],
    ["that is not there", ["gone.json", "--out", "x.xlsx"], /gone\.json cannot be read/],
    ["and a sheet that XD does not make", [example, "--sheets", "magic", "--out", "x.xlsx"], /magic/],
    ["and nothing to do", [example], /Usage/],
    ["and a folder that is not there", [example, "--sheets", "raci", "--out", "no/where/x.xlsx"], /cannot be written/],
  ])("%s is refused", async (_, argv, sentence) => {
    writeFileSync(join(folder, "bad.json"), "{ not json");
    const { code, complaints } = await command(...argv, "--lang", "en-US");
    expect([code, complaints.length]).toEqual([2, 1]);
    expect(complaints[0]).toMatch(sentence);
    expect(readdirSync(folder)).toEqual(["bad.json"]);
  });
});

it("keeps formulas that come as names as text", async () => {
  const file = json();
  const raci = (file["sheets"] as Record<string, Record<string, unknown>>)["raci"] ?? {};
  const roles = ['=HYPERLINK("http://a.example","x")', "+1", "@x", "-2"];
  const inputs = { ...raci, roles, tasks: [{ task: "=1+1" }], grid: [["A/R", "R", "C", "I"]] };
  writeFileSync(join(folder, "smuggled.json"), JSON.stringify({ ...file, sheets: { raci: inputs } }));
  expect(await command("smuggled.json", "--out", "safe.xlsx", "--lang", "en-US")).toMatchObject({ code: 0, complaints: [] });
  const { sheets } = await open(new Uint8Array(readFileSync(join(folder, "safe.xlsx"))));
  const cells = sheets[0]?.cells ?? [];
  for (const text of [...roles, "=1+1"]) expect(cells.find(({ value, formula }) => value === text && formula === undefined)).toBeDefined();
});
