import { store } from "../live/store";
import type { Memory } from "../taskpane/memory";
import { realTimers } from "../workbook/slices";

/** Whether page and pane are dark: as the pane's settings say, else as the system is. */
export interface Dark {
  subscribe(listener: () => void): () => void;
  isOn(): boolean;
  /** The memory for the pane; what it is told about colours counts for the page at once. */
  readonly memory: Memory;
}

export function darkBy(memory: Memory, system: MediaQueryList): Dark {
  const isOn = () => {
    const { colours } = memory.read().settings;
    return colours === "system" ? system.matches : colours === "dark";
  };
  const dark = store({ isOn: isOn() }, realTimers);
  const look = () => dark.change({ isOn: isOn() });
  system.addEventListener("change", look);
  return {
    subscribe: dark.subscribe,
    isOn: () => dark.value.isOn,
    memory: {
      read: () => memory.read(),
      write(remembered) {
        memory.write(remembered);
        look();
      },
    },
  };
}
