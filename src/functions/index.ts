// The door of the room.
export { hostFunctions, type HostFunction } from "./host-functions";
export { functions } from "./documented";
export { namespace } from "./registry";
export { answer, isFailure } from "./answer";
export { helpHtml } from "./help";
export { helpPage, metadata } from "./metadata";
export type { FunctionDefinition } from "./define";
