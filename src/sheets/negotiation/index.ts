// The negotiation: whom to talk to in which order, on what conditions, and who has committed.
import { defineTemplate } from "../template";
import { build } from "./build";
import { check } from "./check";
import { confidentiality, fields } from "./fields";
import { words } from "./words";

export const negotiation = defineTemplate({ id: "negotiation", version: 1, confidentiality, fields, words, build, check });
