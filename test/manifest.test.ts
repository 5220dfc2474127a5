/** @jest-environment jsdom */
// The manifest: valid by Microsoft's schemas (read in place), and sound by the rules that no schema states. Each rule is shown to bite.
import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { validateXML } from "xmllint-wasm";
import { commandIds } from "../src/commands/ids";
import { manifestFaults } from "./manifest-rules";
import { describeShared, sharedPath } from "./shared";

const root = resolve(__dirname, "..");
const manifest = readFileSync(join(root, "manifest.xml"), "utf8");

/** The side of a square PNG, from its header. */
function sideOf(path: string): number | undefined {
  let file: Buffer;
  try {
    file = readFileSync(join(root, path));
  } catch {
    return undefined;
  }
  const isPng = file.subarray(0, 8).toString("latin1") === "\x89PNG\r\n\x1a\n";
  return isPng && file.readUInt32BE(16) === file.readUInt32BE(20) ? file.readUInt32BE(16) : undefined;
}

const faultsOf = (xml: string) => manifestFaults(xml, sideOf);

it("breaks no rule", () => {
  expect(faultsOf(manifest)).toEqual([]);
});

/** One planted fault: what is replaced, by what, and what must be said of it. */
const planted: readonly (readonly [RegExp | string, string, string | RegExp])[] = [
  ["</OfficeApp>", "", "is not well-formed"],
  [/(<Version>.*<\/Version>)\s*(<ProviderName>.*<\/ProviderName>)/, "$2$1", "in OfficeApp, Version comes too late"],
  [/(<Script>[^]*<\/Script>)\s*(<Page>[^]*?<\/Page>)/, "$2$1", "in ExtensionPoint, Script comes too late"],
  [/(<Label resid="New\.Label"\/>)\s*(<Supertip>[^]*?<\/Supertip>)/, "$2$1", "in Control, Label comes too late"],
  ["<Items>", "<Action/><Items>", "Control may not hold Action"],
  ['id="XD.Check"', 'id="XD.Share"', "the id XD.Share stands twice"],
  ['<bt:Image id="Icon.16"', `<bt:Image id="${"I".repeat(33)}"`, /not 1 to 32 characters/],
  [/<Id>.*<\/Id>/, "<Id>{0}</Id>", "Id is no GUID"],
  ["<Version>0.1.1.0", "<Version>0.1.1.0-beta", "Version is not up to four numbers"],
  ['<Label resid="Check.Label"/>', '<Label resid="Check.Labell"/>', "the resource Check.Labell does not exist"],
  ['<Title resid="Share.Label"/>', '<Title resid="Share.Tip"/>', "Title asks for bt:ShortStrings, but Share.Tip is bt:LongStrings"],
  ['<Label resid="Check.Label"/>', '<Label resid="Taskpane.Url"/>', "Label asks for bt:ShortStrings, but Taskpane.Url is bt:Url"],
  ['<LearnMoreUrl resid="Help.Url"/>', '<LearnMoreUrl resid="Taskpane.Url"/>', "the resource Help.Url is not used"],
  ['Value="检查"', `Value="${"检".repeat(126)}"`, /not 1 to 125 characters/],
  ['DefaultValue="Makes a sheet of the project."', `DefaultValue="${"x".repeat(251)}"`, /not 1 to 250 characters/],
  ['Value="共享"', 'Value=" "', /not 1 to 125 characters/],
  ['Locale="zh-CN" Value="打开 XD"', 'Locale="en-US" Value="Open"', "bt:String has an override for the default locale"],
  ['Locale="zh-CN" Value="打开 XD"', 'Locale="zh" Value="打开 XD"', "zh is no full language tag"],
  ['<bt:Override Locale="zh-CN" Value="打开 XD"/>', "", "Open.Label has no zh-CN"],
  ['<bt:Override Locale="zh-CN" Value="打开 XD"/>', '<Override Locale="zh-CN" Value="打开 XD"/>', "bt:String has Override"],
  [/<bt:Override Locale="zh-CN" Value="[^"]*functions\.zh-CN\.json"\/>/, "", "Functions.Metadata.Url has no zh-CN"],
  ['https://localhost:3000/functions.js"', 'http://localhost:3000/functions.js"', "http://localhost:3000/functions.js is not https"],
  ["https://localhost:3000/shortcuts.json", "https://elsewhere.example/shortcuts.json", "pages come from 2 origins"],
  ["<AppDomain>https://localhost:3000", "<AppDomain>https://localhost:3000/", "https://localhost:3000/ is not a bare origin"],
  ['lifetime="long"', 'lifetime="short"', "there is not exactly one long runtime"],
  ['<FunctionFile resid="Taskpane.Url"/>', '<FunctionFile resid="Help.Url"/>', "runtime, page, function file and pane are not one page"],
  [/(<SourceLocation DefaultValue="[^"]*)taskpane/, "$1other", "the base page is another than the runtime's"],
  [
    '<SourceLocation resid="Taskpane.Url"/>\n                  </Action>',
    '<TaskpaneId>one</TaskpaneId><SourceLocation resid="Taskpane.Url"/></Action>',
    "a TaskpaneId breaks the shared runtime",
  ],
  ['Name="ExcelApi" MinVersion="1.9"', 'Name="ExcelApi" MinVersion="1.17"', /the requirements are .*1\.17/],
  ['xsi:type="VersionOverridesV1_0">', 'xsi:type="VersionOverridesV1_0"><Requirements/>', /all commands vanish/],
  ["ReadWriteDocument", "ReadDocument", "Excel's API needs ReadWriteDocument"],
  ['id="Functions.Namespace" DefaultValue="XD"', 'id="Functions.Namespace" DefaultValue="XDX"', "the functions' namespace is XD"],
  ["<FunctionName>check", "<FunctionName>chek", "the command chek is not known"],
  ["<FunctionName>share", "<FunctionName>check", "two buttons call check"],
  [/<bt:Image size="80" resid="Check\.80"\/>/, "", "XD.Check has no icon of 80"],
  ['size="64" resid="Check.64"', 'size="128" resid="Check.64"', "XD.Check has an icon of 128"],
  ["check-16.png", "check-20.png", "assets/icons/check-20.png is not 16 × 16"],
  [/(<IconUrl [^>]*)icon-32/, "$1icon-64", "assets/icons/icon-64.png is not 32 × 32"],
  ["share-32.png", "shared-32.png", "assets/icons/shared-32.png is not 32 × 32"],
];

it.each(planted)("a manifest with %p for %p is told: %p", (wanted, replacement, sentence) => {
  const spoilt = manifest.replace(wanted, replacement);
  expect(spoilt).not.toBe(manifest);
  expect(faultsOf(spoilt)).toContainEqual(typeof sentence === "string" ? sentence : expect.stringMatching(sentence));
});

it("offers what the ribbon should: open, a menu of four, check, functions, share", () => {
  const document = new DOMParser().parseFromString(manifest, "application/xml");
  const called = (id: string) => [...document.querySelectorAll(`[id="${id}"] FunctionName`)].map(({ textContent }) => textContent);
  expect([...document.querySelectorAll("Control")].map((control) => control.id)).toEqual([
    "XD.Open",
    "XD.New",
    "XD.Check",
    "XD.Functions",
    "XD.Share",
  ]);
  expect(called("XD.New")).toEqual(["newRaci", "newModel", "newPool", "newKit"]);
  expect(["XD.Check", "XD.Functions", "XD.Share"].flatMap(called)).toEqual(["check", "functions", "share"]);
});

describe("the keyboard shortcuts", () => {
  interface Shortcuts {
    actions: { id: string; type: string; name: string }[];
    shortcuts: { action: string; key: { default: string } }[];
    resources: { default: Record<string, { value: string }> };
  }
  const shortcuts = JSON.parse(readFileSync(join(root, "assets/shortcuts.json"), "utf8")) as Shortcuts;
  const chinese = JSON.parse(readFileSync(join(root, "assets/shortcuts.zh-CN.json"), "utf8")) as Record<string, { value: string }>;
  const token = (text: string) => /^\$\{resource\.(\w+)\}$/.exec(text)?.[1] ?? "";

  it("call known commands, each once", () => {
    const ids = shortcuts.actions.map(({ id }) => id);
    expect(commandIds).toEqual(expect.arrayContaining(ids));
    expect(new Set(ids).size).toBe(ids.length);
    expect(shortcuts.shortcuts.map(({ action }) => action)).toEqual(ids);
    expect(shortcuts.actions.every(({ type }) => type === "ExecuteFunction")).toBe(true);
  });

  it("have words and keys in both languages, and nothing left over", () => {
    const tokens = [...shortcuts.actions.map(({ name }) => name), ...shortcuts.shortcuts.map(({ key }) => key.default)].map(token).sort();
    expect(Object.keys(shortcuts.resources.default).sort()).toEqual(tokens);
    expect(Object.keys(chinese).sort()).toEqual(tokens);
  });

  it("keep clear of Excel's and the browser's own keys", () => {
    for (const words of [shortcuts.resources.default, chinese]) {
      const keys = shortcuts.shortcuts.map(({ key }) => words[token(key.default)]?.value ?? "");
      expect(new Set(keys).size).toBe(keys.length);
      for (const key of keys) expect(key).toMatch(/^Ctrl\+Alt\+Shift\+[A-Z0-9]$/);
    }
  });
});

describeShared("the manifest's schemas", () => {
  const preload = () =>
    readdirSync(sharedPath("manifest-xsd"))
      .filter((name) => name.endsWith(".xsd"))
      .map((fileName) => ({ fileName, contents: readFileSync(sharedPath("manifest-xsd", fileName), "utf8") }));
  const rootSchema = "OfficeAppManifestV1_1.xsd";

  async function schemaErrors(contents: string): Promise<readonly string[]> {
    const schemas = preload();
    const { valid, errors, rawOutput } = await validateXML({
      xml: { fileName: "manifest.xml", contents },
      schema: schemas.filter(({ fileName }) => fileName === rootSchema),
      preload: schemas.filter(({ fileName }) => fileName !== rootSchema),
    });
    return valid ? [] : [...errors.map(({ rawMessage }) => rawMessage), rawOutput].slice(0, 3);
  }

  it("accept it", async () => {
    expect(await schemaErrors(manifest)).toEqual([]);
  });

  it.each([
    ["children in another order", /(<Version>.*<\/Version>)\s*(<ProviderName>.*<\/ProviderName>)/, "$2$1"],
    ["a lifetime that is none", 'lifetime="long"', 'lifetime="eternal"'],
    ["an Override in the resources", '<bt:Override Locale="zh-CN" Value="打开 XD"/>', '<Override Locale="zh-CN" Value="打开 XD"/>'],
  ])("refuse %s", async (_, wanted, replacement) => {
    expect(await schemaErrors(manifest.replace(wanted, replacement))).not.toEqual([]);
  });
});
