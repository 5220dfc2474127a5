// Knows what Excel asks of manifest.xml and no schema states: each rule gives sentences on what breaks it.
import { namespace } from "../src/functions/registry";
import { commandIds } from "../src/commands/ids";

/** Children of an element in the order that Excel demands (officejs.md A1); others are not allowed. */
const order: Readonly<Record<string, string>> = {
  OfficeApp:
    "Id AlternateId Version ProviderName DefaultLocale DisplayName Description IconUrl HighResolutionIconUrl SupportUrl AppDomains Hosts Requirements DefaultSettings Permissions Dictionary VersionOverrides ExtendedOverrides",
  VersionOverrides: "Description Requirements Hosts Resources WebApplicationInfo EquivalentAddins",
  "Host Workbook": "Runtimes AllFormFactors DesktopFormFactor",
  "ExtensionPoint CustomFunctions": "Script Page Metadata Namespace",
  DesktopFormFactor: "GetStarted FunctionFile ExtensionPoint",
  GetStarted: "Title Description LearnMoreUrl",
  OfficeTab: "Group",
  Group: "OverriddenByRibbonApi Label Icon Control",
  "Control Button": "OverriddenByRibbonApi Label Supertip Icon Action Enabled",
  "Control Menu": "OverriddenByRibbonApi Label Supertip Icon Items Enabled",
  Item: "Label Supertip Icon Action Enabled",
  Supertip: "Title Description",
  "Action ShowTaskpane": "TaskpaneId SourceLocation Title",
  "Action ExecuteFunction": "FunctionName",
  Resources: "bt:Images bt:Urls bt:ShortStrings bt:LongStrings",
};

const locale = "zh-CN";
const requiredSizes = ["16", "32", "80"];
const allowedSizes = ["16", "20", "24", "32", "40", "48", "64", "80"];
/** Excel's floor for this add-in; newer members are asked for at run time. */
const floor: Readonly<Record<string, string>> = { ExcelApi: "1.9", SharedRuntime: "1.1", CustomFunctionsRuntime: "1.1" };

/** A picture's side in pixels, undefined where there is no such file or it is no square PNG. */
export type SideOf = (path: string) => number | undefined;

/**
 * Everything that is wrong with a manifest besides its schema; [] for a sound one.
 *
 * @param sideOf looks a picture up by its path after the origin, "assets/icons/icon-16.png"
 */
export function manifestFaults(xml: string, sideOf: SideOf): string[] {
  const document = new DOMParser().parseFromString(xml, "application/xml");
  if (document.querySelector("parsererror")) return ["is not well-formed"];
  const all = [...document.getElementsByTagName("*")];
  return [orderFaults, idFaults, resourceFaults, textFaults, overrideFaults, urlFaults, runtimeFaults, ribbonFaults]
    .flatMap((rule) => rule(all))
    .concat(iconFaults(all, sideOf));
}

function named(all: readonly Element[], ...tags: string[]): Element[] {
  return all.filter(({ tagName }) => tags.includes(tagName));
}

function value(element: Element, attribute: string): string {
  return element.getAttribute(attribute) ?? "";
}

function orderFaults(all: readonly Element[]): string[] {
  return all.flatMap((element) => {
    const type = value(element, "xsi:type").replace(/V1_0$|^TaskPaneApp$/, "");
    const wanted = order[`${element.tagName} ${type}`] ?? order[element.tagName];
    // The base <Host Name="Workbook"/> has no type and no children.
    if (wanted === undefined) return [];
    const places = [...element.children].map(({ tagName }) => wanted.split(" ").indexOf(tagName));
    return places.flatMap((place, index) => {
      const child = element.children[index]?.tagName ?? "";
      if (place < 0) return [`${element.tagName} may not hold ${child}`];
      return index > 0 && place < (places[index - 1] ?? 0) ? [`in ${element.tagName}, ${child} comes too late`] : [];
    });
  });
}

function idFaults(all: readonly Element[]): string[] {
  const resources = named(all, "bt:Image", "bt:Url", "bt:String").filter((element) => element.hasAttribute("id"));
  const ids = resources.map((element) => value(element, "id"));
  const controls = named(all, "Group", "Control", "Item", "CustomTab").map((element) => value(element, "id"));
  const guid = named(all, "Id")[0]?.textContent ?? "";
  return [
    ...twice([...ids, ...controls]).map((id) => `the id ${id} stands twice`),
    ...ids.filter((id) => id.length < 1 || id.length > 32).map((id) => `the resource id ${id} is not 1 to 32 characters long`),
    ...controls.filter((id) => id.length < 1 || id.length > 125).map((id) => `the control id ${id} is not 1 to 125 characters long`),
    ...(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(guid) ? [] : ["Id is no GUID"]),
    ...(/^\d{1,5}(\.\d{1,5}){0,3}$/.test(named(all, "Version")[0]?.textContent ?? "") ? [] : ["Version is not up to four numbers"]),
  ];
}

/** Which kind of resource each place asks for. */
function kindWanted(element: Element): string {
  if (element.tagName === "bt:Image") return "bt:Image";
  if (["SourceLocation", "FunctionFile", "Runtime", "LearnMoreUrl"].includes(element.tagName)) return "bt:Url";
  return element.tagName === "Description" ? "bt:LongStrings" : "bt:ShortStrings";
}

function resourceFaults(all: readonly Element[]): string[] {
  const resources = new Map(named(all, "bt:Image", "bt:Url", "bt:String").map((element) => [value(element, "id"), element]));
  const asked = all.filter((element) => element.hasAttribute("resid"));
  const used = new Set(asked.map((element) => value(element, "resid")));
  return [
    ...asked.flatMap((element) => {
      const id = value(element, "resid");
      const found = resources.get(id);
      if (!found) return [`the resource ${id} does not exist`];
      const kind = found.tagName === "bt:String" ? (found.parentElement?.tagName ?? "") : found.tagName;
      return kind === kindWanted(element) ? [] : [`${element.tagName} asks for ${kindWanted(element)}, but ${id} is ${kind}`];
    }),
    ...[...resources.keys()].filter((id) => id !== "" && !used.has(id)).map((id) => `the resource ${id} is not used`),
  ];
}

function textFaults(all: readonly Element[]): string[] {
  const limit = (element: Element): number | undefined => {
    if (element.tagName === "bt:String") return element.parentElement?.tagName === "bt:LongStrings" ? 250 : 125;
    if (element.parentElement?.tagName !== "OfficeApp") return undefined;
    return element.tagName === "DisplayName" ? 125 : element.tagName === "Description" ? 250 : undefined;
  };
  const provider = named(all, "ProviderName")[0]?.textContent ?? "";
  return [
    ...all.flatMap((element) => {
      const most = limit(element);
      if (most === undefined) return [];
      const texts = [value(element, "DefaultValue"), ...[...element.children].map((child) => value(child, "Value"))];
      return texts
        .filter((text) => text.trim() === "" || text.length > most)
        .map((text) => `“${text.slice(0, 20)}” is not 1 to ${most} characters long`);
    }),
    ...(provider.length >= 1 && provider.length <= 125 ? [] : ["ProviderName is not 1 to 125 characters long"]),
  ];
}

function overrideFaults(all: readonly Element[]): string[] {
  const fallback = named(all, "DefaultLocale")[0]?.textContent ?? "";
  const localised = [
    ...named(all, "bt:String", "DisplayName"),
    ...all.filter(({ tagName, parentElement }) => tagName === "Description" && parentElement?.tagName === "OfficeApp"),
  ];
  const metadata = named(all, "Metadata").map((element) => value(element.children[0] ?? element, "resid"));
  const needed = [...localised, ...named(all, "bt:Url").filter((element) => metadata.includes(value(element, "id")))];
  return [
    ...all.flatMap((element) => {
      const overrides = [...element.children].filter(({ tagName }) => /(^|:)Override$/.test(tagName));
      const locales = overrides.map((one) => value(one, "Locale"));
      // In Resources only bt:Override counts; an Override there is not seen.
      const misnamed = overrides.filter(({ tagName }) => tagName.startsWith("bt:") !== element.tagName.startsWith("bt:"));
      return [
        ...locales.filter((one) => one === fallback).map(() => `${element.tagName} has an override for the default locale`),
        ...locales.filter((one) => !/^[a-z]{2,3}-[A-Z]{2}$/.test(one)).map((one) => `${one} is no full language tag`),
        ...twice(locales).map((one) => `${element.tagName} has two overrides for ${one}`),
        ...misnamed.map(({ tagName }) => `${element.tagName} has ${tagName}`),
      ];
    }),
    ...needed
      // The namespace stands in formulas, which are the same in every language.
      .filter(
        (element) =>
          value(element, "id") !== "Functions.Namespace" && ![...element.children].some((one) => value(one, "Locale") === locale),
      )
      .map((element) => `${value(element, "id") || element.tagName} has no ${locale}`),
  ];
}

function urlFaults(all: readonly Element[]): string[] {
  const isUrl = /Url$|^(SourceLocation|bt:Image)$/;
  const urls = all.flatMap((element) => [
    ...(isUrl.test(element.tagName) && element.hasAttribute("DefaultValue")
      ? [value(element, "DefaultValue"), ...[...element.children].map((child) => value(child, "Value"))]
      : []),
    ...(element.tagName === "ExtendedOverrides" ? [value(element, "Url"), value(element, "ResourcesUrl")] : []),
  ]);
  const domains = named(all, "AppDomain").map((element) => element.textContent ?? "");
  const origins = new Set(urls.map((url) => /^[a-z]+:\/\/[^/]+/.exec(url)?.[0] ?? url));
  return [
    ...[...urls, ...domains].filter((url) => !url.startsWith("https://")).map((url) => `${url} is not https`),
    ...urls.filter((url) => url.length > 2048).map((url) => `${url.slice(0, 40)} is over 2048 characters long`),
    ...domains.filter((domain) => !/^https:\/\/[^/*\s]{1,240}$/.test(domain)).map((domain) => `${domain} is not a bare origin`),
    ...(origins.size > 1 ? [`pages come from ${origins.size} origins`] : []),
  ];
}

function runtimeFaults(all: readonly Element[]): string[] {
  const inside = (element: Element, tag: string): boolean => element.closest(tag) !== null;
  const runtimes = named(all, "Runtime");
  const pages = [
    ...runtimes,
    ...named(all, "FunctionFile"),
    ...named(all, "SourceLocation").filter(
      (element) => element.hasAttribute("resid") && (inside(element, "Page") || inside(element, "Action")),
    ),
  ].map((element) => value(element, "resid"));
  const page = named(all, "bt:Url").find((element) => value(element, "id") === pages[0]);
  const start = named(all, "SourceLocation").find((element) => element.hasAttribute("DefaultValue"));
  const sets = Object.fromEntries(named(all, "Set").map((element) => [value(element, "Name"), value(element, "MinVersion")]));
  return [
    ...(runtimes.length === 1 && value(runtimes[0] as Element, "lifetime") === "long" ? [] : ["there is not exactly one long runtime"]),
    ...(new Set(pages).size === 1 ? [] : ["runtime, page, function file and pane are not one page"]),
    ...(page && start && value(page, "DefaultValue") === value(start, "DefaultValue")
      ? []
      : ["the base page is another than the runtime's"]),
    ...named(all, "TaskpaneId").map(() => "a TaskpaneId breaks the shared runtime"),
    ...(JSON.stringify(sets) === JSON.stringify(floor) ? [] : [`the requirements are ${JSON.stringify(sets)}`]),
    ...named(all, "VersionOverrides").flatMap((element) =>
      [...element.children].some(({ tagName }) => tagName === "Requirements")
        ? ["requirements in VersionOverrides make all commands vanish"]
        : [],
    ),
    ...(named(all, "Permissions")[0]?.textContent === "ReadWriteDocument" ? [] : ["Excel's API needs ReadWriteDocument"]),
    ...named(all, "bt:String")
      .filter(
        (element) =>
          value(element, "id") === value(named(all, "Namespace")[0] ?? element, "resid") && value(element, "DefaultValue") !== namespace,
      )
      .map(() => `the functions' namespace is ${namespace}`),
  ];
}

function ribbonFaults(all: readonly Element[]): string[] {
  const commands = named(all, "FunctionName").map((element) => element.textContent ?? "");
  const known: readonly string[] = commandIds;
  const groups = named(all, "OfficeTab").map((tab) => tab.children.length);
  return [
    ...commands.filter((name) => !known.includes(name)).map((name) => `the command ${name} is not known`),
    ...twice(commands).map((name) => `two buttons call ${name}`),
    ...(groups.every((count) => count === 1) && groups.length === 1 ? [] : ["a built-in tab takes one group"]),
    ...named(all, "Group").flatMap((group) =>
      [...group.children].filter(({ tagName }) => tagName === "Control").length > 6 ? ["a group takes six controls"] : [],
    ),
    ...named(all, "Item").flatMap((item) => (item.querySelector("Items") ? ["a menu has one level"] : [])),
    ...named(all, "CustomTab").map(() => "a custom tab excludes the built-in one"),
  ];
}

function iconFaults(all: readonly Element[], sideOf: SideOf): string[] {
  const path = (url: string) => url.replace(/^[a-z]+:\/\/[^/]+\//, "");
  const images = new Map(
    named(all, "bt:Image")
      .filter((element) => element.hasAttribute("id"))
      .map((element) => [value(element, "id"), path(value(element, "DefaultValue"))]),
  );
  const wrongSide = (file: string, side: number) => (sideOf(file) === side ? [] : [`${file} is not ${side} × ${side}`]);
  return [
    ...named(all, "Icon").flatMap((icon) => {
      const sizes = [...icon.children].map((child) => value(child, "size"));
      const owner = value(icon.parentElement ?? icon, "id");
      return [
        ...requiredSizes.filter((size) => !sizes.includes(size)).map((size) => `${owner} has no icon of ${size}`),
        ...sizes.filter((size) => !allowedSizes.includes(size)).map((size) => `${owner} has an icon of ${size}`),
        ...[...icon.children].flatMap((child) => wrongSide(images.get(value(child, "resid")) ?? "", Number(value(child, "size")))),
      ];
    }),
    ...named(all, "Group", "Control").flatMap((element) =>
      [...element.children].some(({ tagName }) => tagName === "Icon") ? [] : [`${value(element, "id")} has no icon`],
    ),
    ...named(all, "IconUrl").flatMap((element) => wrongSide(path(value(element, "DefaultValue")), 32)),
    ...named(all, "HighResolutionIconUrl").flatMap((element) => wrongSide(path(value(element, "DefaultValue")), 64)),
  ];
}

function twice(texts: readonly string[]): string[] {
  return [...new Set(texts.filter((text, index) => texts.indexOf(text) !== index))];
}
