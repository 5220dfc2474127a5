// Personal bonuses: confidential, in a workbook of its own; only the departments' totals cross over.
import { defineTemplate } from "../template";
import { build } from "./build";
import { check } from "./check";
import { confidentiality, fields } from "./fields";
import { words } from "./words";

export const people = defineTemplate({ id: "people", version: 1, confidentiality, fields, words, build, check });
