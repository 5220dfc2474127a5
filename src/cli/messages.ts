// What the command says.
import type { Localized } from "../i18n/locale";

const english = {
  usage:
    "Usage: npm run workbook -- project.json [--out workbook.xlsx] [--lang zh-CN|en-US] [--sheets raci,model,pool] [--check] [--overwrite]; give --out, --check or both. --schema prints the schema of project files.",
  language: (found: string) => `--lang ${found} is not known; use zh-CN or en-US.`,
  sheet: (found: string, known: string) => `--sheets: there is no sheet “${found}”; use ${known}.`,
  unreadable: (file: string) => `${file} cannot be read; check the path.`,
  notJson: (file: string, reason: string) => `${file} is not JSON: ${reason}.`,
  faults: (file: string, first: string, more: number) => `${file}: ${first}${more > 0 ? ` (and ${more} more)` : ""}`,
  noInputs: (file: string, sheet: string) =>
    `${file} has no inputs for the sheet “${sheet}”; add sheets.${sheet} or leave it out of --sheets.`,
  exists: (file: string) => `${file} exists and was left alone; choose another name or add --overwrite.`,
  unwritable: (file: string) => `${file} cannot be written; check the folder and close the file if it is open.`,
  severity: { error: "ERROR  ", warning: "WARNING", note: "NOTE   " },
  noFindings: "No findings.",
  made: (file: string, sheets: readonly string[]) => `${file}: ${sheets.join(", ")}.`,
};

export const messages: Localized<typeof english> = {
  "en-US": english,
  "zh-CN": {
    usage:
      "用法：npm run workbook -- 项目.json [--out 工作簿.xlsx] [--lang zh-CN|en-US] [--sheets raci,model,pool] [--check] [--overwrite]；--out 与 --check 至少给一个。--schema 输出项目文件的结构定义。",
    language: (found) => `--lang ${found} 无法识别，请用 zh-CN 或 en-US。`,
    sheet: (found, known) => `--sheets：没有名为「${found}」的表，可用 ${known}。`,
    unreadable: (file) => `无法读取 ${file}，请检查路径。`,
    notJson: (file, reason) => `${file} 不是有效的 JSON：${reason}。`,
    faults: (file, first, more) => `${file}：${first}${more > 0 ? `（另有 ${more} 处）` : ""}`,
    noInputs: (file, sheet) => `${file} 中没有「${sheet}」表的输入，请补充 sheets.${sheet} 或从 --sheets 中去掉。`,
    exists: (file) => `${file} 已存在，未作改动；请换个文件名或加 --overwrite。`,
    unwritable: (file) => `无法写入 ${file}，请检查文件夹，如已打开请先关闭。`,
    severity: { error: "错误", warning: "警告", note: "提示" },
    noFindings: "没有发现问题。",
    made: (file, sheets) => `${file}：${sheets.join("、")}。`,
  },
};
