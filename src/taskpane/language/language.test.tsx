/**
 * The page that writes standing sheets in another language: what it lists first, progress and cancelling, and what it says of a failure.
 * @jest-environment jsdom
 */
import { act, screen, waitFor } from "@testing-library/react";
import type { StandingCells } from "../../excel/read";
import type { WriteOptions } from "../../excel/write";
import { locales, type Locale } from "../../i18n/locale";
import { showPane, violations } from "../pane-in-test";
import { languageWords } from "./strings";
import type { LanguageSwitch } from "./switch";

const survey: LanguageSwitch = {
  sheets: [
    { id: "1", name: "项目", to: "Project", written: 72, completed: 0, changedByHand: [] },
    { id: "2", name: "谁拍板", to: "谁拍板", written: 280, completed: 6, changedByHand: [{ address: "A1", found: "我的矩阵" }] },
  ],
  stay: [{ name: "奖金池", fault: "pool.rate: a number is needed" }, { name: "模型" }],
};
const standing = { read: () => Promise.resolve([{ id: "1" } as StandingCells]) };
const say = languageWords["en-US"];

it.each(locales)("lists in %s what will change, what stays and what cannot be switched, before anything is done", async (locale) => {
  const switchLanguage = jest.fn(() => Promise.resolve(survey));
  const goTo = jest.fn(() => Promise.resolve());
  const { user } = await showPane({
    route: { page: "language" },
    locale,
    actions: { ...standing, surveyLanguage: () => Promise.resolve(survey), switchLanguage, goTo },
  });
  const words = languageWords[locale];
  await screen.findByRole("region", { name: words.list(2) });
  for (const text of [words.apart("模型"), words.mixed, words.completed(6), words.unread("奖金池", "pool.rate: a number is needed")])
    expect(screen.getByText(text)).toBeTruthy();
  expect(screen.getByText(new RegExp(words.renamed("项目", "Project")))).toBeTruthy();
  expect(await violations()).toEqual([]);
  expect(switchLanguage).not.toHaveBeenCalled();
  await user.click(screen.getByRole("button", { name: words.byHand("谁拍板", "A1", "我的矩阵") }));
  expect(goTo).toHaveBeenCalledWith("2", "A1");
});

it("offers the other language than the pane's first, and asks anew for another", async () => {
  const surveyLanguage = jest.fn((to: Locale) => Promise.resolve({ sheets: to === "zh-CN" ? survey.sheets : [], stay: [] }));
  const { user } = await showPane({ route: { page: "language" }, actions: { ...standing, surveyLanguage } });
  await screen.findByRole("button", { name: say.switchNow("中文") });
  await user.selectOptions(screen.getByRole("combobox", { name: say.to }), "en-US");
  await screen.findByText(say.already);
  expect(surveyLanguage.mock.calls.map(([to]) => to)).toEqual(["zh-CN", "en-US"]);
  expect(screen.queryByRole("button", { name: /^Write them in/ })).toBeNull();
});

it("shows how far it is, and cancels", async () => {
  let options: WriteOptions = {};
  const switchLanguage = jest.fn((_to: Locale, _speak: Locale, given: WriteOptions) => {
    options = given;
    return new Promise<LanguageSwitch>((_, refuse) =>
      given.signal?.addEventListener("abort", () => refuse(Object.assign(new Error("x"), { name: "Cancelled" }))),
    );
  });
  const { user } = await showPane({
    route: { page: "language" },
    actions: { ...standing, surveyLanguage: () => Promise.resolve(survey), switchLanguage },
  });
  await user.click(await screen.findByRole("button", { name: say.switchNow("中文") }));
  act(() => options.onProgress?.({ done: 3, total: 12, sheet: "Project" }));
  await screen.findByText(say.progress("Project", 3, 12));
  expect(await violations()).toEqual([]);
  await user.click(screen.getByRole("button", { name: say.cancel }));
  await screen.findByText(say.cancelled);
});

it.each([
  ["ReadsOtherwise", `${say.readsOtherwise("Pool")} ${say.unchanged}`],
  ["NotPutBack", say.notPutBack],
  ["Other", new RegExp(say.unchanged)],
])("says of a failure named %s what it means for the workbook", async (name, sentence) => {
  const switchLanguage = jest.fn(() => Promise.reject(Object.assign(new Error("x"), { name, sheet: "Pool" })));
  const { user } = await showPane({
    route: { page: "language" },
    actions: { ...standing, surveyLanguage: () => Promise.resolve(survey), switchLanguage },
  });
  await user.click(await screen.findByRole("button", { name: say.switchNow("中文") }));
  await waitFor(() => expect(screen.getByText(sentence)).toBeTruthy());
});

it("says that there is nothing to switch", async () => {
  await showPane({ route: { page: "language" } });
  await screen.findByText(say.noSheets);
});
