// Knows XD.COALITION: what a plan is worth with some departments only.
import { coalitionNpv } from "../model/coalition";
import { timings } from "../model/timing";
import { namesByRow, table, toRows, toText, turned } from "./block-arguments";
import { nameKey, namesIn } from "../model/party-names";
import { defineFunction, grid, number, option, type Words } from "./define";
import { say } from "./parameter-words";
import { added } from "./twins/argument";
import { value } from "./twins/present-value";

const definition = defineFunction({
  id: "COALITION",
  params: {
    rate: number("rate"),
    flows: table((cells) => cells),
    needs: grid(),
    members: table((cells) => cells.flat().map(toText)),
    timing: option("timing", timings),
  },
  returns: "number",
  compute: ({ rate, flows, needs, members, timing }) => {
    const present = members.flatMap((cell) => namesIn(cell));
    const known = [...members, ...present];
    // One line may stand in a column; several lines are rows.
    const rows = toRows(flows[0]?.length === 1 && needs.length === 1 ? turned(flows) : flows, "flow");
    const needed = namesByRow(needs, rows.length, "needs", known);
    return coalitionNpv(
      rate,
      rows.map((line, index) => ({ flows: line, needs: needed[index] ?? [] })),
      known,
      timing,
    );
  },
});

export default definition;

export const words = (): Words<typeof definition> => ({
  strings: {
    "en-US": {
      description:
        "Net present value of the lines of a plan whose needed departments all take part; a line that needs nobody always counts.",
      params: {
        rate: say["en-US"].rate,
        flows: "Cash flows: one row a line, one column a period, today's first.",
        needs: "For each line the departments it needs: several in one cell parted by commas, or side by side; empty for none.",
        members: "The departments that take part.",
        timing: say["en-US"].timing,
      },
    },
    "zh-CN": {
      description: "仅计入所需部门全部参与的各行，计算方案的净现值；不需要任何部门的行始终计入。",
      params: {
        rate: say["zh-CN"].rate,
        flows: "现金流：每行一条，每列一期，第一列为当前。",
        needs: "各行所需的部门：可在一个单元格中用逗号或顿号分隔，也可并排填写；不需要则留空。",
        members: "参与的部门。",
        timing: say["zh-CN"].timing,
      },
    },
  },
  source: {
    "en-US": "The net present value of those lines whose needs the members meet (cooperative game theory).",
    "zh-CN": "成员能够满足其需求的各行的净现值之和（合作博弈）。",
  },
  terms: { "en-US": "needed departments, veto, synergy, game theory", "zh-CN": "部门联盟, 缺一不可, 协同效应, 博弈" },
  example: { formula: '=XD.COALITION(0.1,{-800,0;0,660;0,440},{"";"IT";"IT/sales"},{"IT"})', shows: -200 },
  twin: ({ rate, flows, needs, members, timing }) => {
    const namesAt = (text: string): readonly string[] => namesIn(text.replaceAll('"', "")).map(nameKey);
    const present = namesAt(members.typed().text.replace(/[{};]/g, ","));
    const lines = flows.cells();
    const needed = needs.typed().block({ rows: lines.rows });
    const met = Array.from({ length: lines.rows }, (_, row) => row).filter((row) =>
      namesAt(needed.part(row, 0, 1, needed.columns).replace(/[{}]/g, "")).every((name) => present.includes(name)),
    );
    return met
      .map((row) => value(rate, flows.with(lines.part(row, 0, 1, lines.columns)), timing))
      .reduce((sum, line) => `${sum}${added(line)}`);
  },
});
