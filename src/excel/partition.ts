type Kept = Pick<Storage, "getItem" | "setItem">;

/**
 * Storage under the key that Office gives to this add-in in this place. Excel on the web shows add-ins of many
 * origins in one page, and browsers that keep them apart say so by that key; elsewhere there is none.
 */
export function partitioned(storage: Kept, partition: string | undefined): Kept {
  const own = (key: string) => (partition ?? "") + key;
  return {
    getItem: (key) => storage.getItem(own(key)),
    setItem: (key, value) => storage.setItem(own(key), value),
  };
}
