// A pool split in the cells: floors and caps by water-filling or floors first, then whole payout units by largest remainder.
import { calc, fill, lines, text, type Column, type Line } from "../../spec/blocks";
import type { Block, Cell } from "../../spec/sheet";
import type { FormatName } from "../../spec/styles";
import type { PoolWords } from "./words";

/**
 * The workings of one split, in the rows of those who share; they read `participants_weight`, `_floor`, `_cap` and
 * `<prefix>pool_units`, and give `<prefix>units`. The block holds the figures of the whole split.
 *
 * What a party has at a level x is x · weight, not below its floor, not above its cap: low + (x·w>low)·(x·w−low) − (x·w>high)·(x·w−high).
 * All parties together rise with x along a broken line whose corners are low ÷ weight and high ÷ weight. The highest corner at
 * which they take no more than the pool tells who stands at the floor, who at the cap, and who shares the rest by weight.
 */
export function split(
  prefix: string,
  count: number,
  say: PoolWords["workings"],
): { readonly columns: readonly Column[]; readonly scalars: Block } {
  const p = (formula: string): string => formula.replace(/\{~(\w+)/g, `{${prefix}$1`);
  const blank = text("", "total");
  const column = (name: string, title: string, formula: string, format: FormatName = "integer", below: Cell = blank): Column => ({
    title,
    name: `${prefix}${name}`,
    cells: fill(calc(p(formula), { style: format === "general" ? "workingCenter" : "working", format }), count),
    below: [below],
  });
  const total = (name: string): Cell => calc(p(`=SUM({~${name}.all})`), { style: "total", format: "integer" });
  const weight = "{participants_weight.all}";
  const at = (level: string): string =>
    `=SUMPRODUCT({~low.all}+(${level}*${weight}>{~low.all})*(${level}*${weight}-{~low.all})-(${level}*${weight}>{~high.all})*(${level}*${weight}-{~high.all}))`;
  const columns = [
    column("order", say.order, "=ROWS({participants_name.upto})", "general"),
    column(
      "floor_units",
      say.floorUnits,
      "=IF(LEN({participants_floor})=0,0,ROUNDUP(ROUND({participants_floor}*{unit_factor}/{payoutUnit},9),0))",
      "integer",
      total("floor_units"),
    ),
    column(
      "cap_units",
      say.capUnits,
      "=IF(LEN({participants_cap})=0,MAX({~pool_units},{~floor_units}),ROUNDDOWN(ROUND({participants_cap}*{unit_factor}/{payoutUnit},9),0))",
    ),
    column("low", say.low, "=IF({floors_first}=1,0,{~floor_units})"),
    column("high", say.high, "={~cap_units}-{floors_first}*{~floor_units}"),
    column("leaves", say.leaves, "=IF({participants_weight}>0,{~low}/{participants_weight},0)", "number"),
    column("meets", say.meets, "=IF({participants_weight}>0,{~high}/{participants_weight},0)", "number"),
    column("at_leaves", say.atLeaves, at("{~leaves}"), "number"),
    column("at_meets", say.atMeets, at("{~meets}"), "number"),
    column("state", say.state, "=IF({participants_weight}=0,0,IF({~meets}<={~level},2,IF({~leaves}<={~level},1,0)))", "general"),
    column(
      "exact",
      say.exact,
      "=IF({~feasible}=0,0,ROUND({floors_first}*{~floor_units}+IF({~state}=1,{participants_weight}*({~room}-{~fixed})/{~free_weight},IF({~state}=2,{~high},{~low})),9))",
      "number",
    ),
    // Largest remainder, in the same rows, so that a row that somebody inserts goes through all of it.
    column("whole", say.whole, "=INT({~exact})", "integer", total("whole")),
    column("remainder", say.remainder, "=ROUND({~exact}-{~whole},9)", "factor", text(say.left, "total")),
    column(
      "rank",
      say.rank,
      // Who gets an extra unit before this one: a larger remainder; at the same remainder the larger share; then the earlier.
      "=1+SUMPRODUCT(({~remainder.all}>{~remainder})+({~remainder.all}={~remainder})*({~exact.all}>{~exact})+({~remainder.all}={~remainder})*({~exact.all}={~exact})*({~order.all}<{~order}))",
      "general",
      calc(p("=IF({~feasible}=0,0,{~pool_units}-SUM({~whole.all}))"), { style: "total", format: "integer" }),
    ),
    column("extra", say.extra, "=IF({~rank}<={~units_left},1,0)", "general", total("extra")),
    column("units", say.units, "={~whole}+{~extra}", "integer", total("units")),
  ];
  const line = (name: string, label: string, formula: string, format: FormatName = "number"): Line => ({
    name: `${prefix}${name}`,
    label,
    cells: [calc(p(formula), { format })],
  });
  const corner = (sum: string, level: string): string =>
    `SUMPRODUCT(MAX((${weight}>0)*(ROUND({~${sum}.all}-{~room},6)<=0)*{~${level}.all}))`;
  const scalars = lines(1, [
    line("room", say.room, "={~pool_units}-{floors_first}*SUM({~floor_units.all})", "integer"),
    line("level", say.level, `=MAX(${corner("at_leaves", "leaves")},${corner("at_meets", "meets")})`),
    line("fixed", say.fixed, "=SUMPRODUCT(({~state.all}=0)*{~low.all}+({~state.all}=2)*{~high.all})"),
    line("free_weight", say.freeWeight, `=SUMPRODUCT(({~state.all}=1)*${weight})`),
    line("most_units", say.most, `=SUMPRODUCT((${weight}>0)*{~cap_units.all}+(${weight}=0)*{~floor_units.all})`, "integer"),
    line(
      "feasible",
      say.feasible,
      `=IF(AND({weights}>0,SUMPRODUCT(--({~floor_units.all}>{~cap_units.all}))=0,SUM({~floor_units.all})<={~pool_units},{~most_units}>={~pool_units}),1,0)`,
      "check",
    ),
  ]);
  return { columns, scalars };
}
