/**
 * An XML part in pieces that end where a tag begins, so that each can be read after the other and none is larger than
 * it has to be. Where a tag may stand in something else than a tag (a comment, CDATA), and where bytes are no UTF-8,
 * the rest comes as one piece.
 */
export function* tokenPieces(
  pieces: Iterable<Uint8Array>,
  isUtf8: (start: Uint8Array) => boolean,
): Generator<Uint8Array> {
  let kept: Uint8Array[] = [];
  let isFirst = true;
  let isWhole = false;
  for (const piece of pieces) {
    if (!piece.length) continue;
    isWhole ||= (isFirst && !isUtf8(piece)) || mayHideTags(piece, kept.at(-1)?.at(-1), isFirst);
    isFirst = false;
    const cut = isWhole ? -1 : piece.lastIndexOf(LESS);
    if (cut < 0) kept.push(piece);
    else {
      const whole = joined([...kept, piece.subarray(0, cut)]);
      if (whole.length) yield whole;
      kept = [piece.subarray(cut)];
    }
  }
  yield joined(kept);
}

/** A comment, CDATA or an instruction other than the XML declaration begins here. */
function mayHideTags(piece: Uint8Array, before: number | undefined, isFirst: boolean): boolean {
  for (const sign of [EXCLAMATION, QUESTION]) {
    for (let at = piece.indexOf(sign); at >= 0; at = piece.indexOf(sign, at + 1)) {
      const isDeclaration = isFirst && sign === QUESTION && at < 5;
      if ((at > 0 ? piece[at - 1] : before) === LESS && !isDeclaration) return true;
    }
  }
  return false;
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  if (pieces.length === 1) return pieces[0]!;
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

const LESS = 60;
const EXCLAMATION = 33;
const QUESTION = 63;
