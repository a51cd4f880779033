import type { Ready } from "./opened";

/** What a host may lack: a declared ability, or a hand that its test cannot lend. */
export type Need =
  "watch" | "reveal" | "mark" | "undo" | "rollBack" | "protect" | "roundTrips" | "readWanted";

/** Lines of the contract about one thing; each is a sentence and the check that it is so. */
export interface Promises {
  readonly about: string;
  readonly needs?: Need;
  readonly lines: Readonly<Record<string, (opened: Ready) => Promise<void>>>;
}
