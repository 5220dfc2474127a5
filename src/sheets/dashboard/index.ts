// The dashboard: progress, money, quality, risks and benefits, each with a light that follows a rule.
import { defineTemplate } from "../template";
import { build } from "./build";
import { check } from "./check";
import { fields } from "./fields";
import { words } from "./words";

export const dashboard = defineTemplate({ id: "dashboard", version: 1, fields, words, build, check });
