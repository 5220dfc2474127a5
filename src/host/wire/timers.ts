// The timers that the client gets: its five-second clean-up must keep neither the program nor a closed host alive.
import type { ClientTimers } from "./client";

/** Delays from here on do not keep Node running, in milliseconds. */
const longDelay = 1000;

export function createTimers(): ClientTimers & { close(): void } {
  const live = new Set<ReturnType<typeof setTimeout>>();
  return {
    setTimeout: (work, delay = 0) => {
      const timer = setTimeout(() => {
        live.delete(timer);
        work();
      }, delay);
      live.add(timer);
      // In a page a timer is a number.
      if (delay >= longDelay && typeof timer === "object") timer.unref();
      return timer;
    },
    clearTimeout: (timer) => {
      const known = timer as ReturnType<typeof setTimeout>;
      live.delete(known);
      clearTimeout(known);
    },
    close: () => {
      for (const timer of live) clearTimeout(timer);
      live.clear();
    },
  };
}
