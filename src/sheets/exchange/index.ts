// The value exchange: nothing is asked without something being given.
import { defineTemplate } from "../template";
import { build } from "./build";
import { check } from "./check";
import { confidentiality, fields } from "./fields";
import { words } from "./words";

export const exchange = defineTemplate({ id: "exchange", version: 1, confidentiality, fields, words, build, check });
