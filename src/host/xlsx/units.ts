// Lengths: the model counts points, the file counts characters, inches and EMU.

/** A column's width in the file is its pixels in digits of Calibri 11, each 7 pixels wide. */
const digitPixels = 7;
const pixelsPerPoint = 96 / 72;
export const emuPerPoint = 12700;

export const defaultColumnPoints = 48;
export const defaultRowPoints = 15;

/** Excel's columns are whole pixels wide. @example wholePixels(48.1) // 48 (64 pixels) */
export const wholePixels = (points: number): number => Math.round(points * pixelsPerPoint) / pixelsPerPoint;

/**
 * Points to the file's `width`, which counts the cell's whole width, padding included (the 8.43 that Excel shows is without it).
 * @example charactersFromPoints(48) // 9.140625, Excel's default column
 * @source ECMA-376 part 1, 18.3.1.13 col
 */
export const charactersFromPoints = (points: number): number => Math.floor((Math.round(points * pixelsPerPoint) / digitPixels) * 256) / 256;

/** The inverse: whole pixels, in points. */
export const pointsFromCharacters = (characters: number): number =>
  Math.floor(((256 * characters + Math.floor(128 / digitPixels)) / 256) * digitPixels) / pixelsPerPoint;

/** Six decimals: far below anything visible, and free of the noise of binary fractions. */
export const rounded = (value: number): number => Math.round(value * 1e6) / 1e6;

export const inchesFromPoints = (points: number): number => rounded(points) / 72;
export const pointsFromInches = (inches: number): number => rounded(inches * 72);
export const emuFromPoints = (points: number): number => Math.round(points * emuPerPoint);
export const pointsFromEmu = (emu: number): number => emu / emuPerPoint;
