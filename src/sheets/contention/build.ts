// Draws budget contention: the envelope, the requests with the best set, greedy picking beside it, partial funding, and how firm the scores are.
import type { Locale } from "../../i18n/locale";
import { calc, check, fill, lines, section, table, text, type Column, type Line } from "../../spec/blocks";
import { toSerial } from "../../spec/calendar-serial";
import type { Block, Cell, Named, Rule, Scalar, SheetSpec } from "../../spec/sheet";
import type { FormatName } from "../../spec/styles";
import { head, page } from "../common";
import { inputCell } from "../input-cell";
import { checkLines, withFigures, remarkWords, type CheckLine } from "../check-list";
import { inputLines } from "../input-lines";
import { checkListRules } from "../check-list";
import { withRowAbove } from "../row-above";
import { word } from "../words";
import { fields, type ContentionInputs } from "./fields";
import { markOf, solve, worth } from "./solve";
import { words, type ContentionWords } from "./words";

/** Pairs are shown side by side for this many requests at most. */
const mostPairs = 8;
/** Columns of the requests before the scores. */
const firstScore = 7;

/** What the best set needs beside its formulas: values under the names that they stand under. */
export function values(inputs: ContentionInputs, locale: Locale): ReadonlyMap<string, readonly (readonly Scalar[])[]> {
  const { chosen, price, gap } = solve(inputs);
  const own = worth(inputs);
  const column = (of: (row: number) => Scalar): Scalar[][] => inputs.requests.map((_, row) => [of(row)]);
  const request = (row: number): ContentionInputs["requests"][number] | undefined => inputs.requests[row];
  return new Map<string, readonly (readonly Scalar[])[]>([
    ["best", column((row) => (chosen?.[row] ? 1 : 0))],
    ["price", column((row) => price[row] ?? "")],
    ["was_name", column((row) => request(row)?.name ?? "")],
    ["was_cost", column((row) => request(row)?.cost ?? 0)],
    ["was_value", column((row) => own[row] ?? 0)],
    ["was_people", column((row) => request(row)?.people ?? 0)],
    ["was_mark", column((row) => word("requestMark", request(row)?.mark ?? "open", locale))],
    ["was_group", column((row) => request(row)?.group ?? "")],
    ["was_envelope", [[inputs.envelope]]],
    ["was_maxCount", [[inputs.maxCount ?? ""]]],
    ["was_peopleLimit", [[inputs.peopleLimit ?? ""]]],
    ["was_goal", [[word("contentionGoal", inputs.goal, locale)]]],
    ["was_asOf", [[toSerial(inputs.asOf)]]],
    ["was_found", [[chosen ? 1 : 0]]],
    ["was_gap", [[gap]]],
    ["was_fingerprint", [[markOf(inputs)]]],
  ]);
}

export function build(inputs: ContentionInputs, locale: Locale): SheetSpec {
  const say = words[locale];
  const draw = drawing(inputs, locale, say);
  const { width } = draw;
  return {
    kind: "contention",
    version: 1,
    locale,
    tab: say.tab,
    tabColor: "#D9822B",
    widths: [26, 18, 11, 11, 9, 9, 9, ...inputs.criteria.map(() => 11), 10, 10, 12, 7, 8, 11, 26, 9, 11, 11, 11, 11, 9, 9],
    blocks: [
      head(say, inputs, locale, "contention", "=COUNTIF({check_cells.all},0)"),
      section(say.terms, width),
      draw.terms(),
      section(say.requests.section, width),
      draw.requests(),
      section(say.sets.section, width),
      draw.sets(),
      ...draw.pairs(),
      section(say.greedy.section, width),
      draw.greedy(),
      section(say.claims.section, width),
      { cells: [[text(say.claims.remark, "remark")]], names: [], gap: 0 },
      draw.claims(),
      ...draw.stability(),
      section(say.checks.section, width),
      draw.checks(),
      // The rest is for the screen.
      section(say.workings.section, width),
      draw.solvedFrom(),
      draw.levels(),
      section(say.sentences, width),
      remarkWords(say.say, { ...say.checks, ...say.sayLabels }, say.placeholders),
    ],
    rules: [
      { over: "{requests_name}", formula: "={best}=1", look: "good" },
      { over: "{best}", formula: "={best}=1", look: "good" },
      { over: "{greedy_differs}", formula: "={greedy_differs}=1", look: "warn" },
      ...(inputs.criteria.length > 0 ? [{ over: "{stable}", formula: "={stable}=0", look: "warn" } as const] : []),
      ...checkListRules("kept"),
    ] satisfies Rule[],
    freezeColumns: 1,
    printed: { blocks: 14 + draw.pairs().length + draw.stability().length, columns: width },
    page: page(say.title, inputs.project, locale),
  };
}

function drawing(inputs: ContentionInputs, locale: Locale, say: ContentionWords) {
  const { requests, criteria } = inputs;
  const count = requests.length;
  const found = values(inputs, locale);
  const every = (cell: Cell): Cell[] => fill(cell, count);
  /** Columns of the requests table up to what became of them. */
  const width = firstScore + criteria.length + 7;
  const value = (name: string, row: number, format: FormatName = "general", style: "working" | "workingCenter" = "working"): Cell => {
    return { value: found.get(name)?.[row]?.[0] ?? null, style, format };
  };
  const solvedColumn = (name: string, format: FormatName = "general", style: "working" | "workingCenter" = "working"): Cell[] =>
    requests.map((_, row) => value(name, row, format, style));
  const centred = { style: "workingCenter" } as const;
  const total = (name: string, format: FormatName = "money"): Cell => calc(`=SUM({${name}.all})`, { style: "total", format });
  const blank = text("", "total");
  /** The nth request, in the order of the table or by a rank. */
  const nth = (column: string, index: string): string => `INDEX({${column}.all},${index})`;

  const request = fields.requests.of;
  const input = (name: keyof typeof request, below: Cell = blank): Column => ({
    title: name === "name" ? text(say.fields.requests.columns[name], "headerLeft") : say.fields.requests.columns[name],
    name: `requests_${name}`,
    as: "in",
    cells: requests.map((one) => inputCell(request[name], one[name], locale, name === "people" ? { format: "general" } : {})),
    below: [below],
  });

  /** The reading of the envelope is a sentence: it runs on over the empty cells beside it. */
  const terms = (): Block => {
    const { envelopeReading: reading, ...others } = say.fields;
    const unhinted = { ...others, envelopeReading: { label: reading.label } };
    return inputLines(["envelope", "envelopeReading", "maxCount", "peopleLimit", "goal"], fields, inputs, unhinted, locale, {
      envelopeReading: { style: "input", prompt: reading.hint },
      peopleLimit: { format: "general" },
    });
  };

  function requestTable(): Block {
    const scored = criteria.length > 0;
    const block = table(
      [
        input("name", text(say.requests.total, "total")),
        input("owner"),
        input("cost", total("requests_cost")),
        input("npv", total("requests_npv")),
        input("people", total("requests_people", "general")),
        input("mark"),
        input("group"),
        ...criteria.map(({ name }, column): Column => ({
          title: inputCell(fields.criteria.of.name, name, locale, { style: "inputHeader" }),
          name: `score_${column}`,
          cells: requests.map((_, row) =>
            inputCell(fields.scores.of, inputs.scores[row]?.[column] ?? null, locale, { style: "inputCenter", format: "general" }),
          ),
          below: [blank],
        })),
        {
          title: say.requests.score,
          name: "score",
          cells: every(calc(scored ? "=IF({weights_sum}=0,0,{points}/{weights_sum})" : "=0", { format: "number" })),
          below: [blank],
        },
        {
          title: say.requests.worth,
          name: "worth",
          cells: every(
            calc(
              "=IF({goal}={lists.contentionGoal.amount},N({requests_cost}),IF({goal}={lists.contentionGoal.npv},N({requests_npv}),{score}))",
              { format: "number" },
            ),
          ),
          below: [blank],
        },
        {
          title: say.requests.index,
          name: "index",
          cells: every(calc('=IF(N({requests_cost})>0,({requests_cost}+N({requests_npv}))/{requests_cost},"")', { format: "number" })),
          below: [blank],
        },
        { title: say.requests.rank, name: "rank", cells: every(calc(`=1+SUMPRODUCT(${ahead})`, centred)), below: [blank] },
        {
          title: say.requests.best,
          name: "best",
          as: "out",
          cells: solvedColumn("best", "check", "workingCenter"),
          below: [calc("=SUM({best.all})", { style: "total", format: "integer" })],
        },
        { title: say.requests.price, name: "price", as: "out", cells: solvedColumn("price", "money2"), below: [blank] },
        {
          title: text(say.requests.outcome, "headerLeft"),
          name: "outcome",
          as: "out",
          cells: every(calc(outcome, { style: "note" })),
          below: [blank],
        },
        // For the screen: the order of picking, and whether the best set still speaks of these figures.
        { title: say.workings.order, name: "order", cells: every(calc("=ROW()-ROW({requests_top})", centred)), below: [blank] },
        {
          title: say.workings.key,
          name: "key",
          cells: every(calc("=IF(N({requests_cost})>0,{worth}/{requests_cost},IF({worth}>0,{boundless},0))", { format: "factor" })),
          below: [blank],
        },
        {
          title: say.workings.must,
          name: "must",
          cells: every(calc("=IF({requests_mark}={lists.requestMark.must},1,0)", centred)),
          below: [blank],
        },
        {
          title: say.workings.excluded,
          name: "excluded",
          cells: every(calc("=IF({requests_mark}={lists.requestMark.exclude},1,0)", centred)),
          below: [blank],
        },
        {
          title: say.workings.points,
          name: "points",
          cells: every(calc(scored ? "=SUMPRODUCT({scores.row},{criteria_weight.all})" : "=0", { format: "number" })),
          below: [blank],
        },
        {
          title: say.workings.scoreRank,
          name: "score_rank",
          cells: every(calc("=1+SUMPRODUCT(--(ROUND({points.all},9)>ROUND({points},9)))", centred)),
          below: [blank],
        },
        {
          title: say.workings.clash,
          name: "clash",
          cells: every(
            calc(
              '=IF(OR({best}<>1,{requests_group}=""),0,IF(SUMPRODUCT(({requests_group.all}={requests_group})*({best.all}=1))>1,1,0))',
              centred,
            ),
          ),
          below: [total("clash", "integer")],
        },
        {
          title: say.workings.kept,
          name: "kept",
          cells: every(check(unchanged)),
          below: [calc("=COUNTIF({kept.all},0)", { style: "total", format: "integer" })],
        },
        ...(["name", "cost", "value", "people", "mark", "group"] as const).map((name): Column => ({
          title: say.workings.was[name],
          name: `was_${name}`,
          as: "out",
          cells: solvedColumn(`was_${name}`),
          below: [blank],
        })),
      ],
      {
        headerHeight: 32,
        repeatHeader: true,
        groups: scored ? { scores: { from: firstScore, count: criteria.length, as: "in" } } : {},
        headers: {
          requests_top: { from: 0, count: 1 },
          ...(scored && { criteria_name: { from: firstScore, count: criteria.length, as: "in" as const } }),
        },
      },
    );
    if (!scored) return block;
    // The weights stand over the criteria.
    const lead: (Cell | null)[] = [text(say.fields.criteria.columns.weight), ...Array.from({ length: firstScore - 1 }, () => null)];
    const weights = criteria.map(({ weight }) =>
      inputCell(fields.criteria.of.weight, weight, locale, { style: "inputCenter", format: "general" }),
    );
    const sum = calc("=SUM({criteria_weight.all})", { style: "total", format: "general" });
    return withRowAbove(
      block,
      [...lead, ...weights, sum],
      [
        { name: "criteria_weight", column: firstScore, columns: criteria.length, as: "in" },
        { name: "weights_sum", column: firstScore + criteria.length, columns: 1 },
      ],
    );
  }

  /** Who is picked before this one: what must be in; then most worth for its cost; then the cheaper; then the earlier. */
  const ahead = [
    "({must.all}>{must})",
    "({must.all}={must})*({key.all}>{key})",
    "({must.all}={must})*({key.all}={key})*({requests_cost.all}<{requests_cost})",
    "({must.all}={must})*({key.all}={key})*({requests_cost.all}={requests_cost})*({order.all}<{order})",
  ].join("+");
  const unchanged =
    'AND({was_name}={requests_name},{was_cost}=N({requests_cost}),ABS({was_value}-{worth})<={tolerance},{was_people}=N({requests_people}),{was_mark}=IF({requests_mark}="",{lists.requestMark.open},{requests_mark}),{was_group}&""={requests_group}&"")';
  const outcome = `=IF({best}=1,IF({must}=1,{say_required},{say_funded}),IF({excluded}=1,{say_excluded},IF(LEN({price})=0,{say_impossible},${withFigures("{say_cut}", { price: "ROUND({price},2)" })})))`;

  /** Sums of the best set and of picking by rank side by side, with the limit beside them. */
  function sets(): Block {
    const money = { format: "money" } as const;
    const line = (
      name: string,
      label: string,
      formulas: readonly [best: string, greedy: string],
      look: Parameters<typeof calc>[1] = money,
      limit?: Cell,
    ): Line => ({
      name,
      label,
      cells: [...formulas.map((formula) => calc(formula, look)), ...(limit ? [limit] : [])],
    });
    const of = (column: string, picked = column.replace("requests_", "")): [string, string] => [
      `=SUMPRODUCT({best.all},{${column}.all})`,
      `=SUMPRODUCT({greedy_taken.all},{greedy_${picked}.all})`,
    ];
    const limit = (name: string): Cell => calc(`=IF(LEN({${name}})=0,{say_none},{${name}})`, { style: "workingCenter" });
    return lines(1, [
      {
        label: text("", "headerLeft"),
        cells: [text(say.sets.best, "header"), text(say.sets.greedy, "header"), text(say.sets.limit, "header")],
      },
      line("set_cost", say.sets.cost, of("requests_cost"), money, calc("={envelope}", money)),
      { name: "set_left", label: say.sets.left, cells: fill(calc("={envelope}-{set_cost}", money), 2) },
      line(
        "set_count",
        say.sets.count,
        ["=SUM({best.all})", "=SUM({greedy_taken.all})"],
        { style: "workingCenter", format: "integer" },
        limit("maxCount"),
      ),
      line("set_people", say.sets.people, of("requests_people"), { style: "workingCenter" }, limit("peopleLimit")),
      line("set_npv", say.sets.npv, of("requests_npv")),
      line("set_worth", say.sets.worth, of("worth"), { format: "number", style: "result" }),
      { name: "shortfall", label: say.sets.shortfall, cells: [calc("=MAX(0,SUM({requests_cost.all})-{envelope})", money)] },
    ]);
  }

  /** Every two requests and what they leave: many disputes are about two of three. */
  function pairs(): Block[] {
    if (count < 2 || count > mostPairs) return [];
    const header = [
      text(say.sets.pairs, "headerLeft"),
      ...every(calc(`=${nth("requests_name", "COLUMN()-COLUMN({pair_top})")}`, { style: "header" })),
    ];
    const rows = requests.map((_, row): (Cell | null)[] => [
      calc(`=${nth("requests_name", "ROW()-ROW({pair_top})")}`, { style: "label" }),
      ...requests.map((__, column) =>
        column > row
          ? calc(`={envelope}-${nth("requests_cost", "ROW()-ROW({pair_top})")}-${nth("requests_cost", "COLUMN()-COLUMN({pair_top})")}`, {
              format: "money",
            })
          : text("", "note"),
      ),
    ]);
    const names: Named[] = [
      { name: "pair_top", row: 0, column: 0, rows: 1, columns: 1 },
      { name: "pairs", row: 1, column: 1, rows: count, columns: count },
    ];
    const block: Block = {
      cells: [
        header,
        ...rows,
        [text(say.sets.pairsFit), calc('=COUNTIF({pairs.all},">=0")', { style: "workingCenter", format: "integer" })],
      ],
      names: [...names, { name: "pairs_fit", row: 1 + count, column: 1, rows: 1, columns: 1 }],
      heights: { 0: 32 },
    };
    return [block];
  }

  /** One request after another by rank, as long as it fits. */
  function greedy(): Block {
    const at = "{greedy_rank}";
    const of = (column: string): string => `=${nth(column, `MATCH(${at},{rank.all},0)`)}`;
    const earlier = (name: string): string => `{greedy_${name}.first}:{greedy_${name}.prev}`;
    const taken = `=IF(AND({greedy_excluded}=0,OR({greedy_must}=1,{greedy_worth}>0),ROUND({greedy_left.prev}-{greedy_cost},6)>=0,{greedy_places.prev}>0,ROUND({greedy_free.prev}-{greedy_people},6)>=0,OR({greedy_group}="",SUMPRODUCT((${earlier("groups")}={greedy_group})*(${earlier("takens")}=1))=0)),1,0)`;
    const opening = (cell: Cell | null, cells: readonly Cell[]): (Cell | null)[] => [cell, ...cells];
    const note = text("", "note");
    const block = table(
      [
        {
          title: text(say.greedy.name, "headerLeft"),
          cells: opening(text(say.greedy.opening, "note"), every(calc(of("requests_name"), { style: "label" }))),
        },
        { title: say.greedy.owner, cells: opening(note, every(calc(`${of("requests_owner")}&""`, { style: "note" }))) },
        { title: say.greedy.cost, cells: opening(note, every(calc(`=N(${of("requests_cost").slice(1)})`, { format: "money" }))) },
        { title: say.greedy.npv, cells: opening(note, every(calc(`=N(${of("requests_npv").slice(1)})`, { format: "money" }))) },
        { title: say.greedy.people, cells: opening(note, every(calc(`=N(${of("requests_people").slice(1)})`, { format: "general" }))) },
        {
          title: say.greedy.rank,
          name: "greedy_ranks",
          cells: opening({ value: 0, style: "workingCenter" }, every(calc("={greedy_ranks.prev}+1", centred))),
        },
        { title: say.greedy.worth, cells: opening(note, every(calc(of("worth"), { format: "number" }))) },
        {
          title: say.greedy.taken,
          name: "greedy_takens",
          cells: opening(note, every(calc(taken, { style: "workingCenter", format: "check" }))),
        },
        {
          title: say.greedy.left,
          name: "greedy_left",
          cells: opening(
            calc("={envelope}", { format: "money" }),
            every(calc("={greedy_left.prev}-{greedy_cost}*{greedy_taken}", { format: "money" })),
          ),
        },
        { title: say.greedy.best, cells: opening(note, every(calc(of("best"), { style: "workingCenter", format: "check" }))) },
        {
          title: say.greedy.differs,
          cells: opening(note, every(calc("=IF({greedy_best}={greedy_taken},0,1)", { style: "workingCenter", format: "general" }))),
        },
        {
          title: say.greedy.places,
          name: "greedy_places",
          cells: opening(
            calc("=IF(LEN({maxCount})=0,ROWS({requests_name.all}),{maxCount})", centred),
            every(calc("={greedy_places.prev}-{greedy_taken}", centred)),
          ),
        },
        {
          title: say.greedy.free,
          name: "greedy_free",
          cells: opening(
            calc("=IF(LEN({peopleLimit})=0,{boundless},{peopleLimit})", { format: "general" }),
            every(calc("={greedy_free.prev}-{greedy_people}*{greedy_taken}", { format: "general" })),
          ),
        },
        { title: say.greedy.group, name: "greedy_groups", cells: opening(note, every(calc(`${of("requests_group")}&""`, centred))) },
        { title: say.workings.must, cells: opening(note, every(calc(of("must"), centred))) },
        { title: say.workings.excluded, cells: opening(note, every(calc(of("excluded"), centred))) },
      ],
      { headerHeight: 32 },
    );
    // Without the opening row, for sums and for each row's own.
    const names = [
      "name",
      "owner",
      "cost",
      "npv",
      "people",
      "rank",
      "worth",
      "taken",
      "",
      "best",
      "differs",
      "",
      "",
      "group",
      "must",
      "excluded",
    ].flatMap((name, column): Named[] => (name === "" ? [] : [{ name: `greedy_${name}`, row: 2, column, rows: count, columns: 1 }]));
    return { ...block, names: [...block.names, ...names] };
  }

  /** Every request funded in part, by four rules. */
  function claims(): Block {
    const row = (formula: string, format: FormatName = "money2", style: "working" | "result" = "result"): Cell[] =>
      every(calc(formula, { style, format }));
    const least = (claim: string, level: number): string => `MIN(${claim},{equal_level.at${level}})`;
    const sum = (name: string): Cell => total(name, "money2");
    return table(
      [
        {
          title: text(say.claims.name, "headerLeft"),
          cells: every(calc(`=${nth("requests_name", "ROW()-ROW({claim_top})")}`, { style: "label" })),
          below: [text(say.requests.total, "total")],
        },
        {
          title: say.claims.claim,
          name: "claim",
          cells: row(
            `=IF(${nth("excluded", "ROW()-ROW({claim_top})")}=1,0,N(${nth("requests_cost", "ROW()-ROW({claim_top})")}))`,
            "money2",
            "working",
          ),
          below: [sum("claim")],
        },
        {
          title: say.claims.proportional,
          name: "proportional",
          as: "out",
          cells: row("=IF({claims_total}=0,0,{claim}*{estate}/{claims_total})"),
          below: [sum("proportional")],
        },
        {
          title: say.claims.equalAwards,
          name: "equal_awards",
          as: "out",
          cells: row(`=${least("{claim}", 0)}`),
          below: [sum("equal_awards")],
        },
        {
          title: say.claims.equalLosses,
          name: "equal_losses",
          as: "out",
          cells: row(`={claim}-${least("{claim}", 1)}`),
          below: [sum("equal_losses")],
        },
        {
          title: say.claims.talmud,
          name: "talmud",
          as: "out",
          cells: row(`=IF({estate}<={losses},${least("{half}", 2)},{claim}-${least("{half}", 2)})`),
          below: [sum("talmud")],
        },
        { title: say.claims.half, name: "half", cells: row("={claim}/2", "money2", "working"), below: [sum("half")] },
        {
          title: say.claims.upToClaim,
          name: "up_to_claim",
          cells: row("=SUMPRODUCT(({claim.all}<={claim})*{claim.all}+({claim.all}>{claim})*{claim})", "money2", "working"),
          below: [blank],
        },
        {
          title: say.claims.upToHalf,
          name: "up_to_half",
          cells: row("=SUMPRODUCT(({half.all}<={half})*{half.all}+({half.all}>{half})*{half})", "money2", "working"),
          below: [blank],
        },
      ],
      { headerHeight: 32, headers: { claim_top: { from: 0, count: 1 } } },
    );
  }

  /** Ranks when one criterion is left out, or counts double. */
  function stability(): Block[] {
    if (criteria.length === 0) return [];
    const at = "ROW()-ROW({stable_top})";
    const changed = (column: number, sign: string): Cell[] =>
      every(
        calc(
          `=1+SUMPRODUCT(--(ROUND({points.all}${sign}{criteria_weight.at${column}}*{score_${column}.all},9)>ROUND(${nth("points", at)}${sign}{criteria_weight.at${column}}*${nth(`score_${column}`, at)},9)))`,
          centred,
        ),
      );
    const block = table(
      [
        { title: text(say.stability.name, "headerLeft"), cells: every(calc(`=${nth("requests_name", at)}`, { style: "label" })) },
        { title: say.stability.score, cells: every(calc(`=${nth("score", at)}`, { format: "number" })) },
        { title: say.stability.rank, name: "stable_rank", cells: every(calc(`=${nth("score_rank", at)}`, centred)) },
        { title: say.stability.best, name: "best_rank", cells: every(calc("=MIN({stable_rank},{moved_ranks.row})", centred)) },
        { title: say.stability.worst, name: "worst_rank", cells: every(calc("=MAX({stable_rank},{moved_ranks.row})", centred)) },
        { title: say.stability.stable, name: "stable", cells: every(check("{best_rank}={worst_rank}")) },
        ...criteria.flatMap(({ name }, column): Column[] => [
          { title: say.stability.without(name), cells: changed(column, "-") },
          { title: say.stability.doubled(name), cells: changed(column, "+") },
        ]),
      ],
      {
        headerHeight: 46,
        headers: { stable_top: { from: 0, count: 1 } },
        groups: { moved_ranks: { from: 6, count: 2 * criteria.length } },
      },
    );
    return [section(say.stability.section, width), { cells: [[text(say.stability.remark, "remark")]], names: [], gap: 0 }, block];
  }

  function checks(): Block {
    const list: readonly CheckLine<Exclude<keyof ContentionWords["checks"], "section">>[] = [
      {
        name: "kept",
        condition:
          'AND(COUNTIF({kept.all},0)=0,{was_envelope}={envelope},{was_maxCount}&""={maxCount}&"",{was_peopleLimit}&""={peopleLimit}&"",{was_goal}={goal})',
      },
      { name: "possible", condition: "{was_found}=1" },
      { name: "envelope", condition: "ROUND({envelope}-{set_cost.at0},6)>=0" },
      { name: "count", condition: "OR(LEN({maxCount})=0,{set_count.at0}<={maxCount})" },
      { name: "people", condition: "OR(LEN({peopleLimit})=0,ROUND({peopleLimit}-{set_people.at0},6)>=0)" },
      { name: "must", condition: "SUMPRODUCT({must.all}*({best.all}<>1))+SUMPRODUCT({excluded.all}*({best.all}=1))=0" },
      { name: "groups", condition: "SUM({clash.all})=0" },
      { name: "notWorse", condition: "OR({was_found}=0,{set_worth.at0}>={set_worth.at1}-{tolerance})" },
      {
        name: "splits",
        condition:
          "MAX(ABS(SUM({proportional.all})-{estate}),ABS(SUM({equal_awards.all})-{estate}),ABS(SUM({equal_losses.all})-{estate}),ABS(SUM({talmud.all})-{estate}))<={tolerance}",
      },
      { name: "npv", condition: "OR({goal}<>{lists.contentionGoal.npv},SUMPRODUCT(({excluded.all}=0)*(LEN({requests_npv.all})=0))=0)" },
      ...(criteria.length > 0 ? [{ name: "scored" as const, condition: "SUMPRODUCT(--(LEN({scores.all})=0))=0" }] : []),
      { name: "owners", condition: "SUMPRODUCT(--(LEN({requests_owner.all})=0))=0" },
    ];
    return checkLines(list, say.checks);
  }

  /** What the best set was worked out from. */
  function solvedFrom(): Block {
    const was = ["envelope", "maxCount", "peopleLimit", "goal", "asOf", "found", "gap", "fingerprint"] as const;
    const formats: Partial<Record<string, FormatName>> = { envelope: "money", asOf: "date", found: "check" };
    return lines(1, [
      ...was.map((name): Line => ({
        name: `was_${name}`,
        as: "out",
        label: say.workings.solved[name],
        cells: [value(`was_${name}`, 0, formats[name] ?? "general", "workingCenter")],
      })),
      { label: say.workings.method, cells: [text(say.workings.exact, "remark")] },
      { name: "tolerance", label: say.workings.tolerance, cells: [{ value: 1e-6, style: "working", format: "tiny" }] },
      { name: "boundless", label: say.workings.boundless, cells: [{ value: 1e15, style: "working", format: "tiny" }] },
    ]);
  }

  /** The level up to which everyone is served alike: of the claims, of the losses, and of the half claims (Talmud). */
  function levels(): Block {
    const three = (formula: (vector: string, upTo: string) => string): Cell[] =>
      [
        ["claim", "up_to_claim"],
        ["claim", "up_to_claim"],
        ["half", "up_to_half"],
      ].map(([vector = "", upTo = ""]) => calc(formula(vector, upTo), { format: "money2" }));
    return lines(1, [
      { name: "claims_total", label: say.levels.claims, cells: [calc("=SUM({claim.all})", { format: "money2" })] },
      { name: "estate", label: say.levels.estate, cells: [calc("=MIN({envelope},{claims_total})", { format: "money2" })] },
      { name: "losses", label: say.levels.losses, cells: [calc("={claims_total}-{estate}", { format: "money2" })] },
      {
        label: text("", "headerLeft"),
        cells: [text(say.claims.equalAwards, "header"), text(say.claims.equalLosses, "header"), text(say.claims.talmud, "header")],
      },
      {
        name: "equal_sum",
        label: say.levels.sum,
        cells: [
          calc("={estate}", { format: "money2" }),
          calc("={losses}", { format: "money2" }),
          calc("=MIN({estate},{losses})", { format: "money2" }),
        ],
      },
      {
        name: "equal_from",
        label: say.levels.from,
        cells: three((vector, upTo) => `=SUMPRODUCT(MAX((ROUND({${upTo}.all}-{equal_sum},9)<=0)*{${vector}.all}))`),
      },
      {
        name: "equal_given",
        label: say.levels.given,
        cells: three(
          (vector) => `=SUMPRODUCT(({${vector}.all}<={equal_from})*{${vector}.all}+({${vector}.all}>{equal_from})*{equal_from})`,
        ),
      },
      { name: "equal_open", label: say.levels.open, cells: three((vector) => `=SUMPRODUCT(--({${vector}.all}>{equal_from}))`) },
      {
        name: "equal_level",
        label: say.levels.level,
        cells: fill(
          calc("=IF({equal_open}=0,{equal_from},{equal_from}+({equal_sum}-{equal_given})/{equal_open})", { format: "money2" }),
          3,
        ),
      },
    ]);
  }

  return { width, terms, requests: requestTable, sets, pairs, greedy, claims, stability, checks, solvedFrom, levels };
}
