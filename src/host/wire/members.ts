// The table in which a model class says what it offers over the wire: values, objects and methods, each with
// the ExcelApi requirement set that brought it. What is not in the table does not exist (ApiNotFound).

/** "1.9" of ExcelApi. */
export type ApiSet = `1.${number}`;

export interface ValueMember<T> {
  readonly since: ApiSet;
  readonly get?: (self: T) => unknown;
  readonly set?: (self: T, value: unknown) => void;
  /** Depends on calculated cells: answered only after the engine has settled. */
  readonly calculated: boolean;
}

export interface ObjectMember<T> {
  readonly since: ApiSet;
  /** null is Excel's null object (`...OrNullObject`). */
  readonly open: (self: T) => object | null;
}

export interface MethodMember<T> {
  readonly since: ApiSet;
  /** Answers a plain value, or an object of a wired class when it stands in an object path. */
  readonly call: (self: T, args: readonly unknown[]) => unknown;
  readonly calculated: boolean;
}

export interface Members<T> {
  readonly values?: { readonly [name: string]: ValueMember<T> };
  readonly objects?: { readonly [name: string]: ObjectMember<T> };
  readonly methods?: { readonly [name: string]: MethodMember<T> };
  /** For a collection: its items in order. */
  readonly items?: (self: T) => readonly object[];
  /** What the client needs to find the object again by its collection's getItem ({ Id } or { _Id }). */
  readonly identity?: (self: T) => Readonly<Record<string, unknown>>;
  /** Objects of this class are held by the client under a reference id until it lets go. */
  readonly tracked?: boolean;
  /** Throws where the object is gone (its sheet was deleted, say). */
  readonly assertAlive?: (self: T) => void;
}

export interface WireClass extends Members<unknown> {
  readonly name: string;
}

/** A class whose instances can be spoken to over the wire. */
interface Wired {
  readonly wire: WireClass;
}

/** @example static readonly wire = wireClass<Range>("Range", { values: { address: value("1.1", (range) => range.address) } }) */
export function wireClass<T>(name: string, members: Members<T>): WireClass {
  // The interpreter hands each table only objects of its own class, so T may be forgotten here.
  return { name, ...(members as Members<unknown>) };
}

export function value<T>(since: ApiSet, get?: (self: T) => unknown, set?: (self: T, value: unknown) => void): ValueMember<T> {
  return { since, calculated: false, ...(get ? { get } : {}), ...(set ? { set } : {}) };
}

/** A value that is right only after calculation. */
export function calculated<T>(since: ApiSet, get: (self: T) => unknown, set?: (self: T, value: unknown) => void): ValueMember<T> {
  return { since, calculated: true, get, ...(set ? { set } : {}) };
}

export function object<T>(since: ApiSet, open: (self: T) => object | null): ObjectMember<T> {
  return { since, open };
}

export function method<T>(since: ApiSet, call: (self: T, args: readonly unknown[]) => unknown): MethodMember<T> {
  return { since, call, calculated: false };
}

/** A method whose answer depends on calculated cells. */
export function calculatedMethod<T>(since: ApiSet, call: (self: T, args: readonly unknown[]) => unknown): MethodMember<T> {
  return { since, call, calculated: true };
}

/** Calls of the client that need no work here (registering for events, for one: the client filters itself). */
export function acknowledged(...names: readonly string[]): { readonly [name: string]: MethodMember<unknown> } {
  return Object.fromEntries(names.map((name) => [name, method("1.1", () => undefined)]));
}

export function wireOf(instance: object): WireClass | undefined {
  const made = instance.constructor as Partial<Wired>;
  return Object.hasOwn(made, "wire") ? made.wire : undefined;
}

/** "Values" on the wire and "values" in a query name the same member; a leading underscore stays as it is. */
export function memberName(wireName: string): string {
  return wireName.charAt(0).toLowerCase() + wireName.slice(1);
}

export function wireName(member: string): string {
  return member.charAt(0).toUpperCase() + member.slice(1);
}

/** Whether a host at `level` has what came with `since`: major and minor are whole numbers, "1.10" is above "1.9". */
export function isSetIncluded(level: string, since: string): boolean {
  const [major = 0, minor = 0] = level.split(".").map(Number);
  const [neededMajor = 0, neededMinor = 0] = since.split(".").map(Number);
  return major > neededMajor || (major === neededMajor && minor >= neededMinor);
}
