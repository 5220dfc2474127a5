// The working calendar: every date with its working hours, in which other sheets find due times.
import { defineTemplate } from "../template";
import { build } from "./build";
import { check } from "./check";
import { fields } from "./fields";
import { words } from "./words";

export const calendar = defineTemplate({ id: "calendar", version: 1, fields, words, build, check });
