import type { Single } from "./fields";
import type { Header } from "./header";
import type { Outline } from "./outline";
import type { Part } from "./columns";
import { PERIOD } from "./words";

/** Which target is which: where one says its period, the one that only says 总体目标 is the other. */
export function ofTargets(singles: readonly Single[]): Single[] {
  const has = (target: Single["target"]) => singles.some((single) => single.target === target);
  const [long, annual] = [has("long"), has("annual")];
  let isTaken = false;
  return singles.map((single) => {
    if (single.target !== "open" || isTaken || (long && annual)) return single;
    isTaken = true;
    return annual
      ? { ...single, is: "periodTarget", target: "long" }
      : { ...single, is: "annualTarget", target: "annual" };
  });
}

/** What says of which period a table is, right above it: 年度绩效目标表. */
export function sectionAbove({ sections, title }: Outline, { top }: Header): string | undefined {
  const near = [...sections, ...(title ? [title] : [])].filter(({ row }) => row < top && row >= top - 2);
  return near.find(({ text }) => PERIOD.test(text) && !/\d{4}/.test(text))?.text.trim();
}

/**
 * Tables whose headings do not say of which period they are: as what stands right above says, or, side by side, as the
 * targets above them do.
 */
export function inPeriods(
  parts: readonly Part[],
  { singles, above }: { readonly singles: readonly Single[]; readonly above: string | undefined },
): readonly Part[] {
  if (parts.length === 1 && above !== undefined) {
    return parts.map((part) => (saysPeriod(part) ? part : of(part, above)));
  }
  if (parts.length !== 2 || parts.some(saysPeriod)) return parts;
  const targets = singles
    .filter(({ target }) => target === "long" || target === "annual")
    .sort((a, b) => a.word.left - b.word.left);
  const [one, other] = targets;
  if (targets.length !== 2 || one!.word.row !== other!.word.row || one!.target === other!.target) {
    return parts;
  }
  return parts.map((part, i) => of(part, targets[i]!.label));
}

const of = (part: Part, group: string): Part => ({
  ...part,
  columns: part.columns.map((column) => ({ ...column, group })),
});

const saysPeriod = ({ columns }: Part) => columns.some(({ label, group = "" }) => PERIOD.test(label + group));
