import { Question } from "./question";
import * as words from "./words";

/** What did not fit into a form, and what may be done about it. */
export interface PasteQuestion {
  readonly cell: string;
  /** Of how many texts so many have a place. */
  readonly fits: number;
  readonly of: number;
  readonly why: string;
  answer(choice: PasteAnswer): void;
}

export type PasteAnswer = "fitting" | "oneText" | "nothing";

/** What is to be done with a paste that does not fit into the form. */
export function AskAboutPaste({ asked }: { asked: PasteQuestion }) {
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
