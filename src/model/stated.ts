// Knows how facts and options that may be missing are left out.

type Stated<T> = { [K in keyof T as undefined extends T[K] ? never : K]: T[K] } & {
  [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>;
};

/**
 * The same without what is undefined.
 *
 * @example stated({ index: 1, row: undefined }) // { index: 1 }
 */
export function stated<T extends object>(facts: T): Stated<T> {
  return Object.fromEntries(Object.entries(facts).filter(([, fact]) => fact !== undefined)) as Stated<T>;
}
