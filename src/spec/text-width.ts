// How wide a text is on a sheet: CJK signs take the room of two others.

const wide =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|[\u{1f300}-\u{1faff}]|[\u{20000}-\u{3fffd}]/u;

/**
 * Width in characters of the standard font.
 * @example textWidth("IT 部门") // 7
 */
export const textWidth = (text: string): number => [...text].reduce((sum, sign) => sum + (wide.test(sign) ? 2 : 1), 0);

/**
 * Lines that a text needs in a column of this width; words may break early, so one in eight is kept free.
 * @example linesNeeded("售后服务总监", 8) // 2
 */
export const linesNeeded = (text: string, width: number): number =>
  text.split("\n").reduce((sum, line) => sum + Math.max(1, Math.ceil(textWidth(line) / (width * 0.875))), 0);
