// The words of a copy for others, in each language.
import type { Locale } from "../../i18n/locale";

const several = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

const english = {
  comma: ", ",
  title: "A copy for others",
  intro:
    "A new workbook with only the sheets that its readers may see. This workbook stays as it is. Hiding a sheet protects nothing: whoever has the file can show it again.",
  looking: "Looking at the sheets…",
  readers: "For whom",
  who: { shared: "Everybody", team: "The project team" },
  own: "Sheets that XD did not make",
  ownHint: "XD cannot know who may see them. They stay out unless you tick them.",
  goes: (names: string): string => `Goes over: ${names}.`,
  stays: (names: string): string => `Stays out: ${names}.`,
  noneStays: "Every sheet of this workbook goes over.",
  noneGoes: "No sheet would be left for these readers.",
  values: "These sheets take figures from sheets that stay out. In the copy they hold the figures as shown now; look through them first:",
  takes: (sheet: string, formulas: number, from: string): string => `${sheet}: ${several(formulas, "formula", "formulas")} from ${from}`,
  noValues: "No sheet that goes over takes figures from one that stays out.",
  never:
    "Comments, pictures, macros, links to other files, the file's properties and what add-ins keep in it, entries of XD's forms among them, never go over.",
  open: { shared: "Open a copy for everybody", team: "Open a copy for the team" },
  working: "Making the copy…",
  opened: "The copy is open as a new workbook. Save it under a name of its own.",
  frozen: (sheet: string, count: number): string => `${sheet}: ${several(count, "formula stands", "formulas stand")} as values.`,
  dropped: (sheet: string, things: string): string => `${sheet}: without ${things}.`,
  things: {
    validations: (count: number): string => several(count, "dropdown or entry rule", "dropdowns or entry rules"),
    rules: (count: number): string => several(count, "colour rule", "colour rules"),
    links: (count: number): string => several(count, "link", "links"),
    charts: (count: number): string => several(count, "chart", "charts"),
    pictures: (count: number): string => several(count, "picture or shape", "pictures or shapes"),
    comments: (): string => "its comments",
    pivots: (count: number): string => several(count, "pivot table (its cells stay)", "pivot tables (their cells stay)"),
    others: (count: number): string => several(count, "thing that XD does not know", "things that XD does not know"),
  },
  aloneTitle: "The confidential sheets alone",
  aloneIntro: (names: string): string =>
    `The other half: ${names}. Figures that they take from the rest stand there as values; only you keep that file.`,
  aloneNone: "There is no sheet that these readers may not see.",
  openAlone: "Open the confidential sheets alone",
  aloneDone: (names: string): string =>
    `It is open as a new workbook. Once it is saved, you can take the sheets out of this one: on the next page leave only ${names} ticked and choose that formulas elsewhere keep their values.`,
  toRemove: "Take the sheets out here",
  handTitle: "By hand",
  handWhy: "This Excel does not hand over its file; Excel for Windows and Mac do. By hand it goes like this:",
  hand: (names: string): readonly string[] => [
    "Save a copy of this workbook under another name and open it.",
    "In the copy, let XD forget what stands in its forms (the button below).",
    names === ""
      ? "Look through the sheets: none of XD's has to go."
      : `There, on the page “Remove XD's sheets”, leave only these ticked and choose that formulas elsewhere keep their values: ${names}.`,
    "Delete sheets of your own that the readers may not see, and comments and properties (File › Info › Check for Issues).",
  ],
  forget: "Forget what stands in the forms",
  forgot: "The forms are empty, and nothing of them is kept with this workbook.",
};
const chinese: typeof english = {
  comma: "、",
  title: "给他人的副本",
  intro: "新建一个工作簿，只含对方可以看的工作表；本工作簿不变。隐藏工作表不是保护：拿到文件的人可以取消隐藏。",
  looking: "正在查看工作表…",
  readers: "给谁",
  who: { shared: "所有人", team: "项目组" },
  own: "不是 XD 生成的工作表",
  ownHint: "XD 不知道谁可以看，未勾选的不带入。",
  goes: (names) => `带入：${names}。`,
  stays: (names) => `不带入：${names}。`,
  noneStays: "本工作簿的所有工作表都带入。",
  noneGoes: "没有可以给对方的工作表。",
  values: "以下工作表取用了不带入的工作表中的数字，副本中以现在显示的值代替，请先过目：",
  takes: (sheet, formulas, from) => `${sheet}：${formulas} 个公式取自 ${from}`,
  noValues: "带入的工作表都没有取用不带入的工作表中的数字。",
  never: "批注、图片、宏、外部链接、文件属性，以及加载项存在文件里的内容（包括 XD 表单中的填写），一律不带入。",
  open: { shared: "打开给所有人的副本", team: "打开给项目组的副本" },
  working: "正在生成副本…",
  opened: "副本已作为新工作簿打开，请另起名称保存。",
  frozen: (sheet, count) => `${sheet}：${count} 个公式已成为值。`,
  dropped: (sheet, things) => `${sheet}：未带入${things}。`,
  things: {
    validations: (count) => ` ${count} 个下拉列表或输入限制`,
    rules: (count) => ` ${count} 条颜色规则`,
    links: (count) => ` ${count} 个链接`,
    charts: (count) => ` ${count} 个图表`,
    pictures: (count) => ` ${count} 个图片或形状`,
    comments: () => "批注",
    pivots: (count) => ` ${count} 个数据透视表（单元格保留）`,
    others: (count) => ` ${count} 项 XD 不认识的内容`,
  },
  aloneTitle: "机密工作表单独成册",
  aloneIntro: (names) => `另一半：${names}。它们取自其余工作表的数字在其中成为值；该文件由您自己保管。`,
  aloneNone: "没有这些读者不可以看的工作表。",
  openAlone: "单独打开机密工作表",
  aloneDone: (names) =>
    `已作为新工作簿打开。保存之后，可以把这些工作表从本工作簿移除：在下一页只勾选${names}，并选择其他公式保留当前的值。`,
  toRemove: "在本工作簿中移除",
  handTitle: "手工办法",
  handWhy: "这个 Excel 不向加载项提供文件（Windows 版和 Mac 版可以）。手工步骤如下：",
  hand: (names) => [
    "将本工作簿另存为一个副本并打开。",
    "在副本中让 XD 清空表单内容（下方按钮）。",
    names === ""
      ? "查看各工作表：XD 的工作表都不必移除。"
      : `在副本中打开“移除 XD 的工作表”页面，只勾选以下工作表，并选择其他公式保留当前的值：${names}。`,
    "删除对方不可以看的自建工作表，以及批注和文件属性（文件 › 信息 › 检查问题）。",
  ],
  forget: "清空表单内容",
  forgot: "表单已清空，本工作簿中不再保存其内容。",
};

export type CopyWords = typeof english;
export const copyWords: Readonly<Record<Locale, CopyWords>> = { "en-US": english, "zh-CN": chinese };
