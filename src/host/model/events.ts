// What happened in the workbook that an add-in may listen to. Collected while a message runs, delivered after it.

/** The client's numbers for events on worksheets. */
export const eventTypes = {
  changed: 10,
  activated: 11,
  added: 13,
  selectionChanged: 14,
  deleted: 15,
  calculated: 16,
  nameChanged: 25,
} as const;

export interface WorkbookEvent {
  readonly type: (typeof eventTypes)[keyof typeof eventTypes];
  readonly worksheetId: string;
  readonly payload: Readonly<Record<string, unknown>>;
}

export class Events {
  /** `context.runtime.enableEvents`: false silences this add-in only. @source officejs.md C13 */
  enabled = true;
  #waiting: WorkbookEvent[] = [];
  readonly #listeners = new Set<() => void>();

  raise(event: WorkbookEvent): void {
    if (!this.enabled) return;
    this.#waiting.push(event);
    for (const listener of this.#listeners) listener();
  }

  take(): readonly WorkbookEvent[] {
    const taken = this.#waiting;
    this.#waiting = [];
    return taken;
  }

  /** Called when something waits to be taken. */
  onWaiting(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
}
