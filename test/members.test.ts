// Compares three lists of Excel's members: those that src/excel uses, those that the host has, and Microsoft's own
// with the requirement set that each came with.
import { readdirSync } from "node:fs";
import { resolve } from "node:path";
import ts from "typescript";
import { wireClasses } from "../src/host/model/classes";

const root = resolve(__dirname, "..");
const options: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  types: ["office-js"],
  typeRoots: [resolve(root, "node_modules/@types")],
  strict: true,
  noEmit: true,
  skipLibCheck: true,
};

/** Members of every ClientObject that the client answers itself. */
const clientOnly = new Set(["load", "set", "toJSON", "context", "isNullObject", "track", "untrack", "items"]);

/** The call with which the client registers for an event. */
const registrations: Readonly<Record<string, string>> = {
  onChanged: "_RegisterDataChangedEvent",
  onActivated: "_RegisterActivatedEvent",
  onDeactivated: "_RegisterDeactivatedEvent",
  onAdded: "_RegisterAddedEvent",
  onDeleted: "_RegisterDeletedEvent",
  onCalculated: "_RegisterCalculatedEvent",
  onSelectionChanged: "_RegisterSelectionChangedEvent",
  onNameChanged: "_RegisterEventNameChanged",
};

/** Excel's classes that stand for objects in the workbook, by name. */
function isWorkbookObject(node: ts.Node): node is ts.ClassDeclaration {
  if (!ts.isClassDeclaration(node)) return false;
  const inExcel = ts.isModuleBlock(node.parent) && node.parent.parent.name.getText() === "Excel";
  return (
    inExcel &&
    (node.heritageClauses ?? []).some((clause) => clause.types.some((type) => type.expression.getText() === "OfficeExtension.ClientObject"))
  );
}

/** "Range.values" for each use of a member of Excel's, with the place of the use. */
function usedMembers(program: ts.Program, files: readonly string[]): readonly { readonly member: string; readonly place: string }[] {
  const checker = program.getTypeChecker();
  const used: { member: string; place: string }[] = [];
  for (const file of files) {
    const source = program.getSourceFile(file);
    if (!source) throw new Error(`Not in the program: ${file}`);
    const visit = (node: ts.Node): void => {
      const name = ts.isPropertyAccessExpression(node)
        ? node.name
        : ts.isBindingElement(node) && ts.isIdentifier(node.name)
          ? (node.propertyName ?? node.name)
          : undefined;
      const symbol = name && (ts.isBindingElement(node) ? destructured(checker, node, name.getText()) : checker.getSymbolAtLocation(name));
      for (const declaration of symbol?.declarations ?? []) {
        if (!isWorkbookObject(declaration.parent)) continue;
        const line = source.getLineAndCharacterOfPosition(node.getStart()).line + 1;
        used.push({ member: `${declaration.parent.name?.text ?? ""}.${symbol?.name ?? ""}`, place: `${file}:${line}` });
      }
      ts.forEachChild(node, visit);
    };
    visit(source);
  }
  return used;
}

function destructured(checker: ts.TypeChecker, node: ts.BindingElement, name: string): ts.Symbol | undefined {
  return checker.getTypeAtLocation(node.parent).getProperty(name);
}

const hostMembers = new Set(
  wireClasses.flatMap(({ name, values, objects, methods }) =>
    [values, objects, methods].flatMap((table) => Object.keys(table ?? {}).map((member) => `${name}.${member}`)),
  ),
);

function hostHas(member: string): boolean {
  const [owner = "", name = ""] = member.split(".");
  const registration = registrations[name];
  // The document tells this one, not the workbook.
  if (member === "Workbook.onSelectionChanged") return true;
  return clientOnly.has(name) || hostMembers.has(registration === undefined ? member : `${owner}.${registration}`);
}

function missing(program: ts.Program, files: readonly string[]): readonly string[] {
  return usedMembers(program, files)
    .filter(({ member }) => !hostHas(member))
    .map(({ member, place }) => `${member} at ${place}`);
}

function excelFiles(): readonly string[] {
  const folder = resolve(root, "src/excel");
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.ts$/.test(name) && !/\.test\.ts$/.test(name))
    .map((name) => resolve(folder, name));
}

const files = excelFiles();
const program = ts.createProgram([...files], options);

it("has every member of Excel's that src/excel uses", () => {
  expect(missing(program, files)).toEqual([]);
});

it("notices a member that the host has not", () => {
  const planted = resolve(root, "src/excel/planted.ts");
  const text = `export async function planted(context: Excel.RequestContext): Promise<void> {
    const sheet = context.workbook.worksheets.getItem("A");
    sheet.getRange("A1").values = [[1]];
    sheet.tables.add("A1:B2", true);
    const { shapes } = sheet;
    shapes.load();
  }`;
  const host = ts.createCompilerHost(options);
  const { getSourceFile } = host;
  host.getSourceFile = (name, ...rest) =>
    name === planted ? ts.createSourceFile(name, text, ts.ScriptTarget.ES2022, true) : getSourceFile.call(host, name, ...rest);
  const found = missing(ts.createProgram([planted], options, host, program), [planted]);
  expect(found.map((each) => each.split(" ")[0])).toEqual(["TableCollection.add", "Worksheet.tables", "Worksheet.shapes"]);
});

/** "Range.values" → "1.1", from Microsoft's doc comments. */
function publishedSets(): ReadonlyMap<string, string> {
  const file = program.getSourceFiles().find(({ fileName }) => /@types\/office-js\/index\.d\.ts$/.test(fileName));
  if (!file) throw new Error("The types of Office.js are not in the program.");
  const sets = new Map<string, string>();
  const setOf = (node: ts.Node): string | undefined =>
    /\[Api set: ExcelApi (\d+\.\d+)/.exec(file.text.slice(node.getFullStart(), node.getStart()))?.[1];
  const visit = (node: ts.Node): void => {
    if (isWorkbookObject(node)) {
      const own = setOf(node) ?? "1.1";
      for (const member of node.members) {
        const name = `${node.name?.text ?? ""}.${member.name?.getText() ?? ""}`;
        // Overloads repeat the comment; the first one counts.
        if (!sets.has(name)) sets.set(name, setOf(member) ?? own);
      }
    } else ts.forEachChild(node, visit);
  };
  visit(file);
  return sets;
}

it("dates every member as Microsoft does", () => {
  const published = publishedSets();
  const differing = wireClasses.flatMap(({ name, values, objects, methods }) =>
    [values, objects, methods].flatMap((table) =>
      Object.entries(table ?? {}).flatMap(([member, { since }]) => {
        const theirs = published.get(`${name}.${member}`);
        return theirs === undefined || theirs === since ? [] : [`${name}.${member}: host ${since}, Microsoft ${theirs}`];
      }),
    ),
  );
  expect(differing).toEqual([]);
});

it("has no member that Excel has not, but for the client's private ones", () => {
  const published = publishedSets();
  const client = new Set([
    ...["Worksheet.gridlines", "Worksheet.headings", "Workbook._Runtime", "ChartSeriesCollection.count"],
    // Published as the one function Excel.createWorkbook, which the client takes apart.
    ...["Application.createWorkbook", "WorkbookCreated.id", "WorkbookCreated.open"],
  ]);
  const unknown = [...hostMembers].filter((member) => !published.has(member) && !client.has(member) && !/\._[A-Z]/.test(member));
  expect(unknown).toEqual([]);
});
