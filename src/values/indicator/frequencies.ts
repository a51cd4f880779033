import { TIME } from "./time-words";
import type { FrequencyValue } from "./value";

const EVERY = new RegExp(
  `每(?:隔|一)?((?:[\\d半两三四五六])?个?${TIME})(?!度)|(?<!截)按(日|周|旬|月|季度?|半年|学期|年)(?!度|龄|代|纪)|逐(日|周|月|季度?)|一([年月周日天季])一[更报评换检考审]`,
);

/** How often, where no number says how many times. */
export function readFrequency(text: string): Omit<FrequencyValue, "text"> | undefined {
  const found = EVERY.exec(text.slice(0, 200));
  if (!found) return undefined;
  const per = (found[1] ?? found[2] ?? found[3] ?? found[4])!.replace("个", "");
  const rest = text.replace(found[0], "");
  return { kind: "frequency", per, ...(rest.length > 8 && { embedded: true as const }) };
}
