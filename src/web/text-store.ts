import type { Store } from "./store";

const PREFIX = "绩表/";
/** JSON has neither bytes nor `undefined`, and a cell that is left as it is must not come back as one that is emptied. */
const BYTES = "字节";
const NOTHING = "无";

/** Keeps in the browser's storage (a few MB), as text. */
export function textStore(storage: Storage): Store {
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
