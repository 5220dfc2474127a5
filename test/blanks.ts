// What a platform may send for a blank cell, by name (officejs.md B3): each must mean the same.
export const blanks = [
  ["null", null],
  ["an empty string", ""],
  ["0", 0],
  ["undefined", undefined],
  ["an empty data type", { type: "Empty", basicValue: "", basicType: "Empty" }],
] as const;
