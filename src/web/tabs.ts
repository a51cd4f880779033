/** What the other tabs of the browser have open, so that the work of a living tab is not taken for lost. */
export interface Tabs {
  /** From now on, this tab answers for the document of that id, and no longer for the one before. */
  hold(id: string): void;
  /** The ids that other tabs answer for within so many milliseconds. */
  held(patience: number): Promise<Set<string>>;
  close(): void;
}

type Said = { readonly kind: "who" } | { readonly kind: "me"; readonly id: string };

export function otherTabs(channel: BroadcastChannel | undefined): Tabs {
  let own: string | undefined;
  const listeners = new Set<(id: string) => void>();
  const say = (said: Said) => channel?.postMessage(said);
  if (channel) {
    channel.onmessage = ({ data }: MessageEvent<Said>) => {
      if (data.kind === "me") for (const listener of listeners) listener(data.id);
      else if (own !== undefined) say({ kind: "me", id: own });
    };
  }
  return {
    hold(id) {
      own = id;
    },
    async held(patience) {
      const ids = new Set<string>();
      const listener = (id: string) => void ids.add(id);
      listeners.add(listener);
      say({ kind: "who" });
      await new Promise((resolve) => setTimeout(resolve, patience));
      listeners.delete(listener);
      return ids;
    },
    close: () => channel?.close(),
  };
}
