/** Characters to put in, take out or exchange to make one text of another (Levenshtein). */
export function lettersChanged(a: readonly string[], b: readonly string[]): number {
  let above = b.map((_, j) => j + 1);
  a.forEach((letter, i) => {
    const row: number[] = [];
    b.forEach((other, j) => {
      const diagonal = j === 0 ? i : above[j - 1]!;
      const left = j === 0 ? i + 1 : row[j - 1]!;
      row.push(Math.min(diagonal + (letter === other ? 0 : 1), above[j]! + 1, left + 1));
    });
    above = row;
  });
  return above[b.length - 1] ?? a.length;
}
