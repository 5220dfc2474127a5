// Light, dark or high contrast: what the person chose, else what Office shows, else what the system prefers.
import type { OfficeColors } from "./actions";

export type ThemeChoice = "auto" | "light" | "dark" | "contrast";
export type ThemeName = Exclude<ThemeChoice, "auto">;
export const themeChoices = ["auto", "light", "dark", "contrast"] as const satisfies readonly ThemeChoice[];

export interface SystemLook {
  readonly forcedColors: boolean;
  readonly prefersDark: boolean;
}

/**
 * @param office Office's colours; undefined on the web at times, and old clients give a background only
 * @example themeFor("auto", { bodyBackgroundColor: "#262626" }, { forcedColors: false, prefersDark: false }) // "dark"
 */
export function themeFor(choice: ThemeChoice, office: OfficeColors | undefined, system: SystemLook): ThemeName {
  if (choice !== "auto") return choice;
  if (system.forcedColors) return "contrast";
  if (office?.isDarkTheme !== undefined) return office.isDarkTheme ? "dark" : "light";
  const dark = isDark(office?.bodyBackgroundColor ?? "");
  return (dark ?? system.prefersDark) ? "dark" : "light";
}

/** Whether white text reads better on this colour, "#rrggbb"; undefined for anything else. */
function isDark(color: string): boolean | undefined {
  const parts = /^#([\da-f]{2})([\da-f]{2})([\da-f]{2})/i
    .exec(color)
    ?.slice(1)
    .map((part) => parseInt(part, 16));
  if (!parts) return undefined;
  const [red = 0, green = 0, blue = 0] = parts;
  return 0.299 * red + 0.587 * green + 0.114 * blue < 128;
}

export const systemLook = (): SystemLook => ({
  forcedColors: matches("(forced-colors: active)"),
  prefersDark: matches("(prefers-color-scheme: dark)"),
});

const matches = (query: string): boolean => typeof window.matchMedia === "function" && window.matchMedia(query).matches;
