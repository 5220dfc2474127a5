// The contents page: a way to each sheet, and how many of its checks are open.
import { defineTemplate } from "../template";
import { build } from "./build";
import { fields } from "./fields";
import { words } from "./words";

/** What is open stands on each sheet, with its remedy: nothing is said here again. */
export const home = defineTemplate({ id: "home", version: 1, fields, words, build, check: () => [] });
