// Excel without Excel: a workbook in this process, spoken to through Microsoft's own client. The door of the room.
import { createEngine } from "./engine";
import type { Engine } from "./engine/engine";
import { loadSnapshot } from "./model/load-snapshot";
import type { WorkbookSnapshot } from "./model/snapshot";
import { takeSnapshot } from "./model/take-snapshot";
import { Workbook } from "./model/workbook";
import { createOffice } from "./office";
import type { OfficeOptions } from "./office";
import { loadClient } from "./wire/client";
import type { Client, ClientScript } from "./wire/client";
import { readClientSource } from "./wire/client-source";
import { HostSession } from "./wire/host-session";
import type { FailAt, MessageListener, MessageRecord } from "./wire/host-session";
import { createTimers } from "./wire/timers";

export type { ClientScript } from "./wire/client";
export type { ErrorCode } from "./wire/host-error";
export type { FailAt, MessageFacts, MessageListener, MessageRecord } from "./wire/host-session";
export type { WorkbookSnapshot } from "./model/snapshot";

export interface HostOptions extends Partial<OfficeOptions> {
  /** Another engine than a headless one of its own, such as the one behind a grid. */
  readonly engine?: Engine;
  /** The client's script as text, or as a function around it, where there is no node_modules to read it from. */
  readonly clientSource?: string | ClientScript;
  /** Given each workbook that an add-in opens beside this one, as its file. */
  readonly onWorkbookOpened?: (file: Uint8Array) => void;
}

export interface Host {
  readonly Excel: typeof globalThis.Excel;
  readonly Office: typeof globalThis.Office;
  readonly OfficeExtension: typeof globalThis.OfficeExtension;
  readonly workbook: Workbook;
  readonly engine: Engine;
  /** Sets the globals Excel, Office and OfficeExtension; the answer puts back what was there. */
  install(): () => void;
  /** The whole workbook as data, calculated. */
  snapshot(): Promise<WorkbookSnapshot>;
  /** Replaces everything. */
  load(snapshot: WorkbookSnapshot): Promise<void>;
  /** One entry for each sync that reached the host. */
  readonly messages: readonly MessageRecord[];
  resetMessages(): void;
  /** Told of each message before it is answered; the answer waits for a promise. */
  onMessage(listener: MessageListener | undefined): void;
  /** Fails actions on purpose; undefined ends it. @example failAt((message, index) => (message.number === 2 && index === 5 ? "GeneralException" : undefined)) */
  failAt(failAt: FailAt | undefined): void;
  /** Objects that the client still holds: 0 after every run. */
  readonly keptObjects: number;
  /** Resolves when every message is answered, everything calculated and every event told. */
  idle(): Promise<void>;
  close(): void;
}

/**
 * Starts a host with an empty workbook of one sheet, "Sheet1".
 *
 * @param options.apiLevel the ExcelApi set to stand for, "1.21" unless given; a member above it is ApiNotFound
 */
export async function createHost(options: HostOptions = {}): Promise<Host> {
  const { apiLevel = "1.21", platform = "OfficeOnline", displayLanguage = "en-US" } = options;
  const timers = createTimers();
  const client = loadClient(options.clientSource ?? (await readClientSource()), timers);
  const engine = options.engine ?? createEngine();
  const workbook = new Workbook(engine);
  workbook.application.onOpened = options.onWorkbookOpened;
  // Reading and writing files is fetched when it is first needed.
  const office = createOffice({ apiLevel, platform, displayLanguage }, async () =>
    (await import("./xlsx")).save(await takeSnapshot(workbook)),
  );
  client.setOffice(office.office);
  const session = new HostSession(workbook, client, apiLevel);
  session.onSelection = () => office.selectionChanged();
  groupRuns(client, workbook);
  const Office = office.office as typeof globalThis.Office;
  const { Excel, OfficeExtension } = client;
  return {
    Excel,
    Office,
    OfficeExtension,
    workbook,
    engine,
    install: () => install({ Excel, Office, OfficeExtension }),
    snapshot: () => takeSnapshot(workbook),
    load: (snapshot) => loadSnapshot(workbook, snapshot),
    get messages() {
      return session.messages;
    },
    resetMessages: () => session.resetMessages(),
    onMessage: (listener) => {
      session.onMessage = listener;
    },
    failAt: (failAt) => {
      session.failAt = failAt;
    },
    get keptObjects() {
      return session.interpreter.references.size;
    },
    idle: () => session.idle(),
    close: () => {
      session.close();
      timers.close();
      engine.dispose();
    },
  };
}

/** One run is one step of undo, and is calculated when it ends; this client drops `mergeUndoGroup` (design.md §3). */
function groupRuns(client: Client, workbook: Workbook): void {
  const run = client.Excel.run as (...args: readonly unknown[]) => Promise<unknown>;
  const grouped = (...args: readonly unknown[]): Promise<unknown> =>
    workbook.engine.undoGroup(async () => {
      try {
        return await run(...args);
      } finally {
        await workbook.settle();
      }
    });
  Object.assign(client.Excel, { run: grouped });
}

function install(globals: Readonly<Record<string, unknown>>): () => void {
  const before = Object.keys(globals).map((name) => [name, Object.getOwnPropertyDescriptor(globalThis, name)] as const);
  Object.assign(globalThis, globals);
  return () => {
    for (const [name, descriptor] of before) {
      if (descriptor) Object.defineProperty(globalThis, name, descriptor);
      else Reflect.deleteProperty(globalThis, name);
    }
  };
}
