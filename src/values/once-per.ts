/**
 * Works something out once for each cell, row or form: those that people have not typed into are the very ones of
 * before, in a reading after an edit.
 */
export function oncePer<Of extends object, Answer>(work: (of: Of) => Answer): (of: Of) => Answer {
  const known = new WeakMap<Of, { readonly answer: Answer }>();
  return (of) => {
    const before = known.get(of);
    if (before) return before.answer;
    const answer = work(of);
    known.set(of, { answer });
    return answer;
  };
}

/**
 * The same for what many rules ask about one form after the other: only the last answer is kept, so that rows looked
 * at as forms of their own can be let go at once.
 */
export function onceInTurn<Of extends object, Answer>(work: (of: Of) => Answer): (of: Of) => Answer {
  let last: { readonly of: Of; readonly answer: Answer } | undefined;
  return (of) => {
    if (last?.of !== of) last = { of, answer: work(of) };
    return last.answer;
  };
}
