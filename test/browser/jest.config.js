/** What only a real browser shows. Slower than the rest, and run after it. */
import base from "../../jest.config.js";

export default {
  rootDir: "../..",
  displayName: "browser",
  testEnvironment: "node",
  transform: base.transform,
  testMatch: ["<rootDir>/test/browser/**/*.test.ts"],
  globalSetup: "<rootDir>/test/browser/start.mjs",
  globalTeardown: "<rootDir>/test/browser/stop.mjs",
  testTimeout: 120_000,
  // A page mostly waits: two share the cores well.
  maxWorkers: 2,
};
