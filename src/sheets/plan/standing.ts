// Where a plan stands at its review date: the same arithmetic as on its sheet.
import { toSerial } from "../../spec/calendar-serial";
import type { PlanInputs } from "./fields";

type Task = PlanInputs["tasks"][number];

/** Days from start to due, both included; 0 where a date is missing or they are the wrong way round. */
const daysOf = ({ start, due }: Task): number => (start === null || due === null ? 0 : Math.max(0, toSerial(due) - toSerial(start) + 1));
export const isDone = (task: Task): boolean => partDone(task) === 1;
export const partDone = ({ doneOn, progress }: Task): number => (doneOn === null ? (progress ?? 0) : 1);
const weightOf = (task: Task): number => task.weight ?? daysOf(task);

function partPlanned(task: Task, asOf: string): number {
  const days = daysOf(task);
  if (days === 0 || task.start === null || task.due === null) return 0;
  if (asOf >= task.due) return 1;
  return asOf < task.start ? 0 : (toSerial(asOf) - toSerial(task.start) + 1) / days;
}

function weighted(tasks: readonly Task[], part: (task: Task) => number): number {
  const whole = tasks.reduce((sum, task) => sum + weightOf(task), 0);
  if (whole === 0) return tasks.filter(isDone).length / tasks.length;
  return tasks.reduce((sum, task) => sum + weightOf(task) * part(task), 0) / whole;
}

/** Fractions of the whole plan. */
export const progress = ({ tasks }: PlanInputs): number => weighted(tasks, partDone);
export const planned = ({ tasks, asOf }: PlanInputs): number => weighted(tasks, (task) => partPlanned(task, asOf));

export interface Stage {
  readonly stage: string;
  readonly tasks: readonly Task[];
  /** Weeks, begun ones counted, from its first start to its last due date; 0 where no task has dates. */
  readonly weeks: number;
  /** Its own conditions hold, whatever the gates before it. */
  readonly ready: boolean;
  /** Every gate before it is met. */
  readonly opens: boolean;
}

export function stagesOf({ stages, tasks }: PlanInputs): Stage[] {
  let opens = true;
  return stages.map(({ stage, approver, passedOn }) => {
    const own = tasks.filter((task) => task.stage.toLowerCase() === stage.toLowerCase());
    const starts = own.flatMap(({ start }) => (start === null ? [] : [toSerial(start)]));
    const dues = own.flatMap(({ due }) => (due === null ? [] : [toSerial(due)]));
    const ready = own.length > 0 && own.every(isDone) && (approver === null || passedOn !== null);
    const one: Stage = {
      stage,
      tasks: own,
      weeks: starts.length === 0 ? 0 : Math.ceil(Math.max(0, Math.max(0, ...dues) - Math.min(...starts) + 1) / 7),
      ready,
      opens,
    };
    opens = opens && ready;
    return one;
  });
}
