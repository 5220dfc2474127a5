// Standing sheets brought up to date in place: everything with a reason, and what people made stays. That nothing is done without a reason
// is seen of every sheet in contract.test.ts.
import { writeWho } from "../src/excel/raci-who";
import { read } from "../src/excel/read";
import { familiesOf } from "../src/excel/standing-families";
import { surveyFormulas } from "../src/excel/changed-formulas";
import { redrawSheets, surveyRedraw, type Redrawn } from "../src/excel/redraw";
import { functionCells } from "../src/excel/share";
import { hostFunctions } from "../src/functions";
import type { SheetId } from "../src/sheets";
import { inputsOf } from "../src/sheets/kit";
import type { ModelInputs } from "../src/sheets/model/fields";
import { forecast, presentValue } from "../src/sheets/model/forecast";
import { heal, survey, update } from "../src/taskpane/update";
import { simulateModel } from "../src/taskpane/simulate";
import { fill } from "../src/excel/fill";
import { fewestTrials } from "../src/model/simulate";
import { drawnFor, noChoices, updateOf, type UpdateChoices } from "../src/sheets/update";
import { ownedNames } from "../src/sheets/owned-names";
import type { Project } from "../src/sheets/project";
import type { RaciInputs } from "../src/sheets/raci/fields";
import type { Host, WorkbookSnapshot } from "../src/host";
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

/**
 * What stands in a workbook. Names, colour rules and what cells accept stand in no order that anybody sees, and a line between two cells is
 * either's.
 */
const whole = ({ sheets, styles }: WorkbookSnapshot) =>
  sheets.map((sheet) => ({
    ...sheet,
    names: [...sheet.names].sort((a, b) => a.name.localeCompare(b.name)),
    conditionalFormats: sheet.conditionalFormats.map(({ ranges, rule }) => JSON.stringify({ ranges, rule })).sort(),
    validations: sheet.validations.map((one) => JSON.stringify(one)).sort(),
    cells: sheet.cells.map(({ style, formula, ...cell }) => ({
      ...cell,
      formula: formula?.replace(/'([^']+)'!/g, "$1!"),
      look: style === undefined ? null : { ...styles[style], borders: null },
    })),
  }));

describe("the worked case", () => {
  const opened = (ids: readonly SheetId[], work: (host: Host) => Promise<void>): Promise<void> =>
    inWorkbook(async (host) => {
      host.engine.register(hostFunctions("zh-CN"));
      await draw(exampleProject("predictive-maintenance"), "zh-CN", ids);
      await work(host);
    });

  it("leaves a grid alone into which somebody inserted a column and filled it in, and says so", () =>
    opened(["raci"], async () => {
      await structure("责任矩阵", (sheet) => {
        sheet.getRange("E:E").insert("Right");
        sheet.getRange("E10:E11").values = [["法务"], ["A"]];
      });
      const cells = async (): Promise<unknown> =>
        Excel.run(async (context) => {
          const used = context.workbook.worksheets.getItem("责任矩阵").getUsedRange(true);
          used.load("formulas");
          await context.sync();
          return used.formulas;
        });
      const before = await cells();
      const raci = (all: readonly Redrawn[]) => all.find(({ sheet }) => sheet.kind === "raci")?.stays;
      expect([raci(await surveyRedraw(toUpdate())), raci(await redrawSheets(toUpdate()))]).toEqual(["misfit", "misfit"]);
      expect(await cells()).toEqual(before);
      expect([...(await surveyFormulas(drawnFor)).values()]).toEqual(["misfit"]);
    }));

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

  it("changes nothing where it fails half-way: lines that came and went, cells, looks, rules and names are put back", () =>
    opened(["project", "raci"], async (host) => {
      const row = /\d+/.exec(await cellOf("project", "people_role", 2))?.[0] ?? "";
      await structure("项目", (sheet) => sheet.getRange(`${row}:${row}`).delete("Up"));
      await put("项目", { [await cellOf("project", "people_role", 5)]: "市场", [await cellOf("project", "people_role", 6)]: "法务" });
      await put("Sheet1", {
        B2: `=SUM('责任矩阵'!D9:F20)`,
        B3: "='责任矩阵'!F9",
      });
      await redrawSheets((sheet, ...rest) => (sheet.kind === "project" ? toUpdate()(sheet, ...rest) : undefined));
      const start = await host.snapshot();
      const messages: { number: number; actions: number }[] = [];
      host.resetMessages();
      host.failAt(({ number, actions }, index) => {
        if (index === 0) messages.push({ number, actions });
        return undefined;
      });
      await redrawSheets(toUpdate());
      const largest = messages.reduce((most, one) => (one.actions > most.actions ? one : most));
      await host.load(start);
      const before = whole(start);
      // At the first lines, amid cells and looks, at the names in the end.
      for (const at of [2, Math.floor(largest.actions / 3), largest.actions - 2]) {
        host.resetMessages();
        host.failAt(({ number }, index) => (number === largest.number && index === at ? "GeneralException" : undefined));
        await expect(redrawSheets(toUpdate())).rejects.toMatchObject({ code: "GeneralException" });
        host.failAt(undefined);
        expect({ at, after: whole(await host.snapshot()) }).toEqual({ at, after: before });
      }
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

/** Errors in cells, wherever they stand. */
const errors = (host: Host): Promise<readonly unknown[]> =>
  host
    .snapshot()
    .then(({ sheets }) =>
      sheets.flatMap(({ name, cells }) =>
        cells.flatMap(({ row, column, value, formula }) => (typeof value === "object" ? [{ name, row, column, formula }] : [])),
      ),
    );
const modelInputs = async (): Promise<ModelInputs> => {
  const reading = inputsOf(await sheetOf("model"));
  if (!reading.ok) throw new Error(JSON.stringify(reading.faults));
  return reading.value as ModelInputs;
};
const figure = async (kind: string, name: string): Promise<unknown> => (await sheetOf(kind)).figures.get(name)?.[0]?.[0];

describe("a model", () => {
  const project = exampleProject("predictive-maintenance");
  const talks = (project.sheets.negotiation as { talks: { counterpart: string; status: string }[] }).talks;
  const parts = {
    ...project,
    sheets: { ...project.sheets, negotiation: { ...(project.sheets.negotiation as object), talks: talks.slice(0, 2) } },
  };
  const typed = project.sheets.model as ModelInputs;
  // Small, so that it is quick: one period, three departments.
  const small = {
    ...typed,
    periods: 1,
    parties: typed.parties.slice(0, 3).map((party) => ({ ...party, committed: party.department === "产品" ? "no" : null })),
  };
  const alone = { ...parts, sheets: { model: small } } as Project;

  it("that stood before the others is linked to them, grows and shrinks with the project, and keeps what people made", () =>
    inWorkbook(async (host) => {
      await draw(alone, "zh-CN", ["model"]);
      await structure("计算", (sheet) => {
        sheet.getRange("C:C").insert("Right");
        sheet.name = "Workings of mine";
        sheet.position = 0;
      });
      await put("模型", { Z5: "my note" });
      // Linked once the others stand there; what differs is named and left.
      await draw(parts, "zh-CN", ["project", "pool", "negotiation"]);
      const healed = await heal();
      expect(healed.find(({ kind }) => kind === "model")?.differs).toEqual([
        { address: await cellOf("model", "parties_committed", 2), found: "否", published: "是" },
      ]);
      const linked = await modelInputs();
      expect(linked.parties.map(({ committed }) => committed)).toEqual([null, "yes", "no"]);
      expect(linked.poolPaid).not.toEqual(small.poolPaid);
      expect(await figure("model", "npv")).toBeCloseTo(presentValue(linked, forecast(linked).net), 6);

      // A run, and what happened since: a line and a period that were typed, a department that came, one that left, a sheet that went.
      const { state } = await simulateModel(
        { read, families: familiesOf, fill },
        {
          model: (await sheetOf("model")).id,
          trials: fewestTrials,
          seed: 7,
          date: "2026-03-31",
          locale: "zh-CN",
          signal: new AbortController().signal,
          onProgress: () => undefined,
        },
      );
      expect(state).toBe("written");
      expect(await figure("model/simulation", "simulation_changes")).toBe(0);
      const run = (await sheetOf("model/simulation")).figures;
      const row = /\d+/.exec(await cellOf("project", "departments_name", 2))?.[0] ?? "";
      await put("项目", { [await cellOf("project", "departments_name", 5)]: "市场" });
      await structure("项目", (sheet) => sheet.getRange(`${row}:${row}`).delete("Up"));
      await structure("可信度", (sheet) => sheet.delete());
      const spare = typed.benefits.length;
      await put("模型", {
        [await cellOf("model", "benefits_name", spare)]: "二手车溢价",
        [await cellOf("model", "benefits_amount", spare)]: 120,
        [await cellOf("model", "benefits_growth", spare)]: 0.05,
        [await cellOf("model", "benefits_from", spare)]: 2,
        [await cellOf("model", "periods")]: linked.periods + 1,
      });
      await put("Sheet1", {
        B2: `='模型'!${await cellOf("model", "npv")}`,
        B3: `='结果'!${await cellOf("model/results", "pvBenefits")}`,
      });
      const request = { speak: "zh-CN", wanted: new Set(["parties:市场"]) } as const;
      const done = (await update(request, {})).find(({ kind }) => kind === "model");
      expect(done?.added).toEqual(["可信度"]);
      expect(done?.changes.map(({ kind, entry, holds }) => [kind, entry, holds])).toEqual([
        ["gone", "#3", ["no", "20"]],
        ["offered", "销售", []],
        ["offered", "财务", []],
        ["offered", "市场", []],
      ]);
      const then = await modelInputs();
      expect(then.parties.map(({ department, agreed }) => [department, agreed])).toEqual([
        ["售后", 50],
        ["IT", 60],
        ["市场", null],
      ]);
      expect(then.benefits.slice(0, spare)).toEqual(linked.benefits);
      expect((await sheetOf("model/coalition")).figures.get("coalitionMembers")).toEqual([["售后"], ["IT"], ["市场"]]);
      expect(await figure("model", "npv")).toBeCloseTo(presentValue(then, forecast(then).net), 6);
      expect([await shown("Sheet1", "B2"), await shown("Sheet1", "B3")]).toEqual([
        await figure("model", "npv"),
        await figure("model/results", "pvBenefits"),
      ]);
      expect(await shown("模型", "Z5")).toBe("my note");
      expect(await errors(host)).toEqual([]);
      // The run stands there as it was written, and says by its formulas that it no longer speaks of the inputs.
      const now = (await sheetOf("model/simulation")).figures;
      for (const block of ["simulationFigures", "simulationHistogram", "simulationTerms"]) expect(now.get(block)).toEqual(run.get(block));
      expect(Number(now.get("simulation_changes")?.[0]?.[0])).toBeGreaterThan(0);
      // The pool was typed for a second period that the model had not yet.
      const differs = [{ address: (await cellOf("pool", "profit")).replace(/^[A-Z]+/, "E"), found: 1500, published: 1620 }];
      expect(toDo(await surveyRedraw(toUpdate()))).toEqual([["pool", [], differs, []]]);
    }));

  it("stands beside another one: each keeps its sheets and its publisher, whatever was moved and renamed, until somebody points elsewhere", () =>
    inWorkbook(async () => {
      const tiny = { ...alone, sheets: { model: { ...small, parties: [] }, pool: project.sheets.pool } } as Project;
      await draw(tiny, "zh-CN", ["model", "pool"]);
      await draw(tiny, "zh-CN", ["model"]);
      await structure("结果 2", (sheet) => {
        sheet.position = 0;
        sheet.name = "B results";
      });
      await structure("模型 2", (sheet) => {
        sheet.position = 1;
        sheet.name = "B inputs";
      });
      const [first, second] = (await read()).filter(({ kind }) => kind === "model").toReversed();
      const before = await survey({ speak: "zh-CN" });
      expect(before.filter(({ isCurrent, stays, fault }) => !isCurrent || (stays ?? fault) !== undefined)).toEqual([]);
      const pool = before.find(({ kind }) => kind === "pool");
      expect(pool?.publishers).toEqual([
        { kind: "model", sheets: [second, first].map((sheet) => ({ id: sheet?.id, name: sheet?.name })), chosen: first?.id },
      ]);
      const done = await update({ speak: "zh-CN", linkTo: new Map([[pool?.id ?? "", [second?.id ?? ""]]]) }, {});
      expect(done.flatMap(({ kind, isCurrent }) => (isCurrent ? [] : [kind]))).toEqual(["pool"]);
      const again = await survey({ speak: "zh-CN" });
      expect(again.find(({ kind }) => kind === "pool")).toMatchObject({ isCurrent: true, publishers: [{ chosen: second?.id }] });
      // Sheets whose inputs are gone are named, and left.
      await structure("B inputs", (sheet) => sheet.delete());
      const orphans = (await survey({ speak: "zh-CN" })).filter(({ stays }) => stays === "orphan");
      expect(orphans.map(({ name }) => name)).toEqual(["B results", "计算 2", "敏感性 2", "可信度 2", "部门博弈 2", "模拟 2"]);
    }));
});
