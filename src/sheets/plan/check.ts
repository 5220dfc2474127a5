// What a careful colleague would remark on a plan.
import type { Locale } from "../../i18n/locale";
import { close } from "../../model/close";
import { toSerial } from "../../spec/calendar-serial";
import type { Finding } from "../../spec/finding";
import { finder, type Find } from "../finder";
import type { Figures } from "../template";
import type { PlanInputs } from "./fields";
import { isDone, partDone, progress, stagesOf } from "./standing";
import { words, type PlanWords } from "./words";

type PlanFind = Find<keyof PlanWords["findings"]>;

export function check(inputs: PlanInputs, locale: Locale, figures?: Figures): readonly Finding[] {
  const find: PlanFind = finder("plan", words[locale].findings);
  return [...gates(inputs, find), ...tasks(inputs, find), ...changedFigures(inputs, figures, find)];
}

function gates(inputs: PlanInputs, find: PlanFind): Finding[] {
  const found = stagesOf(inputs);
  return inputs.stages.flatMap(({ stage, gate, shortest, longest, approver, passedOn }, row) => {
    const { tasks = [], weeks = 0 } = found[row] ?? {};
    const at = (column: string): Finding["place"] => ({ name: `stages_${column}`, row });
    const open = tasks.filter((task) => !isDone(task)).length;
    return [
      ...(tasks.length === 0 ? [find("no-tasks", "error", at("stage"), { stage })] : []),
      ...(passedOn !== null && open > 0 ? [find("too-early", "error", at("passedOn"), { stage, date: passedOn, open })] : []),
      ...(passedOn !== null && passedOn > inputs.asOf
        ? [find("after-review", "error", at("passedOn"), { stage, date: passedOn, asOf: inputs.asOf })]
        : []),
      ...(tasks.length > 0 && open === 0 && approver !== null && passedOn === null
        ? [find("unapproved", "warning", at("passedOn"), { stage, name: approver })]
        : []),
      ...(shortest !== null && weeks > 0 && weeks < shortest
        ? [find("too-short", "warning", at("shortest"), { stage, weeks, least: shortest })]
        : []),
      ...(longest !== null && weeks > longest ? [find("too-long", "warning", at("longest"), { stage, weeks, most: longest })] : []),
      ...(gate === null ? [find("no-gate", "warning", at("gate"), { stage })] : []),
    ];
  });
}

function tasks(inputs: PlanInputs, find: PlanFind): Finding[] {
  const stages = stagesOf(inputs);
  const { asOf } = inputs;
  return inputs.tasks.flatMap((one, row) => {
    const { task, owner, start, due, doneOn, evidence } = one;
    const stage = stages.find((each) => each.stage.toLowerCase() === one.stage.toLowerCase());
    const at = (column: string): Finding["place"] => ({ name: `tasks_${column}`, row });
    return [
      ...(stage === undefined ? [find("unknown-stage", "error", at("stage"), { task, stage: one.stage })] : []),
      ...(stage?.opens === false && partDone(one) > 0 ? [find("before-gate", "error", at("task"), { task })] : []),
      ...(due !== null && due < asOf && !isDone(one)
        ? [find("late", "warning", at("due"), { task, owner: owner ?? "–", days: toSerial(asOf) - toSerial(due) })]
        : []),
      ...(start !== null && due !== null && due < start ? [find("backwards", "error", at("due"), { task, start, due })] : []),
      ...(doneOn !== null && doneOn > asOf ? [find("done-later", "error", at("doneOn"), { task, done: doneOn, asOf })] : []),
      ...(start === null || due === null ? [find("undated", "warning", at("start"), { task })] : []),
      ...(owner === null ? [find("ownerless", "warning", at("owner"), { task })] : []),
      ...(isDone(one) && evidence === null ? [find("unproved", "note", at("evidence"), { task })] : []),
    ];
  });
}

/** Where the sheet has been read back: its own progress must be that of its tasks. */
function changedFigures(inputs: PlanInputs, figures: Figures | undefined, find: PlanFind): Finding[] {
  const found = figures?.get("progress")?.[0]?.[0];
  const expected = progress(inputs);
  return found === undefined || (typeof found === "number" && close(found, expected))
    ? []
    : [find("progress-differs", "error", { name: "progress" }, { found: String(found), expected })];
}
