// What each department's yes is worth: the value of every subset of them, the price of each no, a fair split beside the agreed one.
import type { Locale } from "../../i18n/locale";
import { calc, fill, lines, table, type Column, type Line } from "../../spec/blocks";
import type { Cell, SheetSpec } from "../../spec/sheet";
import type { FormatName } from "../../spec/styles";
import { caseRows, changed } from "./case-rows";
import { coalitionLines, coalitionWords } from "./coalition-words";
import type { ModelInputs } from "./fields";
import { rowsOf } from "./inputs";
import {
  columnCount,
  headerHeight,
  heading,
  partHead,
  pen,
  published,
  quoted,
  result,
  sheet,
  tableWidth,
  timelineColumn,
  timelineWidths,
} from "./parts";
import { delayed } from "./row-formulas";
import { workingsHeads } from "./workings-words";

/** Stands between names while they are compared, whatever people type between them. */
const joint = "|";
const separators = [", ", ",", "，", "、", ";", "；"] as const;

export function buildCoalition(inputs: ModelInputs, locale: Locale): SheetSpec {
  const say = coalitionWords;
  const parties = Array.from({ length: Math.max(1, inputs.parties.length) }, (_, index) => index);
  const benefitRows = Array.from({ length: rowsOf(inputs, "benefits") }, (_, index) => index);
  const count = columnCount(inputs);
  const draw = pen(inputs, locale, coalitionLines(parties.length), workingsHeads[locale], Math.max(tableWidth, timelineColumn + count));
  const column = (
    name: string,
    title: string,
    formula: (index: number) => string,
    format: FormatName = "money",
    style: "working" | "result" = "working",
  ): Column => ({
    name,
    title,
    cells: parties.map((index): Cell => ({ formula: formula(index), style, format })),
  });
  const heads = (prefix: string): Column[] =>
    parties.map((index) => ({ name: `${prefix}${index}`, title: { formula: `={party.at${index}}`, style: "header" }, cells: [] }));

  // ---- lines and whom they need

  const spelled = (cell: string): string =>
    separators.reduce((all, separator) => `SUBSTITUTE(${all},${quoted(separator)},${quoted(joint)})`, cell);
  const needs = table(
    [
      {
        title: say.benefit[locale],
        cells: benefitRows.map((row) =>
          calc(`=IF({benefits_name.at${row}}="",${quoted(say.spare[locale])},{benefits_name.at${row}})`, { style: "labelIndent" }),
        ),
      },
      {
        name: "line_value",
        title: say.value[locale],
        cells: benefitRows.map((row) =>
          calc(
            `=IF(SUM({benefitsPlanned.all})=0,0,SUMPRODUCT({benefitLines.row${row}},{factor.all})/SUMPRODUCT({benefitsPlanned.all},{factor.all})*{r_pvBenefits})`,
            { format: "money" },
          ),
        ),
      },
      {
        name: "line_needs",
        title: say.needs[locale],
        cells: benefitRows.map((row) =>
          calc(`=${quoted(joint)}&${spelled(`{benefits_needs.at${row}}`)}&${quoted(joint)}&{benefits_owner.at${row}}&${quoted(joint)}`),
        ),
      },
      ...heads("need").map((head, index): Column => ({
        ...head,
        cells: fill(
          calc(`=IF({party.at${index}}="",0,IF(ISNUMBER(FIND(${quoted(joint)}&{party.at${index}}&${quoted(joint)},{line_needs})),1,0))`, {
            style: "workingCenter",
            format: "general",
          }),
          benefitRows.length,
        ),
      })),
    ],
    { headerHeight },
  );
  /** Lines that come with these departments: each needed one is in. */
  const coming = (isIn: (index: number) => string): string =>
    `SUMPRODUCT({line_value.all}${parties.map((index) => `*(1-{need${index}.all}*(1-${isIn(index)}))`).join("")})`;

  // ---- every subset

  const subsets = 2 ** parties.length;
  const subsetTable = table(
    [
      {
        name: "subset_label",
        title: say.with[locale],
        cells: fill(
          calc(`=${parties.map((index) => `IF({bit${index}}=1,{party.at${index}}&" ","")`).join("&")}`, { style: "label" }),
          subsets,
        ),
      },
      {
        name: "subset_value",
        title: say.worth[locale],
        cells: fill(calc(`=MAX(0,${coming((index) => `{bit${index}}`)}+{coalition_rest})`, { format: "money" }), subsets),
      },
      {
        name: "subset_size",
        title: say.size[locale],
        cells: fill(calc(`=${parties.map((index) => `{bit${index}}`).join("+")}`, { format: "general" }), subsets),
      },
      {
        name: "subset_within",
        title: say.weightWith[locale],
        cells: fill(calc("=IF({subset_size}=0,0,INDEX({arrival_weight.all},MAX(1,{subset_size})))", { format: "factor" }), subsets),
      },
      {
        name: "subset_before",
        title: say.weightWithout[locale],
        cells: fill(
          calc(
            "=IF({subset_size}=ROWS({arrival_weight.all}),0,INDEX({arrival_weight.all},MIN(ROWS({arrival_weight.all}),{subset_size}+1)))",
            { format: "factor" },
          ),
          subsets,
        ),
      },
      ...heads("bit").map((head, index): Column => ({
        ...head,
        cells: Array.from({ length: subsets }, (_, subset): Cell => ({ value: (subset >> index) & 1, style: "workingCenter" })),
      })),
    ],
    { headerHeight },
  );
  const arrivals = table([
    { name: "arrival_size", title: say.arrived[locale], cells: parties.map((index): Cell => ({ value: index, style: "workingCenter" })) },
    {
      name: "arrival_weight",
      title: say.chance[locale],
      cells: parties.map((index) =>
        calc(
          index === 0 ? "=1/ROWS({arrival_size.all})" : "={arrival_weight.prev}*{arrival_size}/(ROWS({arrival_size.all})-{arrival_size})",
          { format: "factor" },
        ),
      ),
    },
  ]);

  // ---- departments

  const departments = table(
    [
      column("party", say.department[locale], (index) => `={parties_department.at${index}}&""`, "general"),
      column("party_in", say.signed[locale], (index) => `=IF({parties_committed.at${index}}={lists.yesNo.yes},1,0)`, "general"),
      column(
        "party_without",
        say.without[locale],
        (index) => `=${coming((other) => (other === index ? "0" : "1"))}+{coalition_rest}`,
        "money",
        "result",
      ),
      column("party_price", say.price[locale], () => "={r_npvBeforePool}-{party_without}", "money", "result"),
      column(
        "party_order",
        say.order[locale],
        () => "=SUMPRODUCT(--({party_price.all}>{party_price}))+SUMPRODUCT(--({party_price.upto}={party_price}))",
        "general",
        "result",
      ),
      column("party_full", say.full[locale], (index) => `=SUMPRODUCT({no${index}_net.all},{factor.all})`, "money", "result"),
      column(
        "party_fair",
        say.fair[locale],
        (index) => `=SUMPRODUCT({subset_value.all}*({bit${index}.all}*{subset_within.all}-(1-{bit${index}.all})*{subset_before.all}))`,
        "money",
        "result",
      ),
      column("party_fairShare", say.share[locale], () => "=IF(SUM({party_fair.all})=0,0,{party_fair}/SUM({party_fair.all}))", "percent"),
      column("party_agreed", say.agreed[locale], (index) => `=N({parties_agreed.at${index}})`, "money"),
      column(
        "party_agreedShare",
        say.agreedShare[locale],
        () => "=IF(SUM({party_agreed.all})=0,0,{party_agreed}/SUM({party_agreed.all}))",
        "percent",
      ),
    ],
    { headerHeight: 45 },
  );

  const refusal = (index: number): Line[] => {
    const flows = changed({});
    return [
      draw.row(`no${index}_plan`, `=SUMPRODUCT({benefitLines.column},1-{need${index}.all})`),
      ...caseRows(draw, `no${index}`, {
        ...flows,
        benefits: `{benefitFactor}*${delayed(`no${index}_plan`, "{delayWhole}", "{delayPart}")}*({period}<={lastPeriod})`,
        terminal: `{isLast}*{terminalFactor}*{benefitFactor}*{no${index}_plan}+{terminalRunning}+{terminalStaff}`,
      }),
    ];
  };

  return sheet("model/coalition", inputs, locale, say.title[locale], {
    tab: say.tab[locale],
    widths: timelineWidths,
    blocks: [
      partHead(
        say.title[locale],
        say.purpose[locale],
        "=ROWS({coalitionChecks.all})-COUNTIF({coalitionChecks.all},1)",
        "coalition_checks",
        locale,
      ),
      draw.part(say.sections.value),
      draw.singles([
        result("coalition_all", "={r_npvBeforePool}", "money"),
        { name: "coalition_rest", cell: calc("={r_npvBeforePool}-{r_pvBenefits}", { format: "money" }) },
        result("coalition_gated", `=${coming((index) => `{party_in.at${index}}`)}+{coalition_rest}`, "money"),
        result("coalition_open", "={coalition_all}-{coalition_gated}", "money"),
      ]),
      draw.part(say.sections.departments),
      heading(say.remarks.departments[locale]),
      published(departments, { coalitionMembers: "party", coalitionLoss: "party_price", coalitionShapley: "party_fair" }),
      draw.checks("coalitionChecks", [
        [
          "fairAddsUp",
          "ABS(SUM({party_fair.all})-(INDEX({subset_value.all},ROWS({subset_value.all}))-{subset_value.first}))<={roundingDiscounted}+{rounding}",
        ],
        ["linesAddUp", "ABS(SUM({line_value.all})-{r_pvBenefits})<={roundingDiscounted}+{rounding}"],
        ["partiesDrawn", "COUNTA({parties_department.all})<=ROWS({party.all})"],
      ]),
      draw.part(say.sections.needs),
      needs,
      draw.part(say.sections.subsets),
      heading(say.remarks.subsets[locale]),
      arrivals,
      subsetTable,
      draw.part(say.sections.full),
      lines(timelineColumn, [draw.timelineHeader, ...parties.flatMap(refusal)]),
    ],
    rules: [
      { over: "coalition_checks", formula: "={coalition_checks}>0", look: "bad" },
      { over: "coalition_checks", formula: "={coalition_checks}=0", look: "good" },
      { over: "coalitionChecks", formula: "={coalitionChecks}=1", look: "good" },
      { over: "coalitionChecks", formula: "={coalitionChecks}<>1", look: "bad" },
      { over: "party_without", formula: "={party_without}<0", look: "bad" },
      { over: "party_full", formula: "={party_full}<0", look: "bad" },
      { over: "party_in", formula: "={party_in}=0", look: "warn" },
    ],
  });
}
