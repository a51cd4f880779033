import type { Printable } from "./printable";

/** What a command may do to the outside besides reading and writing files. */
export interface Terminal {
  readonly out: (text: Printable) => void;
  readonly err: (text: Printable) => void;
  /** stderr is a screen: a progress line may overwrite itself. */
  readonly progressInPlace: boolean;
  /** The folder of the template sets that came with the program. */
  readonly templates: string;
}

/** 0 = done or ready · 1 = blocked, blank or refused · 2 = could not be done at all. */
export type ExitCode = 0 | 1 | 2;

/** Wrong usage or a file that cannot be used; the message is the whole sentence for the user. */
export class Refusal extends Error {
  constructor(
    sentence: string,
    readonly code: 1 | 2 = 2,
  ) {
    super(sentence);
    this.name = "Refusal";
  }
}
