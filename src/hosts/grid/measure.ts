/** The grid measures in pixels, of which an inch has 96; files in characters and points, of which it has 72. */

/** A digit of the usual font and the margin inside a cell. */
const DIGIT = 7;
const MARGIN = 5;

export function pixelsOfCharacters(characters: number): number {
  return Math.round(characters * DIGIT + MARGIN);
}

export function charactersOfPixels(pixels: number): number {
  return Math.round(((pixels - MARGIN) / DIGIT) * 100) / 100;
}

export function pixelsOfPoints(points: number): number {
  return (points * 96) / 72;
}

export function pointsOfPixels(pixels: number): number {
  return Math.round(((pixels * 72) / 96) * 100) / 100;
}
