// What the compiler does not see. Every rule that is off somewhere says why.
import js from "@eslint/js";
import officeAddins from "eslint-plugin-office-addins";
import tseslint from "typescript-eslint";

const excelOnly = (...names) => ["error", ...names.map((name) => ({ name, message: `${name} is said in one room only: see the README's picture of the house.` }))];

export default tseslint.config(
  { ignores: ["dist/", "out/", "node_modules/", "coverage/"] },
  js.configs.recommended,
  ...tseslint.configs.recommended,
  {
    files: ["**/*.{ts,tsx}"],
    rules: {
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/consistent-type-imports": ["error", { fixStyle: "inline-type-imports" }],
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_", ignoreRestSiblings: true }],
      "no-restricted-globals": excelOnly("Excel", "Office", "CustomFunctions"),
      eqeqeq: "error",
      "no-eval": "error",
      "no-implied-eval": "error",
    },
  },
  {
    // The one room that speaks to Excel; its rules know a variable named `context`.
    files: ["src/excel/**/*.ts"],
    plugins: { "office-addins": officeAddins },
    rules: {
      "no-restricted-globals": "off", // this is the room
      "office-addins/no-context-sync-in-loop": "error",
      "office-addins/no-empty-load": "error",
      "office-addins/no-navigational-load": "error",
      "office-addins/no-office-initialize": "error",
    },
  },
  {
    files: ["src/functions/associate.ts", "src/functions/main.ts"],
    rules: { "no-restricted-globals": excelOnly("Excel") }, // registration, and the entry that asks for the display language
  },
  {
    // Where a page starts it meets Office once, and hands on what the rooms need.
    files: ["src/taskpane/main.tsx", "src/commands/main.ts"],
    rules: { "no-restricted-globals": excelOnly("Excel", "CustomFunctions") },
  },
  {
    // What crosses rooms speaks to Excel as a user's own script would: over the host, or in the workbench's page.
    files: ["test/**/*.ts"],
    rules: { "no-restricted-globals": "off" },
  },
  {
    files: ["**/*.{js,mjs}"],
    languageOptions: { globals: { process: "readonly", console: "readonly", setTimeout: "readonly", clearTimeout: "readonly", URL: "readonly", Buffer: "readonly" } },
  },
);
