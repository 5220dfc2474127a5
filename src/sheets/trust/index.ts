// Trust: the record of past projects, the forecast seen through it, and what each counterpart doubts.
import { defineTemplate } from "../template";
import { build } from "./build";
import { check } from "./check";
import { confidentiality, fields } from "./fields";
import { words } from "./words";

export const trust = defineTemplate({ id: "trust", version: 1, confidentiality, fields, words, build, check });
