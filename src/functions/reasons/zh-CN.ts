// What is said in Chinese where a function declines: the model's reasons, and those of reading arguments.
// functions.js fetches it as a script of its own, functions.zh-CN.js.
import { messages } from "../../i18n/refusals/zh-CN";
import type { Shape } from "../argument-error";
import { sayer, type ArgumentMessages } from "./reason";

const shapes: Readonly<Record<Shape, string>> = {
  cell: "请只给出一个值",
  line: "请只选择一行或一列",
  "two-columns": "请选择两列",
  "driver-columns": "请选择五列：行号、分布及其三个参数",
};

const ofArguments: ArgumentMessages = {
  "error-in-argument": ({ error }) => `参数中含有错误值 ${error}。请先修正该单元格。`,
  "wrong-shape": ({ parameter, rows, columns, wanted }) => `“${parameter}”为 ${rows} 行 ${columns} 列。${shapes[wanted]}。`,
  "blank-date": ({ index }) => `第 ${index + 1} 个日期为空。请为每笔现金流填写日期。`,
  "blank-cap": ({ index }) => `第 ${index + 1} 个封顶为空或为 0。不封顶的请填一个很大的数，不参与分配的请将权重填为 0。`,
  "unknown-limit": ({ given, known }) => `“${given}”不是可用的限值名称。请使用：${known.join("、")}。`,
  "wrong-size": ({ parameter, rows, columns, wanted, side }) =>
    `“${parameter}”为 ${rows} 行 ${columns} 列。请选择 ${wanted} ${side === "rows" ? "行" : "列"}。`,
  "unknown-mark": ({ parameter, index, given }) => `“${parameter}”的第 ${index + 1} 个标记为 ${given}。“是”请填 1 或 x，“否”请留空。`,
};

export const say = sayer({ ...messages, ...ofArguments });
