import config from "../../jest.config.js";

/** The suites of src/model alone: what stands there is to be held by the tests beside it. */
export default { ...config, rootDir: "../..", globalSetup: undefined, testMatch: ["<rootDir>/src/model/**/*.test.ts"] };
