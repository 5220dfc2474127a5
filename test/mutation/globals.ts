// What the tests take from Jest, where another runner runs them.
import { expect } from "expect";
import { bind } from "jest-each";
import { ModuleMocker } from "jest-mock";

const { it, describe } = globalThis;
const each = { it: bind(it as never), describe: bind(describe as never, false) };
Object.assign(it, { each: each.it });
Object.assign(describe, { each: each.describe });
Object.assign(globalThis, { expect, jest: new ModuleMocker(globalThis) });
