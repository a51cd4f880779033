/** More cells, rows or forms than anybody types among; of a longer list all would be a burden. */
const MOST = 5000;

/**
 * Works something out once for each cell, row or form: those that people have not typed into are the very ones of
 * before, in a reading after an edit. It starts afresh once it knows too many.
 */
export function oncePer<Of extends object, Answer>(work: (of: Of) => Answer): OncePer<Of, Answer> {
  let known = new WeakMap<Of, { readonly answer: Answer }>();
  let count = 0;
  const answer = (of: Of) => {
    const before = known.get(of);
    if (before) return before.answer;
    const answer = work(of);
    if (++count > MOST) {
      known = new WeakMap();
      count = 0;
    }
    known.set(of, { answer });
    return answer;
  };
  return Object.assign(answer, { known: (of: Of) => known.get(of)?.answer });
}

export interface OncePer<Of extends object, Answer> {
  (of: Of): Answer;
  /** What is known without any work. */
  known(of: Of): Answer | undefined;
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

/** More texts than a form has of its own, and longer than any that many cells have alike. */
const MOST_TEXTS = 5000;
const LONGEST_TEXT = 500;

/** The same for what a text says: many cells say the same, and several rules ask about each of them. */
export function oncePerText<Answer>(work: (text: string) => Answer): (text: string) => Answer {
  const known = new Map<string, { readonly answer: Answer }>();
  return (text) => {
    const before = known.get(text);
    if (before) return before.answer;
    const answer = work(text);
    if (known.size >= MOST_TEXTS) known.clear();
    if (text.length <= LONGEST_TEXT) known.set(text, { answer });
    return answer;
  };
}
