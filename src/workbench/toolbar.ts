// The bar above: workbooks in and out, examples, language, and the pane's switch. Drawn anew when the language changes.
import { locales, type Locale } from "../i18n/locale";
import type { ExampleId } from "../taskpane/examples";
import { byId, make } from "./dom";
import type { WorkbenchWords } from "./words";

export interface ToolbarActions {
  newBook(): Promise<void>;
  open(file: File): Promise<void>;
  download(): Promise<void>;
  example(id: ExampleId): Promise<void>;
  speak(locale: Locale): Promise<void>;
  showPane(shown: boolean): void;
}

export interface ToolbarState {
  readonly locale: Locale;
  readonly say: WorkbenchWords;
  readonly languageNames: Readonly<Record<Locale, string>>;
  readonly examples: readonly { readonly id: ExampleId; readonly title: string }[];
  readonly isPaneShown: boolean;
}

export function drawToolbar({ locale, say, languageNames, examples, isPaneShown }: ToolbarState, actions: ToolbarActions): void {
  const button = (text: string, action: () => unknown, more: Readonly<Record<string, unknown>> = {}): HTMLButtonElement =>
    make("button", { type: "button", onclick: () => void action(), ...more }, text);
  const file = make("input", {
    type: "file",
    accept: ".xlsx",
    hidden: true,
    onchange: () => {
      const chosen = file.files?.[0];
      file.value = ""; // the same file can be chosen again
      if (chosen) void actions.open(chosen);
    },
  });
  const menu = make(
    "div",
    { id: "workbench-examples", popover: "auto", className: "menu" },
    ...examples.map(({ id, title }) =>
      button(title, () => {
        menu.hidePopover();
        return actions.example(id);
      }),
    ),
  );
  const examplesButton = make("button", { type: "button", popovertarget: menu.id, "aria-haspopup": "true" }, say.examples);
  menu.addEventListener("toggle", () => {
    const { left, bottom } = examplesButton.getBoundingClientRect();
    Object.assign(menu.style, { left: `${left}px`, top: `${bottom + 2}px` });
  });
  const download = button(say.download, async () => {
    download.disabled = true;
    download.textContent = say.downloading;
    try {
      await actions.download();
    } finally {
      download.disabled = false;
      download.textContent = say.download;
    }
  });
  const language = make(
    "select",
    { "aria-label": say.language, onchange: () => void actions.speak(language.value as Locale) },
    ...locales.map((one) => make("option", { value: one, lang: one, selected: one === locale }, languageNames[one])),
  );
  const bar = byId("workbench-bar");
  const hadFocus = bar.contains(document.activeElement);
  bar.replaceChildren(
    make("h1", {}, say.title),
    make(
      "nav",
      { "aria-label": say.toolbar },
      button(say.newBook, actions.newBook),
      button(say.open, () => file.click()),
      file,
      download,
      examplesButton,
      menu,
      make("a", { href: "gallery.html" }, say.gallery),
    ),
    make("span", { className: "spring" }),
    language,
    button(isPaneShown ? say.hidePane : say.showPane, () => actions.showPane(!isPaneShown), {
      "aria-expanded": String(isPaneShown),
      "aria-controls": "workbench-pane",
    }),
  );
  // Only the language's own control draws the bar anew under a person's hands, and the pane's switch.
  if (hadFocus) language.focus();
}

/** Shows a sentence until it is closed. */
export function showMessage(text: string, say: WorkbenchWords): void {
  const message = byId("workbench-message");
  message.replaceChildren(text, make("button", { type: "button", onclick: () => (message.hidden = true) }, say.close));
  message.hidden = false;
}

/** Asks before something is lost. */
export function confirmNew(say: WorkbenchWords): Promise<boolean> {
  return new Promise((resolve) => {
    const dialog = make(
      "dialog",
      { "aria-label": say.newBook },
      make("p", {}, say.newQuestion),
      make(
        "div",
        { className: "choices" },
        make("button", { type: "button", className: "primary", onclick: () => dialog.close("yes") }, say.newYes),
        make("button", { type: "button", onclick: () => dialog.close("no") }, say.no),
      ),
    );
    dialog.addEventListener("close", () => {
      dialog.remove();
      resolve(dialog.returnValue === "yes");
    });
    document.body.append(dialog);
    dialog.showModal();
  });
}
