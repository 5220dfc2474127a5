// Payout of the pool: curve, deferral, bank and clawback.
import { defineTemplate } from "../template";
import { build } from "./build";
import { check } from "./check";
import { fields } from "./fields";
import { words } from "./words";

export const payout = defineTemplate({ id: "payout", version: 1, fields, words, build, check });
