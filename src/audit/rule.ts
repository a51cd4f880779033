import type { FilledForm, Place } from "../forms/filled";
import type { FieldRole, FormRole } from "../forms/roles";
import type { FieldKind } from "../forms/schema";
import type { Layout, Snapshot } from "../workbook/snapshot";

export type Severity = "error" | "warning" | "hint";

/** What a finding may put into its sentence. */
export type Facts = Readonly<Record<string, unknown>>;

/** What a check yields: which message, where, with what numbers. Never a sentence. */
export interface Finding<Says extends string = string> {
  /** The cell it is about, or all cells of one contradiction; the first names the field. */
  readonly at: Place | readonly Place[];
  readonly says: Says;
  /** A certain new content for the first cell. It never changes what is meant: 修复 and headless runs write it. */
  readonly replace?: Write["to"];
  /** The same for several cells that change together; instead of `replace`. */
  readonly writes?: readonly Write[];
  /** Changes of which a person chooses one; nothing makes them unasked. Instead of `replace` and `writes`. */
  readonly offers?: readonly Offer[];
  /** Numbers and names for the sentence's {placeholders}. */
  readonly facts?: Facts;
}

/** A finding whose facts are known by name, for checks that make findings in functions of their own. */
export type FindingWith<Says extends string, Fact extends string> = Finding<Says> & {
  readonly facts: Readonly<Record<Fact, unknown>>;
};

/** New content of a cell, null for none; formulas, and cells that also hold a label, are left alone (see finding-fixes.ts). */
export interface Write {
  readonly at: Place;
  readonly to: string | number | null;
}

/** A change that may be what was meant, or may not. */
export interface Offer {
  /** What it would become, in Chinese; {placeholders} as in a message. The same label = the same choice. */
  readonly label: string;
  readonly writes: readonly Write[];
}

export interface Message {
  /** What is wrong, in a line of the pane (17 characters), with {placeholders}. The rule's own title says what is right. */
  readonly title: string;
  readonly severity: Severity;
  /** {placeholders} are filled from the finding's facts. {field} and {cell} are always there. */
  readonly text: string;
  /** Findings of this message that share a column, a form or the workbook (and their facts' sentence) become one. */
  readonly merge?: "column" | "form" | "workbook";
  /** It says that something is not there yet: kept back while its row is being typed. */
  readonly about?: "blank";
  /** Overrides the rule's remedy. */
  readonly remedy?: string;
}

/** A small sheet (or several, each under `## role`) in Markdown, run as a test and shown in the rule list. */
export interface Example {
  readonly name: string;
  readonly sheet: string;
  /** How all its sheets print; where it is not said, as drawn by hand: columns and rows of their usual size. */
  readonly layout?: Partial<Layout>;
  /** The unit whose forms these are, where it matters. */
  readonly unit?: string;
  readonly expected: readonly { readonly at: string; readonly says: string }[];
}

/** What a rule may know besides the forms it looks at. */
export interface Given {
  readonly limits: Readonly<Record<string, number>>;
  /** The unit whose forms these are, where somebody said so. */
  readonly unit?: string;
  /** Only for rules that run at 报送检查. */
  readonly submission?: Submission;
}

/** What is known at 报送检查 and not while people type. */
export interface Submission {
  readonly today: Date;
  /** The sheets with forms, by name, read with their layout where the host can tell. */
  readonly sheets: ReadonlyMap<string, Snapshot>;
}

export type Watched = "*" | FieldRole | `kind:${FieldKind}`;

/** Fields of some kinds, to be watched. */
export function kinds(all: readonly FieldKind[]): Watched[] {
  return all.map((kind) => `kind:${kind}` as const);
}

/** What a check is made for, besides what is always looked at. */
export type Occasion = "submission";

interface Head {
  readonly id: string;
  readonly title: string;
  readonly why: string;
  /** A notice that holds nationwide; 实务 where there is none. A district's own clause stands in its set (`clauses`). */
  readonly basis: string;
  readonly confidence: "certain" | "likely" | "guess";
  /** Forms it looks at, each with the fields it cannot do without there; absent = any form. */
  readonly forms?: Partial<Readonly<Record<FormRole, readonly FieldRole[]>>>;
  /** Fields without which it has nothing to look at, whichever form they stand in. */
  readonly needs?: readonly FieldRole[];
  /** It runs only when asked for: 报送检查, not while people type. */
  readonly when?: Occasion;
  /**
   * Rules that say more of the same cells: where one of them, no less grave, has findings on all cells of a finding
   * of this rule, that finding is dropped.
   */
  readonly yieldsTo?: readonly string[];
  /**
   * `row`: what `check` says of a row depends on that row alone, and on the form's year, unit, definition and limits.
   * It is then asked about each row apart, and after an edit only about rows that changed (see cut-by-row.ts).
   */
  readonly scope?: "row";
  /**
   * It asks whether a form is as the district drew it, or counts on the district's way of filling it in: it does not
   * look at forms that were understood from their words alone.
   */
  readonly of?: "officialForm";
  /** Fields whose change can change its findings, by role or kind (`kind:amount`); "*" = any. See wakes.ts. */
  readonly watches: readonly Watched[];
  readonly messages: Readonly<Record<string, Message>>;
  readonly remedy: string;
  readonly examples: readonly Example[];
}

/** A rule looks at one form at a time, or (checkAll) at all forms of a workbook together. */
export interface Rule extends Head {
  readonly check?: (form: FilledForm, given: Given) => Iterable<Finding>;
  readonly checkAll?: (forms: readonly FilledForm[], given: Given) => Iterable<Finding>;
}

/** The names in braces: of “{count} 行，合计 {sum}” count and sum. */
type Placeholders<Text> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Placeholders<Rest>
  : never;

/** What a message's sentences need of a finding; {field} and {cell} are always there. */
type Needed<Said extends Message, Remedy> = Exclude<
  Placeholders<Said["title"] | Said["text"] | (Said extends { remedy: infer Own } ? Own : Remedy)>,
  "field" | "cell"
>;

/** A finding of one of a rule's messages, with the facts that its sentences name. */
type Saying<Messages extends Readonly<Record<string, Message>>, Remedy> = {
  [Says in keyof Messages & string]: Omit<Finding<Says>, "facts"> &
    ([Needed<Messages[Says], Remedy>] extends [never]
      ? Pick<Finding, "facts">
      : { readonly facts: Facts & Readonly<Record<Needed<Messages[Says], Remedy>, unknown>> });
}[keyof Messages & string];

/** A rule as it is written down: the compiler sees to it that every sentence gets its facts. */
type Written<Messages extends Readonly<Record<string, Message>>, Remedy extends string> = Omit<
  Rule,
  "messages" | "remedy" | "check" | "checkAll"
> & {
  readonly messages: Messages;
  readonly remedy: Remedy;
  readonly check?: (form: FilledForm, given: Given) => Iterable<Saying<Messages, Remedy>>;
  readonly checkAll?: (forms: readonly FilledForm[], given: Given) => Iterable<Saying<Messages, Remedy>>;
};

export function defineRule<
  const Messages extends Readonly<Record<string, Message>>,
  const Remedy extends string,
>(rule: Written<Messages, Remedy>): Rule {
  return rule;
}

/** A sheet with nothing to complain about. */
export function right(name: string, sheet: string): Example {
  return { name, sheet, expected: [] };
}

/** A sheet and where it is wrong: `B2`, or `汇总表!B2` where the example has several sheets. */
export function wrong(name: string, sheet: string, ...expected: { at: string; says: string }[]): Example {
  return { name, sheet, expected };
}
