import { readFileSync } from "node:fs";
import type { BrowserContext, Locator, Page } from "playwright-core";
import { openFile, type FileWorkbook } from "../../../src/hosts/file/open";
import type { Snapshot } from "../../../src/workbook/snapshot";

/** Somebody in front of the page: what they do, and what the page did that it should not have. */
export interface Visitor {
  readonly page: Page;
  /** Errors, and requests to anywhere but the page's own folder. */
  readonly complaints: readonly string[];
  open(name: string, bytes: Uint8Array): Promise<void>;
  /** Types into a cell that is on the screen; (x, y) in pixels from the top-left corner of the grid. */
  typeAt(x: number, y: number, text: string): Promise<void>;
  button(name: string): Locator;
  /** Waits until the page shows these words. */
  sees(words: string): Promise<void>;
  /** What 保存 puts into the downloads. */
  saved(): Promise<{ name: string; workbook: FileWorkbook }>;
}

export async function visit(context: BrowserContext, address: string): Promise<Visitor> {
  const complaints: string[] = [];
  const page = await context.newPage();
  const home = address.replace(/[^/]*$/, "");
  page.on("pageerror", ({ message }) => complaints.push(message));
  page.on("console", (said) => {
    // The grid warns of things of its own that concern nobody.
    if (said.type() === "error") complaints.push(said.text());
  });
  page.on("request", (request) => {
    const url = request.url();
    if (!url.startsWith(home) && !/^(data|blob):/.test(url)) complaints.push(`asked for ${url}`);
  });
  await page.goto(address);
  await page.getByRole("tab", { name: "填表" }).waitFor();
  return {
    page,
    complaints,
    async open(name, bytes) {
      const file = { name, mimeType: "application/octet-stream", buffer: Buffer.from(bytes) };
      await page.locator("input[type=file]").setInputFiles(file);
    },
    async typeAt(x, y, text) {
      await page.mouse.click(x, 200 + y);
      await page.keyboard.type(text);
      await page.keyboard.press("Enter");
    },
    button: (name) => page.getByRole("button", { name, exact: true }),
    sees: (words) => page.getByText(words).first().waitFor(),
    async saved() {
      const [download] = await Promise.all([
        page.waitForEvent("download"),
        page.getByRole("button", { name: "保存", exact: true }).click(),
      ]);
      const bytes = new Uint8Array(readFileSync(await download.path()));
      return { name: download.suggestedFilename(), workbook: openFile(bytes) };
    },
  };
}

/** Every value of every sheet, hidden ones too. */
export async function valuesIn(workbook: FileWorkbook): Promise<unknown[]> {
  const names = (await workbook.sheets()).map(({ name }) => name);
  return (await workbook.read(names)).flatMap(valuesOf);
}

const valuesOf = ({ rows }: Snapshot) => rows.flatMap((row) => row?.map((cell) => cell?.value) ?? []);
