// The escalation log: who decides next when those below could not agree in time.
import { defineTemplate } from "../template";
import { build } from "./build";
import { check } from "./check";
import { fields } from "./fields";
import { words } from "./words";

export const escalation = defineTemplate({ id: "escalation", version: 1, fields, words, build, check });
