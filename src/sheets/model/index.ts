// The model: what a project costs, what it brings and what it is worth.
import { defineTemplate } from "../template";
import { asDrawn, build } from "./build";
import { check } from "./check";
import { fields } from "./fields";
import { modelVersion } from "./parts";
import { words } from "./words";

export const model = defineTemplate({ id: "model", version: modelVersion, fields, words, build, asDrawn, check });
