// What is said of a native twin: when it shows the same, and why a call has none. Fetched with the function browser.
import type { NoTwinReason, TwinCondition } from "../../functions";
import type { Localized } from "../../i18n/locale";

interface TwinWords {
  readonly ofExample: string;
  readonly ofCall: string;
  /** Something is typed, but not all that is needed. */
  readonly unfinished: string;
  readonly conditions: Readonly<Record<TwinCondition, string>>;
  readonly none: { readonly [C in NoTwinReason["code"]]: (facts: Extract<NoTwinReason, { code: C }>) => string };
}

export const twinWords: Localized<TwinWords> = {
  "en-US": {
    ofExample: "Shows the same as the example and needs no add-in. Fill in the arguments to have it for yours.",
    ofCall: "Shows the same as the formula above and needs no add-in.",
    unfinished: "Fill in the arguments above, and the formula of Excel's own functions stands here.",
    conditions: {
      "no-blanks": "Fill empty cells with 0: XD counts them as 0, Excel's own functions skip them.",
      "first-flow-spent": "It holds while only the first cash flow is spending.",
      "one-rate": "It shows one rate; where there are several, XD lists them.",
      "letters-only": "The cells must hold the letters only, such as A/R, and no words.",
      "one-holder": "It shows one holder; where there are several, XD names all.",
      "within-life": "It holds while the output does not exceed the life.",
    },
    none: {
      "no-option": ({ parameter, given }) => `Excel's own functions have nothing for ${parameter} “${given}”.`,
      "no-argument": ({ parameter }) =>
        `Excel's own functions have nothing for ${parameter}. Leave it empty to see the formula without it.`,
      "option-in-cell": ({ parameter }) => `The formula is another for each ${parameter}. Choose it in the list above instead of a cell.`,
      "not-one-value": ({ parameter }) => `Excel's own functions take one value for ${parameter}, not several.`,
      "not-a-line": ({ parameter }) => `Give ${parameter} as cells of one row or column, such as B3:E3, or as a list such as {1,2,3}.`,
      "not-a-block": ({ parameter, rows, columns }) => `Give ${parameter} as cells, such as B3:E9${size(rows, "row", columns, "column")}.`,
      "not-typed": ({ parameter }) => `The formula is another for each ${parameter}. Type it instead of pointing to a cell.`,
      "later-spending": ({ parameter }) => `The formula fits only where the first of ${parameter} is spending and the others are income.`,
      workings: () => "Excel needs rows of workings for this, such as those of the Model sheet; one formula does not do it.",
    },
  },
  "zh-CN": {
    ofExample: "与示例结果相同，不需要加载项。填写参数后，此处给出您的公式。",
    ofCall: "与上面的公式结果相同，不需要加载项。",
    unfinished: "填好上面的参数后，此处给出用 Excel 自带函数的公式。",
    conditions: {
      "no-blanks": "空单元格请填 0：XD 将其计为 0，Excel 自带函数会跳过。",
      "first-flow-spent": "仅当只有第一笔现金流为支出时成立。",
      "one-rate": "只给出一个收益率；有多个时，XD 会全部列出。",
      "letters-only": "单元格中只能有字母，如 A/R，不能有文字。",
      "one-holder": "只给出一个承担者；有多个时，XD 会全部列出。",
      "within-life": "仅当工作量合计不超过使用年限时成立。",
    },
    none: {
      "no-option": ({ parameter, given }) => `Excel 自带函数不支持 ${parameter}“${given}”。`,
      "no-argument": ({ parameter }) => `Excel 自带函数没有与 ${parameter} 对应的内容。留空即可看到不含它的公式。`,
      "option-in-cell": ({ parameter }) => `公式随 ${parameter} 而不同。请在上面的列表中选择，不要引用单元格。`,
      "not-one-value": ({ parameter }) => `Excel 自带函数的 ${parameter} 只能是一个值，不能是多个。`,
      "not-a-line": ({ parameter }) => `请将 ${parameter} 填为一行或一列单元格（如 B3:E3），或列表（如 {1,2,3}）。`,
      "not-a-block": ({ parameter, rows, columns }) => `请将 ${parameter} 填为单元格区域，如 B3:E9${sized(rows, columns)}。`,
      "not-typed": ({ parameter }) => `公式随 ${parameter} 而不同。请直接输入，不要引用单元格。`,
      "later-spending": ({ parameter }) => `仅当 ${parameter} 的第一笔为支出、其余为收入时，才有等效公式。`,
      workings: () => "Excel 需要若干行中间计算（如收益模型表中的各行），一个公式无法完成。",
    },
  },
};

/** Why a call has no native twin. */
export function whyNone(reason: NoTwinReason, { none }: TwinWords): string {
  // The code picks the sentence that takes exactly its facts; TypeScript cannot follow that through an index.
  return (none[reason.code] as (facts: NoTwinReason) => string)(reason);
}

function size(rows: number | undefined, row: string, columns: number | undefined, column: string): string {
  const count = (number: number | undefined, name: string): string[] =>
    number === undefined ? [] : [`${number} ${number === 1 ? name : `${name}s`}`];
  const said = [...count(rows, row), ...count(columns, column)].join(" and ");
  return said === "" ? "" : `, in ${said}`;
}

function sized(rows: number | undefined, columns: number | undefined): string {
  const said = `${rows === undefined ? "" : `${rows} 行`}${columns === undefined ? "" : `${columns} 列`}`;
  return said === "" ? "" : `，须为 ${said}`;
}
