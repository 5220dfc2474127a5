// Knows the help pages of the functions: one for each and a list of all, in each language, made of the same words that Excel shows.
import { locales, type Locale, type Localized } from "../i18n/locale";
import type { Answer, FunctionDefinition, Param } from "./define";
import { exampleAnswer } from "./example-answer";
import { helpPage } from "./metadata";
import { refusedCalls } from "./refused-calls";
import { shapeOf, type ParamShape } from "./shape";
import { exampleTwin } from "./twins/twin";

interface Words {
  readonly title: string;
  readonly about: string;
  readonly rules: string;
  readonly all: string;
  readonly call: string;
  readonly params: string;
  readonly optional: string;
  readonly shapes: Readonly<Record<Exclude<ParamShape, "keyword">, string>>;
  readonly keywords: (known: readonly string[]) => string;
  readonly example: string;
  readonly type: string;
  readonly shows: string;
  readonly refusals: string;
  readonly refusalsAbout: string;
  readonly nothing: string;
  readonly twin: string;
  readonly twinAbout: string;
  readonly noTwin: string;
  readonly source: string;
  readonly otherLanguage: string;
}

const words: Localized<Words> = {
  "en-US": {
    title: "XD: the functions",
    about: "Type them into any cell of a workbook, such as =XD.NPV(0.1,B3:E3). The sheets that XD makes do not need them.",
    rules:
      "Rates are decimals. Ranges may be rows or columns. An empty cell is 0 in its place; text and TRUE or FALSE among numbers are refused with their position. #VALUE! says that an argument is impossible, #N/A that there is no answer; the error's hint says why.",
    all: "All functions",
    call: "Formula",
    params: "Arguments",
    optional: "may be left out",
    shapes: { cell: "one value", line: "one row or column", table: "rows and columns" },
    keywords: (known) => `one of: ${known.join(", ")}`,
    example: "Example",
    type: "Type it into a cell as it stands:",
    shows: "It shows:",
    refusals: "What it refuses",
    refusalsAbout:
      "A cell that cannot be answered shows an error; its hint says what is wrong, where, and what to do. An error in an argument is passed on.",
    nothing: "It has an answer for any cells.",
    twin: "The same in Excel's own functions",
    twinAbout: "This shows the same as the example and needs no add-in:",
    noTwin: "Excel has no formula of its own for this.",
    source: "Source",
    otherLanguage: "中文",
  },
  "zh-CN": {
    title: "XD 函数",
    about: "可在任意单元格中输入，例如 =XD.NPV(0.1,B3:E3)。XD 生成的工作表不依赖这些函数。",
    rules:
      "比率用小数表示；区域可为一行或一列；空单元格在所在位置按 0 计；数字中的文本与 TRUE、FALSE 会被拒绝并指明位置。#VALUE! 表示参数不可用，#N/A 表示没有答案；错误提示中说明原因。",
    all: "全部函数",
    call: "公式",
    params: "参数",
    optional: "可省略",
    shapes: { cell: "一个值", line: "一行或一列", table: "多行多列的区域" },
    keywords: (known) => `可用：${known.join("、")}`,
    example: "示例",
    type: "可原样输入单元格：",
    shows: "显示：",
    refusals: "拒绝的情况",
    refusalsAbout: "无法计算时单元格显示错误值，提示中说明问题、位置与改法。参数中的错误值原样传递。",
    nothing: "任何单元格都有结果。",
    twin: "用 Excel 自带函数的等效公式",
    twinAbout: "与示例结果相同，不需要加载项：",
    noTwin: "Excel 没有等效的自带公式。",
    source: "依据",
    otherLanguage: "English",
  },
};

/** Every help page by its path from the add-in's origin. They need help/help.css and nothing else. */
export function helpFiles(functions: readonly FunctionDefinition[], namespace: string): ReadonlyMap<string, string> {
  return new Map(
    locales.flatMap((locale) => [
      [helpPage(locale), listPage(functions, namespace, locale)] as const,
      ...functions.map((definition) => [helpPage(locale, definition.id), functionPage(definition, namespace, locale)] as const),
    ]),
  );
}

function listPage(functions: readonly FunctionDefinition[], namespace: string, locale: Locale): string {
  const say = words[locale];
  const entries = functions.map(
    ({ id, strings }) =>
      `<dt><a href="${id.toLowerCase()}.html"><code>${namespace}.${id}</code></a></dt>\n<dd>${escaped(strings[locale].description)}</dd>`,
  );
  return page(
    locale,
    undefined,
    say.title,
    `<h1>${escaped(say.title)}</h1>
<p>${escaped(say.about)}</p>
<p>${escaped(say.rules)}</p>
<dl>
${entries.join("\n")}
</dl>`,
  );
}

function functionPage(definition: FunctionDefinition, namespace: string, locale: Locale): string {
  const { id, params, strings, example, source } = definition;
  const twin = exampleTwin(definition);
  const say = words[locale];
  const name = `${namespace}.${id}`;
  const entries = Object.entries(params);
  const call = `=${name}(${entries.map(([param, { optional }]) => (optional ? `[${param}]` : param)).join(", ")})`;
  const meanings = entries.map(
    ([param, definition]) =>
      `<dt><code>${escaped(param)}</code> <small>${escaped(shown(definition, locale))}</small></dt>\n<dd>${escaped(strings[locale].params[param] ?? "")}</dd>`,
  );
  const refused = refusedCalls(definition, namespace, locale).map(
    ({ formula, error, sentence }) =>
      `<dt><code>${escaped(formula)}</code></dt>\n<dd><strong>${escaped(error)}</strong> ${escaped(sentence)}</dd>`,
  );
  return page(
    locale,
    id,
    `${name} · ${say.title}`,
    `<p><a href="index.html">${escaped(say.all)}</a></p>
<h1><code>${escaped(name)}</code></h1>
<p>${escaped(strings[locale].description)}</p>
<h2>${escaped(say.call)}</h2>
<p><code>${escaped(call)}</code></p>
<h2>${escaped(say.params)}</h2>
<dl>
${meanings.join("\n")}
</dl>
<h2>${escaped(say.example)}</h2>
<p>${escaped(say.type)} <code>${escaped(example.formula)}</code></p>
<p>${escaped(say.shows)}</p>
${answerTable(exampleAnswer(definition, locale), say.example)}
<h2>${escaped(say.twin)}</h2>
<p>${twin === undefined ? escaped(say.noTwin) : `${escaped(say.twinAbout)} <code>${escaped(twin)}</code>`}</p>
<h2>${escaped(say.refusals)}</h2>
<p>${escaped(say.refusalsAbout)}</p>
${refused.length === 0 ? `<p>${escaped(say.nothing)}</p>` : `<dl>\n${refused.join("\n")}\n</dl>`}
<h2>${escaped(say.source)}</h2>
<p>${escaped(source[locale])}</p>`,
  );
}

function page(locale: Locale, id: string | undefined, title: string, body: string): string {
  const other = locales.find((one) => one !== locale) ?? locale;
  // From a page's folder: the default language's pages stand in help/, the others' in a folder of their own below it.
  const toHelp = locale === locales[0] ? "" : "../";
  const otherPage = `${toHelp}${helpPage(other, id).slice("help/".length)}`;
  return `<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escaped(title)}</title>
<link rel="stylesheet" href="${toHelp}help.css">
<link rel="alternate" hreflang="${other}" href="${otherPage}">
</head>
<body>
<main>
<p class="language"><a href="${otherPage}" hreflang="${other}" lang="${other}">${words[locale].otherLanguage}</a></p>
${body}
</main>
</body>
</html>
`;
}

/** "one value, may be left out". */
function shown(param: Param<unknown>, locale: Locale): string {
  const say = words[locale];
  const shape = shapeOf(param);
  const taken = shape === "keyword" ? say.keywords(param.keywords ?? []) : say.shapes[shape];
  return param.optional ? `${taken}${locale === "zh-CN" ? "；" : "; "}${say.optional}` : taken;
}

/** The answer as the cells that it fills; many columns move in a frame that keys can reach. */
function answerTable(answer: Answer, label: string): string {
  const rows = typeof answer === "object" ? answer : [[answer]];
  const cells = rows.map((row) => `<tr>${row.map((cell) => `<td>${escaped(String(cell))}</td>`).join("")}</tr>`);
  return `<div class="answer" role="group" aria-label="${escaped(label)}"${(rows[0]?.length ?? 0) > 3 ? ' tabindex="0"' : ""}>
<table>
<tbody>
${cells.join("\n")}
</tbody>
</table>
</div>`;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}
