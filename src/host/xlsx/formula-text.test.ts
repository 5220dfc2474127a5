// How formulas are spelled in files, and how shared ones are moved.

import { absolute, rectangle, reference } from "./address";
import { customFunctions, fromFile, moved, referencedBlocks, toFile } from "./formula-text";

describe("a formula in a file", () => {
  it.each([
    ["=XD.NPV(B1,C3:F3)", "_xldudf_XD_NPV(B1,C3:F3)"],
    ["=1+xd.npv(XD.IRR(A1:A3))", "1+_xldudf_xd_npv(_xldudf_XD_IRR(A1:A3))"],
    ["=STDEV.S(A1:A9)+ERROR.TYPE(A1)", "_xlfn.STDEV.S(A1:A9)+ERROR.TYPE(A1)"],
    ["=NETWORKDAYS.INTL(A1,B1)", "NETWORKDAYS.INTL(A1,B1)"],
    ["=SORT(FILTER(A1:A9,B1:B9>0))", "_xlfn._xlws.SORT(_xlfn._xlws.FILTER(A1:A9,B1:B9>0))"],
    ["=LET(x,A1,y,(x+1)*2,x&y)", "_xlfn.LET(_xlpm.x,A1,_xlpm.y,(_xlpm.x+1)*2,_xlpm.x&_xlpm.y)"],
    ["=MAP(A1:A3,LAMBDA(v,v*2))", "_xlfn.MAP(A1:A3,_xlfn.LAMBDA(_xlpm.v,_xlpm.v*2))"],
    ["=\"XD.NPV(\"&'XD.IRR('!A1", "\"XD.NPV(\"&'XD.IRR('!A1"],
    ["=SUM(B2:B9)*1.5", "SUM(B2:B9)*1.5"],
    ["=XD.rate+1", "XD.rate+1"],
  ])("%s is stored as %s, and read back", (shown, stored) => {
    expect(toFile(shown)).toBe(stored);
    expect(fromFile(stored)).toBe(shown);
  });

  it("names its custom functions, not those that a text mentions", () => {
    expect(customFunctions('=XD.NPV(A1)+STDEV.S(B1:B2)&"XD.POOL(1)"')).toEqual(["XD.NPV"]);
  });

  it.each([
    ["A1+$B$2+A$1+$A1", { rows: 2, columns: 1 }, "B3+$B$2+B$1+$A3"],
    ["SUM(A1:B2)*LOG10(A1)", { rows: 1, columns: 0 }, "SUM(A2:B3)*LOG10(A2)"],
    ["SUM(A:A)+SUM(1:$3)", { rows: 1, columns: 1 }, "SUM(B:B)+SUM(2:$3)"],
    ["'A1 x'!A1&\"A1\"&Q1!Q1", { rows: 1, columns: 0 }, "'A1 x'!A2&\"A1\"&Q1!Q2"],
    ["A1+B2", { rows: -1, columns: 0 }, "#REF!+B1"],
    ["XFD1", { rows: 0, columns: 1 }, "#REF!"],
    ["A1*1.5+rate_1", { rows: 1, columns: 1 }, "B2*1.5+rate_1"],
  ])("%s moved by %o is %s", (formula, shift, expected) => {
    expect(moved(formula, shift)).toBe(expected);
  });

  it("knows the blocks that it refers to", () => {
    expect(referencedBlocks("=SUM($B$2:B9)-'预算 2026'!C1+LOG10(2)+Model!D4")).toEqual([
      { address: "B2:B9" },
      { sheet: "预算 2026", address: "C1" },
      { sheet: "Model", address: "D4" },
    ]);
  });
});

describe("addresses", () => {
  it("reads cells, blocks, whole columns and rows, and nothing else", () => {
    expect(rectangle("$B$3")).toEqual({ top: 2, left: 1, bottom: 2, right: 1 });
    expect(rectangle("C4:A1")).toEqual({ top: 0, left: 0, bottom: 3, right: 2 });
    expect(rectangle("$A:$B")).toEqual({ top: 0, left: 0, bottom: 1048575, right: 1 });
    expect(rectangle("1:3")).toEqual({ top: 0, left: 0, bottom: 2, right: 16383 });
    for (const none of ["", "A", "3", "A1:B", "A:3", "A1:B2:C3", "rate_1"]) expect(rectangle(none)).toBeUndefined();
  });

  it("makes print areas absolute", () => {
    expect(["A1:H40", "$1:$3", "A:B", "C3"].map(absolute)).toEqual(["$A$1:$H$40", "$1:$3", "$A:$B", "$C$3"]);
  });

  it("reads references to one block, with quotes in the sheet's name", () => {
    expect(reference("='It''s'!$B$3")).toEqual({ sheet: "It's", block: { top: 2, left: 1, bottom: 2, right: 1 } });
    expect(reference("=rate")).toBeUndefined();
    expect(reference("=A!A1+A!A2")).toBeUndefined();
  });
});
