import { databaseStore } from "./database-store";
import type { Store } from "./store";
import { textStore } from "./text-store";

/** The best place this browser has for unsaved work. */
export async function openStore(window: Window): Promise<Store> {
  try {
    return await databaseStore(window.indexedDB);
  } catch {
    // A private window, or a policy that forbids databases.
    return textStore(window.localStorage);
  }
}
