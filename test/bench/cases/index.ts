// Every case of the benchmark, in the order of its table. A new subject is one file and one line here.
import type { BenchCase } from "../bench-case";
import { npvCases } from "./npv";

export const cases: readonly BenchCase[] = [...npvCases];
