// The superordinate goal: one sentence with a number and a date, and what each department gains from it.
import { defineTemplate } from "../template";
import { build } from "./build";
import { check } from "./check";
import { confidentiality, fields } from "./fields";
import { words } from "./words";

export const goal = defineTemplate({ id: "goal", version: 1, confidentiality, fields, words, build, check });
