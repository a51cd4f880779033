/** Which file each tab of the browser has open, so that nobody fills in the same one twice without knowing. */
export interface SameFile {
  /** From now on this tab has that file open, or none; answers whether another tab has it open, too. */
  opened(handle: FileSystemFileHandle | undefined): Promise<boolean>;
}

/** How long another tab may take to answer. One that sleeps stays silent; saving compares with the disk anyway. */
const PATIENCE = 1000;

type Said =
  | { readonly kind: "opened"; readonly handle: FileSystemFileHandle; readonly asks: string }
  | { readonly kind: "here too"; readonly answers: string };

export function sameFile(channel: BroadcastChannel | undefined): SameFile {
  let own: FileSystemFileHandle | undefined;
  let asked = 0;
  const waiting = new Map<string, () => void>();
  const say = (said: Said) => channel?.postMessage(said);
  if (channel) {
    channel.onmessage = async ({ data }: MessageEvent<Said>) => {
      if (data.kind === "here too") waiting.get(data.answers)?.();
      else if (await own?.isSameEntry(data.handle)) say({ kind: "here too", answers: data.asks });
    };
  }
  return {
    async opened(handle) {
      own = handle;
      if (!channel || !handle) return false;
      const asks = `${Math.random()} ${++asked}`;
      const answered = new Promise<true>((resolve) => waiting.set(asks, () => resolve(true)));
      try {
        say({ kind: "opened", handle, asks });
      } catch {
        // A browser that does not hand such files from tab to tab.
        return false;
      }
      const silence = new Promise<false>((resolve) => setTimeout(() => resolve(false), PATIENCE));
      const isElsewhere = await Promise.race([answered, silence]);
      waiting.delete(asks);
      return isElsewhere;
    },
  };
}
