import type { Timers } from "../workbook/slices";

/** A value that others are told of whenever it is replaced. */
export interface Store<Value> {
  readonly value: Value;
  change(change: Partial<Value>): void;
  /** The answer ends it. */
  subscribe(listener: () => void): () => void;
}

export function store<Value extends object>(initial: Value, { after }: Timers): Store<Value> {
  const listeners = new Set<() => void>();
  let value = initial;
  return {
    get value() {
      return value;
    },
    change(change) {
      value = { ...value, ...change };
      for (const listener of [...listeners]) {
        try {
          listener();
        } catch (problem) {
          // Told where errors are told, but not to the host that is waiting for its own listener.
          after(0, () => {
            throw problem;
          });
        }
      }
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
