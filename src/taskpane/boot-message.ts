// What is said when the pane cannot begin: in plain page elements, since nothing else may have loaded.
import type { Locale, Localized } from "../i18n/locale";
import type { BootFault } from "./office-answers";

interface BootWords {
  readonly title: string;
  readonly remedies: readonly string[];
  readonly again: string;
}

const words: Localized<Readonly<Record<BootFault, BootWords>>> = {
  "en-US": {
    "no-office": {
      title: "XD is waiting for Excel, and Excel does not answer.",
      remedies: [
        "Check the network: Office's own script comes from Microsoft.",
        "Close this pane and open it again.",
        "If it stays so: close Excel, clear the Office add-in cache, start Excel again.",
      ],
      again: "Try again",
    },
    "no-excel": {
      title: "XD runs inside Excel.",
      remedies: ["Open Excel, then choose XD on the Home tab."],
      again: "Try again",
    },
  },
  "zh-CN": {
    "no-office": {
      title: "XD 正在等待 Excel，但 Excel 没有回应。",
      remedies: [
        "请检查网络：Office 脚本由微软提供。",
        "请关闭本窗格后重新打开。",
        "如仍无效：关闭 Excel，清除 Office 加载项缓存，再启动 Excel。",
      ],
      again: "重试",
    },
    "no-excel": {
      title: "XD 在 Excel 中运行。",
      remedies: ["请打开 Excel，在“开始”选项卡中选择 XD。"],
      again: "重试",
    },
  },
};

/** Replaces what the element holds with the reason and its remedies. */
export function showBootMessage(element: HTMLElement, fault: BootFault, locale: Locale, again: () => void): void {
  const say = words[locale][fault];
  const make = <K extends keyof HTMLElementTagNameMap>(tag: K, text: string): HTMLElementTagNameMap[K] => {
    const made = document.createElement(tag);
    made.textContent = text;
    return made;
  };
  const list = document.createElement("ul");
  list.append(...say.remedies.map((remedy) => make("li", remedy)));
  const button = make("button", say.again);
  button.addEventListener("click", again);
  const message = document.createElement("div");
  message.setAttribute("role", "alert");
  message.className = "boot";
  message.append(make("h1", say.title), list);
  element.replaceChildren(message, button);
}
