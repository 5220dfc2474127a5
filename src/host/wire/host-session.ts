// The session that the client believes to be Excel: takes its messages one after the other, answers them, tells events.
import { eventTypes } from "../model/events";
import type { Workbook } from "../model/workbook";
import type { Client, ClientEvent } from "./client";
import { HostError } from "./host-error";
import type { ErrorCode } from "./host-error";
import { Interpreter } from "./interpreter";
import type { ActionInfo, RequestBody, Response } from "./message";

/** Excel on the web caps requests and responses at 5 MB. @source officejs.md rule 8, C14 */
const payloadLimit = 5 * 1024 * 1024;

export interface MessageRecord {
  readonly actions: number;
  /** UTF-8 length of the request. */
  readonly bytes: number;
}

/** The n-th message since the log was reset, as a fault injector sees it. */
export interface MessageFacts extends MessageRecord {
  readonly number: number;
}

/** Hears of a message before it is answered; the answer waits for a promise. */
export type MessageListener = (message: MessageFacts) => void | Promise<void>;

/** The code with which to fail an action, or undefined to let it run. */
export type FailAt = (message: MessageFacts, actionIndex: number, action: ActionInfo) => ErrorCode | undefined;

export class HostSession {
  readonly interpreter: Interpreter;
  readonly #workbook: Workbook;
  readonly #client: Client;
  readonly #apiLevel: string;
  #messages: MessageRecord[] = [];
  #queue: Promise<unknown> = Promise.resolve();
  #delivery: Promise<void> = Promise.resolve();
  #isDelivering = false;
  #isClosed = false;
  failAt: FailAt | undefined;
  onMessage: MessageListener | undefined;
  onSelection: (() => void) | undefined;

  constructor(workbook: Workbook, client: Client, apiLevel: string) {
    this.#workbook = workbook;
    this.#client = client;
    this.#apiLevel = apiLevel;
    this.interpreter = new Interpreter(workbook);
    const { OfficeExtension } = client;
    OfficeExtension.SessionBase._overrideSession = {
      _resolveRequestUrlAndHeaderInfo: () => Promise.resolve({ url: "", headers: {} }),
      _createRequestExecutorOrNull: () => ({
        executeAsync: (_custom: unknown, _flags: number, request: { readonly Body: RequestBody }) => this.#enqueue(request.Body),
      }),
    };
    OfficeExtension._testSetRichApiMessageReadyImpl(() => Promise.resolve());
    workbook.events.onWaiting(() => this.#deliverSoon());
  }

  get messages(): readonly MessageRecord[] {
    return this.#messages;
  }

  resetMessages(): void {
    this.#messages = [];
  }

  /** Messages run one after the other, as in Excel, even when two runs overlap. */
  #enqueue(body: RequestBody): Promise<Response> {
    // The client changes the paths of a message after it was sent, so it is copied, as the wire would.
    const sent = JSON.stringify(body);
    const answer = this.#queue.then(() => this.#answer(sent));
    this.#queue = answer.catch(() => undefined);
    return answer;
  }

  async #answer(sent: string): Promise<Response> {
    const body = JSON.parse(sent) as RequestBody;
    const message: MessageFacts = { number: this.#messages.length + 1, actions: body.Actions.length, bytes: utf8Length(sent) };
    this.#messages.push({ actions: message.actions, bytes: message.bytes });
    await this.onMessage?.(message);
    if (message.bytes > payloadLimit) return refused("RequestPayloadSizeLimitExceeded", "The request payload is larger than 5 MB.");
    const failure = (action: ActionInfo, index: number): HostError | undefined => {
      const code = this.failAt?.(message, index, action);
      return code && new HostError(code, `Failed on purpose: ${code}.`);
    };
    // Someone may have defined names in the grid since.
    this.#workbook.namesChanged();
    this.#workbook.ownDoing = true;
    try {
      const answer = await this.interpreter.execute(body, { apiLevel: this.#apiLevel, failure });
      if (utf8Length(JSON.stringify(answer)) > payloadLimit)
        return refused("ResponsePayloadSizeLimitExceeded", "The response payload is larger than 5 MB.");
      return { HttpStatusCode: 200, ErrorCode: "", ErrorMessage: "", Headers: null, Body: answer };
    } finally {
      this.#workbook.ownDoing = false;
      this.#workbook.calculationSuspended = false;
    }
  }

  /** Events come after the message that caused them has been answered: only then are its handlers registered. */
  #deliverSoon(): void {
    if (this.#isDelivering) return;
    this.#isDelivering = true;
    this.#delivery = this.#queue
      .then(() => new Promise<void>((resolve) => void setTimeout(resolve, 0)))
      .then(() => {
        this.#isDelivering = false;
        this.#deliver();
      });
  }

  /** Nothing is told any more. */
  close(): void {
    this.#isClosed = true;
  }

  #deliver(): void {
    if (this.#isClosed) return;
    const events = this.#workbook.events.take();
    const entries = events.flatMap(({ type, worksheetId, payload }) =>
      // Handlers on the collection listen under "Workbook", those on a sheet under its id.
      ["Workbook", worksheetId].map((targetId): ClientEvent => ({
        messageCategory: 65536,
        messageType: type,
        targetId,
        message: JSON.stringify(payload),
      })),
    );
    if (entries.length > 0) this.#client.OfficeExtension._testTriggerRichApiMessageEvent({ entries });
    if (events.some(({ type }) => type === eventTypes.selectionChanged)) this.onSelection?.();
  }

  /** Resolves when every message is answered and every event told. */
  async idle(): Promise<void> {
    await this.#queue;
    await this.#workbook.settle();
    await this.#delivery;
  }
}

function refused(code: ErrorCode, message: string): Response {
  return { HttpStatusCode: 400, ErrorCode: code, ErrorMessage: message, Headers: null, Body: null };
}

/** Bytes of a text in UTF-8. @example utf8Length("预") // 3 */
function utf8Length(text: string): number {
  return new TextEncoder().encode(text).length;
}
