// The responsibility grid: tasks by roles, one A each.
import { defineTemplate } from "../template";
import { build } from "./build";
import { check } from "./check";
import { fields } from "./fields";
import { words } from "./words";

export const raci = defineTemplate({ id: "raci", version: 2, fields, words, build, check });
