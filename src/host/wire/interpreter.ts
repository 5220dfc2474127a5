// Answers one message of the client: walks object paths, runs actions in order, stops at the first that fails.
import { EngineRefusal } from "../engine/refusal";
import { HostError, invalidObjectPath } from "./host-error";
import { isSetIncluded, memberName, wireName, wireOf } from "./members";
import type { MethodMember, WireClass } from "./members";
import type { ActionInfo, ArgumentInfo, ObjectPathInfo, QueryInfo, RequestBody, ResponseBody } from "./message";
import { ActionType, PathType } from "./message";
import { References } from "./references";

/** What the interpreter needs from the workbook behind it. */
export interface HostObject {
  /** Applies what was collected and waits for calculation. */
  settle(): Promise<void>;
  /** Told when the client begins or ends holding an object. */
  onKept?(object: object, kept: boolean): void;
}

export interface InterpreterOptions {
  readonly apiLevel: string;
  /** Fails an action on purpose; for tests of what an add-in does when Excel fails it. */
  readonly failure?: (action: ActionInfo, index: number) => HostError | undefined;
}

interface Call {
  readonly body: RequestBody;
  readonly resolved: Map<number, object | null>;
  readonly options: InterpreterOptions;
}

export class Interpreter {
  readonly references = new References();
  readonly #root: HostObject;

  constructor(root: HostObject) {
    this.#root = root;
  }

  /**
   * Runs the actions of a message in order. The first failing one ends the message; what ran before it stays.
   *
   * @source officejs.md C1
   */
  async execute(body: RequestBody, options: InterpreterOptions): Promise<ResponseBody> {
    const call: Call = { body, resolved: new Map(), options };
    const results: { ActionId: number; Value: unknown }[] = [];
    const traces: number[] = [];
    for (const [index, action] of body.Actions.entries()) {
      try {
        const failure = options.failure?.(action, index);
        if (failure) throw failure;
        const value = await this.#run(action, call);
        if (action.ActionType === ActionType.Trace) traces.push(action.Id);
        results.push({ ActionId: action.Id, Value: value });
      } catch (error) {
        const refusal = refusalOf(error);
        const location = this.#location(action, call);
        return {
          Results: results,
          TraceIds: traces,
          Error: { Code: refusal.code, Message: refusal.message, Location: location, ActionIndex: index },
        };
      }
    }
    return { Results: results, TraceIds: traces };
  }

  async #run(action: ActionInfo, call: Call): Promise<unknown> {
    if (action.ActionType === ActionType.Trace) return null;
    const target = await this.#resolve(action.ObjectPathId, call);
    switch (action.ActionType) {
      case ActionType.Instantiate:
        return target === null ? null : this.#identify(target);
      case ActionType.Query:
        return target === null ? null : this.#query(target, action.QueryInfo ?? {}, call.options);
      case ActionType.Method:
        // Methods and sets on a null object do nothing: getItemOrNullObject("x").delete() is common in Microsoft's samples.
        return target === null ? { _IsNull: true } : this.#method(target, action, call);
      case ActionType.SetProperty:
        if (target !== null) set(target, action.Name, (await this.#arguments(action.ArgumentInfo, call))[0], call.options);
        return null;
      default:
        throw new HostError("ApiNotFound", `The host does not know actions of type ${action.ActionType}.`);
    }
  }

  async #method(target: object, action: ActionInfo, call: Call): Promise<unknown> {
    if (action.Name === "_KeepReference") {
      this.references.keep(target);
      this.#root.onKept?.(target, true);
      return null;
    }
    const args = await this.#arguments(action.ArgumentInfo, call);
    if (action.Name === "_RemoveReference") {
      const freed = this.references.remove(String(args[0]));
      if (freed) this.#root.onKept?.(freed, false);
      return null;
    }
    const answer = await this.#invoke(target, action.Name, args, call.options);
    return answer === undefined ? null : answer;
  }

  /** A path is walked once in a message: its method may have created something. */
  async #resolve(id: number, call: Call): Promise<object | null> {
    const known = call.resolved.get(id);
    if (known !== undefined) {
      if (known !== null) assertAlive(known);
      return known;
    }
    const path = call.body.ObjectPaths[id];
    if (!path) throw invalidObjectPath(`path ${id}`);
    const found = await this.#walk(path, call);
    if (found !== null) assertAlive(found);
    call.resolved.set(id, found);
    return found;
  }

  async #walk(path: ObjectPathInfo, call: Call): Promise<object | null> {
    switch (path.ObjectPathType) {
      case PathType.Global:
        return this.#root;
      case PathType.Null:
        return null;
      case PathType.Reference: {
        const kept = this.references.get(path.Name);
        if (!kept) throw invalidObjectPath(path.Name);
        return kept;
      }
      default: {
        const parent = await this.#resolve(path.ParentObjectPathId ?? 0, call);
        if (parent === null) return null;
        if (path.ObjectPathType === PathType.Property) return open(parent, path.Name, call.options);
        const name = path.ObjectPathType === PathType.Indexer ? "GetItem" : path.Name;
        const answer = await this.#invoke(parent, name, await this.#arguments(path.ArgumentInfo, call), call.options);
        if (answer === null) return null;
        if (typeof answer !== "object" || wireOf(answer) === undefined)
          throw new HostError("GeneralException", `A fault in the host: ${path.Name} gives no object.`);
        return answer;
      }
    }
  }

  async #invoke(target: object, name: string, args: readonly unknown[], options: InterpreterOptions): Promise<unknown> {
    const wire = classOf(target);
    const member: MethodMember<unknown> | undefined = wire.methods?.[memberName(name)];
    if (!member) throw apiNotFound(wire, memberName(name));
    assertLevel(wire, memberName(name), member.since, options);
    if (member.calculated) await this.#root.settle();
    return await member.call(target, args);
  }

  async #arguments(info: ArgumentInfo | undefined, call: Call): Promise<readonly unknown[]> {
    const args = info?.Arguments ?? [];
    const paths = info?.ReferencedObjectPathIds;
    return Promise.all(
      args.map(async (argument, index) => {
        const path = paths?.[index];
        if (typeof path === "number" && path !== 0) return this.#resolve(path, call);
        return this.#nested(argument, call);
      }),
    );
  }

  /** Objects may also stand inside plain values: { list: { source: { _ObjectPathId: 13 } } }. */
  async #nested(argument: unknown, call: Call): Promise<unknown> {
    if (typeof argument !== "object" || argument === null) return argument;
    if (Array.isArray(argument)) return argument;
    if ("_ObjectPathId" in argument && typeof argument._ObjectPathId === "number") return this.#resolve(argument._ObjectPathId, call);
    const entries = await Promise.all(
      Object.entries(argument).map(async ([key, value]) => [key, await this.#nested(value, call)] as const),
    );
    return Object.fromEntries(entries);
  }

  #identify(target: object): Record<string, unknown> {
    const wire = classOf(target);
    const reference = this.references.idOf(target);
    return { ...(reference === undefined ? {} : { _ReferenceId: reference }), ...wire.identity?.(target) };
  }

  async #query(target: object, query: QueryInfo, options: InterpreterOptions): Promise<unknown> {
    const select = [...(query.Select ?? []), ...(query.Expand ?? [])].map((path) => path.split("/").map((part) => memberName(part.trim())));
    if (needsCalculation(target, select)) await this.#root.settle();
    return this.#read(target, select, query, options);
  }

  #read(target: object, select: readonly (readonly string[])[], query: QueryInfo, options: InterpreterOptions): unknown {
    const wire = classOf(target);
    const answer: Record<string, unknown> = this.#identify(target);
    const nested = new Map<string, (readonly string[])[]>();
    const ofItems: (readonly string[])[] = [];
    for (const path of select) {
      const [name = "", ...rest] = path;
      if (rest.length > 0 && wire.objects?.[name]) nested.set(name, [...(nested.get(name) ?? []), rest]);
      else if (rest.length === 0 && wire.objects?.[name]) nested.set(name, nested.get(name) ?? []);
      else if (rest.length === 0 && wire.values?.[name]) answer[wireName(name)] = read(target, name, options);
      else if (wire.items) ofItems.push(path);
      else throw apiNotFound(wire, path.join("/"));
    }
    if (select.length === 0)
      for (const name of Object.keys(wire.values ?? {}))
        if (isReadable(wire, name, options)) answer[wireName(name)] = read(target, name, options);
    for (const [name, rest] of nested) {
      const child = open(target, name, options);
      answer[wireName(name)] = child === null ? null : this.#read(child, rest, {}, options);
    }
    if (wire.items) {
      const skip = query.Skip ?? 0;
      const items = wire.items(target).slice(skip, query.Top === undefined ? undefined : skip + query.Top);
      answer["_Items"] = items.map((item) => this.#read(item, ofItems, {}, options));
    }
    return answer;
  }

  /** "Range.values": where a statement failed, for debugInfo.errorLocation. */
  #location(action: ActionInfo, call: Call): string {
    const path = call.body.ObjectPaths[action.ObjectPathId];
    const target = call.resolved.get(action.ObjectPathId);
    const name = target ? wireOf(target)?.name : undefined;
    if (name !== undefined) return action.Name === "" ? name : `${name}.${memberName(action.Name)}`;
    const parent = path?.ParentObjectPathId === undefined ? undefined : call.resolved.get(path.ParentObjectPathId);
    const parentName = parent ? wireOf(parent)?.name : undefined;
    const member = path?.ObjectPathType === PathType.Indexer ? "getItem" : memberName(path?.Name ?? "");
    return parentName === undefined ? member : `${parentName}.${member}`;
  }
}

/** The engine refuses in codes of Excel's too; anything else is our fault. */
function refusalOf(error: unknown): { readonly code: string; readonly message: string } {
  if (error instanceof HostError || error instanceof EngineRefusal) return error;
  return new HostError("GeneralException", `A fault in the host: ${describe(error)}`);
}

function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

function classOf(target: object): WireClass {
  const wire = wireOf(target);
  if (!wire) throw new HostError("GeneralException", `A fault in the host: ${target.constructor.name} has no members.`);
  return wire;
}

function assertAlive(target: object): void {
  wireOf(target)?.assertAlive?.(target);
}

function apiNotFound(wire: WireClass, member: string): HostError {
  return new HostError("ApiNotFound", `The host has no ${wire.name}.${member}.`);
}

function assertLevel(wire: WireClass, member: string, since: string, options: InterpreterOptions): void {
  if (!isSetIncluded(options.apiLevel, since))
    throw new HostError("ApiNotFound", `${wire.name}.${member} needs ExcelApi ${since}; this host offers ExcelApi ${options.apiLevel}.`);
}

function open(target: object, name: string, options: InterpreterOptions): object | null {
  const wire = classOf(target);
  const member = wire.objects?.[memberName(name)];
  if (!member) throw apiNotFound(wire, memberName(name));
  assertLevel(wire, memberName(name), member.since, options);
  return member.open(target);
}

function isReadable(wire: WireClass, name: string, options: InterpreterOptions): boolean {
  const member = wire.values?.[name];
  return member?.get !== undefined && isSetIncluded(options.apiLevel, member.since);
}

function read(target: object, name: string, options: InterpreterOptions): unknown {
  const wire = classOf(target);
  const member = wire.values?.[name];
  if (!member?.get) throw apiNotFound(wire, name);
  assertLevel(wire, name, member.since, options);
  const value = member.get(target);
  return value === undefined ? null : value;
}

function set(target: object, name: string, value: unknown, options: InterpreterOptions): void {
  const wire = classOf(target);
  const member = wire.values?.[memberName(name)];
  if (!member) throw apiNotFound(wire, memberName(name));
  if (!member.set) throw new HostError("InvalidArgument", `The property '${memberName(name)}' is read-only and it cannot be updated.`);
  assertLevel(wire, memberName(name), member.since, options);
  member.set(target, value);
}

function needsCalculation(target: object, select: readonly (readonly string[])[]): boolean {
  const wire = wireOf(target);
  if (!wire) return false;
  if (select.length === 0) return Object.values(wire.values ?? {}).some((member) => member.calculated) || wire.items !== undefined;
  return select.some(([name = "", ...rest]) => {
    if (rest.length === 0 && wire.values?.[name]) return wire.values[name].calculated;
    // A nested object is opened only when it is read; asking the engine to settle once too often is cheap.
    return wire.objects?.[name] !== undefined || wire.items !== undefined;
  });
}
