// The plan: tasks in stages, and gates between them.
import { defineTemplate } from "../template";
import { build } from "./build";
import { check } from "./check";
import { fields } from "./fields";
import { words } from "./words";

export const plan = defineTemplate({ id: "plan", version: 1, fields, words, build, check });
