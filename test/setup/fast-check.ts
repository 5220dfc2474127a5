// fast-check as the tests have it: with one seed, so that a run says the same twice. XD_SEED=random, or a number, tries others.
import fc from "../../node_modules/fast-check/lib/cjs/fast-check.js";

const { XD_SEED = "20261126" } = process.env;
if (XD_SEED !== "random") fc.configureGlobal({ seed: Number(XD_SEED) });

export * from "../../node_modules/fast-check/lib/cjs/fast-check.js";
export default fc;
