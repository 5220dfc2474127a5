// A responsibility grid in a workbook: foreign cells are found and left alone, fixes are written and checked again, schemes are switched.
import { edit } from "../src/excel/edit";
import { foreignCells } from "../src/excel/grids";
import { writeWho } from "../src/excel/raci-who";
import { read } from "../src/excel/read";
import { functionCells } from "../src/excel/share";
import { hostFunctions } from "../src/functions";
import { watch } from "../src/excel/watch";
import { findingsOf, inputsOf } from "../src/sheets/kit";
import { adoptGrids } from "../src/sheets/raci/adopt/adopt";
import { checkAdopted } from "../src/sheets/raci/adopt/check-adopted";
import type { RaciInputs } from "../src/sheets/raci/fields";
import { parseAddress, toAddress } from "../src/spec/address";
import { draw, exampleProject, inWorkbook } from "./workbook";

const put = (address: string, values: readonly (readonly (string | number)[])[], merged: readonly string[] = []): Promise<void> =>
  Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange(address).values = values as (string | number)[][];
    for (const one of merged) sheet.getRange(one).merge();
    await context.sync();
  });

it("a grid made by hand is found with its merged phases, checked at its own cells, and not changed", () =>
  inWorkbook(async (host) => {
    await draw(exampleProject("returns-portal"), "en-US", ["raci"]);
    await put(
      "B3:F7",
      [
        ["阶段", "任务", "IT", "财务", "销售"],
        ["一、准备", "定目标", "Ａ／Ｒ", "С", "抄送"],
        ["", "定预算", "A", "A", "R"],
        ["二、实施", "开发", "R", "负责", 0],
        ["", "上线", "A", "R", "-"],
      ],
      ["B4:B5", "B6:B7"],
    );
    const before = await host.snapshot();
    const found = await foreignCells();
    expect(found.map(({ sheet }) => sheet)).toEqual(["Sheet1"]);
    const [grid, ...others] = found.flatMap((cells) => adoptGrids(cells));
    expect(others).toEqual([]);
    expect(grid?.tasks.map(({ phase }) => phase)).toEqual(["一、准备", "一、准备", "二、实施", "二、实施"]);
    expect(grid?.unread).toEqual([{ row: 5, column: 4, text: "负责" }]);
    const placed = grid ? checkAdopted(grid, "zh-CN").map(({ rule, place }) => `${rule} ${place}`) : [];
    expect(placed).toEqual(expect.arrayContaining(["raci.several-a B5", "raci.unreadable E6"]));
    expect(await host.snapshot()).toEqual(before);
  }));

describe("fixes", () => {
  it("give the missing letter to whom a person chose, and the finding is gone when the sheet is read again", () =>
    inWorkbook(async () => {
      await draw(exampleProject("predictive-maintenance"), "en-US", ["raci"]);
      const sheet = async () => {
        const found = (await read()).find(({ kind }) => kind === "raci");
        if (!found) throw new Error("no sheet");
        return found;
      };
      const first = await sheet();
      const corner = /^[A-Z]+\d+/.exec(first.places.get("grid") ?? "")?.[0] ?? "";
      await edit(first.id, [{ address: corner, text: "r" }]);
      const missing = findingsOf(await sheet(), "en-US").find(({ rule }) => rule === "raci.no-a");
      expect(missing?.fixes.map(({ label }) => label)).toContain("Give A to IT");
      const fix = missing?.fixes.find(({ label }) => label === "Give A to IT");
      await edit(first.id, fix?.edits ?? []);
      const after = await sheet();
      expect(findingsOf(after, "en-US").filter(({ rule }) => rule === "raci.no-a")).toEqual([]);
      const reading = inputsOf(after);
      expect(reading.ok && (reading.value as RaciInputs).grid[0]?.slice(0, 2)).toEqual(["r", "A"]);
    }));

  it("write nothing where the cell was changed meanwhile, and say which", () =>
    inWorkbook(async () => {
      await put("A1:B1", [["A", "C"]]);
      const id = (await foreignCells())[0]?.sheetId ?? "";
      await expect(
        edit(id, [
          { address: "A1", text: "R", before: "A" },
          { address: "B1", text: "R", before: "I" },
        ]),
      ).rejects.toMatchObject({ name: "ChangedMeanwhile", address: "B1" });
      expect((await foreignCells())[0]?.values).toEqual([["A", "C"]]);
      const back = await edit(id, [{ address: "B1", text: "-", before: "C" }]);
      expect((await foreignCells())[0]?.values).toEqual([["A", "-"]]);
      await edit(id, back);
      expect((await foreignCells())[0]?.values).toEqual([["A", "C"]]);
    }));
});

it("edits are told while one listens, and no longer after", () =>
  inWorkbook(async () => {
    let told = 0;
    const stop = await watch(() => told++);
    await put("A1", [["x"]]);
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(told).toBeGreaterThan(0);
    const before = told;
    stop();
    await new Promise((resolve) => setTimeout(resolve, 100));
    await put("A1", [["y"]]);
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(told).toBe(before);
  }));

it("a switched scheme changes letters, legend, words and counts of the sheet", () =>
  inWorkbook(async () => {
    await draw(exampleProject("predictive-maintenance"), "zh-CN", ["raci", "pool"]);
    const [sheet] = await read();
    const scheme = sheet?.places.get("scheme") ?? "";
    await edit(sheet?.id ?? "", [{ address: scheme, text: "DACI", before: "RACI" }]);
    const after = (await read()).find(({ kind }) => kind === "raci");
    const reading = after && inputsOf(after);
    expect(reading?.ok && (reading.value as RaciInputs).scheme).toBe("DACI");
    // R is no letter of DACI: the sheet's own checks say so.
    const rules = after ? findingsOf(after, "zh-CN").map(({ rule }) => rule) : [];
    expect(rules).toContain("raci.unreadable");
    expect(rules).not.toContain("raci.counts-differ");
  }));

it("who holds a letter is named beside the tasks, right of all that stands there, follows the grid, and is none of it", () =>
  inWorkbook(async (host) => {
    host.engine.register(hostFunctions("en-US"));
    await draw(exampleProject("predictive-maintenance"), "en-US", ["raci"]);
    const standing = async () => {
      const found = (await read()).find(({ kind }) => kind === "raci");
      if (!found) throw new Error("no sheet");
      return found;
    };
    const first = await standing();
    const before = await host.snapshot();
    const write = async (letter: string, { id, places }: typeof first = first) =>
      (await writeWho({
        sheetId: id,
        grid: places.get("grid") ?? "",
        roles: places.get("roles") ?? "",
        scheme: places.get("scheme"),
        letter,
        heading: `Who is ${letter}`,
        locale: "en-US",
      })) ?? "";
    const shown = (address: string) =>
      Excel.run(async (context) => {
        const range = context.workbook.worksheets.getItem(first.id).getRange(address);
        range.load("values");
        await context.sync();
        return (range.values as unknown[][]).flat();
      });
    const holders = (sheet: typeof first): readonly string[] => {
      const reading = inputsOf(sheet);
      const { grid, roles } = (reading.ok ? reading.value : { grid: [], roles: [] }) as RaciInputs;
      return grid.map((row) => roles.filter((_, column) => /A/.test(row[column] ?? "")).join(", "));
    };
    const [decides, does] = [await write("A"), await write("R")];
    expect(await shown(decides)).toEqual(["Who is A", ...holders(first)]);
    expect(does).not.toBe(decides);
    expect(await functionCells()).toHaveLength(2 * holders(first).length);
    // Nothing that stood there changed, and nothing of it is read as the grid.
    const cells = (await host.snapshot()).sheets.find(({ name }) => name === first.name)?.cells ?? [];
    const old = before.sheets.find(({ name }) => name === first.name)?.cells ?? [];
    expect(cells.filter(({ formula = "", value }) => !formula.includes("XD.RACIWHO") && !String(value).startsWith("Who is"))).toHaveLength(
      old.length,
    );
    expect(inputsOf(await standing())).toEqual(inputsOf(first));
    // A letter moves, a role comes in between: the column follows, wherever it stands by then.
    const corner = parseAddress(first.places.get("grid") ?? "");
    if (!corner) throw new Error("no grid");
    const at = (row: number, column: number): string => toAddress({ row, column, rows: 1, columns: 1 });
    await edit(first.id, [{ address: at(corner.row, corner.column), text: "R" }]);
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem(first.id);
      sheet
        .getRange(at(0, corner.column + 1))
        .getEntireColumn()
        .insert("Right");
      sheet.getRange(at(corner.row - 1, corner.column + 1)).values = [["Legal"]];
      sheet.getRange(at(corner.row, corner.column + 1)).values = [["A"]];
      await context.sync();
    });
    const [moved] = (await functionCells()).map(({ address }) => parseAddress(address));
    const later = moved && toAddress({ ...moved, row: corner.row - 1, rows: corner.rows + 1 });
    expect(await shown(later ?? "")).toEqual(["Who is A", ...holders(await standing())]);
    expect(holders(await standing())[0]).toContain("Legal");
    expect(await write("A", await standing())).toBe(later);
    // What somebody typed there is theirs: the next column is taken.
    await edit(first.id, [{ address: at(corner.row, moved?.column ?? 0), text: "mine" }]);
    expect(await write("A", await standing())).not.toBe(later);
    expect((await shown(later ?? ""))[1]).toBe("mine");
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem(first.id).getRange("XFD1").values = [["last"]];
      await context.sync();
    });
    expect(await write("C")).toBe("");
  }));
