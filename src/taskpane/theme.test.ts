// Which look the pane takes: choice before Office before system.
import { themeFor } from "./theme";

const plain = { forcedColors: false, prefersDark: false };

it.each([
  ["what was chosen wins over everything", "light", { isDarkTheme: true }, { forcedColors: true, prefersDark: true }, "light"],
  [
    "a contrast theme of the system wins over Office",
    "auto",
    { isDarkTheme: true },
    { forcedColors: true, prefersDark: false },
    "contrast",
  ],
  ["Office says dark", "auto", { isDarkTheme: true }, plain, "dark"],
  ["Office says light, though the system is dark", "auto", { isDarkTheme: false }, { ...plain, prefersDark: true }, "light"],
  ["an old Office gives only its background", "auto", { bodyBackgroundColor: "#262626" }, plain, "dark"],
  ["a light background", "auto", { bodyBackgroundColor: "#FFFFFF" }, { ...plain, prefersDark: true }, "light"],
  ["Office says nothing: the system's wish", "auto", undefined, { ...plain, prefersDark: true }, "dark"],
  ["nobody says anything", "auto", undefined, plain, "light"],
  ["a background that is no colour", "auto", { bodyBackgroundColor: "none" }, { ...plain, prefersDark: true }, "dark"],
] as const)("%s", (_, choice, office, system, expected) => {
  expect(themeFor(choice, office, system)).toBe(expected);
});
