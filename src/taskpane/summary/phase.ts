import type { RolledUp, Step } from "../actions/pane-actions";

/** Where a roll-up stands. A refusal and a result stay until the next one. */
export type Phase =
  | { readonly kind: "before" }
  | { readonly kind: "running"; readonly step: Step }
  | Exclude<RolledUp, { kind: "stopped" | "nothing" }>;
