import type { Severity } from "./rule";

/** A finding with its rule's words, ready to be shown. One issue may stand for several cells of one cause. */
export interface Issue {
  readonly rule: string;
  readonly severity: Severity;
  readonly sheet: string;
  /** A1 addresses in reading order; all on `sheet` unless written 汇总表!B2. */
  readonly cells: readonly string[];
  /** The field's official heading; "" where the issue is about the form itself. */
  readonly field: string;
  /** What is wrong, in a line. */
  readonly title: string;
  readonly message: string;
  readonly why: string;
  readonly remedy: string;
  readonly basis: string;
  /** What 修复 would write, cell by cell; empty when a person must decide. */
  readonly fixes: readonly Fix[];
  /** What a person may choose among instead; never made unasked. */
  readonly offers: readonly Offered[];
  /** It says that something is not there yet. */
  readonly about?: "blank";
  /** The findings of one cause that it joins; absent where it is one alone. */
  readonly parts?: readonly Issue[];
}

export interface Offered {
  /** What it would become. */
  readonly label: string;
  readonly fixes: readonly Fix[];
}

export interface Fix {
  readonly sheet: string;
  readonly address: string;
  readonly from: string;
  readonly to: string | number | null;
  /** The cell is formatted as text, which would make text of a number the next time somebody enters it. */
  readonly isForText?: true;
}

/** An issue as it is shown: it can be found again, and may be verified. */
export interface AuditedIssue extends Issue {
  /** Stays the same while rule, sheet, field and place stay the same, whatever the sentence says. */
  readonly id: string;
  /** Verified with a note that still holds. */
  readonly verified?: { readonly note: string; readonly who: string; readonly when: string };
  /** Cells of the same cause that are verified, an issue of their own. */
  readonly verifiedBeside?: readonly string[];
}
