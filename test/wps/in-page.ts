import type { OldPage } from "./old-browser";

/** What a person sees and does, in words that an old engine reads. */

export const shows = (text: string) => `document.body.innerText.includes(${JSON.stringify(text)})`;

export function button(text: string): string {
  return `Array.from(document.querySelectorAll("button,[role=tab]")).find((one) => (one.innerText || one.getAttribute("aria-label") || "").includes(${JSON.stringify(text)}) || (one.getAttribute("aria-label") || "").includes(${JSON.stringify(text)}))`;
}

export const item = (text: string) =>
  `Array.from(document.querySelectorAll("[role=menuitem]")).find((one) => one.innerText.includes(${JSON.stringify(text)}))`;

export async function choose(page: OldPage, label: string, value: string): Promise<void> {
  await page.evaluate(`(() => {
    const select = Array.from(document.querySelectorAll("select")).find((one) => (one.labels[0] || {}).innerText.includes(${JSON.stringify(label)}));
    const option = Array.from(select.options).find((one) => one.text.includes(${JSON.stringify(value)}));
    if (!option) throw new Error(Array.from(select.options).map((one) => one.text).join());
    Object.getOwnPropertyDescriptor(HTMLSelectElement.prototype, "value").set.call(select, option.value);
    select.dispatchEvent(new Event("change", { bubbles: true }));
  })()`);
}

/** Writes into the field of a label, as React hears it. */
export async function types(page: OldPage, label: string, text: string): Promise<void> {
  const field = `Array.from(document.querySelectorAll("input")).find((one) => ((one.labels[0] || {}).innerText || "").includes("${label}"))`;
  await page.until(field);
  await page.evaluate(`(() => {
    const field = ${field};
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value").set.call(field, ${JSON.stringify(text)});
    field.dispatchEvent(new Event("input", { bubbles: true }));
  })()`);
}

/** Chooses a file, as a person does in the box that the browser opens. */
export async function gives(page: OldPage, name: string, bytes: Uint8Array): Promise<void> {
  await page.evaluate(`(() => {
    const box = new DataTransfer();
    const letters = atob("${Buffer.from(bytes).toString("base64")}");
    box.items.add(new File([Uint8Array.from(letters, (one) => one.charCodeAt(0))], "${name}"));
    const input = document.querySelector("input[type=file]");
    input.files = box.files;
    input.dispatchEvent(new Event("change", { bubbles: true }));
  })()`);
}
