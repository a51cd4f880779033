import type { Single } from "./fields";
import type { Part } from "./parts";
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

/** Tables side by side whose headings do not say of which period they are: as the targets above them do. */
export function inPeriods(parts: readonly Part[], singles: readonly Single[]): readonly Part[] {
  if (parts.length !== 2 || parts.some(saysPeriod)) return parts;
  const targets = singles
    .filter(({ target }) => target === "long" || target === "annual")
    .sort((a, b) => a.word.left - b.word.left);
  const [one, other] = targets;
  if (targets.length !== 2 || one!.word.row !== other!.word.row || one!.target === other!.target) {
    return parts;
  }
  return parts.map((part, i) => ({
    ...part,
    columns: part.columns.map((column) => ({ ...column, group: targets[i]!.label })),
  }));
}

const saysPeriod = ({ columns }: Part) => columns.some(({ label, group = "" }) => PERIOD.test(label + group));
