// Which names sheets and defined names may have: officejs.md C4 and C5.
import { assertDefinedName } from "./defined-name";
import { assertSheetName } from "./sheet-name";

it.each(["Model", "预算 2026", "a".repeat(31), "it's", "R&D", "Historys"])("takes the sheet name %p", (name) =>
  expect(() => assertSheetName(name)).not.toThrow(),
);

it.each(["", "a".repeat(32), "a/b", "a\\b", "a?b", "a*b", "a:b", "a[b", "a]b", "'a", "a'", "History", "HISTORY"])(
  "refuses the sheet name %p",
  (name) => expect(() => assertSheetName(name)).toThrow(expect.objectContaining({ code: "InvalidArgument" })),
);

it.each(["rate", "_x", "\\x", "xd_in_rate", "FY_2026", "折现率", "a.b", "POOL1", "IRR_1", "x?"])("takes the name %p", (name) =>
  expect(() => assertDefinedName(name)).not.toThrow(),
);

it.each([
  "",
  "1a",
  "a b",
  "a-b",
  "Q1",
  "FY2026",
  "TAX26",
  "IRR1",
  "A1",
  "XFD1048576",
  "R",
  "c",
  "R1C1",
  "r1",
  "TRUE",
  "a".repeat(256),
  "=a",
  "é!",
])("refuses the name %p", (name) => expect(() => assertDefinedName(name)).toThrow(expect.objectContaining({ code: "InvalidArgument" })));
