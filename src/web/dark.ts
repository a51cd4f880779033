import type { Memory } from "../taskpane/memory";

/** Whether page and pane are dark: as the pane's settings say, else as the system is. */
export interface Dark {
  subscribe(listener: () => void): () => void;
  isOn(): boolean;
  /** The memory for the pane; what it is told about colours counts for the page at once. */
  readonly memory: Memory;
}

export function darkBy(memory: Memory, system: MediaQueryList): Dark {
  const listeners = new Set<() => void>();
  const tell = () => {
    for (const listener of [...listeners]) listener();
  };
  system.addEventListener("change", tell);
  return {
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    isOn() {
      const { colours } = memory.read().settings;
      return colours === "system" ? system.matches : colours === "dark";
    },
    memory: {
      read: () => memory.read(),
      write(kept) {
        memory.write(kept);
        tell();
      },
    },
  };
}
