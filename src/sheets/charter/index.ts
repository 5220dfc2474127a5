// The charter: one page that every department signs.
import { defineTemplate } from "../template";
import { build } from "./build";
import { check } from "./check";
import { fields } from "./fields";
import { words } from "./words";

export const charter = defineTemplate({ id: "charter", version: 1, fields, words, build, check });
