// npm run mutation: small faults are planted into src/model one by one; each should make a test fail. Not a part of npm test.
export default {
  mutate: ["src/model/**/*.ts", "!src/model/**/*.test.ts"],
  buildCommand: "node test/mutation/bundle.mjs",
  testRunner: "mocha",
  mochaOptions: {
    spec: ["out/model-tests.cjs"],
    "no-config": true,
    "no-package": true,
    // It is slow with so many faults at hand, and finds none that others do not.
    grep: "^(?!.*precise to about a thousandth)",
  },
  coverageAnalysis: "perTest",
  // A fault in a table or another constant of a module would need all to be loaded again for each.
  ignoreStatic: true,
  timeoutMS: 2_000,
  reporters: ["clear-text", "progress"],
  tempDirName: "out/mutation",
  // There is none: the tests are not compiled by it, and Stryker would look for a TypeScript of its own.
  tsconfigFile: "test/mutation/none.json",
};
