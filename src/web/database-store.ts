import type { Store } from "./store";

const TABLE = "unsaved";

/** Keeps in IndexedDB, which takes bytes as they are. Rejects where the browser has none or forbids it. */
export async function databaseStore(factory: IDBFactory, name = "jibiao"): Promise<Store> {
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
