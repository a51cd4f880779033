/** A place on this machine that keeps values by key: the browser's database, or its storage where there is none. */
export interface Store {
  keys(): Promise<string[]>;
  /** undefined for a key it does not have. */
  get(key: string): Promise<unknown>;
  /** Rejects where there is no room. */
  set(key: string, value: unknown): Promise<void>;
  remove(key: string): Promise<void>;
}
