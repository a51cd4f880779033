/** Prints a page of its own, from a frame that nobody sees. */
export function printPage(html: string): void {
  const frame = document.createElement("iframe");
  frame.style.position = "fixed";
  frame.style.width = "0";
  frame.style.height = "0";
  frame.style.border = "0";
  frame.setAttribute("aria-hidden", "true");
  frame.srcdoc = html;
  frame.onload = () => {
    const page = frame.contentWindow!;
    page.addEventListener("afterprint", () => frame.remove());
    page.focus();
    page.print();
  };
  document.body.append(frame);
}

/** Puts a page into the downloads. */
export function savePage(name: string, html: string): void {
  saveText(name, html, "text/html");
}

/** Puts a text of whatever type into the downloads. */
export function saveText(name: string, text: string, type: string): void {
  save(name, new Blob([text], { type: `${type};charset=utf-8` }));
}

/** Puts a file into the downloads. */
export function saveBytes(name: string, bytes: Uint8Array): void {
  save(name, new Blob([new Uint8Array(bytes)]));
}

function save(name: string, blob: Blob): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
