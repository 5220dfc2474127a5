// Knows the names by which the ribbon and the keyboard call us; the manifest and shortcuts.json say the same (test/manifest.test.ts).

/** Every command; each must be associated with its work when the page starts. */
export const commandIds = ["showPane", "newRaci", "newModel", "newPool", "newKit", "check", "functions", "share"] as const;

/** One of the commands. */
export type CommandId = (typeof commandIds)[number];
