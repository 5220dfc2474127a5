// The risk register: probability by impact, owner, response, money at risk.
import { defineTemplate } from "../template";
import { build } from "./build";
import { check } from "./check";
import { fields } from "./fields";
import { words } from "./words";

export const risks = defineTemplate({ id: "risks", version: 1, fields, words, build, check });
