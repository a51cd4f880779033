/** Office.js measures columns in points; the port, like a file, in characters of the workbook's standard font. */

const POINTS_PER_PIXEL = 0.75;
/** Pixels of a column's width that no character takes. */
const PADDING = 5;
/** Of Calibri 11. */
const USUAL_DIGIT = 7;

/** Points that one character takes, from a column of the standard width. */
export function pointsPerCharacter(standard: {
  readonly characters: number;
  readonly points: number;
}): number {
  const digit = Math.round((standard.points / POINTS_PER_PIXEL - PADDING) / standard.characters);
  const isLikely = digit >= 4 && digit <= 24;
  return (isLikely ? digit : USUAL_DIGIT) * POINTS_PER_PIXEL;
}
