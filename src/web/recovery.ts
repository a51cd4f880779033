import { serialQueue } from "../workbook/serial-queue";
import type { Batch, Document } from "./document";
import type { Tabs } from "./tabs";
import type { UnsavedStore } from "./unsaved-store";

/** Work that was not saved when its tab went away. */
export interface Unsaved {
  readonly id: string;
  readonly name: string;
  readonly original: Uint8Array;
  readonly log: readonly Batch[];
  /** Of the last change. */
  readonly at: Date;
}

/** Keeps unsaved work on this machine, so that a crash or a closed tab loses at most a second of it. */
export interface Recovery {
  /**
   * What tabs that are gone left unsaved, newest first. A tab is gone that does not answer within `patience`
   * milliseconds; one that only sleeps loses nothing: its work is copied, never moved.
   */
  offered(patience: number): Promise<Unsaved[]>;
  /** From now on keeps this document, and drops what was kept of the one before. */
  guard(document: Document): Promise<void>;
  /** The guarded document changed or was saved: within `delay` what is kept says so. */
  changed(): void;
  /** Writes down now what is waiting. */
  settle(): Promise<void>;
  /** 不要了 */
  drop(id: string): Promise<void>;
}

export interface ToRecover {
  readonly store: UnsavedStore;
  readonly tabs: Tabs;
  readonly now: () => Date;
  /** Told with true when the machine did not take it, with false when it took it again. */
  readonly onFailure: (isFailing: boolean) => void;
  /** Milliseconds from a change to its being written down. */
  readonly delay?: number;
}

/** The original is written once, the log at every change: under two keys. */
const original = (id: string) => `original/${id}`;
const log = (id: string) => `log/${id}`;

export function recovery({ store, tabs, now, onFailure, delay = 500 }: ToRecover): Recovery {
  let guarded: { readonly id: string; readonly document: Document; hasOriginal: boolean } | undefined;
  const own = new Set<string>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const inTurn = serialQueue();

  const drop = async (id: string) => {
    await store.remove(log(id));
    await store.remove(original(id));
  };

  const write = async () => {
    if (!guarded) return;
    const { id, document } = guarded;
    try {
      if (document.isDirty()) {
        if (!guarded.hasOriginal) {
          await store.set(original(id), { name: document.name, bytes: document.original });
          guarded.hasOriginal = true;
        }
        await store.set(log(id), { batches: document.log(), at: now().getTime() });
      } else if (guarded.hasOriginal) {
        await drop(id);
        guarded.hasOriginal = false;
      }
      onFailure(false);
    } catch {
      onFailure(true);
    }
  };

  const settle = () => {
    clearTimeout(timer);
    timer = undefined;
    return inTurn(write);
  };

  return {
    async offered(patience) {
      const logs = (await store.keys()).filter((key) => key.startsWith(log("")));
      const others = logs.map((key) => key.slice(log("").length)).filter((id) => !own.has(id));
      if (others.length === 0) return [];
      const held = await tabs.held(patience);
      const found = await Promise.all(others.filter((id) => !held.has(id)).map((id) => unsaved(store, id)));
      return found.flatMap((one) => one ?? []).sort((a, b) => b.at.getTime() - a.at.getTime());
    },
    async guard(document) {
      await settle();
      const before = guarded;
      guarded = { id: newId(), document, hasOriginal: false };
      own.add(guarded.id);
      tabs.hold(guarded.id);
      await settle();
      // What cannot be deleted is offered again, which loses nothing.
      if (before?.hasOriginal) await drop(before.id).catch(() => onFailure(true));
    },
    changed() {
      timer ??= setTimeout(() => void settle(), delay);
    },
    settle,
    drop,
  };
}

async function unsaved(store: UnsavedStore, id: string): Promise<Unsaved | undefined> {
  const from = (await store.get(original(id))) as { name: string; bytes: Uint8Array } | undefined;
  const done = (await store.get(log(id))) as { batches: Batch[]; at: number } | undefined;
  if (!from || !done) return undefined;
  return { id, name: from.name, original: from.bytes, log: done.batches, at: new Date(done.at) };
}

/** Not randomUUID, which pages of a plain intranet server do not have. */
function newId(): string {
  return [...crypto.getRandomValues(new Uint32Array(4))].map((part) => part.toString(36)).join("-");
}
