// npm run mutation: small faults are planted into src/model one by one; each should make a test fail. Not a part of npm test.
export default {
  mutate: ["src/model/**/*.ts", "!src/model/**/*.test.ts"],
  testRunner: "jest",
  jest: { configFile: "test/mutation/jest.config.js" },
  coverageAnalysis: "perTest",
  // A fault in a table or another constant of a module would need a run of all suites for each.
  ignoreStatic: true,
  timeoutMS: 20_000,
  reporters: ["clear-text", "progress"],
  tempDirName: "out/mutation",
  // There is none: the tests are not compiled by it, and Stryker would look for a TypeScript of its own.
  tsconfigFile: "test/mutation/none.json",
};
