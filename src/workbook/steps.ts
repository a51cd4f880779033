/** Long work that may be interrupted wherever it yields, so that a page can answer its user meanwhile. */
export type Steps<Answer> = Generator<undefined, Answer, undefined>;

/** All of it without a pause. */
export function atOnce<Answer>(steps: Steps<Answer>): Answer {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}
