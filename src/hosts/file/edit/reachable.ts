import { relationshipsOf } from "../relationships";
import type { Parts } from "../zip";

/** Some parts and all they refer to, directly or by way of others; `closed` is not entered. */
export function reachable(parts: Parts, from: readonly string[], closed: string): Set<string> {
  const found = new Set(from);
  for (const part of found) {
    for (const one of relationshipsOf(parts, part)) {
      if (one.part !== undefined && one.part !== closed) found.add(one.part);
    }
  }
  return found;
}
