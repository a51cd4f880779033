import { useEffect, useRef } from "react";
import type { RefObject } from "react";

/** Takes the keyboard when it appears, or is told to, if what had it is gone. */
export function useLostKeys<Taker extends HTMLElement>(takes: boolean): RefObject<Taker | null> {
  const taker = useRef<Taker>(null);
  useEffect(() => {
    if (takes && document.activeElement === document.body) taker.current?.focus();
  }, [takes]);
  return taker;
}
