// The door of the room.
export { hostFunctions, type HostFunction } from "./host-functions";
export { functions } from "./documented";
export { namespace } from "./registry";
export { answer, isFailure, type Failure } from "./answer";
export { helpFiles } from "./help";
export { exampleAnswer } from "./example-answer";
export { argumentTexts, literals } from "./literals";
export { shapeOf } from "./shape";
export { helpPage, metadata } from "./metadata";
export type { FunctionDefinition } from "./define";
export { exampleTexts, exampleTwin, twinOf, type Twin } from "./twins/twin";
export type { NoTwinReason, TwinCondition } from "./twins/argument";
