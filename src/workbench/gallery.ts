// The gallery: every template of every example in every language, each drawn by the workbench in a frame.
import { locales, toLocale, type Locale, type Localized } from "../i18n/locale";
import { exampleIds, loadExample, type ExampleId } from "../taskpane/examples";
import { browserEnvironment } from "../taskpane/mount";
import { loadPreferences } from "../taskpane/preferences";
import { sheetIds, type SheetId } from "../taskpane/route";
import { loadWords, type Words } from "../taskpane/strings";
import { byId, make } from "./dom";
import "./fonts";
import { workbenchWords } from "./words";
import "./gallery.css";

/** The workbench with one sheet drawn and nothing around it. */
const viewOf = (example: ExampleId, sheet: SheetId, locale: Locale): string =>
  `workbench.html?${new URLSearchParams({ view: "sheet", example, sheets: sheet, lang: locale }).toString()}`;

void start();

async function start(): Promise<void> {
  const asked = new URLSearchParams(location.search).get("lang");
  const locale = asked === null ? loadPreferences(browserEnvironment()).locale : toLocale(asked);
  const say = workbenchWords[locale];
  const wordsOf = Object.fromEntries(
    await Promise.all(locales.map(async (one) => [one, await loadWords(one)] as const)),
  ) as Localized<Words>;
  document.documentElement.lang = locale;
  document.title = say.galleryTitle;
  const frame = make("iframe", { name: "sheet", title: say.galleryFrame });
  const sections = await Promise.all(
    exampleIds.map(async (example) => {
      const { sheets } = await loadExample(example);
      const rows = sheetIds
        .filter((id) => sheets[id] !== undefined)
        .map((id) =>
          make(
            "tr",
            {},
            make("th", { scope: "row" }, wordsOf[locale].home.sheets[id].title),
            ...locales.map((one) => make("td", {}, link(example, id, one))),
          ),
        );
      return make(
        "section",
        {},
        make("h2", {}, wordsOf[locale].home.examples[example].title),
        make("table", {}, make("tbody", {}, ...rows)),
      );
    }),
  );
  byId("gallery-list").replaceChildren(
    make("h1", {}, say.galleryTitle),
    make("p", {}, say.galleryIntro, " ", make("a", { href: "workbench.html" }, say.title)),
    ...sections,
  );
  byId("gallery-view").replaceChildren(frame);
  const first = document.querySelector<HTMLAnchorElement>("#gallery-list td a");
  if (first) show(first);
  document.documentElement.dataset["ready"] = "true";

  function link(example: ExampleId, sheet: SheetId, one: Locale): HTMLAnchorElement {
    const name = `${wordsOf[locale].home.examples[example].title}: ${wordsOf[locale].home.sheets[sheet].title}, ${workbenchWords[one].languageName}`;
    const anchor = make("a", { href: viewOf(example, sheet, one), target: "sheet", "aria-label": name }, workbenchWords[one].languageName);
    anchor.addEventListener("click", (event) => {
      // With a modifier the browser opens it elsewhere, as of any link.
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      show(anchor);
    });
    return anchor;
  }

  function show(anchor: HTMLAnchorElement): void {
    for (const other of document.querySelectorAll("#gallery-list [aria-current]")) other.removeAttribute("aria-current");
    anchor.setAttribute("aria-current", "true");
    frame.src = anchor.href;
  }
}
