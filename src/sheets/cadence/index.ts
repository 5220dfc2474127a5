// The meeting rhythm: three tiers, their cost, and the logs of decisions and actions.
import { defineTemplate } from "../template";
import { build } from "./build";
import { check } from "./check";
import { fields } from "./fields";
import { words } from "./words";

export const cadence = defineTemplate({ id: "cadence", version: 1, fields, words, build, check });
