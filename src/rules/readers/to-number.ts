import type { Entry } from "../../forms/filled";
import { moneyUnitIn } from "../../values/amount";
import { fold } from "../../values/text";
import type { Finding } from "../../audit/rule";

/** An amount as a bare number: certain, unless something is said beside it (400万元（区本级240）) that would be lost. */
export function toNumber(at: Entry, to: number): Pick<Finding, "replace" | "offers"> {
  const beside = [...fold(at.cell.text).matchAll(/\(([^()]*)\)?/g)].some(
    ([, said = ""]) => moneyUnitIn(said) !== said,
  );
  return beside
    ? { offers: [{ label: `只留 ${to}，去掉括号里的话`, writes: [{ at, to }] }] }
    : { replace: to };
}
