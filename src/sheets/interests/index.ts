// Interests: whose KPIs the project raises and lowers, what is asked of each department, what hurts its leader.
import { defineTemplate } from "../template";
import { build } from "./build";
import { check } from "./check";
import { confidentiality, fields } from "./fields";
import { words } from "./words";

export const interests = defineTemplate({ id: "interests", version: 1, confidentiality, fields, words, build, check });
