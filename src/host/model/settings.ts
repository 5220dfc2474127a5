// Small values that an add-in keeps with the document. They live as long as the host does: see the README.
import { text } from "../wire/arguments";
import { itemNotFound } from "../wire/host-error";
import { method, value, wireClass } from "../wire/members";

export class SettingCollection {
  readonly #settings = new Map<string, Setting>();

  /** Adds or replaces. */
  add(key: string, content: unknown): Setting {
    const setting = new Setting(this, key, content);
    this.#settings.set(key, setting);
    return setting;
  }

  find(key: string): Setting | undefined {
    return this.#settings.get(key);
  }

  delete(key: string): void {
    this.#settings.delete(key);
  }

  all(): readonly Setting[] {
    return [...this.#settings.values()];
  }

  static readonly wire = wireClass<SettingCollection>("SettingCollection", {
    items: (settings) => settings.all(),
    methods: {
      add: method("1.4", (settings, [key, content]) => settings.add(text(key, "key"), content)),
      getCount: method("1.4", (settings) => settings.all().length),
      getItem: method("1.4", (settings, [key]) => {
        const found = settings.find(text(key, "key"));
        if (!found) throw itemNotFound("setting", key);
        return found;
      }),
      getItemOrNullObject: method("1.4", (settings, [key]) => settings.find(text(key, "key")) ?? null),
    },
  });
}

export class Setting {
  readonly #home: SettingCollection;
  readonly key: string;
  content: unknown;

  constructor(home: SettingCollection, key: string, content: unknown) {
    this.#home = home;
    this.key = key;
    this.content = content;
  }

  static readonly wire = wireClass<Setting>("Setting", {
    identity: (setting) => ({ _Id: setting.key }),
    values: {
      key: value("1.4", (setting) => setting.key),
      value: value(
        "1.4",
        (setting) => setting.content,
        (setting, content) => {
          setting.content = content;
        },
      ),
    },
    methods: { delete: method("1.4", (setting) => setting.#home.delete(setting.key)) },
  });
}
