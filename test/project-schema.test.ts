// The schema that editors use for project files: made from the fields, and agreeing with what the reader takes.
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import Ajv from "ajv/dist/2020";
import { projectSchema, readProject } from "../src/sheets/project";
import { exampleNames } from "./example-projects";

const assets = resolve(__dirname, "../assets");
const json = (path: string): unknown => JSON.parse(readFileSync(resolve(assets, path), "utf8"));
const example = (name: string) => json(`examples/${name}.json`) as Record<string, Record<string, Record<string, unknown>>>;

it("stands in assets as the fields give it (npm run -s schema > assets/project.schema.json)", () => {
  expect(json("project.schema.json")).toEqual(JSON.parse(JSON.stringify(projectSchema())));
});

describe("the schema", () => {
  const validate = new Ajv({ strict: false, formats: { date: true } }).compile(projectSchema() as object);

  it.each(exampleNames)("takes the example %s", (name) => {
    expect(validate(json(`examples/${name}.json`))).toBe(true);
  });

  const [first = ""] = exampleNames;
  it.each<[string, (file: ReturnType<typeof example>) => unknown]>([
    [
      "text in a number",
      (file) => ({ ...file, sheets: { ...file["sheets"], model: { ...file["sheets"]?.["model"], discountRate: "ten" } } }),
    ],
    ["a field nobody knows", (file) => ({ ...file, sheets: { ...file["sheets"], raci: { ...file["sheets"]?.["raci"], colour: 1 } } })],
    ["no project", ({ project: _, ...file }) => file],
    ["another shape", (file) => ({ ...file, xd: 99 })],
  ])("refuses %s, as the reader does", (_, change) => {
    const changed = change(example(first));
    expect(validate(changed)).toBe(false);
    expect(readProject(changed).ok).toBe(false);
  });
});
