import type { FieldDefinition } from "../forms/definition";
import type { Placed } from "../import/place-values";
import { readPeriod } from "../values/period";
import { movedYears, staleYears } from "../values/stale-years";
import { yearsIn } from "../values/year";
import type { Content } from "../workbook/edit";

/** What is to become of a value of last year's: kept as it was, or written anew ("" leaves it to be filled in). */
export type Answer = "keep" | { readonly text: string };

/** Something of last year's that somebody has to look at. */
export interface Decision {
  /** The how-manieth form and its cell, whatever the new sheet comes to be called. */
  readonly id: string;
  readonly sheet: string;
  readonly address: string;
  readonly label: string;
  /** What stood there last year. */
  readonly last: string;
  /** What is done where nobody says otherwise. */
  readonly proposed: Answer;
  /** Why that, where it is not simply kept. */
  readonly why?: "years" | "amount" | "date";
}

const DECIDED: readonly FieldDefinition["kind"][] = [
  ...(["target", "indicator", "indicators", "indicatorName", "indicatorValue"] as const),
  ...(["amount", "period", "date"] as const),
];

/** What to propose for a value; undefined for what simply stays: unit, duties, names, bases. */
export function proposalFor(
  { entry, slot: { field }, text }: Placed,
  years: { readonly from: number; readonly to: number },
): Pick<Decision, "proposed" | "why"> | undefined {
  if (field.is === "filledOn") return { proposed: { text: "" }, why: "date" };
  if (field.kind === "amount") return { proposed: { text: "" }, why: "amount" };
  const moved =
    field.kind === "period" || field.kind === "date"
      ? movedPeriod(text, entry.cell, years)
      : movedText(text, years);
  if (moved !== undefined) {
    return { proposed: { text: moved }, why: field.kind === "date" ? "date" : "years" };
  }
  return DECIDED.includes(field.kind) ? { proposed: "keep" } : undefined;
}

type Years = Parameters<typeof movedYears>[2];

function movedText(text: string, years: Years): string | undefined {
  const stale = staleYears(text, years.to);
  if (!stale.length) return undefined;
  // What looks ahead in the same text moves along, or it would say that things are done before they begin.
  const ahead = yearsIn(text).filter((one) => (one.kind === "year" ? one.year : one.to) >= years.from);
  const mentions = [...new Set([...stale, ...ahead])].sort((a, b) => a.start - b.start);
  return movedYears(text, mentions, years);
}

/** A period or a day that is over; one that is not, or whose year nobody reads, is "" only where it is a mere number. */
function movedPeriod(text: string, cell: { readonly value: unknown }, years: Years): string | undefined {
  const read = readPeriod(text);
  if (read.kind === "period" && read.to.year >= years.to) return undefined;
  const mentions = yearsIn(text);
  if (mentions.length) return movedYears(text, mentions, years);
  return typeof cell.value === "number" || read.kind === "period" ? "" : undefined;
}

/** What the cell holds then: amounts and numbers as such, all else as the text that it is. */
export function contentOf({ content, printed, slot: { field } }: Placed, answer: Answer): Content {
  if (answer === "keep") return content;
  const written = answer.text.trim();
  const isNumber =
    (field.kind === "amount" || field.kind === "number") &&
    /^-?(?:0|[1-9]\d{0,14})(?:\.\d{1,9})?$/.test(written);
  if (isNumber && printed === "") return Number(written);
  return `${printed}${written === "" ? "" : answer.text}`;
}
