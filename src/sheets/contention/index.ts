// Budget contention: which requests an envelope funds, and how it could be shared instead.
import { defineTemplate } from "../template";
import { build, values } from "./build";
import { check } from "./check";
import { fields } from "./fields";
import { words } from "./words";

export const contention = defineTemplate({ id: "contention", version: 1, fields, words, build, values, check });
