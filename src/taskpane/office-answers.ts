// Waits for Office, not for ever: behind a slow or blocked network its script may never come (officejs.md G).

/** Why the pane cannot begin. */
export type BootFault = "no-office" | "no-excel";
export type BootAnswer = { readonly ok: true } | { readonly ok: false; readonly fault: BootFault };

/** What is asked of Office. */
export interface OfficeAtBoot {
  onReady(): Promise<{ readonly host?: unknown } | undefined>;
}

/** Long enough for a slow network, short enough for a patient person. */
export const longestWaitMs = 10_000;
const askEveryMs = 100;

/**
 * @param office asks for Office's object, which its own script may bring later; undefined while it is not there
 * @param waitMs until it is given up
 */
export async function officeAnswers(office: () => OfficeAtBoot | undefined, waitMs = longestWaitMs): Promise<BootAnswer> {
  const begun = Date.now();
  const pause = (ms: number): Promise<undefined> => new Promise((resolve) => setTimeout(() => resolve(undefined), ms));
  let found = office();
  while (!found && Date.now() - begun < waitMs) {
    await pause(askEveryMs);
    found = office();
  }
  if (!found) return { ok: false, fault: "no-office" };
  const info = await Promise.race([
    found.onReady().then((answer) => ({ host: answer?.host })),
    pause(Math.max(0, waitMs - (Date.now() - begun))),
  ]);
  if (!info) return { ok: false, fault: "no-office" };
  // In an ordinary browser tab Office answers, and has no host.
  return info.host === "Excel" ? { ok: true } : { ok: false, fault: "no-excel" };
}
