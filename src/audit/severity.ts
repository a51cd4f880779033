import type { Severity } from "../audit/rule";

/** The levels as users know them. */
export const SEVERITY: Readonly<Record<Severity, string>> = {
  error: "必改",
  warning: "待核实",
  hint: "提示",
};
