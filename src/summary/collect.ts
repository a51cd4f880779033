import { amountOf } from "../forms/amount";
import type { Entry, FilledForm } from "../forms/filled";
import { fromWan, tidyAmount, writeAmount } from "../values/amount";
import type { Amount, MoneyUnit } from "../values/amount";
import { isError } from "../values/written";
import type { Snapshot } from "../workbook/snapshot";
import type { Steps } from "../workbook/steps";
import { candidatesIn, isContinuation, isOnlyNamed, duplicatesIn, isSampleRow, SAMPLE } from "./candidates";
import type { Candidate } from "./candidates";
import { entryText } from "./cell-text";
import { factsOf } from "./row-facts";
import type { IssuesIn } from "./row-facts";
import type { Plan } from "./plan";
import { amountProblem, blankName, errorValue, refusedFor, sharedAmount, refused } from "./refusal";
import type { Problem, LeftOut, Refused } from "./refusal";
import { rowKey } from "./row-key";
import type { Converted, Source } from "./source";

export interface Collected {
  readonly kind: "collected";
  /** In workbook order. */
  readonly sources: readonly Source[];
  readonly converted: readonly Converted[];
  readonly leftOut: readonly LeftOut[];
}

export interface CollectFrom {
  readonly plan: Plan;
  readonly forms: readonly FilledForm[];
  readonly snapshots: readonly Snapshot[];
  /** The summary's. */
  readonly unit: MoneyUnit;
  readonly issuesIn: IssuesIn;
}

/**
 * Reads everything that is to be rolled up. An amount that is blank, unreadable or shared by several rows, a row
 * without name, an error value, a heading that is missing and two rows of one name refuse the whole: nothing is
 * guessed, nothing is 0.
 */
export function* collecting(from: CollectFrom): Steps<Collected | Refused> {
  const { plan, forms, snapshots } = from;
  const sources: Source[] = [];
  const converted: Converted[] = [];
  const leftOut: LeftOut[] = [];
  const problems: Problem[] = [];
  const byName = new Map(snapshots.map((snapshot) => [snapshot.name, snapshot]));
  for (const form of forms) {
    const sheet = form.sheet.name;
    const snapshot = byName.get(sheet);
    const candidates = candidatesIn(plan, form);
    if ("missing" in candidates) return headingMissing(plan, form, candidates.missing);
    for (const candidate of candidates) {
      yield;
      const { row, at } = candidate;
      const leave = (why: string) => leftOut.push({ sheet, cell: at.address, why });
      if (isContinuation(candidate)) continue;
      if (plan.rowsOf && row !== undefined && isSampleRow(snapshot, row)) leave(SAMPLE);
      else if (isOnlyNamed(candidate)) leave("金额和绩效目标都空着，没有汇总");
      else {
        const amount = amountOf(form, candidate.amount);
        problems.push(...problemsOf(candidate, amount));
        if (amount.kind !== "amount" || problems.length) continue;
        sources.push(sourceOf(from, candidate, amount));
        converted.push(...conversionOf(candidate.amount, amount, from.unit));
      }
    }
  }
  if (problems.length) return refusedFor(problems, plan.to.name);
  return duplicatesIn(sources) ?? { kind: "collected", sources, converted, leftOut };
}

function problemsOf({ names, amount, texts }: Candidate, read: Amount): Problem[] {
  const wrong = [
    ...names.filter(({ blank }) => blank).map(blankName),
    ...[...names, ...texts].filter(({ cell }) => isError(cell)).map(errorValue),
  ];
  if (amount.inherited) return [...wrong, sharedAmount(amount)];
  return read.kind === "amount" ? wrong : [...wrong, amountProblem(amount, read)];
}

type Money = Amount & { kind: "amount" };

function sourceOf({ plan, issuesIn }: CollectFrom, candidate: Candidate, amount: Money): Source {
  const { form, row, names, texts } = candidate;
  const written = names.map(entryText);
  return {
    form,
    ...(row !== undefined && { row }),
    at: names[names.length - 1]!,
    key: rowKey(written),
    names: written,
    amount: tidyAmount(amount.inWan),
    texts: Object.fromEntries(plan.texts.map(([to], i) => [to, entryText(texts[i])])),
    facts: factsOf(plan, form, issuesIn),
  };
}

/** Told to the user wherever the number in the summary is not plainly the one in the source. */
function conversionOf(entry: Entry, amount: Money, unit: MoneyUnit): Converted[] {
  const isPlain = amount.as === "number" && !amount.written && amount.unit === unit && !amount.noise;
  if (isPlain) return [];
  const to = writeAmount(fromWan(tidyAmount(amount.inWan), unit));
  return [{ sheet: entry.sheet, cell: entry.address, from: entry.cell.text, to }];
}

function headingMissing({ to }: Plan, form: FilledForm, heading: string): Refused {
  const { sheet, definition, title } = form;
  const at = title ?? { sheet: sheet.name, address: "A1" };
  return refused(
    `没有汇总：${sheet.name}里找不到“${heading}”。请照${definition.number}的表样把它补上。${to.name}没有动。`,
    [at],
  );
}
