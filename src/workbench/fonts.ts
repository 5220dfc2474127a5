// Noto Sans SC comes with the page and stands in for the sheets' fonts where a machine does not have them.
import "@fontsource-variable/noto-sans-sc/index.css";

const included = "Noto Sans SC Variable";
/** The fonts that sheets, the pane and the grid ask for. */
const wanted = ["Microsoft YaHei", "Calibri", "Arial", "Segoe UI"];

/** Adds the included font under each wanted name, after the machine's own font of that name. */
export function standIn(): void {
  for (const rule of includedFaces()) {
    const source = rule.style.getPropertyValue("src");
    const unicodeRange = rule.style.getPropertyValue("unicode-range");
    for (const family of wanted)
      document.fonts.add(
        new FontFace(family, `local("${family}"), ${source}`, {
          weight: rule.style.getPropertyValue("font-weight"),
          display: "swap",
          ...(unicodeRange === "" ? {} : { unicodeRange }),
        }),
      );
  }
}

/** Latin letters of every wanted font: the grid measures them when it starts. */
export const latinLoaded = (): Promise<unknown> =>
  Promise.all(wanted.flatMap((family) => ["", "bold "].map((weight) => document.fonts.load(`${weight}11px "${family}"`, "A0"))));

function includedFaces(): readonly CSSFontFaceRule[] {
  return [...document.styleSheets]
    .flatMap((sheet) => [...sheet.cssRules])
    .filter(
      (rule): rule is CSSFontFaceRule => rule instanceof CSSFontFaceRule && rule.style.getPropertyValue("font-family").includes(included),
    );
}
