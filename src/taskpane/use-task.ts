// A task of Excel's that a page waits for: under way, done, or failed.
import { useCallback, useEffect, useRef, useState } from "react";

export type Task<T> =
  | { readonly state: "idle" | "running" }
  | { readonly state: "done"; readonly value: T }
  | { readonly state: "failed"; readonly error: unknown };

/**
 * Runs `work` when `start` is called; only the latest start counts, and none after the page is left.
 * The value of a start before stays out of sight while the next is running.
 */
export function useTask<T>(work: () => Promise<T>): readonly [task: Task<T>, start: () => Promise<void>] {
  const [task, setTask] = useState<Task<T>>({ state: "idle" });
  const latest = useRef(0);
  const current = useRef(work);
  useEffect(() => {
    current.current = work;
  });
  useEffect(
    () => () => {
      latest.current = -1;
    },
    [],
  );
  const start = useCallback(async () => {
    if (latest.current < 0) latest.current = 0; // mounted again by React's strict mode
    const mine = ++latest.current;
    const settle = (next: Task<T>): void => {
      if (latest.current === mine) setTask(next);
    };
    setTask({ state: "running" });
    try {
      settle({ state: "done", value: await current.current() });
    } catch (error) {
      settle({ state: "failed", error });
    }
  }, []);
  return [task, start];
}
