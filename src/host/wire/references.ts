// The objects that a client holds on to between messages, each under a reference id, until it lets go of them.

export class References {
  readonly #objects = new Map<string, object>();
  readonly #ids = new Map<object, string>();
  #last = 0;

  /** The id of an object that is kept; keeping twice gives the same id. */
  keep(object: object): string {
    const known = this.#ids.get(object);
    if (known !== undefined) return known;
    this.#last += 1;
    const id = `ref${this.#last}`;
    this.#objects.set(id, object);
    this.#ids.set(object, id);
    return id;
  }

  idOf(object: object): string | undefined {
    return this.#ids.get(object);
  }

  get(id: string): object | undefined {
    return this.#objects.get(id);
  }

  remove(id: string): object | undefined {
    const object = this.#objects.get(id);
    if (object) this.#ids.delete(object);
    this.#objects.delete(id);
    return object;
  }

  /** How many objects are kept: 0 after every run, or something leaks. */
  get size(): number {
    return this.#objects.size;
  }
}
