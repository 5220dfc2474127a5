// What cells show, officejs.md C2 (reading: text) and the formats of glossary.md.
import { displayText } from "./display-text";

it.each([
  [undefined, "General", ""],
  ["x", "General", "x"],
  [true, "General", "TRUE"],
  [1 / 3, "General", "0.333333333"],
  [123456789012, "General", "1.23457E+11"],
  [1234567890.123, "General", "1234567890"],
  [-1234.5, "General", "-1234.5"],
  [2.5, "0", "3"],
  [-0.4, "0", "-0"],
  [0.0945, "0.0%", "9.5%"],
  [2930.04, "#,##0.0", "2,930.0"],
  [-0.04, "#,##0.0", "-0.0"],
  [12.5, '#,##0.00;[Red](#,##0.00);"-"', "12.50"],
  [-12.5, '#,##0.00;[Red](#,##0.00);"-"', "(12.50)"],
  [0, '#,##0.00;[Red](#,##0.00);"-"', "-"],
  [46053, "yyyy-mm-dd", "2026-01-31"],
  [12, "@", "12"],
  [123456, '0\\.0,"万"', "12.3万"],
  [{ error: "#DIV/0!" }, "0.0", "#DIV/0!"],
])("shows %p in %p as %p", (value, format, shown) => expect(displayText(value, format)).toBe(shown));
