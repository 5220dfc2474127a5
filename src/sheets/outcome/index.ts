// The outcome: what was planned, what came, and what that makes of the pool and the net present value.
import { defineTemplate } from "../template";
import { build } from "./build";
import { check } from "./check";
import { confidentiality, fields } from "./fields";
import { words } from "./words";

export const outcome = defineTemplate({ id: "outcome", version: 1, confidentiality, fields, words, build, check });
