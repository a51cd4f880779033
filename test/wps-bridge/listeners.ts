import type { Bridge } from "./bridge";
import { objectOf } from "./object-model";
import { shapesOfWps } from "./shapes";

type Listener = (...about: unknown[]) => void;

/** Events as WPS has them, told when `deliver` is called: LibreOffice never interrupts a page that is busy. */
export function listenedTo({ ask, told }: Pick<Bridge, "ask" | "told">) {
  const listeners = new Map<string, Set<Listener>>();
  const shapes = shapesOfWps();
  const kinds = ["Worksheet", "Range"];
  return {
    apiEvent: {
      AddApiEventListener(name: string, listener: Listener) {
        listeners.set(name, (listeners.get(name) ?? new Set()).add(listener));
      },
      RemoveApiEventListener(name: string, listener: Listener) {
        listeners.get(name)?.delete(listener);
      },
    },
    deliver() {
      for (const { name, about } of told()) {
        const objects = about.map((one, i) => objectOf(one, kinds[i]!, shapes, ask));
        for (const listener of [...(listeners.get(name) ?? [])]) listener(...objects);
      }
    },
  };
}
