import type { Audited } from "../audit/audit";
import type { AuditedIssue } from "../audit/issue";
import type { Severity } from "../audit/rule";
import { standingOf } from "../audit/verdict";
import type { Asked, ShortVerdict } from "../audit/verdict";
import { verdictSentence } from "../audit/verdict-words";
import type { Converted } from "../foreign/convert";
import type { FormRole } from "../forms/roles";
import type { LeftOut } from "../forms/read/survey";
import type { PrintLine } from "../submission/print-lines";

/** What `check --json` says of one file. */
export type FileReport = Checked | { file: string; error: string; leftOut?: readonly LeftOut[] };

export interface Checked {
  readonly file: string;
  /** It was encrypted with Excel's own password; what is saved of it goes into a file of another name, without. */
  readonly locked?: true;
  /** It is no .xlsx, and what of it was not read. */
  readonly foreign?: Pick<Converted, "kind" | "unread">;
  /** The first that holds. See docs/审核结论.md. */
  readonly verdict: ShortVerdict;
  /** The same in the words of the pane. */
  readonly sentence: string;
  /** Official forms that go with those that are there, and are not. */
  readonly missing: readonly { readonly form: string; readonly name: string }[];
  /** Of what is open; what somebody verified with a note that holds is counted in `verified` alone. */
  readonly counts: Readonly<Record<Severity, number>>;
  readonly verified: number;
  readonly forms: readonly CheckedForm[];
  readonly leftOut: readonly LeftOut[];
  readonly issues: readonly CheckedIssue[];
  /** How its forms print; only with --submit. */
  readonly print?: readonly PrintLine[];
}

export interface CheckedForm {
  readonly sheet: string;
  /** Null for a form that no set knows. */
  readonly set: string | null;
  readonly form: string | null;
  /** It was understood from its words, and checked by the rules that need no official form. */
  readonly inferred: boolean;
  /** The form's role; null where its set names none. */
  readonly is: FormRole | null;
  readonly year: number | null;
  /** As people call the form; with its 附件 number where the sheet's name does not say it. */
  readonly name: string;
  /** What is still to be done with a form that nobody filled in; absent when filled. */
  readonly blank?: string;
}

export interface CheckedIssue extends Omit<AuditedIssue, "fixes" | "id" | "parts" | "about"> {
  readonly fixable: boolean;
}

export function reportOf(file: string, audited: Audited, asked: Asked = {}): Checked {
  const { forms, leftOut, issues, counts } = audited;
  const standing = standingOf(audited, asked);
  const rollsUpTo = new Set(
    forms.filter((form) => !form.blank).map((form) => rolledInto(form.set.rollUp, form.definition.id)),
  );
  const listed = forms.map((form) => {
    const { definition, set, sheet, year, blank } = form;
    const waiting = rollsUpTo.has(definition.id) ? "还没有汇总，请先汇总" : "还没有填";
    return {
      sheet: sheet.name,
      set: definition.inferred ? null : set.set,
      form: definition.inferred ? null : definition.id,
      inferred: definition.inferred ?? false,
      is: definition.is ?? null,
      year: year ?? null,
      name:
        definition.inferred || sheet.name.startsWith(definition.number)
          ? definition.name
          : `${definition.number}　${definition.name}`,
      ...(blank && { blank: waiting }),
    };
  });
  const { verified, ...open } = counts;
  return {
    file,
    verdict: standing.short,
    sentence: verdictSentence(standing),
    // What goes with the forms that are there, whatever year was asked for.
    missing: standingOf(audited).missing.map(({ id, name }) => ({ form: id, name })),
    counts: open,
    verified,
    forms: listed,
    leftOut,
    issues: issues.map(({ fixes, id: _, parts: __, about: ___, ...issue }) => ({
      ...issue,
      fixable: fixes.length > 0,
    })),
  };
}

/** The form that a form is rolled up into. */
function rolledInto(plan: { from: string; to: string } | undefined, form: string): string | undefined {
  return plan?.from === form ? plan.to : undefined;
}
