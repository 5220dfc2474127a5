// The bonus pool: a share of the project's profit, split to the last payout unit.
import { defineTemplate } from "../template";
import { build } from "./build";
import { check } from "./check";
import { fields } from "./fields";
import { words } from "./words";

export const pool = defineTemplate({ id: "pool", version: 2, fields, words, build, check });
