// Knows the help page of the functions, made of the same words that Excel shows.
import type { Locale, Localized } from "../i18n/locale";
import type { FunctionDefinition } from "./define";

interface Words {
  readonly title: string;
  readonly about: string;
  readonly parameter: string;
  readonly meaning: string;
  readonly optional: string;
  readonly example: string;
  readonly twin: string;
  readonly rules: string;
}

const words: Localized<Words> = {
  "en-US": {
    title: "XD: the functions",
    about: "Type them into any cell of a workbook, such as =XD.NPV(0.1,B3:E3). The sheets that XD makes do not need them.",
    parameter: "Argument",
    meaning: "Meaning",
    optional: "may be left out",
    example: "Example",
    twin: "The same in Excel's own functions",
    rules:
      "Rates are decimals. Ranges may be rows or columns. An empty cell is 0 in its place; text and TRUE or FALSE among numbers are refused with their position. #VALUE! says that an argument is impossible, #N/A that there is no answer; the error's hint says why.",
  },
  "zh-CN": {
    title: "XD 函数",
    about: "可在任意单元格中输入，例如 =XD.NPV(0.1,B3:E3)。XD 生成的工作表不依赖这些函数。",
    parameter: "参数",
    meaning: "说明",
    optional: "可省略",
    example: "示例",
    twin: "用 Excel 自带函数的等效公式",
    rules:
      "比率用小数表示；区域可为一行或一列；空单元格在所在位置按 0 计；数字中的文本与 TRUE、FALSE 会被拒绝并指明位置。#VALUE! 表示参数不可用，#N/A 表示没有答案；错误提示中说明原因。",
  },
};

/**
 * The help page in a language: one section for each function, whose anchor is its id in lower case.
 * It needs a help.css beside it and nothing else.
 */
export function helpHtml(functions: readonly FunctionDefinition[], namespace: string, locale: Locale): string {
  const say = words[locale];
  const sections = functions.map(({ id, params, strings, example, twin }) => {
    const entries = Object.entries(params);
    const call = `${namespace}.${id}(${entries.map(([name, { optional }]) => (optional ? `[${name}]` : name)).join(", ")})`;
    const rows = entries.map(
      ([name, { optional }]) =>
        `<tr><th scope="row"><code>${name}</code>${optional ? ` <small>${say.optional}</small>` : ""}</th><td>${escaped(strings[locale].params[name] ?? "")}</td></tr>`,
    );
    return `<section id="${id.toLowerCase()}">
<h2><code>${escaped(call)}</code></h2>
<p>${escaped(strings[locale].description)}</p>
<table><thead><tr><th scope="col">${say.parameter}</th><th scope="col">${say.meaning}</th></tr></thead><tbody>
${rows.join("\n")}
</tbody></table>
<p>${say.example}: <code>${escaped(example.formula)}</code> → ${escaped(shown(example.shows))}</p>${twin === undefined ? "" : `\n<p>${say.twin}: <code>${escaped(twin)}</code></p>`}
</section>`;
  });
  return `<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${say.title}</title>
<link rel="stylesheet" href="help.css">
</head>
<body>
<main>
<h1>${say.title}</h1>
<p>${escaped(say.about)}</p>
<p>${escaped(say.rules)}</p>
${sections.join("\n")}
</main>
</body>
</html>
`;
}

function shown(answer: FunctionDefinition["example"]["shows"]): string {
  return typeof answer === "object" ? answer.map((row) => row.join(" ")).join("; ") : String(answer);
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}
