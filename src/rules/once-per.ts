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
