import type { FrequencyValue } from "./value";

const EVERY =
  /每(?:个|一)?(工作日|小时|季度|半年|学期|学年|天|日|周|旬|月|季|年)|(?<!截)按(日|周|旬|月|季度?|半年|学期|年)(?!度|龄|代)|([逐])(日|周|月|季度?|年)(?!步|渐)|一([年月周日天季])一[次更报评换]/;

/** How often, where no number says how many times. */
export function readFrequency(text: string): Omit<FrequencyValue, "text"> | undefined {
  const found = EVERY.exec(text.slice(0, 200));
  if (!found) return undefined;
  const per = (found[1] ?? found[2] ?? found[4] ?? found[5])!;
  const rest = text.replace(found[0], "");
  return { kind: "frequency", per, ...(rest.length > 8 && { embedded: true as const }) };
}
