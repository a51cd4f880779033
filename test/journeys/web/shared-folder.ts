import type { Page } from "playwright-core";

/**
 * A folder that tabs, and others besides, write to. It is the browser's own, whose files are to the page what those of
 * a disk are; only that nobody is asked whether it may write.
 */

/** Somebody saves a file there. */
export async function putInFolder(page: Page, name: string, bytes: Uint8Array): Promise<void> {
  await page.evaluate(
    async ([name, bytes]) => {
      const folder = await navigator.storage.getDirectory();
      const writable = await (await folder.getFileHandle(name, { create: true })).createWritable();
      await writable.write(new Uint8Array(bytes));
      await writable.close();
    },
    [name, [...bytes]] as const,
  );
}

export async function removeFromFolder(page: Page, name: string): Promise<void> {
  await page.evaluate(async (name) => {
    await (await navigator.storage.getDirectory()).removeEntry(name);
  }, name);
}

export async function inFolder(page: Page, name: string): Promise<Uint8Array> {
  const bytes = await page.evaluate(async (name) => {
    const handle = await (await navigator.storage.getDirectory()).getFileHandle(name);
    return [...new Uint8Array(await (await handle.getFile()).arrayBuffer())];
  }, name);
  return new Uint8Array(bytes);
}

/** Drags a file from there onto the page. */
export async function dropFromFolder(page: Page, name: string): Promise<void> {
  await page.evaluate(async (name) => {
    const handle = await (await navigator.storage.getDirectory()).getFileHandle(name);
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(await handle.getFile());
    Object.assign(DataTransferItem.prototype, { getAsFileSystemHandle: async () => handle });
    document.body.dispatchEvent(
      new DragEvent("drop", { dataTransfer, bubbles: true, cancelable: true, composed: true }),
    );
  }, name);
}
