// Contribution scores: the weights by which the pool is shared, frozen before results are known.
import { defineTemplate } from "../template";
import { build } from "./build";
import { check } from "./check";
import { fields } from "./fields";
import { words } from "./words";

export const contribution = defineTemplate({ id: "contribution", version: 1, fields, words, build, check });
