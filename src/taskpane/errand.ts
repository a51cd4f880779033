import type { TabName } from "./menu/top-bar";
import type { PageName } from "./sub-pages";

/**
 * What a ribbon button wants of the pane: where to go, and what to do there as if it had been clicked in the pane.
 * Plain data, because ribbon and pane may be two pages.
 */
export interface Errand {
  readonly tab?: TabName;
  readonly page?: PageName;
  readonly run?:
    | { readonly kind: "checkAll" | "rollUp" }
    | { readonly kind: "insert"; readonly set: string; readonly year: number; readonly form: string };
}

/** Where errands come from; those sent before anybody listened are told first. */
export interface Errands {
  subscribe(listener: (errand: Errand) => void): () => void;
}

export function errandBox(): Errands & { send(errand: Errand): void } {
  let listener: ((errand: Errand) => void) | undefined;
  const waiting: Errand[] = [];
  return {
    send(errand) {
      if (listener) listener(errand);
      else waiting.push(errand);
    },
    subscribe(told) {
      listener = told;
      for (const errand of waiting.splice(0)) told(errand);
      return () => {
        if (listener === told) listener = undefined;
      };
    },
  };
}
