import type { PageName } from "./pages";
import type { TabName } from "./words/shared";

/**
 * What a ribbon button wants of the pane: where to go, and what to do there as if it had been clicked in the pane, or
 * what went wrong before anything was done.
 */
export interface PaneRequest {
  readonly tab?: TabName;
  readonly page?: PageName;
  /** Whoever asks hands the keyboard over, to 填表. */
  readonly isGivenKeys?: true;
  readonly run?:
    | { readonly kind: "checkAll" | "rollUp" }
    | { readonly kind: "import" | "carry"; readonly name: string; readonly bytes: Uint8Array }
    | { readonly kind: "insert"; readonly set: string; readonly year: number; readonly form: string }
    | { readonly kind: "failed"; readonly problem: unknown; readonly again: () => void };
}

/** Where requests come from; those sent before anybody listened are told first. */
export interface PaneRequests {
  subscribe(listener: (request: PaneRequest) => void): () => void;
}

export function requestBox(): PaneRequests & { send(request: PaneRequest): void } {
  let listener: ((request: PaneRequest) => void) | undefined;
  const waiting: PaneRequest[] = [];
  return {
    send(request) {
      if (listener) listener(request);
      else waiting.push(request);
    },
    subscribe(next) {
      listener = next;
      for (const request of waiting.splice(0)) next(request);
      return () => {
        if (listener === next) listener = undefined;
      };
    },
  };
}
