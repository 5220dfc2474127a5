// How the negotiation is drawn: talks with who has committed, conditions, a brief for one talk, checks.
import type { Locale } from "../../i18n/locale";
import { calc, lines, section, text, type Column, type Line } from "../../spec/blocks";
import { fitHeights } from "../../spec/fit-heights";
import type { Block, Cell, Published, SheetSpec } from "../../spec/sheet";
import { checkListRules, failedChecks, remarkWords, tickedLines } from "../check-list";
import { head, page } from "../common";
import { entryBlock, entryTable } from "../entry-table";
import { inputCell } from "../input-cell";
import { confidentiality, fields, most, type NegotiationInputs } from "./fields";
import { words, type NegotiationWords } from "./words";

const widths = [18, 34, 26, 28, 24, 26, 8, 9, 22, 11, 11];
/** Printed blocks: all but the words of the remarks. */
const printedBlocks = 10;
/** Points: room for two lines of a brief. */
const briefHeight = 30;

export function build(inputs: NegotiationInputs, locale: Locale): SheetSpec {
  const say = words[locale];
  const width = widths.length;
  return {
    kind: "negotiation",
    version: 1,
    locale,
    tab: say.tab,
    tabColor: "#D9822B",
    widths,
    blocks: [
      head({ ...say, confidentiality }, inputs, locale, "negotiation", failedChecks("check_cells")),
      section(say.parts.talks, width),
      talks(inputs, say, locale),
      single("last", inputs, say, locale),
      section(say.parts.conditions, width),
      conditions(inputs, say, locale),
      section(say.parts.brief, width),
      brief(inputs, say, locale),
      section(say.parts.checks, width),
      checks(say),
      section(say.parts.sentences, width),
      remarkWords(say.say, say.checks),
    ].map((block) => fitHeights(block, widths)),
    rules: [...checkListRules(), { over: "{commitments}", formula: "=N({commitments})=1", look: "good" }],
    freezeColumns: 1,
    printed: { blocks: printedBlocks, columns: width },
    page: page(say.title, inputs.project, locale, confidentiality),
  };
}

/** Counterparts are chosen from the talks. */
const ofTheTalks = { validation: { kind: "range", ref: "{talks_counterpart.all}" } } as const;

function single(name: "last" | "briefFor", inputs: NegotiationInputs, say: NegotiationWords, locale: Locale): Block {
  const block = lines(1, [
    {
      name,
      as: "in",
      label: say.fields[name].label,
      cells: [inputCell(fields[name], inputs[name], locale, ofTheTalks), text(say.fields[name].hint, "hint")],
    },
  ]);
  // The hint beside an input is no input.
  return { ...block, names: block.names.map((named) => ({ ...named, columns: 1 })) };
}

function talks(inputs: NegotiationInputs, say: NegotiationWords, locale: Locale): Block {
  const entries = entryTable(
    { name: "talks", of: fields.talks.of, max: most.talks, used: "counterpart" },
    inputs.talks,
    say.fields.talks.columns,
    locale,
    {
      counterpart: (name) => ({ link: { to: ["project.departments"], equals: name } }),
      days: { style: "inputCenter", format: "general" },
    },
  );
  const { counterpart, need, objection, offer, condition, walkAway, order, days, document, status } = entries.typed;
  const foot = (column: Column, cell: Cell = text("", "total")): Column => ({ ...column, below: [cell] });
  const waiting =
    "SUMPRODUCT(({conditions_counterpart.all}={talks_counterpart})*(LEN({conditions_condition.all})>0)*({conditions_done.all}<>{lists.yesNo.yes}))";
  const committed = entries.worked(
    "commitments",
    say.headings.committed,
    `IF(AND({talks_status}={lists.dealStatus.signed},${waiting}=0),1,0)`,
    { style: "resultCenter" },
    { as: "out" },
  );
  const block = entryBlock(
    [
      foot(counterpart, text(say.headings.total, "total")),
      ...[need, objection, offer, condition, walkAway, order].map((column) => foot(column)),
      foot(days, calc("=SUM({talks_days.all})", { style: "total", format: "general" })),
      foot(document),
      foot(status),
      foot(committed, calc("=SUM({commitments.all})", { style: "total", format: "integer" })),
    ],
    { belowNames: { days: { row: 0, from: 7, count: 1, as: "out" } } },
  );
  return { ...block, names: [...block.names, { name: "counterparts", row: 1, column: 0, rows: entries.rows, columns: 1, as: "out" }] };
}

function conditions(inputs: NegotiationInputs, say: NegotiationWords, locale: Locale): Block {
  const { typed } = entryTable(
    { name: "conditions", of: fields.conditions.of, max: most.conditions, used: "condition" },
    inputs.conditions,
    say.fields.conditions.columns,
    locale,
    {
      counterpart: ofTheTalks,
      owner: { style: "inputCenter" },
    },
  );
  return entryBlock([typed.counterpart, typed.condition, typed.owner, typed.due, typed.done]);
}

/** What is known of one counterpart, here and on the other sheets. */
function brief(inputs: NegotiationInputs, say: NegotiationWords, locale: Locale): Block {
  const found = (values: string, names: string): string =>
    `=IF({briefFor}="","",IFERROR(INDEX(${values},MATCH({briefFor},${names},0))&"",""))`;
  const line = (name: keyof NegotiationWords["brief"], cell: Cell, height?: number): Line => ({
    name: `brief_${name}`,
    label: text(say.brief[name], "labelWrap"),
    cells: [cell],
    ...(height !== undefined && { height }),
  });
  const here = (name: "need" | "objection" | "offer" | "condition" | "walkAway" | "status" | "document", height?: number): Line =>
    line(name, calc(found(`{talks_${name}.all}`, "{talks_counterpart.all}"), { style: "note" }), height);
  const elsewhere = (name: "pain" | "reassurance" | "ask" | "give", values: Published, names: Published): Line =>
    line(name, { ...calc(found(`{@${values}}`, `{@${names}}`), { style: "note" }), needs: [values, names], value: "–" }, briefHeight);
  const chosen = single("briefFor", inputs, say, locale);
  const rest = lines(1, [
    here("need", briefHeight),
    elsewhere("pain", "interests.painQuotes", "interests.painDepartments"),
    here("objection", briefHeight),
    elsewhere("reassurance", "trust.reassurances", "trust.counterparts"),
    elsewhere("ask", "exchange.askTexts", "exchange.counterparts"),
    elsewhere("give", "exchange.giveTexts", "exchange.counterparts"),
    here("offer", briefHeight),
    here("condition", briefHeight),
    here("walkAway", briefHeight),
    here("status"),
    here("document"),
  ]);
  return {
    cells: [...chosen.cells, ...rest.cells],
    names: [...chosen.names, ...rest.names.map((named) => ({ ...named, row: named.row + 1 }))],
    heights: Object.fromEntries(Object.entries(rest.heights ?? {}).map(([row, points]) => [Number(row) + 1, points])),
  };
}

const checks = (say: NegotiationWords): Block => {
  const talk = "(LEN({talks_counterpart.all})>0)";
  const condition = "(LEN({conditions_condition.all})>0)";
  const begun = (["talking", "agreed", "signed", "declined"] as const)
    .map((status) => `({talks_status.all}={lists.dealStatus.${status}})`)
    .join("+");
  const known = "(1-ISNA(MATCH({conditions_counterpart.all},{talks_counterpart.all},0)))*(LEN({conditions_counterpart.all})>0)";
  return tickedLines(
    [
      { name: "last", condition: 'OR({last}="",SUMPRODUCT(--({talks_counterpart.all}={last}),{talks_order.all})=MAX({talks_order.all}))' },
      {
        name: "others",
        condition: `OR({last}="",SUMPRODUCT(({talks_counterpart.all}={last})*(${begun}))=0,SUMPRODUCT(${talk}*({talks_counterpart.all}<>{last})*({commitments.all}=0))=0)`,
      },
      {
        name: "tracked",
        condition: `SUMPRODUCT(${condition}*(${known}*(LEN({conditions_owner.all})>0)*(LEN({conditions_due.all})>0)=0))=0`,
      },
      {
        name: "overdue",
        condition: `SUMPRODUCT(${condition}*({conditions_done.all}<>{lists.yesNo.yes})*(LEN({conditions_due.all})>0)*({conditions_due.all}<{asOf}))=0`,
      },
      {
        name: "documents",
        condition: `SUMPRODUCT(${talk}*({talks_status.all}={lists.dealStatus.signed})*(LEN({talks_document.all})=0))=0`,
      },
      { name: "walkAway", condition: `SUMPRODUCT(${talk}*(LEN({talks_walkAway.all})=0))=0` },
      {
        name: "pains",
        condition: `SUMPRODUCT(${talk}*ISNA(MATCH({talks_counterpart.all},{@interests.painDepartments},0)))=0`,
        needs: ["interests.painDepartments"],
      },
    ],
    say.checks,
    4,
  );
};
