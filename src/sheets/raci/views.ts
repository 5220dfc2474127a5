// What one role has to do, and the rows at the level of decisions: lists that follow a selector and the marks, in native formulas.
import { parts } from "../../model/raci-parts";
import { calc, input, text } from "../../spec/blocks";
import type { Block, Cell, Named } from "../../spec/sheet";
import type { RaciInputs } from "./fields";
import type { RaciWords } from "./words";

/** Longest list on paper; a line says how many more there are. */
const mostLines = 40;

/**
 * By person: a selector, how often the role has each part, and its tasks: first what it does, then decides, is asked, is told.
 * Each line finds its task behind the one before it, so that long grids cost no more than the lines shown. What is searched
 * reaches into the empty row below the grid: a range of one cell is no range to every engine.
 */
export function personView(inputs: RaciInputs, say: RaciWords, workings: number): Block {
  const { view } = say;
  const count = Math.min(mostLines, inputs.tasks.length + 4);
  const lineOf = (index: number): (Cell | null)[] => {
    const line: (Cell | null)[] = [
      calc('=IF({v_row}=0,"",INDEX({tasks_task.all},{v_row}))', { style: "labelWrap" }),
      calc('=IF({v_row}=0,"",INDEX({tasks_phase.all},{v_row})&"")', { style: "note" }),
      calc('=IF({v_row}=0,"",INDEX({u_letter.all},{v_part}))', { style: "workingCenter" }),
      calc('=IF({v_row}=0,"",INDEX({u_meaning.all},{v_part}))', { style: "remark" }),
    ];
    while (line.length < workings) line.push(null);
    const before = index === 0 ? "0" : "IF({v_part}={v_part.prev},{v_row.prev},0)";
    line.push(
      { value: index, style: "workingCenter" },
      calc("=IF({v_ahead}<{view_total},SUMPRODUCT(--({view_before.all}<={v_ahead})),0)", { style: "workingCenter" }),
      calc(
        `=IF({v_part}=0,0,${before}+MATCH(INDEX({has.all},{v_part}),INDEX({grid.all},${before}+1,{view_no}):INDEX({below_grid.all},1,{view_no}),0))`,
        { style: "workingCenter" },
      ),
    );
    return line;
  };
  const load = ["responsible", "accountable", "consulted", "informed", "supporting"];
  const told: (Cell | null)[] = [
    text(""),
    calc(
      `=IF({view_total}=0,{view_nothing},${parts
        .slice(0, 4)
        .map((part) => `{u_letter_${part}}&" "&{view_n.at${parts.indexOf(part)}}`)
        .join('&" · "&')})`,
      { style: "remark" },
    ),
  ];
  const counts: (Cell | null)[] = [text(view.more), calc("=MAX(0,{view_total}-ROWS({v_row.all}))", { style: "workingCenter" })];
  while (told.length < workings) told.push(null);
  // Beside the sum: how many stand before each part in the list.
  const figures = parts.map((_, index) => calc(`=IF({view_no}=0,0,INDEX({${load[index]}.all},{view_no}))`, { style: "workingCenter" }));
  const before = parts.map((_, index): Cell =>
    index === 0 ? { value: 0, style: "workingCenter" } : calc(`=SUM({view_n.first}:{view_n.at${index - 1}})`, { style: "workingCenter" }),
  );
  const first: (Cell | null)[] = [
    text(view.role),
    input(inputs.roles[0] ?? "", { style: "inputText", validation: { kind: "range", ref: "{roles.all}" }, prompt: view.prompt }),
  ];
  while (first.length < workings) first.push(null);
  const names: Named[] = [
    { name: "view_role", row: 0, column: 1, rows: 1, columns: 1 },
    { name: "view_n", row: 0, column: workings, rows: 1, columns: parts.length },
    { name: "view_before", row: 1, column: workings, rows: 1, columns: parts.length },
    { name: "view_no", row: 0, column: workings + parts.length, rows: 1, columns: 1 },
    { name: "view_total", row: 1, column: workings + parts.length, rows: 1, columns: 1 },
    { name: "v_ahead", row: 3, column: workings, rows: count, columns: 1 },
    { name: "v_part", row: 3, column: workings + 1, rows: count, columns: 1 },
    { name: "v_row", row: 3, column: workings + 2, rows: count, columns: 1 },
    { name: "v_letter", row: 3, column: 2, rows: count, columns: 1 },
  ];
  return {
    cells: [
      [...first, ...figures, calc("=IFERROR(MATCH({view_role},{roles.all},0),0)", { style: "workingCenter" })],
      [...told, ...before, calc("=SUM({view_n.all})", { style: "workingCenter" })],
      [text(view.task, "headerLeft"), text(view.phase, "header"), text(view.letter, "header"), text(view.meaning, "subsection")],
      ...Array.from({ length: count }, (_, index) => lineOf(index)),
      counts,
    ],
    names,
  };
}

/** Rows marked as money, approval or decision: who decides, who does, and whether they are in order. */
export function decisionSummary(inputs: RaciInputs, say: RaciWords, workings: number): Block {
  const { summary } = say;
  const marked = inputs.tasks.filter(({ mark }) => mark !== null && mark !== "none").length;
  const count = Math.min(mostLines, inputs.tasks.length, Math.max(marked + 2, 5));
  const beyond = "(ROWS({tasks_mark.all})+1)";
  const lineOf = (index: number): (Cell | null)[] => {
    const before = index === 0 ? "0" : "{d_row.prev}";
    const next = (["money", "approval", "decision"] as const)
      .map((mark) => `IFERROR(MATCH({lists.taskMark.${mark}},INDEX({tasks_mark.all},${before}+1):{below_mark},0),${beyond})`)
      .join(",");
    const shown = (formula: string): string => `=IF({d_row}>ROWS({tasks_mark.all}),"",${formula})`;
    const line: (Cell | null)[] = [
      calc(shown("INDEX({tasks_task.all},{d_row})"), { style: "labelWrap" }),
      calc(shown("INDEX({tasks_mark.all},{d_row})"), { style: "workingCenter" }),
      calc(shown("INDEX({row_check.all},{d_row})"), { style: "check", format: "faultNumber" }),
      calc(
        shown(
          '{letter_decides}&" "&INDEX({holders.all},{d_row})&" · "&{letter_does}&" "&IFERROR(INDEX({roles.all},MATCH({has_does},INDEX({grid.all},{d_row},0),0)),"")&IF(INDEX({count_does.all},{d_row})>1," +"&(INDEX({count_does.all},{d_row})-1),"")',
        ),
        { style: "remark" },
      ),
    ];
    while (line.length < workings) line.push(null);
    line.push(
      calc(
        index === 0
          ? `=MIN(${beyond},${next})`
          : `=IF({d_row.prev}>=ROWS({tasks_mark.all}),${beyond},MIN(${beyond},{d_row.prev}+MIN(${next})))`,
        {
          style: "workingCenter",
        },
      ),
    );
    return line;
  };
  const isMarked = ["money", "approval", "decision"].map((mark) => `COUNTIF({tasks_mark.all},{lists.taskMark.${mark}})`).join("+");
  return {
    cells: [
      [
        text(say.fields.tasks.columns.task, "headerLeft"),
        text(say.fields.tasks.columns.mark, "header"),
        text(say.check, "header"),
        text(summary.who, "subsection"),
      ],
      ...Array.from({ length: count }, (_, index) => lineOf(index)),
      [text(summary.more), calc(`=MAX(0,${isMarked}-ROWS({d_row.all}))`, { style: "workingCenter" })],
    ],
    names: [
      { name: "d_row", row: 1, column: workings, rows: count, columns: 1 },
      { name: "d_check", row: 1, column: 2, rows: count, columns: 1 },
    ],
  };
}
