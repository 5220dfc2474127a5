// The project: what is stated once and holds on every sheet.
import { defineTemplate } from "../template";
import { build } from "./build";
import { check } from "./check";
import { fields } from "./fields";
import { words } from "./words";

export const project = defineTemplate({ id: "project", version: 1, fields, words, build, check });
