// Standing sheets brought up to date in place: everything with a reason, and what people made stays. That nothing is done without a reason
// is seen of every sheet in contract.test.ts.
import { writeWho } from "../src/excel/raci-who";
import { read } from "../src/excel/read";
import { redrawSheets, surveyRedraw } from "../src/excel/redraw";
import { functionCells } from "../src/excel/share";
import { hostFunctions } from "../src/functions";
import type { SheetId } from "../src/sheets";
import { inputsOf } from "../src/sheets/kit";
import { noChoices, updateOf, type UpdateChoices } from "../src/sheets/update";
import { ownedNames } from "../src/sheets/owned-names";
import type { RaciInputs } from "../src/sheets/raci/fields";
import { toDo, toUpdate } from "./to-update";
import { draw, exampleProject, inWorkbook } from "./workbook";

const put = (sheet: string, cells: Readonly<Record<string, string | number>>): Promise<void> =>
  Excel.run(async (context) => {
    for (const [address, value] of Object.entries(cells)) context.workbook.worksheets.getItem(sheet).getRange(address).formulas = [[value]];
    await context.sync();
  });
const shown = (sheet: string, address: string): Promise<unknown> =>
  Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(sheet).getRange(address);
    range.load("values");
    await context.sync();
    return (range.values as unknown[][])[0]?.[0];
  });
const structure = (sheet: string, work: (sheet: Excel.Worksheet) => void): Promise<void> =>
  Excel.run(async (context) => {
    work(context.workbook.worksheets.getItem(sheet));
    await context.sync();
  });
const sheetOf = async (kind: string) => {
  const sheet = (await read()).find((one) => one.kind === kind);
  if (!sheet) throw new Error(`no ${kind}`);
  return sheet;
};
const raciInputs = async (): Promise<RaciInputs> => {
  const reading = inputsOf(await sheetOf("raci"));
  if (!reading.ok) throw new Error(JSON.stringify(reading.faults));
  return reading.value as RaciInputs;
};
/** The cell of a name: "departments_name" row 5. */
const cellOf = async (kind: string, name: string, row = 0): Promise<string> => {
  const [start = ""] = ((await sheetOf(kind)).places.get(name) ?? "").split(":");
  const [, letters = "", first = ""] = /^([A-Z]+)(\d+)$/.exec(start) ?? [];
  return `${letters}${Number(first) + row}`;
};

describe("the worked case", () => {
  const opened = (ids: readonly SheetId[], work: () => Promise<void>): Promise<void> =>
    inWorkbook(async (host) => {
      host.engine.register(hostFunctions("zh-CN"));
      await draw(exampleProject("predictive-maintenance"), "zh-CN", ids);
      await work();
    });

  it("finds nothing to do after rows and columns were inserted, sheets renamed and moved", () =>
    opened(["project", "raci"], async () => {
      await structure("责任矩阵", (sheet) => {
        sheet.getRange("12:12").insert("Down");
        sheet.getRange("F:F").insert("Right");
        sheet.getRange("3:3").insert("Down");
        sheet.name = "谁拍板";
        sheet.position = 0;
      });
      expect(toDo(await surveyRedraw(toUpdate()))).toEqual([]);
    }));

  it("adds a column for a role that was added to the project, and keeps everything that people made", () =>
    opened(["project", "raci", "pool"], async () => {
      await structure("责任矩阵", (sheet) => {
        sheet.name = "谁拍板";
        sheet.getRange("14:14").insert("Down");
      });
      await put("谁拍板", { A14: "会后补充", X2: "my note", X3: "=D2" });
      await put("谁拍板", { [await cellOf("raci", "grid", 0)]: "A" });
      // Names of holders beside the tasks are asked for in the pane, and stand outside of what the template draws.
      const who = async () => {
        const { id, places } = await sheetOf("raci");
        const [grid = "", roles = ""] = ["grid", "roles"].map((name) => places.get(name));
        return (
          (await writeWho({ sheetId: id, grid, roles, scheme: places.get("scheme"), letter: "A", heading: "谁", locale: "zh-CN" })) ?? ""
        );
      };
      expect(await who()).toMatch(/^Y/);
      const before = await raciInputs();
      expect(before.tasks.map(({ task }) => task)).toContain("会后补充");
      const count = await cellOf("raci", "accountable");
      await put("Sheet1", { B2: `='谁拍板'!${count}`, B3: `='奖金池'!${await cellOf("pool", "total")}` });
      const [accountable, other] = [await shown("Sheet1", "B2"), await shown("Sheet1", "B3")];
      await put("项目", { [await cellOf("project", "people_role", 6)]: "市场" });

      const survey = await surveyRedraw(toUpdate());
      expect(survey.filter(({ redraw }) => redraw.verbs.length > 0).map(({ sheet }) => sheet.kind)).toEqual(["project", "raci"]);
      await redrawSheets(toUpdate());

      const after = await raciInputs();
      expect(after.roles).toEqual([...before.roles, "市场"]);
      expect(after.grid.map((row) => row.slice(0, -1))).toEqual(before.grid);
      expect(after.grid.every((row) => row.at(-1) === "")).toBe(true);
      expect(await shown("谁拍板", "A14")).toBe("会后补充");
      expect(await shown("谁拍板", "Y2")).toBe("my note");
      expect([await shown("Sheet1", "B2"), await shown("Sheet1", "B3")]).toEqual([accountable, other]);
      expect((await functionCells()).map(({ address }) => address.replace(/\d+/, ""))).toEqual(after.tasks.map(() => "Z"));
      expect(await who()).toMatch(/^Z/);
      expect(toDo(await surveyRedraw(toUpdate()))).toEqual([]);
    }));

  it("takes away the column of a role that left, and says first what it held", () =>
    opened(["project", "raci"], async () => {
      const before = await raciInputs();
      const row = /\d+/.exec(await cellOf("project", "people_role", 2))?.[0] ?? "";
      await structure("项目", (sheet) => sheet.getRange(`${row}:${row}`).delete("Up"));
      const raci = await sheetOf("raci");
      const update = updateOf(raci, ownedNames(await read()), noChoices);
      expect(update?.ok && update.changes).toMatchObject([
        { field: "roles", kind: "gone", holds: ["C", "C", "I", "I", "A", "I", "A/R", "I", "C", "C", "I", "C"] },
      ]);
      await redrawSheets(toUpdate());
      const after = await raciInputs();
      expect(after.roles).toEqual(before.roles.filter((_, index) => index !== 2));
      expect(after.grid).toEqual(before.grid.map((line) => line.filter((_, index) => index !== 2)));
      expect(toDo(await surveyRedraw(toUpdate()))).toEqual([]);
    }));

  it("offers a new department to the pool and adds it only where it is wanted; a renamed one follows by itself", () =>
    opened(["project", "pool"], async () => {
      await put("项目", {
        [await cellOf("project", "departments_name", 5)]: "市场",
        [await cellOf("project", "departments_name", 1)]: "信息技术",
      });
      const pool = await sheetOf("pool");
      const changes = (choices: UpdateChoices) => {
        const update = updateOf(pool, ownedNames(all), choices);
        return update?.ok ? update : undefined;
      };
      const all = await read();
      expect(changes(noChoices)?.changes.map(({ kind, entry }) => [kind, entry])).toEqual([
        ["offered", "财务"],
        ["offered", "市场"],
      ]);
      await redrawSheets(toUpdate({ wanted: new Set(["participants:市场"]), unwanted: new Set() }));
      const reading = inputsOf(await sheetOf("pool"));
      expect(
        reading.ok &&
          (reading.value as { participants: { name: string; weight: number }[] }).participants.map(({ name, weight }) => [name, weight]),
      ).toEqual([
        ["售后", 50],
        ["信息技术", 60],
        ["产品", 20],
        ["销售", 20],
        ["市场", 0],
      ]);
      expect((await sheetOf("pool")).figures.get("total")).toEqual([[150]]);
    }));

  it("never overwrites: a formula and a word that people changed stay, and are named", () =>
    opened(["pool"], async () => {
      const total = await cellOf("pool", "total");
      await put("奖金池", { [total]: 4321, A1: "我的奖金池" });
      const survey = await surveyRedraw(toUpdate());
      expect(survey.find(({ sheet }) => sheet.kind === "pool")?.redraw.changedByHand).toEqual([
        { address: "A1", found: "我的奖金池" },
        { address: total, found: 4321 },
      ]);
      await redrawSheets(toUpdate());
      expect([await shown("奖金池", total), await shown("奖金池", "A1")]).toEqual([4321, "我的奖金池"]);
    }));
});

describe("links", () => {
  const project = exampleProject("predictive-maintenance");
  it("are healed in a standing sheet once the project stands beside it", () =>
    inWorkbook(async (host) => {
      await draw(project, "zh-CN", ["raci"]);
      const before = await raciInputs();
      await draw(project, "zh-CN", ["project"]);
      await redrawSheets(toUpdate());
      const raci = (await host.snapshot()).sheets.find(({ name }) => name === "责任矩阵");
      expect(raci?.cells.filter(({ formula }) => formula?.includes("项目!") || formula?.includes("'项目'!"))).toHaveLength(
        3 + before.roles.length,
      );
      expect(await raciInputs()).toEqual(before);
    }));
  it("are not made over a figure that differs: it is named and left", () =>
    inWorkbook(async () => {
      await draw(project, "zh-CN", ["raci"]);
      await draw(
        {
          common: { ...project.common, project: "别的项目" },
          sheets: { project: { ...(project.sheets.project as object), project: "别的项目" } },
        },
        "zh-CN",
        ["project"],
      );
      const done = await redrawSheets(toUpdate());
      expect(done.find(({ sheet }) => sheet.kind === "raci")?.redraw.differs).toEqual([
        { address: "B3", found: "预测性维护", published: "别的项目" },
      ]);
      expect((await raciInputs()).project).toBe("预测性维护");
    }));
});
