/** Unit tests stand beside their files; what crosses rooms stands in test/. */
const transform = {
  "^.+\\.tsx?$": [
    "@swc/jest",
    {
      jsc: {
        parser: { syntax: "typescript", tsx: true },
        target: "es2022",
        transform: { useDefineForClassFields: false, react: { runtime: "automatic" } },
      },
    },
  ],
};

export default {
  testEnvironment: "node",
  transform,
  testMatch: ["<rootDir>/src/**/*.test.ts", "<rootDir>/src/**/*.test.tsx", "<rootDir>/test/**/*.test.ts"],
  testPathIgnorePatterns: ["/node_modules/", "<rootDir>/test/browser/"],
  // Univer is one prebuilt file in tests: a test file starts in a second instead of ten.
  globalSetup: "<rootDir>/test/setup/bundle-engine.mjs",
  moduleNameMapper: {
    // Laws are tried with the same numbers each time; XD_SEED=random hunts with others.
    "^fast-check$": "<rootDir>/test/setup/fast-check.ts",
    "^(\\.{1,2}/.*)/engine/univer$": "<rootDir>/node_modules/.cache/xd/univer.cjs",
    "^\\./univer$": "<rootDir>/node_modules/.cache/xd/univer.cjs",
  },
  maxWorkers: "100%",
  testTimeout: 180000,
};
