// What every sheet has: whose project, which day, which unit, who made it; and the head that shows them.
import type { Locale, Localized } from "../i18n/locale";
import { calc, input, text } from "../spec/blocks";
import type { Fields } from "../spec/field";
import type { Block, Cell, Named, SheetSpec } from "../spec/sheet";
import { toSerial } from "../spec/calendar-serial";
import { word } from "./words";
import type { Choice } from "../spec/choices";

/** Fields that a project file states once, for all sheets. */
export const commonFields = {
  project: { kind: "text", maxLength: 80 },
  asOf: { kind: "date" },
  unit: { kind: "choice", of: "unit" },
  preparedBy: { kind: "text", optional: true, maxLength: 80 },
} as const satisfies Fields;

export interface CommonInputs {
  readonly project: string;
  readonly asOf: string;
  readonly unit: Choice<"unit">;
  readonly preparedBy: string | null;
}

const english = {
  fields: {
    project: { label: "Project" },
    asOf: { label: "As of", hint: "the day that the figures speak of" },
    unit: { label: "Amounts in" },
    preparedBy: { label: "Prepared by" },
  },
  confidentiality: "For",
  checks: "Checks",
  allInOrder: "all in order",
  toLookAt: "to look at",
  legend: "Legend",
  legendInput: "Input",
  legendLink: "Link",
  legendFormula: "Formula",
  legendCheck: "Check",
  page: "Page &P of &N",
  printedFrom: "XD",
  asOfFooter: "as of",
};
export const commonWords: Localized<typeof english> = {
  "en-US": english,
  "zh-CN": {
    fields: {
      project: { label: "项目名称" },
      asOf: { label: "数据日期", hint: "各项数字截至的日期" },
      unit: { label: "金额单位" },
      preparedBy: { label: "编制部门/人" },
    },
    confidentiality: "知悉范围",
    checks: "检查",
    allInOrder: "全部通过",
    toLookAt: "项待处理",
    legend: "图例",
    legendInput: "输入",
    legendLink: "链接",
    legendFormula: "公式",
    legendCheck: "检查",
    page: "第 &P 页，共 &N 页",
    printedFrom: "XD",
    asOfFooter: "截至",
  },
};

/** How the parts of a name list are joined in one cell. */
export const nameJoint: Localized<string> = { "en-US": ", ", "zh-CN": "、" };

/** The order in which sheets own the common figures; each links to those before it, so that no two link to each other. */
const headOwners: readonly string[] = ["project", "model", "raci"];

interface HeadWords {
  readonly title: string;
  readonly purpose: string;
  readonly confidentiality?: Choice<"confidentiality">;
}

/**
 * The head of a sheet: title, purpose, project, day, unit, author, checks, legend. Labels stand in the first column,
 * values in the second. It names `project`, `asOf`, `unit`, `preparedBy`, and `checks` (how many checks are not in order).
 * Each is published too: sheets after this one in `headOwners` link to it. A sheet that is not for everyone says for whom.
 * @param checks a formula in names that counts checks not in order: "=COUNTIF({checkCells.all},0)"
 * @param own    what this sheet calls the day, and says beside it
 */
export function head(
  sheet: HeadWords,
  inputs: CommonInputs,
  locale: Locale,
  kind: string,
  checks: string,
  own: { readonly asOf?: { readonly label: string; readonly hint: string } } = {},
): Block {
  const say = commonWords[locale];
  const { asOf = { label: say.fields.asOf.label, hint: "" } } = own;
  const owners = headOwners.includes(kind) ? headOwners.slice(0, headOwners.indexOf(kind)) : headOwners;
  const owned = (name: string, cell: Cell): Cell => ({ ...cell, link: { to: owners.map((owner) => `${owner}.${name}` as const) } });
  const lines: { readonly name?: string; readonly role?: Named["as"]; readonly cells: Cell[] }[] = [
    { cells: [text(sheet.title, "title")] },
    { cells: [text(sheet.purpose, "purpose")] },
    {
      name: "project",
      role: "in-out",
      cells: [text(say.fields.project.label), owned("project", input(inputs.project, { style: "inputText" }))],
    },
    {
      name: "asOf",
      role: "in-out",
      cells: [
        text(asOf.label),
        owned("asOf", input(toSerial(inputs.asOf), { format: "date", validation: { kind: "date" }, style: "inputText" })),
        ...(asOf.hint === "" ? [] : [text(asOf.hint, "hint")]),
      ],
    },
    {
      name: "unit",
      role: "in-out",
      cells: [
        text(say.fields.unit.label),
        owned("unit", input(word("unit", inputs.unit, locale), { style: "inputText", validation: { kind: "choice", of: "unit" } })),
      ],
    },
    { name: "preparedBy", role: "in", cells: [text(say.fields.preparedBy.label), input(inputs.preparedBy, { style: "inputText" })] },
    ...(sheet.confidentiality
      ? [
          {
            name: "confidentiality",
            cells: [text(say.confidentiality), calc(`={lists.confidentiality.${sheet.confidentiality}}`, { style: "resultCenter" })],
          },
        ]
      : []),
    { name: "checks", role: "out", cells: [text(say.checks), { ...calc(checks, { style: "check" }), format: "checkCount" }] },
    {
      cells: [
        text(say.legend, "remark"),
        text(say.legendInput, "inputCenter"),
        { ...text(say.legendLink, "link") },
        text(say.legendFormula, "workingCenter"),
        text(say.legendCheck, "check"),
      ],
    },
  ];
  const names: Named[] = lines.flatMap((line, row) =>
    line.name ? [{ name: line.name, row, column: 1, rows: 1, columns: 1, ...(line.role && { as: line.role }) }] : [],
  );
  return { cells: lines.map((line) => line.cells), names, heights: { 0: 24 } };
}

/** Page setup that every sheet shares: A4 across for Chinese, Letter for English, one page wide. A page that is not for everyone says so at its foot. */
export const page = (title: string, project: string, locale: Locale, confidentiality?: Choice<"confidentiality">): SheetSpec["page"] => ({
  landscape: true,
  paper: locale === "zh-CN" ? "A4" : "Letter",
  header: `${project} · ${title}`,
  footer: {
    left: [commonWords[locale].printedFrom, ...(confidentiality ? [word("confidentiality", confidentiality, locale)] : [])].join(" · "),
    center: commonWords[locale].page,
    right: "&D",
  },
});
