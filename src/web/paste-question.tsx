import type { PasteAnswer, PasteQuestion as Asked } from "./pasting";
import { Question } from "./question";
import * as words from "./words";

/** What is to be done with a paste that does not fit into the form. */
export function PasteQuestion({ asked }: { asked: Asked }) {
  const { cell, fits, of, why, answer } = asked;
  const fitting = [[words.pasteFitting(fits), "fitting"]] as const;
  return (
    <Question<PasteAnswer>
      title={words.PASTE_DOES_NOT_FIT}
      text={words.pasteWhy(cell, of, fits, why)}
      choices={[
        [words.PASTE_NOTHING, "nothing"],
        ...(fits > 0 ? fitting : []),
        [words.pasteOneText(cell), "oneText"],
      ]}
      cancel="nothing"
      onAnswer={answer}
    />
  );
}
