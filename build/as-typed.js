/**
 * The grid draws a quarter of a sign between 附件 and 3-2, in cells and in the formula bar, that nobody typed, that Excel
 * does not draw and that no setting turns off.
 */
module.exports = function asTyped(source) {
  const spacing = /^\taddCJKLatinSpacing\(\w+\);$/m;
  if (!spacing.test(source)) {
    throw new Error("the grid spaces words in another way now: see build/as-typed.js");
  }
  return source.replace(spacing, "");
};
