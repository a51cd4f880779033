/** A place on this machine for unsaved work, by key: the browser's database, or its storage where there is none. */
export interface UnsavedStore {
  keys(): Promise<string[]>;
  /** undefined for a key it does not have. */
  get(key: string): Promise<unknown>;
  /** Rejects where there is no room. */
  set(key: string, value: unknown): Promise<void>;
  remove(key: string): Promise<void>;
}

/** The best place this browser has for unsaved work. */
export async function openUnsavedStore(window: Window): Promise<UnsavedStore> {
  try {
    return await databaseStore(window.indexedDB);
  } catch {
    // A private window, or a policy that forbids databases.
    return textStore(window.localStorage);
  }
}

const TABLE = "unsaved";

/** Keeps in IndexedDB, which takes bytes as they are. Rejects where the browser has none or forbids it. */
async function databaseStore(factory: IDBFactory, name = "jibiao"): Promise<UnsavedStore> {
  const opening = factory.open(name, 1);
  opening.onupgradeneeded = () => void opening.result.createObjectStore(TABLE);
  const database = await answer(opening);
  const table = (mode: IDBTransactionMode) => database.transaction(TABLE, mode).objectStore(TABLE);
  const written = async (change: (table: IDBObjectStore) => IDBRequest) => {
    const { transaction } = change(table("readwrite"));
    await new Promise<void>((resolve, reject) => {
      transaction!.oncomplete = () => resolve();
      transaction!.onabort = () => reject(transaction!.error);
    });
  };
  return {
    keys: async () => (await answer(table("readonly").getAllKeys())).map(String),
    get: (key) => answer(table("readonly").get(key) as IDBRequest<unknown>),
    set: (key, value) => written((own) => own.put(value, key)),
    remove: (key) => written((own) => own.delete(key)),
  };
}

function answer<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

const PREFIX = "绩表/";
/** JSON has neither bytes nor `undefined`, and a cell that is left as it is must not come back as one that is emptied. */
const BYTES = "字节";
const NOTHING = "无";

/** Keeps in the browser's storage (a few MB), as text. */
export function textStore(storage: Storage): UnsavedStore {
  return {
    async keys() {
      const keys = Array.from({ length: storage.length }, (_, i) => storage.key(i) ?? "");
      return keys.filter((key) => key.startsWith(PREFIX)).map((key) => key.slice(PREFIX.length));
    },
    async get(key) {
      const text = storage.getItem(PREFIX + key);
      return text === null ? undefined : read(JSON.parse(text));
    },
    async set(key, value) {
      storage.setItem(PREFIX + key, JSON.stringify(written(value)));
    },
    async remove(key) {
      storage.removeItem(PREFIX + key);
    },
  };
}

function written(value: unknown): unknown {
  if (value === undefined) return { [NOTHING]: true };
  if (value instanceof Uint8Array) {
    return { [BYTES]: btoa(value.reduce((all, byte) => all + String.fromCharCode(byte), "")) };
  }
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return Array.from(value, written);
  return Object.fromEntries(Object.entries(value).map(([key, own]) => [key, written(own)]));
}

function read(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map(read);
  if (NOTHING in value) return undefined;
  if (BYTES in value) return Uint8Array.from(atob(String(value[BYTES])), (letter) => letter.charCodeAt(0));
  return Object.fromEntries(Object.entries(value).map(([key, own]) => [key, read(own)]));
}
