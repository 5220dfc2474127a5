// What is said in English where a function declines: the model's reasons, and those of reading arguments.
// functions.js fetches it as a script of its own, functions.en-US.js.
import { messages } from "../../i18n/refusals/en-US";
import type { Shape } from "../argument-error";
import { sayer, type ArgumentMessages } from "./reason";

const shapes: Readonly<Record<Shape, string>> = {
  cell: "Give one value",
  line: "Select one row or one column",
  "two-columns": "Select two columns",
  "driver-columns": "Select five columns: line, distribution and its three parameters",
};

const ofArguments: ArgumentMessages = {
  "error-in-argument": ({ error }) => `An argument holds the error ${error}. Mend that cell first.`,
  "wrong-shape": ({ parameter, rows, columns, wanted }) => `“${parameter}” is ${rows} rows by ${columns} columns. ${shapes[wanted]}.`,
  "blank-date": ({ index }) => `Date ${index + 1} is blank. Enter a date for each cash flow.`,
  "blank-cap": ({ index }) =>
    `Cap ${index + 1} is blank or 0. Enter a large number where there is no cap, or the weight 0 to leave a party out.`,
  "unknown-limit": ({ given, known }) => `“${given}” is not a limit. Use: ${known.join(", ")}.`,
  "wrong-size": ({ parameter, rows, columns, wanted, side }) =>
    `“${parameter}” is ${rows} rows by ${columns} columns. Select ${wanted} ${side}.`,
  "unknown-mark": ({ parameter, index, given }) =>
    `Mark ${index + 1} of “${parameter}” is ${given}. Enter 1 or x for yes, and leave the cell empty for no.`,
};

export const say = sayer({ ...messages, ...ofArguments });
